package dev.denpyo.signing;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where, in the bytes of a sealed document, more unsigned properties go.
 *
 * @param offset in front of the end tag of the element that gets them
 * @param before what to write first
 * @param after what to write last
 * @param scope the element whose namespaces hold there
 */
record XadesPlace(int offset, String before, String after, Element scope) {
  /** Behind the properties that the only seal of {@code sealed} has, if it has some. */
  static XadesPlace of(byte[] sealed) throws SealFault {
    var survey = Survey.of(SafeXml.parse(sealed));
    var shape = SealShape.of(survey.signatures().get(0));
    var qualifying = shape.signedProperties().map(Node::getParentNode);
    if (qualifying.isEmpty()) {
      throw SealFault.format("The signature has no signed properties.");
    }
    var parent = (Element) qualifying.get();
    var unsigned = Dom.atMostOne(parent, Ns.XADES, "UnsignedProperties");
    if (unsigned.isEmpty()) {
      return new XadesPlace(
          endOf(sealed, survey, parent),
          "<xades:UnsignedProperties" + declaration(parent, "xades", Ns.XADES)
              + "><xades:UnsignedSignatureProperties>",
          "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>",
          parent);
    }
    var holder = Dom.one(unsigned.get(), Ns.XADES, "UnsignedSignatureProperties");
    return new XadesPlace(endOf(sealed, survey, holder), "", "", holder);
  }

  /**
   * What a property must declare to use {@code prefix}: nothing where it means {@code uri} already,
   * for an idle declaration would be bytes that no timestamp covers.
   */
  String declaration(String prefix, String uri) {
    return before.isEmpty() || !prefix.equals("xades") ? declaration(scope, prefix, uri) : "";
  }

  private static String declaration(Element scope, String prefix, String uri) {
    return uri.equals(scope.lookupNamespaceURI(prefix))
        ? ""
        : " xmlns:" + prefix + "=\"" + uri + "\"";
  }

  byte[] append(byte[] sealed, String properties) {
    return Markup.insert(sealed, offset, before + properties + after);
  }

  private static int endOf(byte[] sealed, Survey survey, Element element) throws SealFault {
    var offset = new Markup(sealed).endTagOf(indexOf(survey, element));
    if (offset < 0) {
      throw SealFault.format("The unsigned properties are an empty element.");
    }
    return offset;
  }

  /** The place of an element among all, in document order. */
  static int indexOf(Survey survey, Element wanted) {
    var index = -1;
    for (Node node = survey.document(); node != null; node = Survey.next(node)) {
      if (node instanceof Element) {
        index++;
      }
      if (node == wanted) {
        return index;
      }
    }
    throw new IllegalArgumentException("wanted is not in the document");
  }
}
