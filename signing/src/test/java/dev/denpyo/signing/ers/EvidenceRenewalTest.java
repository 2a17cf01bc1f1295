package dev.denpyo.signing.ers;

import static dev.denpyo.evidence.DigestAlgorithm.SHA_256;
import static dev.denpyo.evidence.DigestAlgorithm.SHA_512;
import static dev.denpyo.signing.ers.ErsStage.START;
import static dev.denpyo.signing.ers.ErsStage.document;
import static dev.denpyo.signing.ers.ErsStage.imprint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.ers.EvidenceRenewal.Rehashed;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.AlgorithmUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records over ten years, by a simulated clock: each unit's certificate ends after three. */
class EvidenceRenewalTest {
  private static final Instant FIRST_RENEWAL = Instant.parse("2028-10-01T00:00:00Z");
  private static final Instant SECOND_RENEWAL = Instant.parse("2030-10-01T00:00:00Z");
  private static final Instant TEN_YEARS_ON = Instant.parse("2036-11-22T00:00:00Z");

  @Test
  void twoRenewalsOfTimestampsKeepARecordValid() {
    var records = renewed(renewed(records(), FIRST_RENEWAL), SECOND_RENEWAL);
    var late = Instant.parse("2032-12-31T00:00:00Z");
    for (int i = 0; i < records.size(); i++) {
      var report = ErsStage.verifier().verify(records.get(i), imprint(i), late);
      assertEquals("TOTAL_PASSED", report.outcome().toString(), report.detail());
      assertEquals(Optional.of(START), report.provenTime());
      assertEquals(3, report.timestamps().size());
      assertEquals(Instant.parse("2033-01-01T00:00:00Z"), report.renewBefore().orElseThrow());
    }
  }

  @Test
  void oneTokenRenewsAllRecordsOfABatch() {
    var renewed = renewed(records(), FIRST_RENEWAL);
    assertEquals(1, renewed.stream().map(r -> r.tokens().get(1)).distinct().count());
  }

  @Test
  void tenYearsWithARenewedHashTree() {
    var twice = renewed(records(), FIRST_RENEWAL);
    var rehashed = rehash(twice, SECOND_RENEWAL);
    var records = renewed(rehashed, Instant.parse("2032-10-01T00:00:00Z"));
    var last = renewed(records, Instant.parse("2034-10-01T00:00:00Z"));
    var policy = sha256EndsIn("2031-01-01T00:00:00Z");
    for (int i = 0; i < last.size(); i++) {
      var report = ErsStage.verifier(policy).verify(last.get(i), imprint(i), TEN_YEARS_ON);
      assertEquals("TOTAL_PASSED", report.outcome().toString(), report.detail());
      assertEquals(Optional.of(START), report.provenTime());
      assertEquals(5, report.timestamps().size());
    }
  }

  @Test
  void aMissedRenewalLeavesItUndecidedAndSaysWhy() {
    var late = renewed(records(), Instant.parse("2029-06-01T00:00:00Z"));
    var report =
        ErsStage.verifier().verify(late.get(0), imprint(0), Instant.parse("2030-01-01T00:00:00Z"));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
    assertTrue(report.detail().contains("2026-11-22"), report.detail());
    assertEquals(Optional.empty(), report.provenTime());
  }

  @Test
  void aHashTreeThatWasNotRenewedInTimeIsUndecided() {
    var policy = sha256EndsIn("2028-01-01T00:00:00Z");
    var renewed = rehash(records(), FIRST_RENEWAL);
    var report = ErsStage.verifier(policy).verify(renewed.get(0), imprint(0), FIRST_RENEWAL);
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", report.outcome().toString());
  }

  @Test
  void bouncyCastleAcceptsRenewedRecords() throws Exception {
    var renewed = renewed(records(), FIRST_RENEWAL);
    var rehashed = rehash(renewed, SECOND_RENEWAL);
    for (int i = 0; i < renewed.size(); i++) {
      assertTrue(EvidenceBatchTest.bouncyCastleFinds(renewed.get(i), i, FIRST_RENEWAL));
      assertTrue(EvidenceBatchTest.bouncyCastleFinds(rehashed.get(i), i, SECOND_RENEWAL));
    }
  }

  @Test
  void aRehashedRecordIsAboutItsDocumentAlone() {
    var rehashed = rehash(records(), FIRST_RENEWAL);
    var report = ErsStage.verifier().verify(rehashed.get(0), imprint(1), FIRST_RENEWAL);
    assertEquals("TOTAL_FAILED/HASH_FAILURE", report.outcome().toString());
  }

  @Test
  void aTimestampOfAnotherRecordRenewsNothing() {
    var renewed = renewed(records(), FIRST_RENEWAL).get(0);
    var other = EvidenceBatchTest.batch(SHA_256, 2).record(0);
    var mixed =
        EvidenceRecord.of(List.of(List.of(other.last(), renewed.chains().get(0).get(1))));
    var report = ErsStage.verifier().verify(mixed, imprint(0), FIRST_RENEWAL);
    assertEquals("TOTAL_FAILED/HASH_FAILURE", report.outcome().toString());
  }

  @Test
  void namesTheArgumentThatIsWrong() {
    var renewal = EvidenceRenewal.by(ErsStage.authority(FIRST_RENEWAL));
    assertThrows(IllegalArgumentException.class, () -> renewal.renewTimestamps(List.of()));
    var short32 = new Rehashed(records().get(0), DocumentDigest.of(new byte[32]));
    assertThrows(
        IllegalArgumentException.class, () -> renewal.renewHashTrees(List.of(short32), SHA_512));
  }

  private static List<EvidenceRecord> records() {
    var stamped = EvidenceBatchTest.batch(SHA_256, 3);
    return List.of(stamped.record(0), stamped.record(1), stamped.record(2));
  }

  private static List<EvidenceRecord> renewed(List<EvidenceRecord> records, Instant time) {
    return EvidenceRenewal.by(ErsStage.authority(time)).renewTimestamps(records);
  }

  private static List<EvidenceRecord> rehash(List<EvidenceRecord> records, Instant time) {
    var documents = new ArrayList<Rehashed>();
    for (int i = 0; i < records.size(); i++) {
      var digest = DocumentDigest.of(SHA_512.digest(document(i)));
      documents.add(new Rehashed(records.get(i), digest));
    }
    return EvidenceRenewal.by(ErsStage.authority(time)).renewHashTrees(documents, SHA_512);
  }

  private static AlgorithmPolicy sha256EndsIn(String time) {
    var row = new AlgorithmPolicy.Row(
        Optional.empty(), AlgorithmUse.Role.DIGEST, "SHA-256", 0, Optional.of(Instant.parse(time)));
    return AlgorithmPolicy.standard().without("SHA-256").and(List.of(row));
  }
}
