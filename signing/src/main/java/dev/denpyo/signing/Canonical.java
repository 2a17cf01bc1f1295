package dev.denpyo.signing;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Canonical XML 1.0, 1.1 and exclusive of one element with all that is in it, or of a document. The
 * JDK has all three, but reaches them only through references in signatures, and timestamps are over
 * elements that no reference points to.
 */
final class Canonical {
  private static final Comparator<Attr> BY_NAME =
      Comparator.comparing(Canonical::namespaceOf).thenComparing(Attr::getLocalName);

  private final boolean exclusive;
  private final boolean comments;
  private final boolean version11;
  private final Set<String> inclusivePrefixes;
  private final @Nullable Element without;
  private final CanonicalText out;

  /** What is declared in the output around the place that is written: prefix and URI by turns. */
  private final List<String> inForce = new ArrayList<>();

  private Canonical(
      String method,
      Set<String> inclusivePrefixes,
      @Nullable Element without,
      CanonicalText.Target target)
      throws SealFault {
    if (!Algorithms.isCanonicalization(method)) {
      throw SealFault.format("The canonicalization " + method + " is not accepted.");
    }
    this.exclusive = method.startsWith(CanonicalizationMethod.EXCLUSIVE);
    this.comments = method.endsWith("WithComments") && without == null;
    this.version11 = method.startsWith(CanonicalizationMethod.INCLUSIVE_11);
    this.inclusivePrefixes = withDefaultNamed(inclusivePrefixes);
    this.without = without;
    this.out = new CanonicalText(target);
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
    var bytes = new ByteArrayOutputStream();
    new Canonical(method, Set.of(), null, bytes::write).document(document);
    return bytes.toByteArray();
  }

  /**
   * Hands {@code digest} what a seal inside a document is over: the document without {@code seal},
   * and without comments, which a reference to a whole document leaves out (W3C XML Signature 1.1,
   * sections 4.4.3.3 and 6.6.4).
   */
  static void around(Element seal, String method, MessageDigest digest) throws SealFault {
    new Canonical(method, Set.of(), seal, digest::update).document(seal.getOwnerDocument());
  }

  private static byte[] of(Element apex, String method, Set<String> prefixes) throws SealFault {
    var bytes = new ByteArrayOutputStream();
    var canonical = new Canonical(method, prefixes, null, bytes::write);
    canonical.element(apex, true);
    canonical.out.end();
    return bytes.toByteArray();
  }

  private void document(Document document) throws SealFault {
    var root = document.getDocumentElement();
    var isBehind = false;
    for (var n = document.getFirstChild(); n != null; n = n.getNextSibling()) {
      var shown = comments || n.getNodeType() != Node.COMMENT_NODE;
      out.raw(isBehind && shown ? "\n" : "");
      node(n);
      isBehind |= n == root;
      out.raw(isBehind || !shown ? "" : "\n");
    }
    out.end();
  }

  private void node(Node node) throws SealFault {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> {
        if (node != without) {
          element((Element) node, false);
        }
      }
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> out.content(node.getNodeValue());
      case Node.PROCESSING_INSTRUCTION_NODE -> instruction((ProcessingInstruction) node);
      case Node.COMMENT_NODE -> comment(node.getNodeValue());
      default -> throw SealFault.format("The document has markup that cannot be canonical.");
    }
  }

  private void element(Element element, boolean isApex) throws SealFault {
    var around = inForce.size();
    var name = element.getNodeName();
    out.raw("<");
    out.raw(name);
    namespaces(element, isApex).forEach(this::declare);
    for (var attribute : attributes(element, isApex)) {
      out.attribute(attribute.getNodeName(), attribute.getValue());
    }
    out.raw(">");
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      node(child);
    }
    out.raw("</");
    out.raw(name);
    out.raw(">");
    inForce.subList(around, inForce.size()).clear();
  }

  private void declare(String prefix, String uri) {
    out.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    inForce.add(prefix);
    inForce.add(uri);
  }

  private boolean isInForce(String prefix, String uri) {
    for (int i = inForce.size() - 2; i >= 0; i -= 2) {
      if (inForce.get(i).equals(prefix)) {
        return inForce.get(i + 1).equals(uri);
      }
    }
    return uri.isEmpty();
  }

  private boolean isNameInForce(Element element) {
    var prefix = element.getPrefix() == null ? "" : element.getPrefix();
    var uri = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    return isInForce(prefix, uri) || prefix.equals("xml");
  }

  /** The declarations to show, by prefix: those that are due and not yet in force. */
  private Map<String, String> namespaces(Element element, boolean isApex) {
    if (!element.hasAttributes() && !isApex && (!exclusive || isNameInForce(element))) {
      return Map.of(); // most elements: nothing is declared, and nothing due
    }
    var due = exclusive ? used(element) : declared(element, isApex);
    if (exclusive && !inclusivePrefixes.isEmpty()) {
      var inclusive = declared(element, isApex);
      inclusive.keySet().retainAll(inclusivePrefixes);
      due.putAll(inclusive);
    }
    due.remove("xml");
    due.entrySet().removeIf(d -> isInForce(d.getKey(), d.getValue()));
    return due;
  }

  private static Set<String> withDefaultNamed(Set<String> prefixes) {
    var named = new HashSet<>(prefixes);
    if (named.remove("#default")) {
      named.add("");
    }
    return named;
  }

  /** What the element and its attributes are named with, by prefix. */
  private static Map<String, String> used(Element element) {
    var used = new TreeMap<String, String>();
    put(element, used);
    if (element.hasAttributes()) {
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        var attribute = attributes.item(i);
        if (attribute.getPrefix() != null && !isDeclaration(attribute)) {
          put(attribute, used);
        }
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
    if (!element.hasAttributes() && !isApex) {
      return List.of();
    }
    var found = own(element);
    if (isApex && !exclusive) {
      for (var at = element.getParentNode(); at instanceof Element above; at = at.getParentNode()) {
        inherit(above, found);
      }
    }
    if (found.size() > 1) {
      found.sort(BY_NAME);
    }
    return found;
  }

  private static List<Attr> own(Element element) {
    var found = new ArrayList<Attr>();
    if (!element.hasAttributes()) {
      return found;
    }
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
        throw SealFault.format("What is signed is a part of a document that moves its base.");
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

  private void instruction(ProcessingInstruction instruction) {
    out.raw("<?");
    out.raw(instruction.getTarget());
    if (!instruction.getData().isEmpty()) {
      out.raw(" ");
      out.unescaped(instruction.getData());
    }
    out.raw("?>");
  }

  private void comment(String value) {
    if (comments) {
      out.raw("<!--");
      out.unescaped(value);
      out.raw("-->");
    }
  }
}
