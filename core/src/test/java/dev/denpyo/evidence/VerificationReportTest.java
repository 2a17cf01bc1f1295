package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationReportTest {
  private static final SealReport PASSED =
      new SealReport.Passed(facts(SealScope.Coverage.WHOLE_DOCUMENT));
  private static final SealReport FAILED =
      new SealReport.Failed(SubIndication.HASH_FAILURE, "changed", "ask again", SealFacts.NONE);
  private static final SealReport UNDECIDED = new SealReport.Indeterminate(
      SubIndication.NO_CERTIFICATE_CHAIN_FOUND, "no anchor", "give one", SealFacts.NONE);

  @Test
  void unsignedDocumentHasItsOwnOutcomeAndDoesNotPass() {
    assertEquals("NO_SIGNATURE", VerificationReport.UNSIGNED.outcome().toString());
    assertFalse(VerificationReport.UNSIGNED.outcome().passed());
  }

  @Test
  void outcomeIsTheWorstOfAllSeals() {
    assertEquals("TOTAL_PASSED", report(PASSED, PASSED));
    assertEquals("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", report(PASSED, UNDECIDED, PASSED));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", report(UNDECIDED, FAILED, PASSED));
  }

  @Test
  void onlyTotalPassedIsPassed() {
    assertTrue(Outcome.PASSED.passed());
    assertFalse(FAILED.outcome().passed());
    assertFalse(UNDECIDED.outcome().passed());
  }

  @Test
  void foldReachesEachOfTheThreeCases() {
    var letters = List.of(PASSED, FAILED, UNDECIDED).stream()
        .map(seal -> seal.fold(p -> "p", f -> "f" + f.reason(), i -> "i" + i.reason()))
        .toList();
    assertEquals(List.of("p", "fHASH_FAILURE", "iNO_CERTIFICATE_CHAIN_FOUND"), letters);
  }

  @Test
  void partialScopeCannotPass() {
    var partial = facts(SealScope.Coverage.PARTIAL);
    assertThrows(IllegalArgumentException.class, () -> new SealReport.Passed(partial));
    assertThrows(IllegalArgumentException.class, () -> new SealReport.Passed(SealFacts.NONE));
  }

  @Test
  void reasonMustFitTheIndication() {
    var none = Optional.<SubIndication>empty();
    var some = Optional.of(SubIndication.HASH_FAILURE);
    assertThrows(IllegalArgumentException.class, () -> new Outcome(Indication.TOTAL_FAILED, none));
    assertThrows(IllegalArgumentException.class, () -> new Outcome(Indication.TOTAL_PASSED, some));
  }

  @Test
  void subIndicationHasItsEtsiUrn() {
    assertEquals("urn:etsi:019102:subindication:HASH_FAILURE", SubIndication.HASH_FAILURE.urn());
  }

  @Test
  void noCertificateIsThatOfAPicture() {
    assertThrows(IllegalArgumentException.class, () -> certificate(SealKind.PICTURE));
  }

  private static SealCertificate certificate(SealKind kind) {
    return new SealCertificate(
        "CN=a", "CN=b", BigInteger.ONE, "00", Instant.EPOCH, Instant.MAX, kind);
  }

  private static String report(SealReport... seals) {
    return new VerificationReport(List.of(seals)).outcome().toString();
  }

  private static SealFacts facts(SealScope.Coverage coverage) {
    var certificate = certificate(SealKind.NOT_STATED);
    return new SealFacts(
        Optional.of("a"),
        Optional.empty(),
        Optional.of(certificate),
        SealLevel.BASELINE_B,
        new SealScope(coverage, "Invoice"),
        Set.of());
  }
}
