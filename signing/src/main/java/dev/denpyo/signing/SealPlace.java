package dev.denpyo.signing;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Where in a document its seal sits (docs/adr/0005): in UBL's extension slot, else, on demand, as
 * the last child of the root.
 *
 * @param offset where in the document's bytes {@code before}, the signature and {@code after} go
 * @param path names of the elements from the root down to the signature's parent, each the first
 *     child element of the one above
 */
record SealPlace(int offset, String before, String after, List<String> path) {
  /** The method that UBL 2.1 registers for XAdES inside the document. */
  private static final String METHOD =
      "<ext:ExtensionURI>urn:oasis:names:specification:ubl:dsig:enveloped:xades</ext:ExtensionURI>";

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

  static SealPlace in(byte[] content, Document document, boolean allowSchemaBreak) {
    requireAsciiLike(document);
    var root = document.getDocumentElement();
    if (String.valueOf(root.getNamespaceURI()).startsWith(Ns.UBL_PREFIX)) {
      return inUbl(content, root);
    }
    if (!allowSchemaBreak) {
      throw new SigningException(
          "SIGNING-PLACE-NONE",
          "the schema of " + root.getLocalName() + " has no place for a seal.",
          "Seal it beside the document with detached, or accept a document that is no longer"
              + " valid by its schema with allowSchemaBreak().");
    }
    return lastInRoot(content);
  }

  /** The signature's parent in a document that has {@code before} and {@code after} in place. */
  Element parentIn(Document document) {
    var parent = document.getDocumentElement();
    for (var name : path) {
      parent = Dom.children(parent).stream()
          .filter(child -> name.equals(child.getLocalName()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the place lost its " + name));
    }
    return parent;
  }

  private static SealPlace inUbl(byte[] content, Element root) {
    var markup = new Markup(content);
    var offset = requireOpen(markup.pastStartTag());
    var children = Dom.children(root);
    if (!children.isEmpty() && Dom.is(children.get(0), Ns.UBL_EXTENSION, "UBLExtensions")) {
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

  private static void requireAsciiLike(Document document) {
    var encoding = String.valueOf(document.getInputEncoding()).toUpperCase(Locale.ROOT);
    var known = List.of("UTF-8", "US-ASCII", "ISO-8859-", "WINDOWS-125");
    if (known.stream().noneMatch(encoding::startsWith)) {
      throw new SigningException(
          "SIGNING-ENCODING",
          "a seal cannot be put into a document in the encoding " + encoding + ".",
          "Write the document in UTF-8.");
    }
  }
}
