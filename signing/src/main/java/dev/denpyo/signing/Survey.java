package dev.denpyo.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What one walk over a document finds.
 *
 * @param signatures every {@code ds:Signature}, in document order
 * @param references how many {@code ds:Reference} there are, each of which may cost a whole pass
 * @param ids each attribute that some software may take for an Id, by value; values are unique
 * @param hasComments whether there is text that canonicalisation leaves out
 */
record Survey(
    Document document,
    List<Element> signatures,
    int references,
    Map<String, Attr> ids,
    boolean hasComments) {
  static final int MAX_SIGNATURES = 100;

  /** Stops at a duplicate Id: which of two elements is meant is then anybody's guess. */
  static Survey of(Document document) throws SealFault {
    var signatures = new ArrayList<Element>();
    var ids = new HashMap<String, Attr>();
    var comments = false;
    var references = 0;
    for (Node node = document; node != null; node = next(node)) {
      comments |= node.getNodeType() == Node.COMMENT_NODE;
      if (node instanceof Element element) {
        collectIds(element, ids);
        collectSignature(element, signatures);
        references += Dom.is(element, Ns.DS, "Reference") ? 1 : 0;
      }
    }
    return new Survey(document, List.copyOf(signatures), references, Map.copyOf(ids), comments);
  }

  Element root() {
    return document.getDocumentElement();
  }

  private static void collectSignature(Element element, List<Element> into) throws SealFault {
    if (Dom.is(element, Ns.DS, "Signature")) {
      into.add(element);
    }
    if (into.size() > MAX_SIGNATURES) {
      throw SealFault.format("The document has more than " + MAX_SIGNATURES + " signatures.");
    }
  }

  private static void collectIds(Element element, Map<String, Attr> into) throws SealFault {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if (isId(attribute) && into.put(attribute.getValue(), attribute) != null) {
        throw SealFault.format("Two elements have the Id '" + attribute.getValue() + "'.");
      }
    }
  }

  /** In any letter case, because readers differ in what they take for an Id. */
  private static boolean isId(Attr attribute) {
    var namespace = attribute.getNamespaceURI();
    return (namespace == null || namespace.equals(XMLConstants.XML_NS_URI))
        && attribute.getLocalName().equalsIgnoreCase("id");
  }

  /** The next node in document order, without recursion. */
  static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    for (var n = node; n != null; n = n.getParentNode()) {
      if (n.getNextSibling() != null) {
        return n.getNextSibling();
      }
    }
    return null;
  }
}
