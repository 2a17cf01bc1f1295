package dev.denpyo.signing;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads what a XAdES seal carries beside the signature: timestamps, certificates, revocation data
 * (ETSI EN 319 132-1, clauses 5.3 to 5.5).
 */
final class XadesExtras {
  private static final int MAX_OBJECTS = 1_000;

  /** Properties that bring data for the judge, or name it; what else there is, is mentioned. */
  private static final Set<String> UNDERSTOOD = Set.of(
      "SignatureTimeStamp",
      "SigAndRefsTimeStamp",
      "SigAndRefsTimeStampV2",
      "RefsOnlyTimeStamp",
      "RefsOnlyTimeStampV2",
      "ArchiveTimeStamp",
      "CertificateValues",
      "RevocationValues",
      "AttrAuthoritiesCertValues",
      "AttributeRevocationValues",
      "TimeStampValidationData",
      "AnyValidationData",
      "CompleteCertificateRefs",
      "CompleteCertificateRefsV2",
      "CompleteRevocationRefs",
      "AttributeCertificateRefs",
      "AttributeCertificateRefsV2",
      "AttributeRevocationRefs");

  private final XadesImprints imprints;
  private final List<Der> objects = new ArrayList<>();
  private final List<Der> signatureTokens = new ArrayList<>();
  private final List<Element> properties;
  private int read;

  XadesExtras(SealShape shape, List<byte[]> references) {
    this.properties = unsigned(shape.signedProperties());
    this.imprints = new XadesImprints(shape, references, properties);
  }

  /** The unsigned properties of a signature, in document order. */
  static List<Element> unsigned(Optional<Element> signedProperties) {
    var found = new ArrayList<Element>();
    var qualifying = signedProperties.map(Node::getParentNode).map(Element.class::cast);
    for (var holder : qualifying.map(Dom::children).orElse(List.of())) {
      if (Dom.is(holder, Ns.XADES, "UnsignedProperties")) {
        Dom.children(holder, Ns.XADES, "UnsignedSignatureProperties")
            .forEach(p -> found.addAll(Dom.children(p)));
      }
    }
    return found;
  }

  /** Whether some timestamp is over the referenced data itself. */
  static boolean needsReferences(Optional<Element> signedProperties) {
    return unsigned(signedProperties).stream()
            .anyMatch(p -> named(p, "ArchiveTimeStamp") || XadesRecords.isHolder(p))
        || !contentStamps(signedProperties).isEmpty();
  }

  void into(SignatureEvidence.Builder evidence, SealLevel level) throws SealFault {
    for (var stamp : contentStamps(imprints.signedProperties())) {
      timestamps(stamp, Kind.CONTENT, evidence);
    }
    if (hasOtherProperties()) {
      evidence.caveat(Caveat.ADDED_EVIDENCE_NOT_CHECKED);
    }
    for (var property : properties) {
      if (understood(property)) {
        property(property, evidence);
      } else if (XadesRecords.isHolder(property)) {
        records(property, evidence);
      } else if (!isCounterSignature(property)) {
        evidence.caveat(Caveat.ADDED_EVIDENCE_NOT_CHECKED);
      }
    }
    evidence.claimedLevel(level == SealLevel.BASELINE_B ? reached() : level);
  }

  /** Another signature over this one, which is judged as a seal of its own. */
  private static boolean isCounterSignature(Element property) {
    return Dom.is(property, Ns.XADES, "CounterSignature")
        && !Dom.children(property, Ns.DS, "Signature").isEmpty();
  }

  private void records(Element property, SignatureEvidence.Builder evidence) throws SealFault {
    if (Dom.children(property).isEmpty()) {
      evidence.caveat(Caveat.EVIDENCE_RECORD_NOT_CHECKED);
    }
    var records = new XadesRecords(imprints, property, List.copyOf(objects));
    for (var holder : Dom.children(property)) {
      count();
      var record = XadesRecords.read(holder);
      record.map(EvidenceRecord::material).ifPresent(evidence::material);
      for (var timestamp : records.timestamps(record)) {
        evidence.timestamp(timestamp);
        objects.add(timestamp.token());
      }
    }
  }

  /** Properties of the signed data, not of the signature; there is no standard use for them. */
  private boolean hasOtherProperties() {
    var qualifying = imprints.signedProperties().map(Node::getParentNode).map(Element.class::cast);
    return qualifying.map(Dom::children).orElse(List.of()).stream()
        .filter(holder -> Dom.is(holder, Ns.XADES, "UnsignedProperties"))
        .flatMap(holder -> Dom.children(holder).stream())
        .anyMatch(child -> !Dom.is(child, Ns.XADES, "UnsignedSignatureProperties"));
  }

