package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.TestPki.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals in the eyes of xmlsec1, which knows neither us nor Java. */
class XmlSecConformanceTest {
  @TempDir
  private Path directory;

  @BeforeAll
  static void needsTheCommand() {
    assumeTrue(XmlSec.isInstalled(), "SKIPPED: the command xmlsec1 is not installed");
  }

  /** Ed25519 is unknown to xmlsec1. */
  @ParameterizedTest
  @EnumSource(names = {"RSA_2048", "RSA_3072", "P_256", "P_384", "P_521"})
  void xmlsecAcceptsTheSeal(Kind kind) throws IOException {
    var pki = TestPki.of(kind);
    for (var document : new byte[][] {Samples.ubl(), Samples.ublWithExtension()}) {
      var sealed = write(pki.xades().sign(document));
      assertTrue(XmlSec.accepts(sealed, pki.rootPem(directory)));
    }
  }

  @Test
  void bothRefuseAForeignRoot() throws IOException {
    var sealed = write(TestPki.of(Kind.P_256).xades().sign(Samples.ubl()));
    assertFalse(XmlSec.accepts(sealed, TestPki.of(Kind.P_256).rootPem(directory)));
  }

  @Test
  void bothRefuseFlippedBytes() throws IOException {
    var pki = TestPki.of(Kind.RSA_2048);
    var root = pki.rootPem(directory);
    var sealed = pki.xades().sign(Samples.ublWithoutComments());
    assertTrue(XmlSec.accepts(write(sealed), root));
    var text = new String(sealed, StandardCharsets.ISO_8859_1);
    var from = text.indexOf("<cbc:ID>");
    var to = text.indexOf("</Invoice>");
    var random = new Random(25);
    for (int i = 0; i < 25; i++) {
      var flipped = sealed.clone();
      flipped[from + random.nextInt(to - from)] ^= 0x01;
      assertFalse(XmlSec.accepts(write(flipped), root));
      assertFalse(pki.verifier().verify(flipped).outcome().passed());
    }
  }

  @Test
  void xmlsecAcceptsTheDetachedSealBesideItsFile() throws IOException {
    var pki = TestPki.of(Kind.P_256);
    var signer = XadesSigner.builder(pki.key()).clock(TestPki.CLOCK);
    var seal = signer.detached("invoice.xml", "application/xml").build().sign(Samples.cii());
    var verifier = XadesVerifier.builder().trust(pki.trust()).at(TestPki.NOW);
    var report = verifier.content("invoice.xml", Samples.cii()).build().verify(seal);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    Files.write(directory.resolve("invoice.xml"), Samples.cii());
    assertTrue(XmlSec.accepts(write(seal), pki.rootPem(directory)));
    Files.write(directory.resolve("invoice.xml"), Samples.ubl());
    assertFalse(XmlSec.accepts(write(seal), pki.rootPem(directory)));
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(directory.resolve("sealed.xml"), content);
  }
}
