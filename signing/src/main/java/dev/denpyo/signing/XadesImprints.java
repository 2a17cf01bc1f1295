package dev.denpyo.signing;

import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.w3c.dom.Element;

/**
 * What each kind of XAdES timestamp is over: a row of canonical elements, put one behind the other
 * (ETSI EN 319 132-1, clauses 5.2.8, 5.3 and 5.5.2).
 */
final class XadesImprints {
  private static final String MANIFEST = "http://www.w3.org/2000/09/xmldsig#Manifest";
  private static final Set<String> REFERENCES = Set.of(
      "CompleteCertificateRefs",
      "CompleteRevocationRefs",
      "AttributeCertificateRefs",
      "AttributeRevocationRefs");

  /** A stamp of the second version is over certificate references of the second version. */
  private static final Set<String> REFERENCES_V2 = Set.of(
      "CompleteCertificateRefsV2",
      "CompleteRevocationRefs",
      "AttributeCertificateRefsV2",
      "AttributeRevocationRefs");

  private final SealShape shape;
  private final List<byte[]> references;
  private final List<Element> unsigned;

  /**
   * For one signature.
   *
   * @param references what each {@code ds:Reference} covers, transformed; empty when not computed
   * @param unsigned the unsigned properties in document order
   */
  XadesImprints(SealShape shape, List<byte[]> references, List<Element> unsigned) {
    this.shape = shape;
    this.references = references;
    this.unsigned = unsigned;
  }

  Optional<Element> signedProperties() {
    return shape.signedProperties();
  }

  /** What the timestamp property {@code stamp}, of this signature, must be over. */
  Imprint of(Element stamp) throws SealFault {
    var method = method(stamp);
    var parts = switch (stamp.getLocalName()) {
      case "SignatureTimeStamp" -> Optional.of(canonical(List.of(signatureValue()), method));
      case "SigAndRefsTimeStamp", "SigAndRefsTimeStampV2" ->
        Optional.of(canonical(signatureAndReferences(stamp), method));
      case "RefsOnlyTimeStamp", "RefsOnlyTimeStampV2" ->
        Optional.of(canonical(before(stamp, references(stamp)), method));
      case "ArchiveTimeStamp" -> archive(before(stamp), method);
      case "AllDataObjectsTimeStamp" -> Optional.of(data());
      default -> individual(stamp);
    };
    return parts.map(XadesImprints::joined).map(Imprint::of).orElse(algorithm -> Optional.empty());
  }

  private Optional<List<byte[]>> archive(List<Element> before, Optional<Element> method)
      throws SealFault {
    if (references.size() != shape.references().size()) {
      return Optional.empty();
    }
    var parts = new ArrayList<>(references);
    parts.addAll(canonical(around(before), method));
    return Optional.of(parts);
  }

  /**
   * What evidence records in the property {@code records}, of this signature, must be over: a group
   * of everything that an archive timestamp is over, by the canonicalisation of the signature (ETSI
   * TS 119 132-3). Empty where entries of a manifest belong to the group, for none is followed here,
   * and where a reference leaves no document.
   */
  Optional<List<byte[]>> group(Element records) throws SealFault {
    var hasManifest = shape.references().stream().anyMatch(r -> r.type().equals(MANIFEST));
    if (hasManifest || references.size() != shape.references().size()) {
      return Optional.empty();
    }
    var info = Dom.one(shape.element(), Ns.DS, "SignedInfo");
    var method = Dom.one(info, Ns.DS, "CanonicalizationMethod");
    var parts = new ArrayList<byte[]>();
    for (int i = 0; i < references.size(); i++) {
      var part = part(shape.references().get(i), references.get(i), method);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    parts.addAll(canonical(around(before(records)), Optional.of(method)));
    return Optional.of(parts);
  }

  /** What a reference covers; nodes are canonical by the signature's method, not by default. */
  private static Optional<byte[]> part(SealShape.Ref reference, byte[] covered, Element method) {
    return reference.endsInNodes()
        ? StrictXml.canonical(covered, Dom.attribute(method, "Algorithm").orElse(""))
        : Optional.of(covered);
  }

  /** The parts of the signature that nothing signed covers, and what was there {@code before}. */
  private List<Element> around(List<Element> before) {
    var elements = new ArrayList<Element>();
    for (var name : List.of("SignedInfo", "SignatureValue", "KeyInfo")) {
      elements.addAll(Dom.children(shape.element(), Ns.DS, name));
    }
    elements.addAll(before);
    for (var object : Dom.children(shape.element(), Ns.DS, "Object")) {
      if (Dom.children(object, Ns.XADES, "QualifyingProperties").isEmpty()) {
        elements.add(object);
      }
    }
    return elements;
  }

  private List<Element> signatureAndReferences(Element stamp) throws SealFault {
    var elements = new ArrayList<>(List.of(signatureValue()));
    elements.addAll(before(stamp, Set.of("SignatureTimeStamp")));
    elements.addAll(before(stamp, references(stamp)));
    return elements;
  }

  private static Set<String> references(Element stamp) {
    return stamp.getLocalName().endsWith("V2") ? REFERENCES_V2 : REFERENCES;
  }

  private Element signatureValue() throws SealFault {
    return Dom.one(shape.element(), Ns.DS, "SignatureValue");
  }

  private List<Element> before(Element stamp) {
    return unsigned.stream().takeWhile(property -> property != stamp).toList();
  }

  private List<Element> before(Element stamp, Set<String> names) {
    return before(stamp).stream().filter(p -> names.contains(p.getLocalName())).toList();
  }

  /** Everything signed except the signed properties. */
  private List<byte[]> data() {
    var own = shape.signedProperties().flatMap(p -> Dom.attribute(p, "Id")).orElse("");
    var parts = new ArrayList<byte[]>();
    for (int i = 0; i < references.size(); i++) {
      if (!shape.references().get(i).uri().equals("#" + own)) {
        parts.add(references.get(i));
      }
    }
    return parts;
  }

  /** What the {@code Include} elements name, each a reference of this signature. */
  private Optional<List<byte[]>> individual(Element stamp) {
    var parts = new ArrayList<byte[]>();
    for (var include : Dom.children(stamp, Ns.XADES, "Include")) {
      var uri = Dom.attribute(include, "URI").orElse("");
      for (int i = 0; i < references.size(); i++) {
        if (uri.equals("#" + shape.references().get(i).id())) {
          parts.add(references.get(i));
        }
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  /** The stamp's own method; without one, or with one that is empty, it is Canonical XML 1.0. */
  private static Optional<Element> method(Element stamp) throws SealFault {
    return Dom.atMostOne(stamp, Ns.DS, "CanonicalizationMethod")
        .filter(method ->
            Dom.attribute(method, "Algorithm").filter(a -> !a.isEmpty()).isPresent());
  }

  private static List<byte[]> canonical(List<Element> elements, Optional<Element> method)
      throws SealFault {
    var parts = new ArrayList<byte[]>();
    for (var element : elements) {
      parts.add(
          method.isPresent()
              ? Canonical.of(element, method.get())
              : Canonical.of(element, CanonicalizationMethod.INCLUSIVE));
    }
    return parts;
  }

  private static byte[] joined(List<byte[]> parts) {
    var all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
