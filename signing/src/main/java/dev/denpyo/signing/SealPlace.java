package dev.denpyo.signing;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where in a document its seal sits (docs/adr/0005): in UBL's extension slot, else, on demand, as
 * the last child of the root.
 *
 * @param offset where in the document's bytes {@code before}, the signature and {@code after} go
 * @param path names of the elements between the root and the signature, from outside in
 */
record SealPlace(int offset, String before, String after, List<String> path) {
  /** The method that UBL 2.1 registers for XAdES inside the document. */
  private static final String METHOD =
      "<ext:ExtensionURI>urn:oasis:names:specification:ubl:dsig:enveloped:xades</ext:ExtensionURI>";

  private static final List<String> ASCII_LIKE =
      List.of("UTF-8", "US-ASCII", "ISO-8859-", "WINDOWS-125");

  private static final QName EXTENSIONS = new QName(Ns.UBL_EXTENSION, "UBLExtensions");

  private static final String DECLARED = " xmlns:ext=\"" + Ns.UBL_EXTENSION + "\">";

  /** Namespaces are declared once: a second declaration would be bytes that no seal covers. */
  private static final String CONTENT_BEFORE = METHOD
      + "<ext:ExtensionContent><sig:UBLDocumentSignatures"
      + " xmlns:sig=\"" + Ns.UBL_PREFIX + "CommonSignatureComponents-2\""
      + " xmlns:sac=\"" + Ns.UBL_PREFIX + "SignatureAggregateComponents-2\">"
      + "<sac:SignatureInformation>";

  private static final String EXTENSION_AFTER =
      "</sac:SignatureInformation></sig:UBLDocumentSignatures></ext:ExtensionContent>"
          + "</ext:UBLExtension>";
  private static final List<String> UBL_PATH = List.of(
      "UBLExtensions",
      "UBLExtension",
      "ExtensionContent",
      "UBLDocumentSignatures",
      "SignatureInformation");

  /**
   * In a document of which only the beginning has been read: whoever puts something there must parse
   * the result, and see whether {@link #holds} it.
   */
  static SealPlace in(byte[] content, boolean allowSchemaBreak) throws SealFault {
    var head = DocumentHead.of(content);
    requireAsciiLike(head.encoding());
    if (head.root().getNamespaceURI().startsWith(Ns.UBL_PREFIX)) {
      return inUbl(content, head);
    }
    if (!allowSchemaBreak) {
      throw new SigningException(
          "SIGNING-PLACE-NONE",
          "the schema of " + head.root().getLocalPart() + " has no place for a seal.",
          "Seal it beside the document with detached, or accept a document that is no longer"
              + " valid by its schema with allowSchemaBreak().");
    }
    return lastInRoot(content);
  }

  /** {@code content} with a signature in this place. */
  byte[] with(byte[] content, String signature) {
    return Markup.insert(content, offset, before + signature + after);
  }

  /** Whether {@code signature} stands in its document where this place is. */
  boolean holds(Element signature) {
    Node parent = signature;
    for (int i = path.size() - 1; i >= 0; i--) {
      parent = parent.getParentNode();
      if (parent == null || !path.get(i).equals(parent.getLocalName())) {
        return false;
      }
    }
    return parent.getParentNode() == signature.getOwnerDocument().getDocumentElement();
  }

  private static SealPlace inUbl(byte[] content, DocumentHead head) {
    var markup = new Markup(content);
    var offset = requireOpen(markup.pastStartTag());
    if (head.firstChild().filter(EXTENSIONS::equals).isPresent()) {
      var inside = requireOpen(markup.pastStartTag());
      var open = "<ext:UBLExtension" + DECLARED + CONTENT_BEFORE;
      return new SealPlace(inside, open, EXTENSION_AFTER, UBL_PATH);
    }
    var open = "<ext:UBLExtensions" + DECLARED + "<ext:UBLExtension>" + CONTENT_BEFORE;
    return new SealPlace(offset, open, EXTENSION_AFTER + "</ext:UBLExtensions>", UBL_PATH);
  }

  private static SealPlace lastInRoot(byte[] content) {
    return new SealPlace(requireOpen(new Markup(content).rootEndTag()), "", "", List.of());
  }

  private static int requireOpen(int offset) {
    if (offset < 0) {
      throw new SigningException(
          "SIGNING-DOCUMENT-EMPTY",
          "the document has an empty element where the seal would go.",
          "Seal a complete document.");
    }
    return offset;
  }

  private static void requireAsciiLike(String encoding) {
    var upper = encoding.toUpperCase(Locale.ROOT);
    if (ASCII_LIKE.stream().noneMatch(upper::startsWith)) {
      throw new SigningException(
          "SIGNING-ENCODING",
          "a seal cannot be put into a document in the encoding " + encoding + ".",
          "Write the document in UTF-8.");
    }
  }
}
