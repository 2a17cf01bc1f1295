package dev.denpyo.signing;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * XML that may be hostile, for the packages beside this one: parsed without DTD and network, within
 * limits, and made canonical. What is not accepted is absent.
 */
public final class StrictXml {
  private StrictXml() {}

  /** The document; empty when it is not acceptable XML. */
  public static Optional<Document> parse(byte[] content) {
    try {
      return Optional.of(SafeXml.parse(content));
    } catch (SealFault fault) {
      return Optional.empty();
    }
  }

  /**
   * Canonical bytes of an element with all that is in it.
   *
   * @param method URI of Canonical XML 1.0, 1.1 or exclusive; empty when it is another
   */
  public static Optional<byte[]> canonical(Element apex, String method) {
    try {
      return Optional.of(Canonical.of(apex, method));
    } catch (SealFault fault) {
      return Optional.empty();
    }
  }

  /** Canonical bytes of a whole document; empty when it is not XML, or the method is another. */
  public static Optional<byte[]> canonical(byte[] content, String method) {
    try {
      return Optional.of(Canonical.of(SafeXml.parse(content), method));
    } catch (SealFault fault) {
      return Optional.empty();
    }
  }

  /** Whether an element has that name. */
  public static boolean is(Element element, String namespace, String name) {
    return Dom.is(element, namespace, name);
  }

  /** Child elements of that name, in document order. */
  public static List<Element> children(Element parent, String namespace, String name) {
    return Dom.children(parent, namespace, name);
  }

  /** An attribute without a namespace. */
  public static Optional<String> attribute(Element element, String name) {
    return Dom.attribute(element, name);
  }
}
