package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.asic.AsicAugmenter;
import dev.denpyo.signing.asic.AsicSigner;
import dev.denpyo.signing.asic.ContainerKind;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.trust.RevocationSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers renewed, stamped and with records: what DSS says of them. */
class AsicDssConformanceTest {
  private static final List<DataFile> FILES = List.of(
      file("invoice.xml", "application/xml", "<Invoice>\u8acb\u6c42\u66f8</Invoice>"),
      file("annex 1.txt", "text/plain", "row 1\nrow 2\n"));

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

  private static DataFile file(String name, String type, String content) {
    return DataFile.of(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  record Case(ContainerKind kind, SealForm form, SealLevel level) {
    String expected() {
      var name = level.name().substring("BASELINE_".length());
      return (form == SealForm.XADES ? "XAdES" : "CAdES") + "-BASELINE-" + name + " TOTAL_PASSED";
    }
  }

  @Test
  void renewedArchiveTimestampsPass() throws Exception {
    for (var form : List.of(SealForm.XADES, SealForm.CADES)) {
      var made = new Case(ContainerKind.ASIC_E, form, SealLevel.BASELINE_LTA);
      var renewed = augmenter(SealingWorld.JUDGED.minusSeconds(60))
          .augment(sealed(made, TestKey.P_256), SealLevel.BASELINE_LTA);
      assertEquals(made.expected(), verdict(renewed));
    }
  }

  @Test
  void timestampsAndRecordsPass() throws Exception {
    for (var kind : ContainerKind.values()) {
      var files = kind == ContainerKind.ASIC_S ? FILES.subList(0, 1) : FILES;
      var stamped = augmenter(SealingWorld.NOW).stamped(kind, files);
      assertEquals(List.of("PASSED|"), ask(stamped).timestamps());
      var recorded = augmenter(SealingWorld.NOW).recorded(kind, files);
      assertEquals(List.of("PASSED||[]|[]"), ask(recorded).records());
    }
    for (var form : List.of(SealForm.XADES, SealForm.CADES)) {
      var made = new Case(ContainerKind.ASIC_E, form, SealLevel.BASELINE_LT);
      var kept = ask(augmenter(SealingWorld.LATER).withRecord(sealed(made, TestKey.P_256)));
      assertEquals(made.expected(), kept.verdict());
      assertEquals(List.of("PASSED||[]|[]"), kept.records());
    }
  }

  private static AsicAugmenter augmenter(Instant time) {
    return AsicAugmenter.builder(SealingWorld.authority(time))
        .revocation(RevocationSource.of(SealingWorld.material(SealingWorld.LATER)))
        .clock(SealingWorld.clock(time))
        .build();
  }

  private static byte[] sealed(Case made, TestKey key) {
    var signer = AsicSigner.builder(made.kind(), SealingWorld.key(key))
        .clock(SealingWorld.clock(SealingWorld.NOW));
    if (made.form() == SealForm.CADES) {
      signer.cades();
    }
    var files = made.kind() == ContainerKind.ASIC_S ? FILES.subList(0, 1) : FILES;
    var b = signer.build().sign(files);
    if (made.level() == SealLevel.BASELINE_B) {
      return b;
    }
    var t = augmenter(SealingWorld.NOW).augment(b, SealLevel.BASELINE_T);
    return made.level() == SealLevel.BASELINE_T
        ? t
        : augmenter(SealingWorld.LATER).augment(t, made.level());
  }

  private String verdict(byte[] container) throws IOException, GeneralSecurityException {
    return ask(container).verdict();
  }

  private DssAnswer ask(byte[] container) throws IOException, GeneralSecurityException {
    return dss.ask(SealingWorld.question(directory, container, "a.asice", List.of()));
  }
}
