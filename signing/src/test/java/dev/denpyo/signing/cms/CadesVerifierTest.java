package dev.denpyo.signing.cms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CadesVerifierTest {
  private static final byte[] DOCUMENT = Stage.document(2_000);

  @TempDir
  private Path directory;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RSA_1024")
  void passesWhatItsSignerSealed(TestKey kind) {
    var stage = Stage.of(kind);
    var attached = stage.cades().build().sign(DOCUMENT);
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).build(), attached));
    assertArrayEquals(DOCUMENT, CadesVerifier.contentOf(attached).orElseThrow());
    var pss = stage.cades().rsaPss().detached().build().sign(DOCUMENT);
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).content(DOCUMENT).build(), pss));
  }

  @Test
  void tellsWhoSealedWhatAndWhen() {
    var stage = Stage.of(TestKey.P_256);
    var report = verifier(stage).build().verify(stage.cades().build().sign(DOCUMENT));
    var facts = report.seals().get(0).facts();
    assertEquals(Optional.of("Seal of P_256"), facts.signer());
    assertEquals(Optional.of(Stage.NOW), facts.claimedTime());
    assertEquals(SealLevel.BASELINE_B, facts.level());
    assertTrue(facts.scope().isWhole());
    assertTrue(facts.caveats().contains(Caveat.SIGNING_TIME_CLAIMED));
  }

  @Test
  void aTimestampProvesTheTime() {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().timestamps(stage.authority()).build().sign(DOCUMENT);
    var facts = verifier(stage).build().verify(seal).seals().get(0).facts();
    assertEquals(SealLevel.BASELINE_T, facts.level());
    assertEquals(Optional.of(Stage.NOW), facts.proof().provenTime());
    assertTrue(!facts.caveats().contains(Caveat.SIGNING_TIME_CLAIMED));
  }

  /** Row T1 and T4: what is wrong with a token keeps it from proving anything. */
  @ParameterizedTest
  @EnumSource(names = {"WRONG_IMPRINT", "BROKEN_SIGNATURE", "OTHER_CERTIFICATE_BOUND", "FUTURE"})
  void aWrongTokenProvesNothing(TestTsa.Fault fault) {
    var stage = Stage.of(TestKey.P_256);
    var authority = Stage.authority(stage.tsa().with(fault), Stage.NOW);
    var seal = stage.cades().timestamps(authority).build().sign(DOCUMENT);
    var facts = verifier(stage).build().verify(seal).seals().get(0).facts();
    assertEquals(SealLevel.BASELINE_B, facts.level());
    assertEquals(Optional.empty(), facts.proof().provenTime());
    assertTrue(facts.caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
  }

  @Test
  void trustsNobodyUnlessTold() {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().build().sign(DOCUMENT);
    var stranger = TrustAnchors.of(List.of(TestCa.root("Somebody").certificate()));
    assertEquals(
        "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
        outcome(CadesVerifier.builder().trust(stranger).at(Stage.NOW).build(), seal));
  }

  @Test
  void asksForTheDocumentOfADetachedSeal() throws IOException {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().detached().build().sign(DOCUMENT);
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", outcome(verifier(stage).build(), seal));
    var file = Files.write(directory.resolve("invoice.xml"), DOCUMENT);
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).content(file).build(), seal));
    assertEquals(
        "TOTAL_FAILED/HASH_FAILURE",
        outcome(verifier(stage).content(new byte[1]).build(), seal));
  }

  @Test
  void refusesADocumentInsideThatIsNotTheOneSupplied() {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().build().sign(DOCUMENT);
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).content(DOCUMENT).build(), seal));
    assertEquals(
        "TOTAL_FAILED/FORMAT_FAILURE",
        outcome(verifier(stage).content(new byte[1]).build(), seal));
  }

  @Test
  void readsBase64WithAndWithoutPem() {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().build().sign(DOCUMENT);
    var base64 = Base64.getMimeEncoder().encode(seal);
    var pem = ("-----BEGIN CMS-----\n" + Base64.getMimeEncoder().encodeToString(seal)
            + "\n-----END CMS-----\n")
        .getBytes(StandardCharsets.US_ASCII);
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).build(), base64));
    assertEquals("TOTAL_PASSED", outcome(verifier(stage).build(), pem));
  }

  @Test
  void anExpiredCertificateNeedsAProofOfTime() {
    var stage = Stage.of(TestKey.P_256);
    var late = Instant.parse("2041-01-01T00:00:00Z");
    var seal = stage.cades().build().sign(DOCUMENT);
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", outcome(verifier(stage).at(late).build(), seal));
  }

  static CadesVerifier.Builder verifier(Stage stage) {
    return CadesVerifier.builder().trust(TrustAnchors.of(List.of(stage.root()))).at(Stage.NOW);
  }

  static String outcome(CadesVerifier verifier, byte[] seal) {
    return verifier.verify(seal).outcome().toString();
  }

  static String detail(VerificationReport report) {
    return report
        .seals()
        .get(0)
        .fold(p -> "", SealReport.Failed::detail, SealReport.Indeterminate::detail);
  }

  /** What is not read is named, and nothing rests on it. */
  @Test
  void evidenceThatIsNotReadIsNamed() throws Exception {
    var facts = withAttribute("1.2.840.113549.1.9.16.2.27");
    assertTrue(
        facts.caveats().contains(Caveat.OLD_ARCHIVE_TIMESTAMP_NOT_CHECKED), facts.toString());
    assertEquals(SealLevel.BASELINE_B, facts.level());
  }

  /** What should be a proof and is none is reported as one that failed. */
  @ParameterizedTest
  @CsvSource({
    "1.2.840.113549.1.9.16.2.48, ARCHIVE",
    "1.2.840.113549.1.9.16.2.49, EVIDENCE_RECORD",
    "1.2.840.113549.1.9.16.2.50, EVIDENCE_RECORD",
    "1.2.840.113549.1.9.16.2.25, ARCHIVE",
    "1.2.840.113549.1.9.16.2.26, ARCHIVE"
  })
  void evidenceThatCannotBeReadHasFailed(String type, SealTimestamp.Kind kind) throws Exception {
    var facts = withAttribute(type);
    var stamp = facts.proof().timestamps().get(0);
    assertEquals(kind, stamp.kind());
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", stamp.outcome().toString());
    assertTrue(facts.caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON), facts.toString());
    assertEquals(SealLevel.BASELINE_B, facts.level());
  }

  private static SealFacts withAttribute(String type) throws Exception {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().build().sign(DOCUMENT);
    var changed = InnerProofs.with(seal, type, new byte[] {4, 1, 1});
    return verifier(stage).build().verify(changed).seals().get(0).facts();
  }
}
