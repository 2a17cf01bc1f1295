package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;

/** Validation data in unsigned attributes, where CAdES kept it before the baseline levels. */
final class LegacyValues {
  private static final int CRLS = 0;
  private static final int OCSPS = 1;
  private static final int MAX = 500;

  private LegacyValues() {}

  static ValidationMaterial of(CmsAttributes unsigned) {
    var all = ValidationMaterial.NONE;
    for (var attribute : unsigned.all()) {
      all = all.and(of(attribute));
    }
    return all;
  }

  /** What one attribute has; nothing when it is of another type. */
  static ValidationMaterial of(Attribute attribute) {
    var certificates = new ArrayList<X509Certificate>();
    var crls = new ArrayList<Der>();
    var ocsps = new ArrayList<Der>();
    for (var value : attribute.getAttributeValues()) {
      if (attribute.getAttrType().equals(CmsOids.CERTIFICATE_VALUES)) {
        members(value).forEach(der -> SignedCms.decode(der).ifPresent(certificates::add));
      } else if (attribute.getAttrType().equals(CmsOids.REVOCATION_VALUES)) {
        revocation(value, crls, ocsps);
      }
    }
    return new ValidationMaterial(certificates, crls, ocsps);
  }

  private static void revocation(ASN1Encodable value, List<Der> crls, List<Der> ocsps) {
    if (!(value instanceof ASN1Sequence choices)) {
      return;
    }
    for (var choice : choices) {
      if (choice instanceof ASN1TaggedObject tagged && tagged.getTagNo() <= OCSPS) {
        var into = tagged.getTagNo() == CRLS ? crls : ocsps;
        members(tagged.getExplicitBaseObject()).forEach(der -> into.add(Der.of(der)));
      }
    }
  }

  private static List<byte[]> members(ASN1Encodable sequence) {
    var found = new ArrayList<byte[]>();
    if (sequence instanceof ASN1Sequence members && members.size() <= MAX) {
      for (var member : members) {
        found.add(DerEncoding.encode(member));
      }
    }
    return found;
  }
}
