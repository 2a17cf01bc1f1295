package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Indication;
import dev.denpyo.signing.TestPki.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is a report. */
class HostileInputTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);
  private static final byte[] SEALED = PKI.xades().sign(Samples.ubl());
  private static final String FORMAT_FAILURE = "TOTAL_FAILED/FORMAT_FAILURE";

  @Test
  void whatIsNotXmlIsAFormatFailure() {
    assertEquals(FORMAT_FAILURE, outcome(new byte[0]));
    assertEquals(FORMAT_FAILURE, outcome("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(FORMAT_FAILURE, outcome(new byte[] {0, 1, 2, 3}));
    assertEquals(FORMAT_FAILURE, outcome("<a><b></a>"));
    assertEquals(FORMAT_FAILURE, outcome("<?xml version='1.1'?><a/>"));
    assertEquals(FORMAT_FAILURE, outcome("<?xml version='1.0' encoding='X-NONE'?><a/>"));
  }

  @Test
  void truncatedSealNeverPasses() {
    var end = new String(SEALED, StandardCharsets.ISO_8859_1).lastIndexOf("</Invoice>\n");
    for (int length = 0; length < end; length += 37) {
      assertFalse(PKI.verifier().verify(Arrays.copyOf(SEALED, length)).outcome().passed());
    }
  }

  @Test
  void dtdIsRefusedAtOnce() {
    var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }
    var external = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>";
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      assertEquals(FORMAT_FAILURE, outcome(bomb + "]><a>&e39;</a>"));
      assertEquals(FORMAT_FAILURE, outcome(external));
    });
    var dtd = Samples.text(SEALED).replace("?>", "?><!DOCTYPE Invoice>");
    assertEquals(FORMAT_FAILURE, outcome(dtd));
  }

  @Test
  void depthIsBounded() {
    assertEquals("NO_SIGNATURE", outcome(nested(250)));
    assertEquals(FORMAT_FAILURE, outcome(nested(300)));
    assertEquals(FORMAT_FAILURE, outcome(nested(1_000_000)));
  }

  @Test
  void attributesAreBounded() {
    var many = new StringBuilder("<a");
    for (int i = 0; i < 1_100; i++) {
      many.append(" a").append(i).append("=''");
    }
    assertEquals(FORMAT_FAILURE, outcome(many + "/>"));
  }

  @Test
  void sizeIsBounded() {
    var large = new byte[SafeXml.MAX_BYTES + 1];
    Arrays.fill(large, (byte) ' ');
    assertEquals(FORMAT_FAILURE, outcome(large));
  }

  @Test
  void duplicateIdsAreRefusedInAnySpelling() {
    for (var ids : new String[] {"Id='a' id", "Id='a' xml:id", "ID='a' Id"}) {
      assertEquals(FORMAT_FAILURE, outcome("<r><x " + ids + "='a'/></r>"));
    }
    assertEquals(FORMAT_FAILURE, outcome("<r><x Id='a'/><y Id='a'/></r>"));
    assertEquals("NO_SIGNATURE", outcome("<r><x Id='a'/><y Id='b'/></r>"));
  }

  @Test
  void signaturesAreBounded() {
    assertEquals(100, PKI.verifier().verify(signatures(100)).seals().size());
    var report = PKI.verifier().verify(signatures(101));
    assertEquals(1, report.seals().size());
    assertEquals(FORMAT_FAILURE, report.outcome().toString());
  }

  @Test
  void referencesAndTransformsAreBounded() {
    var text = Samples.text(SEALED);
    var reference = text.replaceAll("(?s).*?(<ds:Reference Id.*?</ds:Reference>).*", "$1");
    var unnamed = reference.replaceAll(" Id=\"[^\"]*\"", "");
    assertEquals(
        FORMAT_FAILURE, outcome(text.replace(reference, reference + unnamed.repeat(10_000))));
    var transform = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>";
    assertTrue(text.contains(transform));
    assertEquals(FORMAT_FAILURE, outcome(text.replace(transform, transform.repeat(5))));
  }

  @Test
  void manyReferencesToALargeDocumentAreTooCostly() {
    var reference = "<d:Reference xmlns:d='http://www.w3.org/2000/09/xmldsig#'/>";
    var text = "x".repeat(10_000_000);
    assertEquals(FORMAT_FAILURE, outcome("<r>" + reference.repeat(300) + text + "</r>"));
    assertEquals("NO_SIGNATURE", outcome("<r>" + reference.repeat(30) + text + "</r>"));
  }

  /** Attack row X12: whoever signs it so would have 50 MB digested ten thousand times. */
  @Test
  void tenThousandReferencesToOneLargeFileAreRefusedUnread() {
    var seal = XadesSigner.builder(PKI.key())
        .clock(TestPki.CLOCK)
        .detached("large.bin", "application/octet-stream")
        .build()
        .sign(new byte[] {1});
    var text = Samples.text(seal);
    var reference = text.replaceAll("(?s).*?(<ds:Reference Id.*?</ds:Reference>).*", "$1");
    var unnamed = reference.replaceAll(" Id=\"[^\"]*\"", "");
    var many = Samples.bytes(text.replace(reference, reference + unnamed.repeat(9_900)));
    var opened = new AtomicInteger();
    var large = new byte[50 * 1024 * 1024];
    var verifier = XadesVerifier.builder()
        .trust(PKI.trust())
        .at(TestPki.NOW)
        .content("large.bin", () -> {
          opened.incrementAndGet();
          return new ByteArrayInputStream(large);
        })
        .build();
    assertEquals(FORMAT_FAILURE, verifier.verify(many).outcome().toString());
    assertEquals(0, opened.get());
    assertEquals("TOTAL_FAILED/HASH_FAILURE", verifier.verify(seal).outcome().toString());
    assertEquals(1, opened.get());
  }

  @Test
  void randomDamageNeverEscapesAsAnException() {
    var random = new Random(20261122);
    for (int round = 0; round < 500; round++) {
      var copy = SEALED.clone();
      var start = random.nextInt(copy.length - 20);
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        copy[start + i] = (byte) (32 + random.nextInt(95));
      }
      var indication = PKI.verifier().verify(copy).outcome().indication();
      assertTrue(Arrays.asList(Indication.values()).contains(indication));
    }
  }

  @Test
  void missingPartsOfASignatureAreValuesToo() {
    for (var name : List.of("SignedInfo", "SignatureValue", "KeyInfo", "Object", "X509Data")) {
      var pattern = "(?s)<ds:" + name + "[ >].*?</ds:" + name + ">";
      var without = Samples.text(SEALED).replaceFirst(pattern, "");
      assertFalse(PKI.verifier().verify(Samples.bytes(without)).outcome().passed(), name);
    }
  }

  private static byte[] signatures(int count) {
    var one = "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>";
    return Samples.bytes("<r>" + one.repeat(count) + "</r>");
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  private static String outcome(String document) {
    return outcome(Samples.bytes(document));
  }

  private static String outcome(byte[] document) {
    return PKI.verifier().verify(document).outcome().toString();
  }
}
