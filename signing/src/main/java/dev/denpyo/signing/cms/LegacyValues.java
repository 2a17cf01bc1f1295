package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** Validation data in unsigned attributes, where CAdES kept it before the baseline levels. */
final class LegacyValues {
  private static final int CRLS = 0;
  private static final int OCSPS = 1;
  private static final int MAX = 500;

  private LegacyValues() {}

  static ValidationMaterial of(CmsAttributes unsigned) {
    var certificates = new ArrayList<java.security.cert.X509Certificate>();
    var crls = new ArrayList<Der>();
    var ocsps = new ArrayList<Der>();
    for (var value : unsigned.values(CmsOids.CERTIFICATE_VALUES)) {
      for (var der : members(value)) {
        SignedCms.decode(der).ifPresent(certificates::add);
      }
    }
    for (var value : unsigned.values(CmsOids.REVOCATION_VALUES)) {
      revocation(value, crls, ocsps);
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
