package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.pades.Certification;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.pades.VisibleSeal;
import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed PDFs of every look: what DSS says of them. Levels and keys are in {@link SealMatrixTest}. */
class PadesDssConformanceTest {
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

  private static PadesSigner.Builder signer(TestKey kind) {
    return PadesSigner.builder(SealingWorld.key(kind)).clock(SealingWorld.clock(SealingWorld.NOW));
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
        .sign(SealingWorld.pdf());

    assertEquals("PAdES-BASELINE-B TOTAL_PASSED", verdict(sealed));
  }

  @Test
  void everySealOfAChainPasses() throws Exception {
    var twice =
        signer(TestKey.P_384).build().sign(signer(TestKey.P_256).build().sign(SealingWorld.pdf()));

    var said = dss.ask(SealingWorld.question(directory, twice, "a.pdf", List.of()));

    assertEquals(2, said.signatures().size());
    for (var signature : said.signatures()) {
      assertEquals("PAdES-BASELINE-B|TOTAL_PASSED|", signature.substring(0, 30));
    }
  }

  @Test
  void bothRefuseAChangedDocument() throws Exception {
    var sealed = signer(TestKey.P_256).build().sign(SealingWorld.pdf());
    sealed[new String(sealed, StandardCharsets.ISO_8859_1).indexOf("200 200") + 1] ^= 1;

    assertEquals("PAdES-BASELINE-B TOTAL_FAILED/HASH_FAILURE", verdict(sealed));
  }

  private String verdict(byte[] pdf) throws IOException, GeneralSecurityException {
    return dss.ask(SealingWorld.question(directory, pdf, "a.pdf", List.of())).verdict();
  }
}
