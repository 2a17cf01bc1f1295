package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.pades.Certification;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.pades.VisibleSeal;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.trust.RevocationSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sealed PDFs, at every level and with every kind of key: DSS says TOTAL_PASSED at that level. */
class PadesDssConformanceTest {
  private static final PadesAugmenter AUGMENTER = PadesAugmenter.standard();

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

  /** One empty page. */
  private static byte[] pdf() {
    var out = new StringBuilder("%PDF-1.7\n");
    var offsets = new int[4];
    var objects = List.of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
    for (int i = 0; i < objects.size(); i++) {
      offsets[i + 1] = out.length();
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    var table = out.length();
    out.append("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 1; i < offsets.length; i++) {
      out.append("%010d 00000 n \n".formatted(offsets[i]));
    }
    out.append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static PadesSigner.Builder signer(TestKey kind) {
    return PadesSigner.builder(SealingWorld.key(kind)).clock(SealingWorld.clock(SealingWorld.NOW));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RSA_1024", "ED25519"})
  void everyLevelPasses(TestKey kind) throws Exception {
    var b = signer(kind).build().sign(pdf());
    var t = signer(kind)
        .timestamps(SealingWorld.authority(SealingWorld.NOW))
        .build()
        .sign(pdf());
    var material = SealingWorld.material(SealingWorld.LATER);
    var lt = AUGMENTER.addMaterial(t, material.certificates(), RevocationSource.of(material));
    var lta = AUGMENTER.stamp(lt, SealingWorld.authority(SealingWorld.LATER));

    assertEquals("PAdES-BASELINE-B TOTAL_PASSED", verdict(b));
    assertEquals("PAdES-BASELINE-T TOTAL_PASSED", verdict(t));
    assertEquals("PAdES-BASELINE-LT TOTAL_PASSED", verdict(lt));
    assertEquals("PAdES-BASELINE-LTA TOTAL_PASSED", verdict(lta));
  }

  @Test
  void certifiedVisibleAndPaddedPasses() throws Exception {
    var sealed = signer(TestKey.RSA_3072)
        .rsaPss()
        .certify(Certification.SEALS_AND_FORMS)
        .visible(VisibleSeal.on(1, 20, 20, 50, 50).ring(200, 0, 0).build())
        .name("A")
        .reason("B")
        .build()
        .sign(pdf());

    assertEquals("PAdES-BASELINE-B TOTAL_PASSED", verdict(sealed));
  }

  @Test
  void everySealOfAChainPasses() throws Exception {
    var twice = signer(TestKey.P_384).build().sign(signer(TestKey.P_256).build().sign(pdf()));

    var said = dss.ask(SealingWorld.question(directory, twice, "a.pdf", List.of()));

    assertEquals(2, said.signatures().size());
    for (var signature : said.signatures()) {
      assertEquals("PAdES-BASELINE-B|TOTAL_PASSED|", signature.substring(0, 30));
    }
  }

  @Test
  void bothRefuseAChangedDocument() throws Exception {
    var sealed = signer(TestKey.P_256).build().sign(pdf());
    sealed[new String(sealed, StandardCharsets.ISO_8859_1).indexOf("200 200") + 1] ^= 1;

    assertEquals("PAdES-BASELINE-B TOTAL_FAILED/HASH_FAILURE", verdict(sealed));
  }

  private String verdict(byte[] pdf) throws IOException, GeneralSecurityException {
    return dss.ask(SealingWorld.question(directory, pdf, "a.pdf", List.of())).verdict();
  }
}
