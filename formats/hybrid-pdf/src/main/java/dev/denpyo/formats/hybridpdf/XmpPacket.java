package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.PdfMetadata.InvoiceProperties;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.tree.TreeLimits;
import dev.denpyo.formats.xml.tree.TreeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XMP packet (ISO 16684-1): RDF, of which only the shapes that XMP allows are looked at. A simple
 * property is an attribute of {@code rdf:Description} or an element in it.
 */
final class XmpPacket {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String PDFA_ID = "http://www.aiim.org/pdfa/ns/id/";
  static final String PDFA_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
  static final String PDFA_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";

  private static final TreeLimits LIMITS = new TreeLimits(64, 1_000, 4 << 20);

  private final DocumentTree tree;
  private final List<Integer> descriptions;

  private XmpPacket(DocumentTree tree) {
    this.tree = tree;
    this.descriptions = descriptions(tree);
  }

  /** The packet; empty if the bytes are no XML. */
  static Optional<XmpPacket> of(byte[] bytes) {
    try {
      XMLStreamReader in = SecureXml.stream(Document.of(bytes));
      try {
        return Optional.of(new XmpPacket(TreeReader.read(in, bytes.length, LIMITS)));
      } finally {
        in.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty(); // said by the rule that asks for metadata
    }
  }

  DocumentTree tree() {
    return tree;
  }

  /** The elements {@code rdf:Description} right below {@code rdf:RDF}. */
  List<Integer> descriptions() {
    return descriptions;
  }

  /** What the packet is about: the same for all descriptions, mostly empty. */
  String about() {
    int name = tree.findName(RDF, "about");
    for (int description : descriptions) {
      int about = name == DocumentTree.NONE ? name : tree.attribute(description, name);
      if (about != DocumentTree.NONE) {
        return tree.string(about);
      }
    }
    return "";
  }

  /** What it says that matters here. */
  PdfMetadata facts() {
    InvoiceProperties invoice = invoice();
    return new PdfMetadata(
        true,
        property(PDFA_ID, "part"),
        property(PDFA_ID, "conformance"),
        invoice,
        invoice != null && describedSchemas().contains(invoice.namespace()),
        invoice == null ? null : describedPrefix(invoice.namespace()));
  }

  private @Nullable InvoiceProperties invoice() {
    for (int i = 0; i < tree.names(); i++) {
      String namespace = tree.namespace(i);
      if (isInvoiceNamespace(namespace)) {
        return new InvoiceProperties(
            namespace,
            property(namespace, "DocumentType"),
            property(namespace, "DocumentFileName"),
            property(namespace, "Version"),
            property(namespace, "ConformanceLevel"));
      }
    }
    return null;
  }

  /** ZUGFeRD 1, ZUGFeRD 2.0, Factur-X, Order-X: {@code urn:...:pdfa:...:1p0#} or the like. */
  static boolean isInvoiceNamespace(String namespace) {
    return namespace.startsWith("urn:") && namespace.contains(":pdfa:CrossIndustryDocument:");
  }

  /** The value of a simple property, without blanks around it; null if it is missing or empty. */
  @Nullable
  String property(String namespace, String name) {
    int number = tree.findName(namespace, name);
    for (int description : descriptions) {
      int value = number == DocumentTree.NONE ? DocumentTree.NONE : value(description, number);
      if (value != DocumentTree.NONE && !tree.string(value).isBlank()) {
        return tree.string(value).strip();
      }
    }
    return null;
  }

  /** Whether a description has a property, whatever its value. */
  boolean has(int description, String namespace, String name) {
    int number = tree.findName(namespace, name);
    return number != DocumentTree.NONE && value(description, number) != DocumentTree.NONE;
  }

  private int value(int description, int name) {
    int attribute = tree.attribute(description, name);
    int child = attribute == DocumentTree.NONE ? tree.firstChild(description) : attribute;
    while (child != DocumentTree.NONE && child != attribute && tree.name(child) != name) {
      child = tree.nextSibling(child);
    }
    return child;
  }

  /** The namespaces that extension schemas name. */
  Set<String> describedSchemas() {
    int uri = tree.findName(PDFA_SCHEMA, "namespaceURI");
    Set<String> all = new HashSet<>();
    if (uri != DocumentTree.NONE) {
      collect(tree.firstElement(uri), all);
      collect(tree.firstAttribute(uri), all);
    }
    return all;
  }

  /** The prefix that the extension schema of a namespace states; null if it states none. */
  private @Nullable String describedPrefix(String namespace) {
    int uri = tree.findName(PDFA_SCHEMA, "namespaceURI");
    int prefix = tree.findName(PDFA_SCHEMA, "prefix");
    if (uri == DocumentTree.NONE || prefix == DocumentTree.NONE) {
      return null;
    }
    for (int first : List.of(tree.firstElement(uri), tree.firstAttribute(uri))) {
      for (int n = first; n != DocumentTree.NONE; n = tree.nextWithSameName(n)) {
        int value = value(tree.parent(n), prefix);
        if (value != DocumentTree.NONE && tree.string(n).strip().equals(namespace)) {
          return tree.string(value).strip();
        }
      }
    }
    return null;
  }

  private void collect(int first, Set<String> into) {
    for (int n = first; n != DocumentTree.NONE; n = tree.nextWithSameName(n)) {
      into.add(tree.string(n).strip());
    }
  }

  private static List<Integer> descriptions(DocumentTree tree) {
    List<Integer> all = new ArrayList<>();
    int rdf = tree.findName(RDF, "RDF");
    int description = tree.findName(RDF, "Description");
    int root = rdf == DocumentTree.NONE ? DocumentTree.NONE : tree.firstElement(rdf);
    int child = root == DocumentTree.NONE ? DocumentTree.NONE : tree.firstChild(root);
    while (child != DocumentTree.NONE) {
      if (tree.kind(child) == DocumentTree.ELEMENT && tree.name(child) == description) {
        all.add(child);
      }
      child = tree.nextSibling(child);
    }
    return all;
  }
}
