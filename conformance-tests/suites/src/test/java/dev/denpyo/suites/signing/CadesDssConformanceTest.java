package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.cms.CounterSigner;
import dev.denpyo.signing.ers.DocumentDigest;
import dev.denpyo.signing.ers.EvidenceBatch;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRenewal;
import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counter-signatures and evidence records that we make: what DSS says of them. */
class CadesDssConformanceTest {
  private static final byte[] DOCUMENT =
      "<Invoice>\u8acb\u6c42\u66f8</Invoice>".getBytes(StandardCharsets.UTF_8);

  private static DssOracle dss;

  @TempDir
  private Path directory;

  @BeforeAll
  static void startsDss() throws IOException {
    assumeTrue(DssOracle.isBuilt(), "SKIPPED: the module dss-oracle is not built");
    dss = DssOracle.start();
  }

  @AfterAll
  static void endsDss() throws IOException {
    if (dss != null) {
      dss.close();
    }
  }

  @Test
  void aCounterSignaturePasses() throws Exception {
    var clock = SealingWorld.clock(SealingWorld.NOW);
    var seal = CadesSigner.builder(SealingWorld.key(TestKey.P_256)).clock(clock).build();
    var approval = CounterSigner.of(SealingWorld.key(TestKey.RSA_2048), clock);
    var file = approval.sign(seal.sign(DOCUMENT));
    var question = SealingWorld.question(directory, file, "approved.p7m", List.of());
    for (var signature : dss.ask(question).signatures()) {
      assertTrue(signature.startsWith("CAdES-BASELINE-B|TOTAL_PASSED||"), signature);
    }
    assertEquals(2, dss.ask(question).signatures().size());
  }

  @Test
  void bothRefuseAChangedDocument() throws Exception {
    var signer = CadesSigner.builder(SealingWorld.key(TestKey.P_256))
        .clock(SealingWorld.clock(SealingWorld.NOW))
        .build();
    var seal = signer.sign(DOCUMENT);
    var at = new String(seal, StandardCharsets.ISO_8859_1).indexOf("<Invoice>");
    seal[at + 1] ^= 1;
    assertEquals("CAdES-BASELINE-B TOTAL_FAILED/HASH_FAILURE", verdict(seal));
  }

  @Test
  void evidenceRecordsPassWithoutAWarning() throws Exception {
    var batch = EvidenceBatch.of(DigestAlgorithm.SHA_256);
    for (int i = 0; i < 100; i++) {
      batch.add(DigestAlgorithm.SHA_256.digest(document(i)));
    }
    var stamped = batch.stamp(SealingWorld.authority(SealingWorld.NOW));
    for (var index : new int[] {0, 63, 99}) {
      assertEquals(List.of("PASSED||[]|[]"), records(stamped.record(index), index));
    }
    var renewed = EvidenceRenewal.by(SealingWorld.authority(SealingWorld.LATER))
        .renewTimestamps(List.of(stamped.record(5)));
    assertEquals(List.of("PASSED||[]|[]"), records(renewed.get(0), 5));
    var digest = DocumentDigest.of(DigestAlgorithm.SHA_512.digest(document(5)));
    var rehashed = EvidenceRenewal.by(SealingWorld.authority(SealingWorld.JUDGED))
        .renewHashTrees(
            List.of(new EvidenceRenewal.Rehashed(renewed.get(0), digest)), DigestAlgorithm.SHA_512);
    assertEquals(List.of("PASSED||[]|[]"), records(rehashed.get(0), 5));
  }

  @Test
  void bothRefuseARecordOfAnotherDocument() throws Exception {
    var batch = EvidenceBatch.of(DigestAlgorithm.SHA_256);
    batch.add(DigestAlgorithm.SHA_256.digest(document(0)));
    batch.add(DigestAlgorithm.SHA_256.digest(document(1)));
    var record = batch.stamp(SealingWorld.authority(SealingWorld.NOW)).record(0);
    assertTrue(!records(record, 7).get(0).startsWith("PASSED"));
  }

  private List<String> records(EvidenceRecord record, int number)
      throws IOException, GeneralSecurityException {
    var content = Files.write(directory.resolve("document" + number), document(number));
    var question =
        SealingWorld.question(directory, record.encoded(), "record.ers", List.of(content));
    return dss.ask(question).records();
  }

  private static byte[] document(int number) {
    return ("invoice " + number).getBytes(StandardCharsets.US_ASCII);
  }

  private String verdict(byte[] seal) throws IOException, GeneralSecurityException {
    return dss.ask(SealingWorld.question(directory, seal, "a.p7m", List.of())).verdict();
  }
}
