package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.TestPki.Kind;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XadesSignerTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RSA_1024")
  void sealVerifiesForEveryKindOfKey(Kind kind) {
    var pki = TestPki.of(kind);
    var report = pki.verifier().verify(pki.xades().sign(Samples.ubl()));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    var facts = report.seals().get(0).facts();
    assertEquals("Seal of " + kind, facts.signer().orElseThrow());
    assertEquals(TestPki.NOW, facts.claimedTime().orElseThrow());
    assertEquals(SealLevel.BASELINE_B, facts.level());
    assertEquals(new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, "Invoice"), facts.scope());
    assertEquals(4711, facts.certificate().orElseThrow().serialNumber().intValueExact());
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_2048", "RSA_3072"})
  void rsaPssVerifiesToo(Kind kind) {
    var pki = TestPki.of(kind);
    var signer = XadesSigner.builder(pki.key()).clock(TestPki.CLOCK).rsaPss().build();
    var sealed = signer.sign(Samples.ubl());
    assertTrue(Samples.text(sealed).contains("#sha256-rsa-MGF1"));
    assertEquals("TOTAL_PASSED", pki.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void reportSaysWhatWasNotChecked() {
    var facts =
        PKI.verifier().verify(PKI.xades().sign(Samples.ubl())).seals().get(0).facts();
    assertEquals(
        Set.of(
            Caveat.REVOCATION_NOT_CHECKED, Caveat.SIGNING_TIME_CLAIMED, Caveat.COMMENTS_NOT_SIGNED),
        facts.caveats());
  }

  @Test
  void everyByteOutsideTheSealStaysAsItWas() {
    for (var document : List.of(Samples.ubl(), Samples.ublWithExtension())) {
      var before = new String(document, StandardCharsets.ISO_8859_1);
      var after = new String(PKI.xades().sign(document), StandardCharsets.ISO_8859_1);
      var from = 0;
      while (before.charAt(from) == after.charAt(from)) {
        from++;
      }
      var tail = before.substring(from);
      assertTrue(after.endsWith(tail));
      var inserted = after.substring(from, after.length() - tail.length());
      assertTrue(inserted.contains("<ds:Signature "));
    }
  }

  @Test
  void sealIsTheFirstChildOfUblInItsExtensionSlot() throws SealFault {
    var root = SafeXml.parse(PKI.xades().sign(Samples.ubl())).getDocumentElement();
    var first = Dom.children(root).get(0);
    assertTrue(Dom.is(first, Ns.UBL_EXTENSION, "UBLExtensions"));
    assertEquals(1, Dom.children(first).size());
  }

  @Test
  void existingExtensionsAreKeptAndOneIsAdded() throws SealFault {
    var sealed = PKI.xades().sign(Samples.ublWithExtension());
    var slots = Dom.children(SafeXml.parse(sealed).getDocumentElement());
    assertEquals(8, slots.size());
    assertEquals(2, Dom.children(slots.get(0)).size());
    assertTrue(Samples.text(sealed).contains("<other xmlns=\"urn:x\"/>"));
    assertEquals("TOTAL_PASSED", PKI.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void secondSealInsideIsRefusedBecauseItWouldBreakTheFirst() {
    var sealed = PKI.xades().sign(Samples.ubl());
    assertEquals("SIGNING-ALREADY-SEALED", codeOf(() -> PKI.xades().sign(sealed)));
  }

  @Test
  void secondSealBesideLeavesTheFirstIntact() {
    var sealed = PKI.xades().sign(Samples.ubl());
    var other = TestPki.of(Kind.RSA_2048);
    var beside = detached(other, "invoice.xml").sign(sealed);
    assertEquals("TOTAL_PASSED", PKI.verifier().verify(sealed).outcome().toString());
    assertEquals("TOTAL_PASSED", verifyBeside(other, "invoice.xml", sealed, beside));
  }

  @Test
  void ciiHasNoPlaceForASealUnlessItsSchemaMayBreak() {
    assertEquals("SIGNING-PLACE-NONE", codeOf(() -> PKI.xades().sign(Samples.cii())));
    var signer =
        XadesSigner.builder(PKI.key()).clock(TestPki.CLOCK).allowSchemaBreak().build();
    var sealed = signer.sign(Samples.cii());
    assertEquals("TOTAL_PASSED", PKI.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void detachedSealBelongsToOneFileAlone() {
    var seal = detached(PKI, "請求書 1.xml").sign(Samples.cii());
    assertEquals("TOTAL_PASSED", verifyBeside(PKI, "請求書 1.xml", Samples.cii(), seal));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", verifyBeside(PKI, "請求書 1.xml", Samples.ubl(), seal));
    assertEquals(
        "INDETERMINATE/SIGNED_DATA_NOT_FOUND",
        PKI.verifier().verify(seal).outcome().toString());
  }

  @Test
  void detachedSealTakesAnyBytes() {
    var content = new byte[] {0, 1, 2, (byte) 0xFF};
    var seal = detached(PKI, "a.pdf").sign(content);
    assertEquals("TOTAL_PASSED", verifyBeside(PKI, "a.pdf", content, seal));
  }

  @Test
  void expiredAndNotYetValidCertificatesSignNothing() {
    var late = Clock.offset(TestPki.CLOCK, Duration.ofDays(2000));
    var early = Clock.offset(TestPki.CLOCK, Duration.ofDays(-2000));
    var document = Samples.ubl();
    var expired = XadesSigner.builder(PKI.key()).clock(late).build();
    var unborn = XadesSigner.builder(PKI.key()).clock(early).build();
    assertEquals("SIGNING-CERT-EXPIRED", codeOf(() -> expired.sign(document)));
    assertEquals("SIGNING-CERT-NOT-YET-VALID", codeOf(() -> unborn.sign(document)));
  }

  @Test
  void keyOfAnotherCertificateIsCaughtBeforeAnythingIsReturned() {
    var other = TestPki.of(Kind.P_256);
    var mixed = SigningKey.of(other.signerPair().getPrivate(), PKI.key().chain());
    var signer = XadesSigner.builder(mixed).clock(TestPki.CLOCK).build();
    assertEquals("SIGNING-VALUE-WRONG", codeOf(() -> signer.sign(Samples.ubl())));
  }

  @Test
  void shortRsaKeyMakesNoSeal() {
    var signer = TestPki.of(Kind.RSA_1024).xades();
    assertEquals("SIGNING-SELF-CHECK", codeOf(() -> signer.sign(Samples.ubl())));
  }

  @Test
  void documentsThatCannotCarryASealAreRefusedWithACode() {
    var signer = PKI.xades();
    var ns = "xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'";
    var utf16 = ("<Invoice " + ns + "> </Invoice>").getBytes(StandardCharsets.UTF_16);
    assertEquals("SIGNING-DOCUMENT-UNREADABLE", codeOf(() -> signer.sign(new byte[0])));
    assertEquals("SIGNING-DOCUMENT-UNREADABLE", codeOf(() -> signer.sign(Samples.bytes("<a>"))));
    assertEquals(
        "SIGNING-DOCUMENT-UNREADABLE",
        codeOf(() -> signer.sign(Samples.bytes("<!DOCTYPE a><a> </a>"))));
    assertEquals(
        "SIGNING-DOCUMENT-EMPTY",
        codeOf(() -> signer.sign(Samples.bytes("<Invoice " + ns + "/>"))));
    assertEquals("SIGNING-ENCODING", codeOf(() -> signer.sign(utf16)));
  }

  @Test
  void idsComeFromTheContentAndAvoidThoseTaken() {
    var id = XadesSigner.freeId(Samples.ubl(), Set.of());
    assertTrue(id.matches("seal-[0-9a-f]{16}"), id);
    assertTrue(Samples.text(PKI.xades().sign(Samples.ubl())).contains(" Id=\"" + id + "\""));
    assertEquals(id + "x", XadesSigner.freeId(Samples.ubl(), Set.of(id + "-properties")));
  }

  @Test
  void sealUnderAnIntermediateIssuerLeadsToTheRoot() {
    var pki = TestPki.withIntermediate(Kind.P_256);
    assertEquals(3, pki.key().chain().size());
    var sealed = pki.xades().sign(Samples.ubl());
    assertEquals("TOTAL_PASSED", pki.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void nothingIsRegisteredInTheJvm() {
    PKI.xades().sign(Samples.ubl());
    assertFalse(
        List.of(Security.getProviders()).stream().anyMatch(p -> p.getName().equals("BC")));
  }

  private static XadesSigner detached(TestPki pki, String name) {
    return XadesSigner.builder(pki.key())
        .clock(TestPki.CLOCK)
        .detached(name, "application/xml")
        .build();
  }

  private static String verifyBeside(TestPki pki, String name, byte[] content, byte[] seal) {
    var verifier = XadesVerifier.builder().trust(pki.trust()).at(TestPki.NOW);
    return verifier.content(name, content).build().verify(seal).outcome().toString();
  }

  private static String codeOf(Runnable call) {
    return assertThrows(SigningException.class, call::run).code();
  }
}
