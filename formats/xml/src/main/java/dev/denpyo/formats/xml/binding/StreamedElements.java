package dev.denpyo.formats.xml.binding;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Those of a stream: memory holds the element asked for, and nothing that came before it. */
final class StreamedElements implements Elements {
  private final XMLStreamReader xml;
  private final Syntax syntax;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Positions positions = new Positions();

  /** Of a stream that stands at the start of the root. */
  StreamedElements(XMLStreamReader xml, Syntax syntax) {
    this.xml = xml;
    this.syntax = syntax;
  }

  @Override
  public boolean nextChild() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
    return false;
  }

  @Override
  public String name() {
    String uri = xml.getNamespaceURI();
    String local = xml.getLocalName();
    return names
        .computeIfAbsent(uri == null ? "" : uri, u -> new HashMap<>())
        .computeIfAbsent(local, l -> syntax.name(uri == null ? "" : uri, l));
  }

  @Override
  public XmlElement start(@Nullable XmlElement parent) {
    String name = name();
    return element(name, parent, positions.next(parent, name));
  }

  private XmlElement element(String name, @Nullable XmlElement parent, int position) {
    var at = xml.getLocation();
    XmlElement element =
        new XmlElement(name, parent, position, at.getLineNumber(), at.getColumnNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String uri = xml.getAttributeNamespace(i);
      if (uri == null || uri.isEmpty()) { // xsi:schemaLocation and its kind say nothing
        element.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return element;
  }

  @Override
  public XmlElement whole(XmlElement parent) throws XMLStreamException {
    XmlElement whole = start(parent);
    fill(whole, 1);
    return whole;
  }

  private void fill(XmlElement element, int depth) throws XMLStreamException {
    if (depth > MOST_DEPTH) {
      throw new XMLStreamException(
          "more than " + MOST_DEPTH + " elements in one another", xml.getLocation());
    }
    String first = "";
    @Nullable StringBuilder more = null; // comments split a text into events
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = name();
        XmlElement child = element(name, element, element.count(name) + 1);
        element.add(child);
        fill(child, depth + 1);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (first.isEmpty()) {
          first = xml.getText();
        } else {
          more = more == null ? new StringBuilder(first) : more;
          more.append(xml.getText());
        }
      }
    }
    String all = more == null ? first : more.toString();
    element.text(element.children().isEmpty() ? all : all.isBlank() ? "" : all);
  }
}
