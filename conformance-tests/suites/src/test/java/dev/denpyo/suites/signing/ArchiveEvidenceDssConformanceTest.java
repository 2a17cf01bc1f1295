package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.testkit.TestCrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence records of archives, as EU DSS sees them: first, renewed, and hashed anew. */
class ArchiveEvidenceDssConformanceTest {
  private static final List<String> PASSED = List.of("PASSED||[]|[]");

  private static DssOracle dss;

  @TempDir
  Path directory;

  @BeforeAll
  static void startsDss() throws Exception {
    assumeTrue(DssOracle.isBuilt(), "SKIPPED: the module dss-oracle is not built");
    dss = DssOracle.start();
  }

  @AfterAll
  static void endsDss() throws Exception {
    if (dss != null) {
      dss.close();
    }
  }

  @Test
  void recordsPassWithoutAWarningAtEveryStage() throws Exception {
    try (var stage = new EvidenceStage(directory.resolve("archive"))) {
      stage.clock.moveTo("2026-03-22T10:15:30Z"); // when the revocation lists are fresh
      var ids = stage.put(1, 10);
      stage.evidence().stamp(stage.authority(), EvidenceStage.WHY);
      for (var number : List.of(1, 6, 10)) {
        assertEquals(PASSED, records(stage, ids.get(number - 1), number));
      }
      assertFalse(records(stage, ids.get(0), 2).get(0).startsWith("PASSED"));
      stage.clock.moveTo("2026-03-22T11:15:30Z");
      stage
          .evidence()
          .renew(
              stage.authority(),
              EvidenceStage.verifier(),
              Duration.ofDays(4000),
              EvidenceStage.WHY);
      assertEquals(PASSED, records(stage, ids.get(4), 5));
      stage.clock.moveTo("2026-03-22T12:15:00Z");
      stage
          .evidence()
          .renewHashTrees(DigestAlgorithm.SHA_512, stage.authority(), EvidenceStage.WHY);
      assertEquals(PASSED, records(stage, ids.get(9), 10));
    }
  }

  private List<String> records(EvidenceStage stage, String id, int number) throws Exception {
    var content =
        Files.write(directory.resolve("document" + number), EvidenceStage.document(number));
    var root = Files.write(
        directory.resolve("evidence.cer"), EvidenceStage.CA.certificate().getEncoded());
    var clock = SealingWorld.clock(SealingWorld.LATER);
    var list = Files.write(
        directory.resolve("evidence.crl"), TestCrl.of(EvidenceStage.CA, clock).encoded());
    var record = Files.write(directory.resolve("record.ers"), stage.evidence().record(id));
    return dss.ask(new DssQuestion(
            record, List.of(content), List.of(root), List.of(list), List.of(), SealingWorld.JUDGED))
        .records();
  }
}
