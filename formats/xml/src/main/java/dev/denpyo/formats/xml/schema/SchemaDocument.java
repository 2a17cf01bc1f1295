package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.tree.TreeLimits;
import dev.denpyo.formats.xml.tree.TreeReader;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One parsed file of a schema, with the prefixes that its root declares. */
final class SchemaDocument {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  private static final TreeLimits LIMITS = new TreeLimits(1_000, 10_000, Integer.MAX_VALUE);

  private final String location;
  private final DocumentTree tree;
  private final String targetNamespace;
  private final Map<String, String> prefixes;

  private SchemaDocument(String location, DocumentTree tree, Head head) {
    this.location = location;
    this.tree = tree;
    this.targetNamespace = head.targetNamespace;
    this.prefixes = head.prefixes;
  }

  /** What the root element of a file says, read without the rest. */
  record Head(String targetNamespace, Map<String, String> prefixes, String prefix) {}

  /** Reads the root element alone. */
  static Head head(SchemaLibrary library, String location, byte[] file) {
    try {
      XMLStreamReader in = library.parse(file);
      try {
        while (!in.isStartElement()) {
          in.next();
        }
        return head(in, location);
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      throw unreadable(location, e);
    }
  }

  private static Head head(XMLStreamReader in, String location) {
    if (!in.getLocalName().equals("schema") || !XSD.equals(in.getNamespaceURI())) {
      throw new UnsupportedSchemaException("the root of " + location + " is no schema");
    }
    Map<String, String> prefixes = new HashMap<>(Map.of("xml", XMLConstants.XML_NS_URI));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      prefixes.put(orEmpty(in.getNamespacePrefix(i)), orEmpty(in.getNamespaceURI(i)));
    }
    String target = orEmpty(in.getAttributeValue("", "targetNamespace"));
    return new Head(target, prefixes, orEmpty(in.getPrefix()));
  }

  /** Reads a file, without its annotations. */
  static SchemaDocument read(SchemaLibrary library, String location) {
    byte[] file = library.read(location);
    Head head = head(library, location, file);
    byte[] bytes = AnnotationCutter.cut(file, head.prefix);
    try {
      XMLStreamReader in = library.parse(bytes);
      try {
        DocumentTree tree = TreeReader.read(new PlainPrefixes(in), bytes.length, LIMITS);
        return new SchemaDocument(location, tree, head);
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      throw unreadable(location, e);
    }
  }

  String location() {
    return location;
  }

  DocumentTree tree() {
    return tree;
  }

  String targetNamespace() {
    return targetNamespace;
  }

  /** The schema element. */
  XsdNode root() {
    return new XsdNode(this, tree.rootElement());
  }

  /** A location that this file mentions, made absolute. */
  String resolve(String reference) {
    return URI.create(location).resolve(reference).toString();
  }

  /** The namespace of a prefix; the empty prefix may have none. */
  String namespace(String prefix) {
    String namespace = prefixes.get(prefix);
    if (namespace == null && !prefix.isEmpty()) {
      throw new UnsupportedSchemaException("undeclared prefix " + prefix + " in " + location);
    }
    return orEmpty(namespace);
  }

  private static UnsupportedSchemaException unreadable(String location, XMLStreamException e) {
    UnsupportedSchemaException failure =
        new UnsupportedSchemaException(location + " cannot be parsed: " + e.getMessage());
    failure.initCause(e);
    return failure;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
