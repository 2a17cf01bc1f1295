package dev.denpyo.suites.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.AuditExport;
import dev.denpyo.archive.ExportVerification;
import dev.denpyo.archive.ExportVerification.Broken;
import dev.denpyo.archive.ExportVerification.Evidence;
import dev.denpyo.archive.ExportVerification.Intact;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in packages for auditors, checked without the archive. */
class ExportedEvidenceTest {
  @TempDir
  Path directory;

  private EvidenceStage stage;
  private List<String> ids = List.of();
  private Path export = Path.of("");

  @BeforeEach
  void export() {
    stage = new EvidenceStage(directory.resolve("archive"));
    ids = stage.put(1, 6);
    stage.evidence().stamp(stage.authority(), EvidenceStage.WHY);
    stage.put(7, 7);
    export = directory.resolve("package");
    AuditExport.of(stage.archive).write(export, EvidenceStage.WHY);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private ExportVerification verified() {
    return ExportVerification.of(export, EvidenceStage.verifier(), stage.clock.instant());
  }

  private String only() {
    return String.join("\n", assertInstanceOf(Broken.class, verified()).problems());
  }

  private Path evidence(int number) {
    return export.resolve("records/" + ids.get(number - 1) + "/1/evidence.ers");
  }

  /** Replaces a file, and its hash in the manifest, as somebody with care would. */
  private void replace(Path file, byte[] content) throws IOException {
    var manifest = export.resolve("manifest.json");
    var before = Sha256.digest(Files.readAllBytes(file)).hex();
    var text = Files.readString(manifest).replace(before, Sha256.digest(content).hex());
    Files.write(file, content);
    Files.writeString(manifest, text);
  }

  @Test
  void everyRecordPasses() {
    var intact = assertInstanceOf(Intact.class, verified());
    assertEquals(new Evidence(7, 7, 0, ""), intact.evidence());
    assertEquals(7, intact.records());
  }

  @Test
  void withoutTrustNothingPasses() {
    var nobody = EvidenceRecordVerifier.of(Judge.builder().build(), AlgorithmPolicy.standard());
    var result = ExportVerification.of(export, nobody, stage.clock.instant());
    var evidence = assertInstanceOf(Intact.class, result).evidence();
    assertEquals(7, evidence.undecided());
    assertTrue(evidence.detail().startsWith("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND"));
    var unasked = assertInstanceOf(Intact.class, ExportVerification.of(export)).evidence();
    assertEquals(7, unasked.notChecked());
  }

  @Test
  void namesEvidenceOfAnotherDocument() throws IOException {
    replace(evidence(1), Files.readAllBytes(evidence(2)));
    assertEquals(
        "records/" + ids.get(0) + "/1/evidence.ers proves nothing, TOTAL_FAILED/HASH_FAILURE:"
            + " The record is not about this document.",
        only());
  }

  @Test
  void namesEvidenceThatIsNone() throws IOException {
    replace(evidence(3), "no record".getBytes(UTF_8));
    assertTrue(only().contains(ids.get(2) + "/1/evidence.ers proves nothing"), only());
  }

  @Test
  void namesEvidenceThatIsGone() throws IOException {
    Files.delete(evidence(4));
    assertTrue(only().contains(ids.get(3) + "/1/evidence.ers is missing"), only());
  }

  @Test
  void aHeadOfAnotherLogIsRefused() throws IOException {
    var head = export.resolve("evidence/checkpoint");
    var lines = Files.readAllLines(head);
    var wrong = lines.get(0) + "\n7\n" + Sha256.digest(new byte[1]).base64() + "\n";
    replace(head, wrong.getBytes(UTF_8));
    assertTrue(only().contains("evidence/checkpoint is not a head of this log"), only());
  }
}
