package dev.denpyo.signing;

import dev.denpyo.evidence.SealLevel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads what the signer stated and signed: {@code xades:SignedProperties}. */
final class SealProperties {
  private final Element signedProperties;
  private final Optional<Element> ofSignature;

  private SealProperties(Element signedProperties) throws SealFault {
    this.signedProperties = signedProperties;
    this.ofSignature = Dom.atMostOne(signedProperties, Ns.XADES, "SignedSignatureProperties");
  }

  static SealProperties of(Element signedProperties) throws SealFault {
    return new SealProperties(signedProperties);
  }

  /** The claimed signing time; absent when missing, without a zone, or not a time. */
  Optional<Instant> signingTime() {
    var times = named("SigningTime");
    if (times.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(Dom.text(times.get(0))).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first {@code Cert} of the signing certificate property: the signer's (clause 5.2.2). */
  Optional<Element> signerCertificate() {
    var properties = signingCertificates();
    if (properties.size() != 1) {
      return Optional.empty();
    }
    return Dom.children(properties.get(0), Ns.XADES, "Cert").stream().findFirst();
  }

  /** Level B when everything it asks for is there (ETSI EN 319 132-1, clause 6.3). */
  SealLevel level(List<SealShape.Ref> dataReferences) {
    var complete = signingTime().isPresent()
        && signerCertificate().isPresent()
        && dataReferences.stream().allMatch(this::describesFormatOf);
    return complete ? SealLevel.BASELINE_B : SealLevel.NOT_BASELINE;
  }

  /** The policy that the signer names, {@code SignaturePolicyId}; absent when none or implied. */
  Optional<Element> policy() {
    var found = named("SignaturePolicyIdentifier").stream()
        .flatMap(p -> Dom.children(p, Ns.XADES, "SignaturePolicyId").stream())
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean describesFormatOf(SealShape.Ref reference) {
    return Dom.children(signedProperties, Ns.XADES, "SignedDataObjectProperties").stream()
        .flatMap(p -> Dom.children(p, Ns.XADES, "DataObjectFormat").stream())
        .filter(f -> !Dom.children(f, Ns.XADES, "MimeType").isEmpty())
        .flatMap(f -> Dom.attribute(f, "ObjectReference").stream())
        .anyMatch(("#" + reference.id())::equals);
  }

  private List<Element> signingCertificates() {
    var found = new ArrayList<>(named("SigningCertificateV2"));
    found.addAll(named("SigningCertificate"));
    return found;
  }

  private List<Element> named(String name) {
    return ofSignature.map(p -> Dom.children(p, Ns.XADES, name)).orElse(List.of());
  }
}
