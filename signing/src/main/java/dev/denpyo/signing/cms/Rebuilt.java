package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Signed data written anew with more in its unsigned parts. Every signed part is carried over as it
 * was found; only lengths are made definite.
 */
final class Rebuilt {
  private static final int OTHER_REVOCATION_INFO = 1;
  private static final int WITH_OTHER_REVOCATION_INFO = 5;

  private final SignedCms cms;
  private final List<byte[]> certificates;
  private final List<byte[]> revocations;
  private final List<byte[]> signers;

  private Rebuilt(
      SignedCms cms, List<byte[]> certificates, List<byte[]> revocations, List<byte[]> signers) {
    this.cms = cms;
    this.certificates = certificates;
    this.revocations = revocations;
    this.signers = signers;
  }

  static Rebuilt of(SignedCms cms) {
    return new Rebuilt(
        cms,
        cms.certificateEncodings(),
        cms.revocationEncodings(),
        cms.signers().stream().map(s -> CmsSigner.asFound(s.structure())).toList());
  }

  /** An attribute with one value, which stays as it is. */
  static byte[] attribute(ASN1ObjectIdentifier type, byte[] value) {
    return DerEncoding.join(
        DerEncoding.SEQUENCE, DerEncoding.encode(type), DerEncoding.join(DerEncoding.SET, value));
  }

  /** With one more unsigned attribute in each signature. */
  Rebuilt addToSigners(Function<CmsSigner, byte[]> attribute) {
    var changed = new ArrayList<byte[]>();
    for (var signer : cms.signers()) {
      changed.add(signerInfo(signer, attribute.apply(signer)));
    }
    return new Rebuilt(cms, certificates, revocations, changed);
  }

  Rebuilt add(ValidationMaterial material) {
    var moreCertificates = new ArrayList<>(certificates);
    for (X509Certificate certificate : material.certificates()) {
      moreCertificates.add(Seal.encoded(certificate));
    }
    var moreRevocations = new ArrayList<>(revocations);
    material.crls().stream().map(Der::bytes).forEach(moreRevocations::add);
    material.ocspResponses().forEach(r -> moreRevocations.add(ocsp(r.bytes())));
    return new Rebuilt(cms, moreCertificates, moreRevocations, signers);
  }

  /** With these members of the set of revocation values in the place of all. */
  Rebuilt withRevocations(List<byte[]> encodings) {
    return new Rebuilt(cms, certificates, encodings, signers);
  }

  /** As another format of revocation information (RFC 5940, section 2). */
  private static byte[] ocsp(byte[] response) {
    return DerEncoding.join(
        DerEncoding.context(OTHER_REVOCATION_INFO),
        DerEncoding.encode(CMSObjectIdentifiers.id_ri_ocsp_response),
        response);
  }

  byte[] encode() {
    var structure = cms.structure();
    var signedData = DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(version()),
        CmsSigner.asFound(structure.getDigestAlgorithms()),
        CmsSigner.asFound(structure.getEncapContentInfo()),
        optional(0, certificates),
        optional(1, revocations),
        DerEncoding.set(DerEncoding.SET, signers));
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(CMSObjectIdentifiers.signedData),
        DerEncoding.join(DerEncoding.context(0), signedData));
  }

  /** RFC 5652, section 5.1: answers of other formats need version 5. */
  private ASN1Integer version() {
    var hasOther = revocations.stream().anyMatch(r -> r[0] == (byte) DerEncoding.context(1));
    return hasOther
        ? new ASN1Integer(WITH_OTHER_REVOCATION_INFO)
        : cms.structure().getVersion();
  }

  private static byte[] optional(int tag, List<byte[]> members) {
    return members.isEmpty() ? new byte[0] : DerEncoding.set(DerEncoding.context(tag), members);
  }

  private static byte[] signerInfo(CmsSigner signer, byte[] attribute) {
    var info = signer.structure();
    var unsigned = new ArrayList<byte[]>();
    for (var existing : signer.unsigned().all()) {
      unsigned.add(CmsSigner.asFound(existing));
    }
    unsigned.add(attribute);
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(info.getVersion()),
        CmsSigner.asFound(info.getSID()),
        CmsSigner.asFound(info.getDigestAlgorithm()),
        retagged(info.getAuthenticatedAttributes()),
        CmsSigner.asFound(info.getDigestEncryptionAlgorithm()),
        CmsSigner.asFound(info.getEncryptedDigest()),
        DerEncoding.set(DerEncoding.context(1), unsigned));
  }

  private static byte[] retagged(@Nullable ASN1Set signed) {
    if (signed == null) {
      return new byte[0];
    }
    var encoded = CmsSigner.asFound(signed);
    encoded[0] = (byte) DerEncoding.context(0);
    return encoded;
  }
}
