package dev.denpyo.signing.cms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A set of attributes as it was found, in its order. */
final class CmsAttributes {
  /** Twice, these would let two readers see two signatures. */
  private static final Set<ASN1ObjectIdentifier> AT_MOST_ONCE = Set.of(
      CMSAttributes.contentType,
      CMSAttributes.messageDigest,
      CMSAttributes.signingTime,
      CMSAttributes.cmsAlgorithmProtect,
      PKCSObjectIdentifiers.id_aa_signingCertificate,
      PKCSObjectIdentifiers.id_aa_signingCertificateV2);

  private final List<Attribute> attributes = new ArrayList<>();

  CmsAttributes(@Nullable ASN1Set set) {
    if (set != null) {
      for (var entry : set) {
        attributes.add(Attribute.getInstance(entry));
      }
    }
  }

  boolean isEmpty() {
    return attributes.isEmpty();
  }

  List<Attribute> all() {
    return attributes;
  }

  /** Every value of every attribute of that type. */
  List<ASN1Encodable> values(ASN1ObjectIdentifier type) {
    var found = new ArrayList<ASN1Encodable>();
    for (var attribute : attributes) {
      if (attribute.getAttrType().equals(type)) {
        found.addAll(List.of(attribute.getAttributeValues()));
      }
    }
    return found;
  }

  /** The value of an attribute that has just one. */
  Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
    var values = values(type);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  boolean has(ASN1ObjectIdentifier type) {
    return attributes.stream().anyMatch(a -> a.getAttrType().equals(type));
  }

  /** True when what may be there once is there twice, or without a value. */
  boolean isAmbiguous() {
    return AT_MOST_ONCE.stream().anyMatch(type -> has(type) && single(type).isEmpty());
  }
}
