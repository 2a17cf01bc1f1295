package dev.denpyo.suites;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Damages documents in all the ways that a schema may notice, or not. The seed decides. */
final class XmlMutator {
  private static final List<String> VALUES = List.of(
      "",
      " ",
      "x",
      "0",
      "-1",
      "+1.0",
      "1.",
      ".5",
      "1e3",
      "1,5",
      "12.345678901234567890123",
      "00012",
      "true",
      "TRUE",
      " false ",
      "2024-02-29",
      "2023-02-29",
      "2024-13-01",
      " 2024-01-31 ",
      "2024-01-31Z",
      "2024-01-31+14:00",
      "2024-01-31+14:01",
      "2024-01-31-05:30",
      "02024-01-31",
      "12024-01-31",
      "-2024-01-31",
      "0000-01-31",
      "20240131",
      "12:00:00",
      "24:00:00",
      "12:00",
      "23:59:60",
      "12:00:00.123+01:00",
      "2024-01-31T12:00:00",
      "2024-01-31T12:00:00Z",
      "2024-01-31t12:00:00",
      "EUR",
      "eur",
      "EUR ",
      "E\nUR",
      "C62",
      "AAA A",
      "QUJD",
      "QUJ",
      "QUI=",
      "QUJ=",
      "QQ==",
      " Q U\nJD ",
      "urn:x:y",
      "http://example.org/a b",
      "http://example.org:x/",
      "%zz",
      ":",
      "de-DE",
      "a_b",
      "\u00e9\u4e2d",
      "\ud83d\ude00",
      "id1",
      "1id",
      "#id1");

  private final Random random;
  private final DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
  private final TransformerFactory writers = TransformerFactory.newDefaultInstance();

  XmlMutator(long seed) {
    random = new Random(seed);
  }

  /** A document with one to three faults, or changes that are none. */
  byte[] mutate(byte[] original) {
    try {
      Document document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(original));
      int changes = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
      for (int i = 0; i < changes; i++) {
        change(elements(document));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writers.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(Document document) {
    List<Element> all = new ArrayList<>();
    collect(document.getDocumentElement(), all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        collect(child, all);
      }
    }
  }

  private void change(List<Element> all) {
    Element one = pick(all);
    Element other = pick(all);
    switch (random.nextInt(20)) {
      case 0, 1 -> remove(one);
      case 2 -> one.getParentNode().insertBefore(copy(one, one), afterDocument(one));
      case 3, 4 -> move(one, other);
      case 5 -> rename(one, other.getNamespaceURI(), other.getLocalName());
      case 6 -> rename(one, namespace(other), one.getLocalName());
      case 7 -> rename(one, one.getNamespaceURI(), one.getLocalName() + "X");
      case 8, 9, 10, 11 -> text(leaf(all), pick(VALUES));
      case 12 -> one.insertBefore(one.getOwnerDocument().createTextNode(pick(VALUES)), child(one));
      case 13 -> one.insertBefore(foreign(one), child(one));
      case 14 -> one.insertBefore(noise(one), child(one));
      case 15, 16 -> attribute(one, other);
      case 17 -> attributeValue(all);
      case 18 -> dropAttribute(all);
      default -> instance(one);
    }
  }

  private static void remove(Element one) {
    if (one.getParentNode() instanceof Element parent) {
      parent.removeChild(one);
    }
  }

  private static Node copy(Element one, Element at) {
    return at.getParentNode() instanceof Element
        ? one.cloneNode(true)
        : at.getOwnerDocument().createComment("root");
  }

  private static @Nullable Node afterDocument(Element one) {
    return one.getNextSibling();
  }

  private void move(Element one, Element to) {
    boolean within = (to.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_CONTAINS) != 0;
    if (one == to || within || !(one.getParentNode() instanceof Element)) {
      return;
    }
    if (random.nextBoolean() && to.getParentNode() instanceof Element parent) {
      parent.insertBefore(one, to);
    } else {
      to.appendChild(one);
    }
  }

  private static void rename(Element one, String namespace, String local) {
    String prefix = one.getPrefix();
    one.getOwnerDocument()
        .renameNode(one, namespace, prefix == null ? local : prefix + ":" + local);
    String declaration = prefix == null ? "xmlns" : "xmlns:" + prefix;
    if (prefix != null || !namespace.isEmpty()) {
      one.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, declaration, namespace);
    }
  }

  private String namespace(Element other) {
    return random.nextBoolean() ? other.getNamespaceURI() : "urn:example:unknown";
  }

  private Element leaf(List<Element> all) {
    List<Element> leaves =
        all.stream().filter(e -> e.getElementsByTagName("*").getLength() == 0).toList();
    return pick(leaves.isEmpty() ? all : leaves);
  }

  private void text(Element leaf, String value) {
    leaf.setTextContent(random.nextInt(8) == 0 ? " " + value + "\n" : value);
  }

  private @Nullable Node child(Element one) {
    int children = one.getChildNodes().getLength();
    return children == 0 ? null : one.getChildNodes().item(random.nextInt(children));
  }

  private Element foreign(Element one) {
    Element foreign = one.getOwnerDocument().createElementNS("urn:example:unknown", "f:Foreign");
    foreign.setAttributeNS("urn:example:unknown", "f:a", "b");
    foreign.setTextContent("text");
    if (random.nextBoolean()) {
      foreign.appendChild(one.cloneNode(true));
    }
    return foreign;
  }

  private Node noise(Element one) {
    return switch (random.nextInt(3)) {
      case 0 -> one.getOwnerDocument().createComment("a comment");
      case 1 -> one.getOwnerDocument().createProcessingInstruction("an", "instruction");
      default -> one.getOwnerDocument().createCDATASection(pick(VALUES));
    };
  }

  private void attribute(Element one, Element other) {
    switch (random.nextInt(4)) {
      case 0 -> one.setAttribute("unknown", "x");
      case 1 -> one.setAttributeNS("urn:example:unknown", "f:unknown", "x");
      case 2 -> one.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "de");
      default -> {
        for (int i = 0; i < other.getAttributes().getLength(); i++) {
          Attr attribute = (Attr) other.getAttributes().item(i);
          if (!attribute.getName().startsWith("xmlns")) {
            one.setAttributeNS(
                attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
          }
        }
      }
    }
  }

  private List<Attr> attributes(List<Element> all) {
    List<Attr> attributes = new ArrayList<>();
    for (Element element : all) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        if (!attribute.getName().startsWith("xmlns")) {
          attributes.add(attribute);
        }
      }
    }
    return attributes;
  }

  private void attributeValue(List<Element> all) {
    List<Attr> attributes = attributes(all);
    if (!attributes.isEmpty()) {
      pick(attributes).setValue(pick(VALUES));
    }
  }

  private void dropAttribute(List<Element> all) {
    List<Attr> attributes = attributes(all);
    if (!attributes.isEmpty()) {
      Attr attribute = pick(attributes);
      attribute.getOwnerElement().removeAttributeNode(attribute);
    }
  }

  /** What steers validators. */
  private void instance(Element one) {
    String xsi = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    switch (random.nextInt(5)) {
      case 0 -> one.setAttributeNS(xsi, "xsi:nil", random.nextBoolean() ? "true" : "false");
      case 1 -> one.setAttributeNS(xsi, "xsi:type", "xs:string");
      case 2 -> one.setAttributeNS(xsi, "xsi:schemaLocation", "urn:x http://example.org/x.xsd");
      case 3 -> one.setAttributeNS(xsi, "xsi:schemaLocation", pick(VALUES));
      default -> one.setAttributeNS(xsi, "xsi:unknown", "x");
    }
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
