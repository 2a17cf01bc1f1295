package dev.denpyo.formats.xml.binding;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Makes {@link XmlElement}s of the events of one stream. */
final class ElementBuilder {
  private static final int MOST_DEPTH = 256;

  private final XMLStreamReader xml;
  private final Syntax syntax;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<XmlElement, Map<String, Integer>> positions = new HashMap<>();

  ElementBuilder(XMLStreamReader xml, Syntax syntax) {
    this.xml = xml;
    this.syntax = syntax;
  }

  /** Moves on to the next child of the element last started; false at that element's end. */
  boolean nextChild() throws XMLStreamException {
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

  /** The name of the element that starts here, as the tables write it. */
  String name() {
    String uri = xml.getNamespaceURI();
    String local = xml.getLocalName();
    return names
        .computeIfAbsent(uri == null ? "" : uri, u -> new HashMap<>())
        .computeIfAbsent(local, l -> syntax.name(uri == null ? "" : uri, l));
  }

  /** The element that starts here, without what is below it. */
  XmlElement start(@Nullable XmlElement parent) {
    String name = name();
    int position = parent == null
        ? 1
        : positions.computeIfAbsent(parent, p -> new HashMap<>()).merge(name, 1, Integer::sum);
    return element(name, parent, position);
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

  /** The element that starts here with all below it; the stream stands at its end then. */
  XmlElement whole(XmlElement parent) throws XMLStreamException {
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