  private void property(Element property, SignatureEvidence.Builder evidence) throws SealFault {
    switch (property.getLocalName()) {
      case "SignatureTimeStamp" -> timestamps(property, Kind.SIGNATURE, evidence);
      case "SigAndRefsTimeStamp",
          "SigAndRefsTimeStampV2",
          "RefsOnlyTimeStamp",
          "RefsOnlyTimeStampV2",
          "ArchiveTimeStamp" -> timestamps(property, Kind.ARCHIVE, evidence);
      default -> material(property, evidence);
    }
  }

  private static boolean understood(Element property) {
    var namespace = String.valueOf(property.getNamespaceURI());
    return (namespace.equals(Ns.XADES) || namespace.equals(Ns.XADES_141))
        && UNDERSTOOD.contains(property.getLocalName());
  }

  private static boolean named(Element property, String name) {
    return understood(property) && name.equals(property.getLocalName());
  }

  private static List<Element> contentStamps(Optional<Element> signedProperties) {
    var found = new ArrayList<Element>();
    for (var holder : signedProperties.map(Dom::children).orElse(List.of())) {
      if (Dom.is(holder, Ns.XADES, "SignedDataObjectProperties")) {
        found.addAll(Dom.children(holder, Ns.XADES, "AllDataObjectsTimeStamp"));
        found.addAll(Dom.children(holder, Ns.XADES, "IndividualDataObjectsTimeStamp"));
      }
    }
    return found;
  }

  /** By structure: each level has what the one before it has. */
  private SealLevel reached() {
    if (properties.stream().noneMatch(p -> named(p, "SignatureTimeStamp"))) {
      return SealLevel.BASELINE_B;
    }
    if (properties.stream()
        .noneMatch(p -> named(p, "RevocationValues")
            || named(p, "TimeStampValidationData")
            || named(p, "AnyValidationData"))) {
      return SealLevel.BASELINE_T;
    }
    var archived = properties.stream().anyMatch(p -> Dom.is(p, Ns.XADES_141, "ArchiveTimeStamp"));
    return archived ? SealLevel.BASELINE_LTA : SealLevel.BASELINE_LT;
  }

  private void timestamps(Element property, Kind kind, SignatureEvidence.Builder evidence)
      throws SealFault {
    var imprint = imprints.of(property);
    var overSignature = kind != Kind.CONTENT && !property.getLocalName().startsWith("RefsOnly");
    var covers = covered(property);
    for (var encapsulated : Dom.children(property, Ns.XADES, "EncapsulatedTimeStamp")) {
      var token = der(encapsulated);
      evidence.timestamp(new TimestampEvidence(kind, token, imprint, overSignature, covers));
      objects.add(token);
      if (kind == Kind.SIGNATURE) {
        signatureTokens.add(token);
      }
    }
  }

  /** An archive timestamp is over all that came before; one over references names no object. */
  private List<Der> covered(Element property) {
    return switch (property.getLocalName()) {
      case "ArchiveTimeStamp" -> List.copyOf(objects);
      case "SigAndRefsTimeStamp", "SigAndRefsTimeStampV2" -> List.copyOf(signatureTokens);
      default -> List.of();
    };
  }

  /** Certificates and revocation data, however deep the property wraps them. */
  private void material(Element property, SignatureEvidence.Builder evidence) throws SealFault {
    for (var child : Dom.children(property)) {
      if (Dom.is(child, Ns.XADES, "EncapsulatedX509Certificate")) {
        var certificate = SignerCertificate.decode(child);
        certificate.ifPresent(c -> certificate(c, evidence));
      } else if (Dom.is(child, Ns.XADES, "EncapsulatedCRLValue")) {
        var crl = der(child);
        evidence.material(new ValidationMaterial(List.of(), List.of(crl), List.of()));
        objects.add(crl);
      } else if (Dom.is(child, Ns.XADES, "EncapsulatedOCSPValue")) {
        var response = der(child);
        evidence.material(new ValidationMaterial(List.of(), List.of(), List.of(response)));
        objects.add(response);
      } else if (!child.getLocalName().endsWith("Refs")) {
        material(child, evidence);
      }
    }
  }

  private void certificate(X509Certificate certificate, SignatureEvidence.Builder evidence) {
    evidence.material(ValidationMaterial.certificates(List.of(certificate)));
    objects.add(Der.of(certificate));
  }

  /** What is not Base64 becomes an object that nobody can read. */
  private Der der(Element encoded) throws SealFault {
    count();
    return Der.of(SignerCertificate.base64(encoded).orElse(new byte[0]));
  }

  private void count() throws SealFault {
    if (++read > MAX_OBJECTS) {
      throw SealFault.format("The seal carries more than " + MAX_OBJECTS + " objects of evidence.");
    }
  }
}
