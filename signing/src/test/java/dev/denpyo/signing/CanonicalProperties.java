package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Random;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Our canonical XML beside the JDK's, which it shows only for what a signature refers to. */
class CanonicalProperties {
  private static final List<String> METHODS = List.of(
      CanonicalizationMethod.INCLUSIVE,
      CanonicalizationMethod.INCLUSIVE_11,
      CanonicalizationMethod.EXCLUSIVE);
  private static final List<String> NAMES =
      List.of("x", "a:x", "b:y", "y", "a:z xmlns:a='urn:a2'", "z xmlns='urn:d'", "y xmlns=''");
  private static final List<String> ATTRIBUTES = List.of(
      "c='1'",
      "b:c='&#9;&#xA;&lt;&amp;&quot;'",
      "a:d='x'",
      "xml:lang='ja'",
      "xml:space='preserve'",
      "xmlns:q='urn:q'",
      "xmlns:b='urn:b2'");
  private static final List<String> TEXTS = List.of(
      "",
      "text",
      "a &lt; b &gt; c &amp; d",
      "&#xD;\n",
      "<![CDATA[<x>&]]>",
      "<?pi  some data?>",
      "<?pi?>",
      "<!-- c -->",
      "請求書 \"'",
      "&#x1F600;");

  @Property(seed = "20261122", tries = 1000)
  void agreesWithTheJdk(@ForAll int seed) throws Exception {
    var random = new Random(seed);
    var text = "<a:root xmlns:a='urn:a' xmlns:b='urn:b' xmlns='urn:default' xml:lang='de'><m>"
        + element(random, 3, " Id='apex'")
        + "</m></a:root>";
    for (var method : METHODS) {
      var ours = Canonical.of(apex(text), method);
      assertEquals(utf8(jdk(text, method)), utf8(ours), text);
      assertArrayEquals(jdk(text, method), ours);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2001/10/xml-exc-c14n#, <x><y>1</y></x>",
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments, <x><!-- c --><y>1</y></x>",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments, <x><!-- c --><y>1</y></x>"
  })
  void commentsAreKeptOnDemand(String method, String expected) throws SealFault {
    var root = SafeXml.parse(Samples.bytes("<x><!-- c --><y>1</y></x>")).getDocumentElement();
    assertEquals(expected, utf8(Canonical.of(root, method)));
  }

  @Test
  void unknownMethodsAreRefused() throws SealFault {
    var root = SafeXml.parse(Samples.bytes("<x/>")).getDocumentElement();
    var fault = assertThrows(SealFault.class, () -> Canonical.of(root, "urn:other"));
    assertTrue(fault.getMessage().startsWith("FORMAT_FAILURE"));
  }

  private static String element(Random random, int depth, String more) {
    var name = pick(NAMES, random);
    var tag = new StringBuilder("<").append(name).append(more);
    var attribute = random.nextInt(ATTRIBUTES.size() * 2);
    if (attribute < ATTRIBUTES.size()) {
      tag.append(' ').append(ATTRIBUTES.get(attribute));
    }
    tag.append('>').append(pick(TEXTS, random));
    for (int i = 0; depth > 0 && i < random.nextInt(4); i++) {
      tag.append(element(random, depth - 1, "")).append(pick(TEXTS, random));
    }
    return tag.append("</").append(name.split(" ", 2)[0]).append('>').toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static Element apex(String text) throws SealFault {
    var ids = Survey.of(SafeXml.parse(Samples.bytes(text))).ids();
    return requireNonNull(ids.get("apex")).getOwnerElement();
  }

  private static byte[] jdk(String text, String method)
      throws SealFault, GeneralSecurityException, MarshalException, XMLSignatureException,
          IOException {
    var factory = XMLSignatureFactory.getInstance("DOM");
    var apex = apex(text);
    apex.setIdAttributeNS(null, "Id", true);
    var reference = factory.newReference(
        "#apex",
        factory.newDigestMethod(DigestMethod.SHA256, null),
        List.of(factory.newTransform(method, (TransformParameterSpec) null)),
        null,
        null);
    var info = factory.newSignedInfo(
        factory.newCanonicalizationMethod(method, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(Algorithms.ED25519, null),
        List.of(reference));
    var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    var context = new DOMSignContext(key, apex.getOwnerDocument().getDocumentElement());
    context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
    factory.newXMLSignature(info, null).sign(context);
    try (var stream = reference.getDigestInputStream()) {
      return stream.readAllBytes();
    }
  }

  private static String utf8(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
