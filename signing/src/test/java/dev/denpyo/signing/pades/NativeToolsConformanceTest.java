package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sealed PDFs in the eyes of poppler's pdfsig, qpdf and openssl. */
class NativeToolsConformanceTest {
  private static final String VALID = "Signature Validation: Signature is Valid.";

  @TempDir
  private Path directory = Path.of("");

  @BeforeAll
  static void needsTheCommands() {
    for (String program : List.of("pdfsig", "qpdf", "openssl")) {
      assumeTrue(
          Command.isInstalled(program), "SKIPPED: the command " + program + " is not installed");
    }
  }

  private String pdfsig(byte[] pdf) throws IOException {
    Path file = Files.write(directory.resolve("sealed.pdf"), pdf);
    return Command.run(directory, "pdfsig", "-nocert", file.toString()).output();
  }

  private void assertSound(byte[] pdf) throws IOException {
    Path file = Files.write(directory.resolve("sealed.pdf"), pdf);
    Command checked = Command.run(directory, "qpdf", "--check", file.toString());
    assertEquals(0, checked.exitCode(), checked.output());
  }

  private boolean opensslAccepts(byte[] pdf) throws IOException {
    CoveredBytes covered = last(pdf);
    String text = SamplePdf.text(pdf);
    Path content = Files.write(
        directory.resolve("content.bin"),
        SamplePdf.bytes(
            text.substring(0, covered.from()) + text.substring(covered.to(), covered.end())));
    Path cms = Files.write(directory.resolve("seal.der"), SamplePdf.bytes(covered.contents()));
    return Command.run(
                directory,
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                content.toString(),
                "-CAfile",
                root(),
                "-attime",
                "" + Stage.NOW.getEpochSecond(),
                "-purpose",
                "any",
                "-out",
                "/dev/null")
            .exitCode()
        == 0;
  }

  private static CoveredBytes last(byte[] pdf) {
    try {
      Revisions revisions = Revisions.of(Raw.of(pdf), PdfLimits.DEFAULT);
      var seals = SealFinder.find(revisions.view(revisions.last()));
      return CoveredBytes.of(seals.get(seals.size() - 1), revisions.raw());
    } catch (PdfFault e) {
      throw new AssertionError(e);
    }
  }

  private String root() throws IOException {
    try {
      byte[] der = Stage.ROOT.certificate().getEncoded();
      String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      return Files.writeString(
              directory.resolve("root.pem"),
              "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n")
          .toString();
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TestKey.class,
      names = {"RSA_2048", "P_256", "P_384", "P_521", "ED25519"})
  void allAcceptASeal(TestKey kind) throws IOException {
    byte[] sealed =
        PadesSigner.builder(Stage.key(kind)).clock(Stage.CLOCK).build().sign(SamplePdf.invoice());

    assertSound(sealed);
    if (kind != TestKey.ED25519) { // which neither poppler nor openssl 3.0 knows in CMS
      assertTrue(opensslAccepts(sealed));
      assertTrue(pdfsig(sealed).contains(VALID), kind + ": " + pdfsig(sealed));
      assertTrue(pdfsig(sealed).contains("Total document signed"));
    }
  }

  @Test
  void allAcceptASealWithPadding() throws IOException {
    byte[] sealed = PadesSigner.builder(Stage.key(TestKey.RSA_2048))
        .rsaPss()
        .clock(Stage.CLOCK)
        .build()
        .sign(SamplePdf.packed());

    assertSound(sealed);
    assertTrue(opensslAccepts(sealed));
    assertTrue(pdfsig(sealed).contains(VALID), pdfsig(sealed));
  }

  @Test
  void allAcceptEverySealOfSeveralWithAllTheirEvidence() throws IOException {
    byte[] twice = Stage.signer(Stage.BOB)
        .visible(VisibleSeal.on(1, 10, 10, 60, 60).ring(200, 0, 0).build())
        .timestamps(Stage.stamps())
        .build()
        .sign(LongTermTest.longTerm());
    byte[] kept = PadesAugmenter.standard().stamp(twice, Stage.stamps());

    assertSound(kept);
    String said = pdfsig(kept);
    assertEquals(2, said.split(Pattern.quote(VALID), -1).length - 1, said);
    assertEquals("TOTAL_PASSED", Stage.outcome(kept));
  }

  @Test
  void allFindFlippedBytes() throws IOException {
    byte[] sealed = Stage.sealed(SamplePdf.invoice());
    var random = new Random(12);
    for (int i = 0; i < 12; i++) {
      byte[] flipped = sealed.clone();
      flipped[100 + random.nextInt(SamplePdf.invoice().length - 600)] ^= 1;

      assertNotEquals("TOTAL_PASSED", Stage.outcome(flipped));
      assertTrue(!pdfsig(flipped).contains(VALID), pdfsig(flipped));
    }
  }
}
