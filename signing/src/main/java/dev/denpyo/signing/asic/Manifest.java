package dev.denpyo.signing.asic;

import dev.denpyo.signing.StrictXml;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What one seal is over (ETSI EN 319 162-1, annex A.4): an {@code ASiCManifest}, read.
 *
 * @param entry its own name in the container
 * @param seal the name of the file of the seal, as written
 */
record Manifest(String entry, String seal, List<Reference> references) {
  static final String NS = "http://uri.etsi.org/02918/v1.2.1#";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  private static final Map<String, String> DIGESTS = Map.of(
      "http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1",
      "http://www.w3.org/2001/04/xmldsig-more#sha224", "SHA-224",
      "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
      "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384",
      "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-256", "SHA3-256",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-384", "SHA3-384",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-512", "SHA3-512");

  Manifest {
    references = List.copyOf(references);
  }

  /**
   * One file that the seal is over.
   *
   * @param uri as written
   * @param algorithm the JDK's name
   * @param digest Base64
   */
  record Reference(String uri, String algorithm, String digest) {}

  static Manifest read(String entry, byte[] xml) throws AsicFault {
    var document = StrictXml.parse(xml);
    if (document.isEmpty()
        || !StrictXml.is(document.get().getDocumentElement(), NS, "ASiCManifest")) {
      throw damaged(entry);
    }
    var root = document.get().getDocumentElement();
    var seals = StrictXml.children(root, NS, "SigReference");
    if (seals.size() != 1) {
      throw damaged(entry);
    }
    var references = new ArrayList<Reference>();
    for (var element : StrictXml.children(root, NS, "DataObjectReference")) {
      references.add(reference(entry, element));
    }
    return new Manifest(entry, uri(entry, seals.get(0)), references);
  }

  private static Reference reference(String entry, Element element) throws AsicFault {
    var methods = StrictXml.children(element, DS, "DigestMethod");
    var values = StrictXml.children(element, DS, "DigestValue");
    if (methods.size() != 1 || values.size() != 1) {
      throw damaged(entry);
    }
    var method = StrictXml.attribute(methods.get(0), "Algorithm").orElse("");
    var algorithm = DIGESTS.get(method);
    if (algorithm == null) {
      throw new AsicFault("The manifest " + entry + " has a digest of an unknown kind: " + method);
    }
    return new Reference(uri(entry, element), algorithm, digest(entry, values.get(0)));
  }

  private static String digest(String entry, Element value) throws AsicFault {
    try {
      return Base64.getEncoder()
          .encodeToString(Base64.getMimeDecoder().decode(value.getTextContent()));
    } catch (IllegalArgumentException e) {
      throw damaged(entry);
    }
  }

  private static String uri(String entry, Element element) throws AsicFault {
    var uri = StrictXml.attribute(element, "URI");
    if (uri.isEmpty()) {
      throw damaged(entry);
    }
    return uri.get();
  }

  /** The name of an entry that a reference means: escapes undone, else as it is written. */
  static String name(String uri, Map<String, ?> items) {
    try {
      var path = URI.create(uri).getPath();
      return path != null && items.containsKey(path) ? path : uri;
    } catch (IllegalArgumentException e) {
      return uri; // names with spaces are written without escapes by some
    }
  }

  private static AsicFault damaged(String entry) {
    return new AsicFault("The file " + entry + " is not a manifest as the standard has it.");
  }
}
