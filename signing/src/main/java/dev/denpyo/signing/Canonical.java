package dev.denpyo.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Canonical XML 1.0, 1.1 and exclusive of one element with all that is in it. The JDK has all three,
 * but reaches them only through references in signatures, and timestamps are over elements that no
 * reference points to.
 */
final class Canonical {
  private final boolean exclusive;
  private final boolean comments;
  private final boolean version11;
  private final Set<String> inclusivePrefixes;
  private final StringBuilder out = new StringBuilder();

  private Canonical(String method, Set<String> inclusivePrefixes) {
    this.exclusive = method.startsWith("http://www.w3.org/2001/10/xml-exc-c14n#");
    this.comments = method.endsWith("WithComments");
    this.version11 = method.startsWith(CanonicalizationMethod.INCLUSIVE_11);
    this.inclusivePrefixes = inclusivePrefixes;
  }

  /** {@code apex} after a {@code ds:CanonicalizationMethod} element. */
  static byte[] of(Element apex, Element method) throws SealFault {
    var algorithm = Dom.attribute(method, "Algorithm").orElse("");
    var prefixes = new HashSet<String>();
    for (var parameter :
        Dom.children(method, CanonicalizationMethod.EXCLUSIVE, "InclusiveNamespaces")) {
      prefixes.addAll(
          Arrays.asList(parameter.getAttributeNS(null, "PrefixList").strip().split("\\s+", -1)));
    }
    return of(apex, algorithm, prefixes);
  }

  /** {@code apex} after a method that takes no parameters. */
  static byte[] of(Element apex, String method) throws SealFault {
    return of(apex, method, Set.of());
  }

  /** A whole document; what stands beside its root is parted from it by a line end. */
  static byte[] of(Document document, String method) throws SealFault {
    var canonical = canonical(method, Set.of());
    var root = document.getDocumentElement();
    var isBehind = false;
    for (var n = document.getFirstChild(); n != null; n = n.getNextSibling()) {
      var before = canonical.out.length();
      canonical.node(n, Map.of());
      if (n == root) {
        isBehind = true;
      } else if (canonical.out.length() > before) {
        canonical.out.insert(isBehind ? before : canonical.out.length(), '\n');
      }
    }
    return canonical.bytes();
  }

  private static byte[] of(Element apex, String method, Set<String> prefixes) throws SealFault {
    var canonical = canonical(method, prefixes);
    canonical.element(apex, Map.of(), true);
    return canonical.bytes();
  }

  private static Canonical canonical(String method, Set<String> prefixes) throws SealFault {
    if (!Algorithms.isCanonicalization(method)) {
      throw SealFault.format("The canonicalization " + method + " is not accepted.");
    }
    return new Canonical(method, prefixes);
  }

  private byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void node(Node node, Map<String, String> rendered) throws SealFault {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element((Element) node, rendered, false);
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text(node.getNodeValue());
      case Node.PROCESSING_INSTRUCTION_NODE -> instruction((ProcessingInstruction) node);
      case Node.COMMENT_NODE -> comment(node.getNodeValue());
      default -> throw SealFault.format("The document has markup that cannot be canonical.");
    }
  }

  private void element(Element element, Map<String, String> rendered, boolean isApex)
      throws SealFault {
    var shown = namespaces(element, rendered, isApex);
    out.append('<').append(element.getNodeName());
    shown.forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    for (var attribute : attributes(element, isApex)) {
      attribute(attribute.getNodeName(), attribute.getValue());
    }
    out.append('>');
    var inside = rendered;
    if (!shown.isEmpty()) {
      inside = new HashMap<>(rendered);
      inside.putAll(shown);
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      node(child, inside);
    }
    out.append("</").append(element.getNodeName()).append('>');
  }

  /** The declarations to show, by prefix: those that are due and not yet in force. */
  private Map<String, String> namespaces(
      Element element, Map<String, String> rendered, boolean isApex) {
    var due = exclusive ? used(element) : declared(element, isApex);
    if (exclusive) {
      var inclusive = declared(element, isApex);
      inclusive.keySet().retainAll(withDefaultNamed(inclusivePrefixes));
      due.putAll(inclusive);
    }
    due.remove("xml");
    due.entrySet().removeIf(d -> d.getValue().equals(rendered.getOrDefault(d.getKey(), "")));
    return due;
  }

  private static Set<String> withDefaultNamed(Set<String> prefixes) {
    var named = new HashSet<>(prefixes);
    if (named.remove("#default")) {
      named.add("");
    }
    return named;
  }

  /** What the element and its attributes are named with. */
  private static Map<String, String> used(Element element) {
    var used = new TreeMap<String, String>();
    put(element, used);
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (attribute.getPrefix() != null && !isDeclaration(attribute)) {
        put(attribute, used);
      }
    }
    return used;
  }

  private static void put(Node named, Map<String, String> into) {
    var prefix = named.getPrefix() == null ? "" : named.getPrefix();
    into.put(prefix, named.getNamespaceURI() == null ? "" : named.getNamespaceURI());
  }

  /** What is declared here, at the apex also what is declared around it. */
  private static Map<String, String> declared(Element element, boolean isApex) {
    var declared = new TreeMap<String, String>();
    Node at = element;
    do {
      var attributes = at.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        var attribute = attributes.item(i);
        if (isDeclaration(attribute)) {
          var prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
          declared.putIfAbsent(prefix, attribute.getNodeValue());
        }
      }
      at = at.getParentNode();
    } while (isApex && at instanceof Element);
    return declared;
  }

  private static boolean isDeclaration(Node attribute) {
    return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
  }

  private List<Attr> attributes(Element element, boolean isApex) throws SealFault {
    var found = own(element);
    if (isApex && !exclusive) {
      for (var at = element.getParentNode(); at instanceof Element above; at = at.getParentNode()) {
        inherit(above, found);
      }
    }
    var byName = Comparator.comparing(Canonical::namespaceOf).thenComparing(Attr::getLocalName);
    return found.stream().sorted(byName).toList();
  }

  private static List<Attr> own(Element element) {
    var found = new ArrayList<Attr>();
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!isDeclaration(attributes.item(i))) {
        found.add((Attr) attributes.item(i));
      }
    }
    return found;
  }

  /** Attributes like {@code xml:lang} reach inwards; which of them, the versions differ about. */
  private void inherit(Element above, List<Attr> into) throws SealFault {
    for (var attribute : own(above)) {
      var name = attribute.getLocalName();
      var known = into.stream().anyMatch(a -> isXml(a) && a.getLocalName().equals(name));
      if (!isXml(attribute) || known || (version11 && name.equals("id"))) {
        continue;
      }
      if (version11 && name.equals("base")) {
        throw SealFault.format("A timestamp is over a part of a document that moves its base.");
      }
      into.add(attribute);
    }
  }

  private static boolean isXml(Attr attribute) {
    return XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI());
  }

  private static String namespaceOf(Attr attribute) {
    return attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#x9;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
    out.append('"');
  }

  private void text(String value) {
    for (int i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
  }

  private void instruction(ProcessingInstruction instruction) {
    out.append("<?").append(instruction.getTarget());
    if (!instruction.getData().isEmpty()) {
      out.append(' ').append(instruction.getData().replace("\r", "&#xD;"));
    }
    out.append("?>");
  }

  private void comment(String value) {
    if (comments) {
      out.append("<!--").append(value.replace("\r", "&#xD;")).append("-->");
    }
  }
}
