package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first layer: whether a document is well-formed XML, without document type, within the limits.
 * Stops at the first fault, because what follows it cannot be trusted.
 */
final class XmlCheck {
  private final XmlLimits limits;
  private final PathTracker open = new PathTracker();
  private int text;

  private XmlCheck(XmlLimits limits) {
    this.limits = limits;
  }

  /** The first fault of a document that could not be parsed. */
  static Finding fault(Document document, XmlLimits limits) {
    return firstFault(document, limits)
        .orElseGet(() ->
            fault(XmlRule.NOT_WELL_FORMED, "the parser gives no reason", new Location(null, 1, 1)));
  }

  /** The first fault, if there is one. */
  static Optional<Finding> firstFault(Document document, XmlLimits limits) {
    if (document.size() == 0) {
      return Optional.of(
          fault(XmlRule.EMPTY, "the document has no bytes", new Location(null, 1, 1)));
    }
    if (document.size() > limits.bytes()) {
      return Optional.of(fault(
          XmlRule.LIMIT,
          document.size() + " bytes, at most " + limits.bytes() + " are read (limit bytes)",
          Location.DOCUMENT));
    }
    XmlEncoding encoding = XmlEncoding.of(document);
    if (encoding.problem() != null) {
      return Optional.of(fault(XmlRule.ENCODING, encoding.problem(), new Location(null, 1, 1)));
    }
    return Optional.ofNullable(new XmlCheck(limits).read(document, encoding));
  }

  private @Nullable Finding read(Document document, XmlEncoding encoding) {
    try {
      XMLStreamReader in = SecureXml.stream(document);
      try {
        @Nullable Finding fault = null;
        while (fault == null && in.hasNext()) {
          fault = event(in, in.next());
        }
        return fault;
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      return broken(document, encoding, e);
    } catch (RuntimeException e) {
      return tripped(document, encoding, e);
    }
  }

  /** A parser that trips over hostile bytes is one more way in which they are not well-formed. */
  private Finding tripped(Document document, XmlEncoding encoding, RuntimeException e) {
    if (e.getCause() instanceof XMLStreamException cause) {
      return broken(document, encoding, cause); // thrown so where text is parsed late
    }
    return fault(
        XmlRule.NOT_WELL_FORMED,
        "unreadable (" + e.getClass().getSimpleName() + ")",
        new Location(open.path(), 0, 0));
  }

  private @Nullable Finding event(XMLStreamReader in, int type) {
    switch (type) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
        return fault(XmlRule.DOCTYPE, "the document declares or uses a document type", at(in));
      }
      case XMLStreamConstants.START_ELEMENT -> {
        open.enter(in.getLocalName());
        text = 0;
        return element(in);
      }
      case XMLStreamConstants.END_ELEMENT -> {
        open.leave();
        text = 0;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        text += in.getTextLength();
        return text > limits.textLength() ? longText(in) : null;
      }
      default -> {}
    }
    return null;
  }

  private @Nullable Finding element(XMLStreamReader in) {
    if (open.depth() > limits.depth()) {
      return fault(
          XmlRule.LIMIT,
          "elements stand within one another more than " + limits.depth() + " deep (limit depth)",
          at(in));
    }
    int attributes = in.getAttributeCount();
    if (attributes > limits.attributes()) {
      return fault(
          XmlRule.LIMIT,
          "an element has " + attributes + " attributes, at most " + limits.attributes()
              + " are read (limit attributes)",
          at(in));
    }
    for (int i = 0; i < attributes; i++) {
      if (in.getAttributeValue(i).length() > limits.textLength()) {
        return longText(in);
      }
    }
    return null;
  }

  private Finding longText(XMLStreamReader in) {
    return fault(
        XmlRule.LIMIT,
        "a text is longer than " + limits.textLength() + " characters (limit textLength)",
        at(in));
  }

  private Finding broken(Document document, XmlEncoding encoding, XMLStreamException e) {
    Charset charset = encoding.charset() == null ? StandardCharsets.UTF_8 : encoding.charset();
    int[] undecodable = XmlEncoding.firstUndecodable(document.bytes(), charset);
    if (undecodable != null) {
      return fault(
          XmlRule.ENCODING,
          "the bytes are not " + charset.name(),
          new Location(open.path(), undecodable[0], undecodable[1]));
    }
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
    return fault(XmlRule.NOT_WELL_FORMED, firstLine(e), new Location(open.path(), line, column));
  }

  /** The parser adds the place on lines of their own; we have it as numbers. */
  private static String firstLine(XMLStreamException e) {
    String message = e.getMessage() == null ? "the parser gives no reason" : e.getMessage();
    return message.lines().findFirst().orElse(message).strip();
  }

  private Location at(XMLStreamReader in) {
    return new Location(
        open.path(), in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
  }

  private static Finding fault(XmlRule rule, String detail, Location location) {
    return rule.error(Layer.XML, detail).at(location).build();
  }
}
