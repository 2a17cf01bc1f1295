package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Seals around a document: what they hold is whole, and nothing else passes for it. */
class EnvelopingTest {
  private static final TestPki PKI = TestPki.of(TestPki.Kind.P_256);
  private static final byte[] DOCUMENT =
      "<?xml version=\"1.0\"?>\r\n<Invoice>119.00\t</Invoice>\n".getBytes(StandardCharsets.UTF_8);
  private static final String SEALED = new String(seal(DOCUMENT), StandardCharsets.UTF_8);

  private static XadesSigner.Builder signer() {
    return XadesSigner.builder(PKI.key()).clock(TestPki.CLOCK);
  }

  private static byte[] seal(byte[] document) {
    return signer().enveloping("application/xml").build().sign(document);
  }

  private static String outcome(String seal) {
    var report = PKI.verifier().verify(seal.getBytes(StandardCharsets.UTF_8));
    return report.outcome().toString();
  }

  private static Optional<byte[]> content(String seal) {
    return XadesVerifier.contentOf(seal.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatGoesInComesOutByteForByte() {
    assertEquals("TOTAL_PASSED", outcome(SEALED));
    assertArrayEquals(DOCUMENT, content(SEALED).orElseThrow());
    byte[] any = {0, 1, 2, (byte) 0xff};
    assertArrayEquals(any, XadesVerifier.contentOf(seal(any)).orElseThrow());
  }

  @Test
  void itCoversTheWholeDocumentAtLevelB() {
    var facts = PKI.verifier()
        .verify(SEALED.getBytes(StandardCharsets.UTF_8))
        .seals()
        .get(0)
        .facts();
    assertEquals("the content of the seal", facts.scope().what());
    assertTrue(facts.scope().isWhole());
    assertEquals(SealLevel.BASELINE_B, facts.level());
  }

  @Test
  void anotherContentIsNotWhatWasSigned() {
    var was = Base64.getEncoder().encodeToString(DOCUMENT);
    var is = Base64.getEncoder()
        .encodeToString("<Invoice>911.00</Invoice>".getBytes(StandardCharsets.UTF_8));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(SEALED.replace(was, is)));
  }

  /** A second object that nothing signs: a reader could take it for the document. */
  @Test
  void aSecondObjectTakesTheWholeAway() {
    var forged = SEALED.replace(
        "</ds:Signature>", "<ds:Object Id=\"o\">PEludm9pY2UvPg==</ds:Object></ds:Signature>");
    assertEquals("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", outcome(forged));
    assertEquals(Optional.empty(), content(forged));
  }

  /** The seal as a part of something larger covers a part. */
  @Test
  void aForgedRootIsNotCovered() {
    var inner = SEALED.substring(SEALED.indexOf("<ds:Signature"));
    var forged = "<Invoice><Total>911.00</Total>" + inner + "</Invoice>";
    assertEquals("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", outcome(forged));
    assertEquals(Optional.empty(), content(forged));
  }

  /** Markup beside the text would be left out by the decoding, and yet stand in the document. */
  @Test
  void markupInTheContentIsNoPartOfTheText() {
    var forged = SEALED.replaceFirst("(<ds:Object[^>]*-content\"[^>]*>)", "$1<Invoice/>");
    assertTrue(!forged.equals(SEALED));
    assertTrue(!outcome(forged).equals("TOTAL_PASSED"), outcome(forged));
  }

  @Test
  void besideAndAroundExcludeEachOther() {
    var builder = signer().enveloping("application/xml").detached("a.xml", "application/xml");
    assertThrows(IllegalStateException.class, builder::build);
    assertThrows(IllegalArgumentException.class, () -> signer().enveloping("XML"));
  }
}
