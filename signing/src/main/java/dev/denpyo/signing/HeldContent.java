package dev.denpyo.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What an enveloping signature holds in its {@code ds:Object}s: everything but its properties. Only
 * where the signature is the whole document, so that nothing else could be taken for what is signed.
 *
 * @param objects in document order
 */
record HeldContent(List<Element> objects) {
  /** What {@code signature} holds; nothing unless it is the root. */
  static HeldContent of(Element signature, Element root) {
    var objects = new ArrayList<Element>();
    if (signature == root) {
      for (var object : Dom.children(signature, Ns.DS, "Object")) {
        if (Dom.children(object, Ns.XADES, "QualifyingProperties").isEmpty()) {
          objects.add(object);
        }
      }
    }
    return new HeldContent(List.copyOf(objects));
  }

  /**
   * Whether the references are over every object, whole. A manifest or another signature in one is
   * no content: what it refers to would not have been looked at.
   */
  boolean isCoveredBy(List<SealShape.Ref> references) {
    return !objects.isEmpty()
        && objects.stream()
            .allMatch(object -> hasContentOnly(object)
                && references.stream().anyMatch(reference -> covers(reference, object)));
  }

  private static boolean hasContentOnly(Element object) {
    return Dom.children(object).stream().noneMatch(child -> Ns.DS.equals(child.getNamespaceURI()));
  }

  private static boolean covers(SealShape.Ref reference, Element object) {
    var own = Dom.attribute(object, "Id").map(id -> "#" + id);
    var transforms = reference.transforms();
    var decodes =
        transforms.equals(List.of(Transform.BASE64)) && Dom.children(object).isEmpty();
    var whole =
        transforms.size() <= 1 && transforms.stream().allMatch(Algorithms::isCanonicalization);
    return own.filter(reference.uri()::equals).isPresent() && (decodes || whole);
  }

  /**
   * The only document held: decoded where it is text, canonical where it stands there as XML; empty
   * if there is none, or several.
   */
  Optional<byte[]> document() {
    if (objects.size() != 1) {
      return Optional.empty();
    }
    var children = Dom.children(objects.get(0));
    if (children.size() == 1) {
      return StrictXml.canonical(children.get(0), CanonicalizationMethod.EXCLUSIVE);
    }
    return children.isEmpty() ? decoded(objects.get(0)) : Optional.empty();
  }

  private static Optional<byte[]> decoded(Node object) {
    try {
      var text = object.getTextContent().replaceAll("\\s", "");
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
