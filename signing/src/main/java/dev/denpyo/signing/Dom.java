package dev.denpyo.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a DOM without the live lists of {@code getElementsByTagName}, which are slow and deep. */
final class Dom {
  private Dom() {}

  static boolean is(Node node, String namespace, String name) {
    return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  /** Child elements in document order. */
  static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** The one child so named; several are a fault. */
  static Optional<Element> atMostOne(Element parent, String namespace, String name)
      throws SealFault {
    var found = children(parent, namespace, name);
    if (found.size() > 1) {
      throw SealFault.format("The signature has more than one " + name + ".");
    }
    return found.stream().findFirst();
  }

  static Element one(Element parent, String namespace, String name) throws SealFault {
    return atMostOne(parent, namespace, name)
        .orElseThrow(() -> SealFault.format("The signature has no " + name + "."));
  }

  /** An attribute without a namespace; absent reads as empty. */
  static Optional<String> attribute(Element element, String name) {
    return element.hasAttributeNS(null, name)
        ? Optional.of(element.getAttributeNS(null, name))
        : Optional.empty();
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }
}
