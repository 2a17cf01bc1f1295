package dev.denpyo.suites.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.suites.engine.XmlNode.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Parses documents to nodes that can be changed, and writes them again. */
final class XmlText {
  private XmlText() {}

  /** The document's nodes; empty if it is not well-formed. */
  static Optional<XmlNode> parse(Document document) {
    Builder builder = new Builder();
    try {
      XMLReader reader = SecureXml.reader();
      reader.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
      reader.setContentHandler(builder);
      reader.setErrorHandler(builder);
      reader.parse(SecureXml.input(document));
      return Optional.of(builder.document);
    } catch (SAXException | IOException e) {
      return Optional.empty();
    }
  }

  /** The document again. */
  static Document write(XmlNode document) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    document.children.forEach(child -> write(child, out));
    return Document.of(out.toString().getBytes(UTF_8));
  }

  private static void write(XmlNode node, StringBuilder out) {
    switch (node.kind) {
      case DOCUMENT -> throw new IllegalArgumentException("node is a document within another");
      case TEXT -> escape(node.text, out, false);
      case CDATA -> out.append("<![CDATA[").append(node.text).append("]]>");
      case COMMENT -> out.append("<!--").append(node.text).append("-->");
      case INSTRUCTION ->
        out.append("<?").append(node.name).append(' ').append(node.text).append("?>");
      case ELEMENT -> element(node, out);
    }
  }

  private static void element(XmlNode node, StringBuilder out) {
    out.append('<').append(node.name);
    for (Map.Entry<String, String> attribute : node.attributes.entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      escape(attribute.getValue(), out, true);
      out.append('"');
    }
    if (node.children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    node.children.forEach(child -> write(child, out));
    out.append("</").append(node.name).append('>');
  }

  private static void escape(String text, StringBuilder out, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }

  /** Builds the nodes. */
  private static final class Builder extends DefaultHandler2 {
    private final XmlNode document = XmlNode.document();
    private XmlNode open = document;
    private Kind text = Kind.TEXT;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      XmlNode element = XmlNode.element(name);
      for (int i = 0; i < attributes.getLength(); i++) {
        element.attributes.put(attributes.getQName(i), attributes.getValue(i));
      }
      open = open.append(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      open = open.parent();
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      int last = open.children.size() - 1;
      String more = new String(chars, start, length);
      if (last >= 0 && open.children.get(last).kind == text) {
        open.children.get(last).text += more;
      } else {
        open.append(XmlNode.text(text, more));
      }
    }

    @Override
    public void processingInstruction(String target, String data) {
      open.append(XmlNode.instruction(target, data));
    }

    @Override
    public void comment(char[] chars, int start, int length) {
      open.append(XmlNode.text(Kind.COMMENT, new String(chars, start, length)));
    }

    @Override
    public void startCDATA() {
      text = Kind.CDATA;
    }

    @Override
    public void endCDATA() {
      text = Kind.TEXT;
    }
  }
}
