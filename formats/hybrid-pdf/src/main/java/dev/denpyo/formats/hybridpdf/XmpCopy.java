package dev.denpyo.formats.hybridpdf;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Copies one {@code rdf:Description} of a packet, but for the properties that are written anew. */
final class XmpCopy {
  private static final Set<String> RENEWED =
      Set.of("ModifyDate", "MetadataDate"); // the second may not be older than the first

  private final DocumentTree tree;
  private final int description;

  XmpCopy(DocumentTree tree, int description) {
    this.tree = tree;
    this.description = description;
  }

  /** Every namespace that is declared at the description, as attributes. */
  String namespaces() {
    return namespaces(description);
  }

  private String namespaces(int element) {
    Map<String, String> all = new TreeMap<>();
    for (int e = element; e != DocumentTree.NONE; e = tree.parent(e)) {
      tree.declarations(e).forEach(all::putIfAbsent);
    }
    all.remove("rdf");
    StringBuilder out = new StringBuilder();
    all.forEach((prefix, uri) -> out.append(declaration(prefix, uri)));
    return out.toString();
  }

  private static String declaration(String prefix, String uri) {
    String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    return " " + name + "=\"" + XmpWriter.escaped(uri) + "\"";
  }

  /** The properties that stay; those that were attributes become elements. */
  String properties() {
    StringBuilder out = new StringBuilder();
    int attribute = description + 1;
    while (attribute < tree.end(description) && tree.kind(attribute) == DocumentTree.ATTRIBUTE) {
      if (stays(attribute)) {
        String name = tree.lexicalName(attribute);
        out.append('<').append(name).append('>');
        out.append(XmpWriter.escaped(tree.string(attribute)));
        out.append("</").append(name).append('>');
      }
      attribute++;
    }
    int child = tree.firstChild(description);
    while (child != DocumentTree.NONE) {
      if (tree.kind(child) == DocumentTree.ELEMENT && stays(child)) {
        element(child, "", out);
      }
      child = tree.nextSibling(child);
    }
    return out.toString();
  }

  private boolean stays(int node) {
    String namespace = tree.namespace(tree.name(node));
    String local = tree.localName(tree.name(node));
    return !namespace.equals(XmpPacket.RDF)
        && !namespace.equals(XmpPacket.PDFA_ID)
        && !namespace.equals(XmpPacket.PDFA_EXTENSION)
        && !XmpPacket.isInvoiceNamespace(namespace)
        && !(namespace.equals(XmpWriter.XMP) && RENEWED.contains(local));
  }

  /** The extension schemas of others: the items of the bag that do not describe an invoice. */
  String schemas() {
    StringBuilder out = new StringBuilder();
    int child = tree.firstChild(description);
    while (child != DocumentTree.NONE) {
      if (tree.kind(child) == DocumentTree.ELEMENT
          && tree.namespace(tree.name(child)).equals(XmpPacket.PDFA_EXTENSION)) {
        items(child, out);
      }
      child = tree.nextSibling(child);
    }
    return out.toString();
  }

  private void items(int schemas, StringBuilder out) {
    for (int node = schemas; node < tree.end(schemas); node++) {
      boolean item = tree.kind(node) == DocumentTree.ELEMENT
          && tree.localName(tree.name(node)).equals("li")
          && tree.parent(tree.parent(node)) == schemas;
      if (item && !describesInvoice(node)) {
        element(node, namespaces(node), out);
      }
    }
  }

  private boolean describesInvoice(int item) {
    for (int node = item; node < tree.end(item); node++) {
      boolean text =
          tree.kind(node) == DocumentTree.TEXT || tree.kind(node) == DocumentTree.ATTRIBUTE;
      if (text && XmpPacket.isInvoiceNamespace(tree.string(node).strip())) {
        return true;
      }
    }
    return false;
  }

  private void element(int element, String namespaces, StringBuilder out) {
    String name = tree.lexicalName(element);
    out.append('<').append(name).append(namespaces);
    tree.declarations(element).forEach((prefix, uri) -> {
      if (namespaces.isEmpty()) {
        out.append(declaration(prefix, uri));
      }
    });
    int node = element + 1;
    while (node < tree.end(element) && tree.kind(node) == DocumentTree.ATTRIBUTE) {
      out.append(' ').append(tree.lexicalName(node)).append("=\"");
      out.append(XmpWriter.escaped(tree.string(node))).append('"');
      node++;
    }
    out.append('>');
    for (int child = tree.firstChild(element);
        child != DocumentTree.NONE;
        child = tree.nextSibling(child)) {
      if (tree.kind(child) == DocumentTree.ELEMENT) {
        element(child, "", out);
      } else if (tree.kind(child) == DocumentTree.TEXT) {
        out.append(XmpWriter.escaped(tree.string(child)));
      }
    }
    out.append("</").append(name).append('>');
  }
}
