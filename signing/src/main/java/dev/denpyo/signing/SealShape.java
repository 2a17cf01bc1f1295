package dev.denpyo.signing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.dsig.Transform;
import org.w3c.dom.Element;

/**
 * The structure of one {@code ds:Signature}, read and bounded before anything is computed (W3C XML
 * Signature 1.1, ETSI EN 319 132-1).
 *
 * @param element the {@code ds:Signature}
 * @param signatureMethod algorithm URI
 * @param references what is signed, in order
 * @param signedProperties the only one of this signature; absent in a signature that is not XAdES
 */
record SealShape(
    Element element,
    String signatureMethod,
    List<Ref> references,
    Optional<Element> signedProperties) {
  /** Transforms per reference; a seal needs two. */
  static final int MAX_TRANSFORMS = 4;

  /** References per signature: a container of as many files has one for each. */
  static final int MAX_REFERENCES = 10_000;

  private static final Set<String> SIGNATURE_FILTERS =
      Set.of("/descendant::ds:Signature", "/*/ds:Signature");

  /**
   * One {@code ds:Reference}.
   *
   * @param id its own Id, else empty
   * @param type its {@code Type}, else empty
   * @param uri what it points to: empty, {@code #id}, or a relative name
   */
  record Ref(String id, String type, String uri, String digestMethod, List<String> transforms) {
    /** The whole document, seals and all. */
    boolean isDocument() {
      return uri.isEmpty();
    }

    boolean isFragment() {
      return uri.startsWith("#");
    }

    /** Whether the transforms end in a part of a document, not in bytes. */
    boolean endsInNodes() {
      var last = transforms.isEmpty() ? "" : transforms.get(transforms.size() - 1);
      var isBytes = last.equals(Transform.BASE64) || Algorithms.isCanonicalization(last);
      return !isBytes && (isDocument() || isFragment() || !transforms.isEmpty());
    }

    /** The document minus its seals: exactly one removing transform, then at most one C14N. */
    boolean takesAllButTheSeal() {
      return !transforms.isEmpty()
          && Algorithms.removesSeal(transforms.get(0))
          && transforms.size() <= 2
          && transforms.stream().skip(1).allMatch(Algorithms::isCanonicalization);
    }
  }

  static SealShape of(Element signature) throws SealFault {
    var info = Dom.one(signature, Ns.DS, "SignedInfo");
    Dom.one(signature, Ns.DS, "SignatureValue");
    Dom.atMostOne(signature, Ns.DS, "KeyInfo");
    var canonicalization = algorithm(Dom.one(info, Ns.DS, "CanonicalizationMethod"));
    if (!Algorithms.isCanonicalization(canonicalization)) {
      throw SealFault.format("The canonicalization " + canonicalization + " is not accepted.");
    }
    var method = algorithm(Dom.one(info, Ns.DS, "SignatureMethod"));
    return new SealShape(signature, method, references(info), signedProperties(signature));
  }

  private static List<Ref> references(Element info) throws SealFault {
    var elements = Dom.children(info, Ns.DS, "Reference");
    if (elements.isEmpty() || elements.size() > MAX_REFERENCES) {
      throw SealFault.format("The signature has " + elements.size() + " references; 1 to "
          + MAX_REFERENCES + " are accepted.");
    }
    var references = new ArrayList<Ref>();
    for (var element : elements) {
      references.add(reference(element));
    }
    return List.copyOf(references);
  }

  private static Ref reference(Element element) throws SealFault {
    var uri = Dom.attribute(element, "URI")
        .orElseThrow(() -> SealFault.format("A reference does not say what it refers to."));
    requireLocal(uri);
    return new Ref(
        Dom.attribute(element, "Id").orElse(""),
        Dom.attribute(element, "Type").orElse(""),
        uri,
        algorithm(Dom.one(element, Ns.DS, "DigestMethod")),
        transforms(element));
  }

  /** A verifier that fetches what a document names can be steered by whoever wrote the document. */
  private static void requireLocal(String uri) throws SealFault {
    try {
      var parsed = URI.create(uri);
      var xpointer = uri.startsWith("#xpointer(");
      if (parsed.isAbsolute() || parsed.getRawAuthority() != null || xpointer) {
        throw SealFault.format("The reference to '" + uri + "' is not accepted.");
      }
    } catch (IllegalArgumentException e) {
      throw SealFault.format("A reference is not a URI.");
    }
  }

  private static List<String> transforms(Element reference) throws SealFault {
    var holder = Dom.atMostOne(reference, Ns.DS, "Transforms");
    if (holder.isEmpty()) {
      return List.of();
    }
    var transforms = new ArrayList<String>();
    for (var element : Dom.children(holder.get(), Ns.DS, "Transform")) {
      requireHarmless(element);
      transforms.add(algorithm(element));
    }
    if (transforms.size() > MAX_TRANSFORMS) {
      throw SealFault.format("A reference has more than " + MAX_TRANSFORMS + " transforms.");
    }
    return List.copyOf(transforms);
  }

  private static void requireHarmless(Element transform) throws SealFault {
    var algorithm = algorithm(transform);
    var harmless = algorithm.equals(Transform.ENVELOPED)
        || algorithm.equals(Transform.BASE64)
        || Algorithms.isCanonicalization(algorithm)
        || (algorithm.equals(Transform.XPATH2) && subtractsSignatures(transform));
    if (!harmless) {
      throw SealFault.format("The transform " + algorithm + " is not accepted.");
    }
  }

  /** The two filters in common use that take out signatures and nothing else. */
  private static boolean subtractsSignatures(Element transform) {
    var filters = Dom.children(transform);
    if (filters.size() != 1 || !Dom.is(filters.get(0), Transform.XPATH2, "XPath")) {
      return false;
    }
    var filter = filters.get(0);
    return Dom.attribute(filter, "Filter").filter("subtract"::equals).isPresent()
        && Ns.DS.equals(filter.lookupNamespaceURI("ds"))
        && SIGNATURE_FILTERS.contains(Dom.text(filter));
  }

  private static Optional<Element> signedProperties(Element signature) throws SealFault {
    var qualifying = new ArrayList<Element>();
    for (var object : Dom.children(signature, Ns.DS, "Object")) {
      qualifying.addAll(Dom.children(object, Ns.XADES, "QualifyingProperties"));
    }
    if (qualifying.size() > 1) {
      throw SealFault.format("The signature has more than one QualifyingProperties.");
    }
    if (qualifying.isEmpty()) {
      return Optional.empty();
    }
    var target = Dom.attribute(qualifying.get(0), "Target").orElse("");
    if (!target.equals("#" + Dom.attribute(signature, "Id").orElse(""))) {
      throw SealFault.format("The QualifyingProperties target another signature.");
    }
    return Optional.of(Dom.one(qualifying.get(0), Ns.XADES, "SignedProperties"));
  }

  private static String algorithm(Element element) {
    return Dom.attribute(element, "Algorithm").orElse("");
  }
}
