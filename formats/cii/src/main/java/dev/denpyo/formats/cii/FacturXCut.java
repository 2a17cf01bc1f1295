package dev.denpyo.formats.cii;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Cuts a written CII document down to the elements that a profile has, and lays it out anew. */
final class FacturXCut {
  private final FacturXElements elements;

  FacturXCut(FacturXElements elements) {
    this.elements = elements;
  }

  /** One element; {@code text} counts where there are no children. */
  private record Element(
      String prefix,
      String name,
      String uri,
      Map<String, String> attributes,
      List<Element> children,
      StringBuilder text) {}

  /** The document without what the profile lacks. */
  byte[] apply(byte[] whole) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length);
    try {
      XMLStreamReader in = SecureXml.stream(Document.of(whole));
      while (!in.isStartElement()) {
        in.next();
      }
      Map<String, String> namespaces = new LinkedHashMap<>();
      for (int i = 0; i < in.getNamespaceCount(); i++) {
        namespaces.put(in.getNamespacePrefix(i), in.getNamespaceURI(i));
      }
      Element root = read(in);
      cut(root, "");
      write(SecureXml.output(bytes), root, namespaces);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("what was just written cannot be read", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static Element read(XMLStreamReader in) throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    Element element = new Element(
        in.getPrefix(),
        in.getLocalName(),
        in.getNamespaceURI(),
        attributes,
        new ArrayList<>(),
        new StringBuilder());
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        element.children().add(read(in));
      } else if (event == XMLStreamConstants.CHARACTERS) {
        element.text().append(in.getText());
      }
    }
    return element;
  }

  /** An element that loses all its children goes too, unless the profile needs it. */
  private void cut(Element parent, String path) {
    Map<String, Integer> seen = new HashMap<>();
    parent.children().removeIf(child -> {
      String place = path + child.name();
      boolean again = seen.merge(place, 1, Integer::sum) > 1;
      if (!elements.has(place) || (again && !elements.repeats(place))) {
        return true;
      }
      child.attributes().keySet().removeIf(name -> !elements.has(place + "/@" + name));
      boolean filled = !child.children().isEmpty();
      cut(child, place + "/");
      return filled && child.children().isEmpty() && !elements.isNeeded(place);
    });
  }

  private static void write(XMLStreamWriter out, Element root, Map<String, String> namespaces)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement(root.prefix(), root.name(), root.uri());
    for (Map.Entry<String, String> one : namespaces.entrySet()) {
      out.writeNamespace(one.getKey(), one.getValue());
    }
    for (Element child : root.children()) {
      write(out, child, 1);
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeEndDocument();
    out.close();
  }

  private static void write(XMLStreamWriter out, Element element, int depth)
      throws XMLStreamException {
    String line = "\n" + "  ".repeat(depth);
    boolean leaf = element.children().isEmpty();
    String text = leaf ? element.text().toString() : "";
    out.writeCharacters(line);
    if (leaf && text.isBlank()) {
      out.writeEmptyElement(element.prefix(), element.name(), element.uri());
    } else {
      out.writeStartElement(element.prefix(), element.name(), element.uri());
    }
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    if (leaf && text.isBlank()) {
      return;
    }
    out.writeCharacters(text);
    for (Element child : element.children()) {
      write(out, child, depth + 1);
    }
    if (!leaf) {
      out.writeCharacters(line);
    }
    out.writeEndElement();
  }
}
