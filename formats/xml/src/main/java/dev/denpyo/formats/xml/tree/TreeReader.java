package dev.denpyo.formats.xml.tree;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a tree from a streaming parser that is aware of namespaces, in one pass. */
public final class TreeReader {
  private final XMLStreamReader in;
  private final TreeLimits limits;
  private final TreeBuilder tree;

  private TreeReader(XMLStreamReader in, int bytes, TreeLimits limits) {
    this.in = in;
    this.limits = limits;
    this.tree = new TreeBuilder(bytes);
  }

  /**
   * Reads to the end of the document.
   *
   * @param in at its start; not closed
   * @param bytes about how large the document is
   * @param limits how much is taken
   * @throws UnreadableTreeException if it is not well-formed, declares a document type or goes beyond
   *     the limits
   */
  public static DocumentTree read(XMLStreamReader in, int bytes, TreeLimits limits) {
    TreeReader reader = new TreeReader(in, bytes, limits);
    try {
      while (in.hasNext()) {
        reader.event(in.next());
      }
    } catch (XMLStreamException e) {
      throw new UnreadableTreeException(e);
    }
    return reader.tree.build();
  }

  private void event(int type) throws XMLStreamException {
    switch (type) {
      case XMLStreamConstants.START_ELEMENT -> element();
      case XMLStreamConstants.END_ELEMENT -> tree.endElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        tree.characters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        keep(tree.longestText() <= limits.textLength(), "a text is too long");
      }
      case XMLStreamConstants.COMMENT -> tree.comment(in.getText());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
        tree.instruction(in.getPITarget(), orEmpty(in.getPIData()));
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
        throw new TreeLimitException("the document declares or uses a document type");
      default -> {}
    }
  }

  private void element() throws XMLStreamException {
    Location at = in.getLocation();
    tree.reached(at.getCharacterOffset());
    tree.startElement(
        orEmpty(in.getNamespaceURI()),
        in.getLocalName(),
        orEmpty(in.getPrefix()),
        at.getLineNumber(),
        at.getColumnNumber());
    keep(tree.depth() <= limits.depth(), "elements stand too deep within one another");
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      tree.declare(orEmpty(in.getNamespacePrefix(i)), orEmpty(in.getNamespaceURI(i)));
    }
    int attributes = in.getAttributeCount();
    keep(attributes <= limits.attributes(), "an element has too many attributes");
    for (int i = 0; i < attributes; i++) {
      tree.attribute(
          orEmpty(in.getAttributeNamespace(i)),
          in.getAttributeLocalName(i),
          orEmpty(in.getAttributePrefix(i)),
          in.getAttributeValue(i));
    }
    keep(tree.longestText() <= limits.textLength(), "an attribute is too long");
  }

  private static void keep(boolean within, String otherwise) throws TreeLimitException {
    if (!within) {
      throw new TreeLimitException(otherwise);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
