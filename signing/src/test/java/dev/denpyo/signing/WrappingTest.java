package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Indication;
import dev.denpyo.signing.TestPki.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signature wrapping: the signed element moves aside and a forged one takes its place. */
class WrappingTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);
  private static final String INVOICE =
      "<Invoice Id='root'><Total>11000</Total><Extensions> </Extensions></Invoice>";

  /** Where the original goes once the forged root has its place. */
  private enum Hiding {
    LAST_IN_ROOT,
    FIRST_IN_ROOT,
    IN_EXTENSION,
    IN_OBJECT_OF_SIGNATURE,
    WRAPPED_BY_NEW_ROOT
  }

  private record Variant(String reference, Hiding hiding, boolean inside, boolean forgedKeepsId) {}

  static List<Variant> variants() {
    var all = new ArrayList<Variant>();
    for (var reference : List.of("", "#root")) {
      for (var hiding : Hiding.values()) {
        for (int bits = 0; bits < 4; bits++) {
          all.add(new Variant(reference, hiding, (bits & 1) == 1, (bits & 2) == 2));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("variants")
  void wrappedSealNeverPasses(Variant variant) throws SealFault {
    var report = PKI.verifier().verify(wrap(variant));
    assertTrue(!report.outcome().passed(), variant + " gave " + report);
    assertTrue(report.outcome().indication() != Indication.NO_SIGNATURE, variant.toString());
  }

  @ParameterizedTest
  @MethodSource("honest")
  void theSameSealPassesBeforeItIsWrapped(String reference) {
    assertEquals("TOTAL_PASSED", outcome(honestSeal(reference)));
  }

  static Stream<String> honest() {
    return Stream.of("", "#root");
  }

  @Test
  void wrappingByIdKeepsDigestsRightAndIsStoppedByScopeAlone() throws SealFault {
    var wrapped = wrap(new Variant("#root", Hiding.LAST_IN_ROOT, true, false));
    assertEquals("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", outcome(wrapped));
  }

  @Test
  void signedPropertiesMovedAsideAreNotTakenForTheirForgery() throws SealFault {
    var document = SafeXml.parse(honestSeal(""));
    var signature = signatureOf(document);
    var object = Dom.one(signature, Ns.DS, "Object");
    var qualifying = Dom.one(object, Ns.XADES, "QualifyingProperties");
    var original = Dom.one(qualifying, Ns.XADES, "SignedProperties");
    var forged = (Element) original.cloneNode(true);
    forged.setAttributeNS(null, "Id", "forged");
    qualifying.replaceChild(forged, original);
    var aside = document.createElementNS(Ns.DS, "ds:Object");
    aside.appendChild(original);
    signature.appendChild(aside);
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(RawSeal.bytes(document)));
  }

  @Test
  void secondSignedPropertiesAreRefused() throws SealFault {
    var document = SafeXml.parse(honestSeal(""));
    var object = Dom.one(signatureOf(document), Ns.DS, "Object");
    var qualifying = Dom.one(object, Ns.XADES, "QualifyingProperties");
    var copy = (Element) Dom.one(qualifying, Ns.XADES, "SignedProperties").cloneNode(true);
    copy.setAttributeNS(null, "Id", "copy");
    qualifying.appendChild(copy);
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(RawSeal.bytes(document)));
  }

  private static byte[] wrap(Variant variant) throws SealFault {
    var document = SafeXml.parse(honestSeal(variant.reference()));
    var original = document.getDocumentElement();
    var signature = signatureOf(document);
    var forged = (Element) original.cloneNode(true);
    forged.removeChild(forged.getLastChild());
    Dom.children(forged).get(0).setTextContent("99000");
    if (!variant.forgedKeepsId()) {
      forged.removeAttribute("Id");
    }
    document.replaceChild(forged, original);
    if (!variant.inside()) {
      forged.appendChild(signature);
    }
    hide(variant.hiding(), original, forged, signature);
    return RawSeal.bytes(document);
  }

  private static void hide(Hiding hiding, Element original, Element forged, Element signature) {
    switch (hiding) {
      case LAST_IN_ROOT -> forged.appendChild(original);
      case FIRST_IN_ROOT -> forged.insertBefore(original, forged.getFirstChild());
      case IN_EXTENSION -> Dom.children(forged).get(1).appendChild(original);
      case WRAPPED_BY_NEW_ROOT -> wrapBoth(forged, original);
      case IN_OBJECT_OF_SIGNATURE -> {
        forged.appendChild(signature); // else the original would contain itself
        var object = forged.getOwnerDocument().createElementNS(Ns.DS, "ds:Object");
        signature.appendChild(object);
        object.appendChild(original);
      }
    }
  }

  private static void wrapBoth(Element forged, Element original) {
    var document = forged.getOwnerDocument();
    var wrapper = document.createElementNS(null, "Envelope");
    document.replaceChild(wrapper, forged);
    for (Node part : List.of(forged, original)) {
      wrapper.appendChild(part);
    }
  }

  private static Element signatureOf(Document document) throws SealFault {
    return Survey.of(document).signatures().get(0);
  }

  private static byte[] honestSeal(String reference) {
    return new RawSeal(PKI)
        .reference(reference, Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE)
        .seal(Samples.bytes(INVOICE));
  }

  private static String outcome(byte[] document) {
    return PKI.verifier().verify(document).outcome().toString();
  }
}
