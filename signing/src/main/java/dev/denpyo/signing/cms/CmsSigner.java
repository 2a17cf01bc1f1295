package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.AlgorithmUse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** One signature in CMS signed data (RFC 5652, section 5.3), as it was found. */
public final class CmsSigner {
  private final SignerInfo structure;
  private final CmsAttributes signed;
  private final CmsAttributes unsigned;
  private final Optional<X509Certificate> certificate;
  private final Optional<CertificateBinding> binding;

  CmsSigner(SignerInfo structure, List<X509Certificate> candidates) {
    this.structure = structure;
    this.signed = new CmsAttributes(structure.getAuthenticatedAttributes());
    this.unsigned = new CmsAttributes(structure.getUnauthenticatedAttributes());
    this.binding = CertificateBinding.of(signed);
    this.certificate = candidates.stream()
        .filter(c -> CertificateBinding.names(structure.getSID(), c))
        .filter(c -> binding.isEmpty() || binding.get().matches(c))
        .findFirst();
  }

  /**
   * The certificate that the signer named and, if {@link #bindsCertificate}, signed; empty when it
   * did not come along or is not the one.
   */
  public Optional<X509Certificate> certificate() {
    return certificate;
  }

  /** Whether the signed attributes say which certificate is meant, so that none can take its place. */
  public boolean bindsCertificate() {
    return binding.isPresent();
  }

  /** The JDK's name of the digest, for example {@code SHA-256}; its OID if we do not know it. */
  public String digestAlgorithm() {
    return CmsMath.digestName(structure.getDigestAlgorithm());
  }

  /** The JDK's name of the signature algorithm; its OID if we do not know it. */
  public String signatureAlgorithm() {
    return CmsMath.signatureName(structure.getDigestEncryptionAlgorithm());
  }

  /** The octets of the signature, a copy. */
  public byte[] value() {
    return structure.getEncryptedDigest().getOctets();
  }

  /** The signing time that the signer claims. */
  public Optional<Instant> signingTime() {
    return signed.single(CMSAttributes.signingTime).flatMap(CmsSigner::instant);
  }

  /**
   * The values of a signed attribute, DER.
   *
   * @param oid its type, dotted
   */
  public List<byte[]> signedAttribute(String oid) {
    return encoded(signed.values(new ASN1ObjectIdentifier(oid)));
  }

  /**
   * The values of an unsigned attribute, as they were found.
   *
   * @param oid its type, dotted
   */
  public List<byte[]> unsignedAttribute(String oid) {
    return encoded(unsigned.values(new ASN1ObjectIdentifier(oid)));
  }

  /** What is wrong with the form; empty when nothing is. */
  public Optional<String> formFault(String contentType) {
    if (signed.isEmpty()) {
      return Optional.of("The signature has no signed attributes, so it binds no certificate.");
    }
    if (signed.isAmbiguous()) {
      return Optional.of("A signed attribute is there twice.");
    }
    if (!signed.has(CMSAttributes.messageDigest)) {
      return Optional.of("The signature does not say what it is over.");
    }
    if (!contentType.equals(signedContentType())) {
      return Optional.of("The signed content type is not that of the content.");
    }
    return algorithmsAreProtected()
        ? Optional.empty()
        : Optional.of("The algorithms are not those that the signer signed with.");
  }

  /** Whether the signed digest is that of the content. */
  public boolean isOver(byte[] contentDigest) {
    return signed
        .single(CMSAttributes.messageDigest)
        .filter(ASN1OctetString.class::isInstance)
        .map(octets -> ((ASN1OctetString) octets).getOctets())
        .filter(digest -> MessageDigest.isEqual(digest, contentDigest))
        .isPresent();
  }

  /** Whether the signature value was made with the certificate's key over the signed attributes. */
  public boolean holds() {
    var set = structure.getAuthenticatedAttributes();
    return set != null
        && certificate.isPresent()
        // DER is what should be signed; some sign the attributes as they wrote them.
        && (holds(set, ASN1Encoding.DER) || holds(set, ASN1Encoding.DL));
  }

  private boolean holds(ASN1Set attributes, String encoding) {
    return CmsMath.verifies(
        certificate.orElseThrow().getPublicKey(),
        structure.getDigestAlgorithm(),
        structure.getDigestEncryptionAlgorithm(),
        encoded(attributes, encoding),
        value());
  }

  private String signedContentType() {
    return signed
        .single(CMSAttributes.contentType)
        .filter(ASN1ObjectIdentifier.class::isInstance)
        .map(oid -> ((ASN1ObjectIdentifier) oid).getId())
        .orElse("");
  }

  /** RFC 6211: when the attribute is there, it must agree. */
  private boolean algorithmsAreProtected() {
    if (!signed.has(CMSAttributes.cmsAlgorithmProtect)) {
      return true;
    }
    try {
      var stated = CMSAlgorithmProtection.getInstance(
          signed.single(CMSAttributes.cmsAlgorithmProtect).orElseThrow());
      return same(stated.getDigestAlgorithm(), structure.getDigestAlgorithm())
          && same(stated.getSignatureAlgorithm(), structure.getDigestEncryptionAlgorithm());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Absent parameters and NULL mean the same (RFC 5754, section 2). */
  private static boolean same(AlgorithmIdentifier a, AlgorithmIdentifier b) {
    return a != null
        && a.getAlgorithm().equals(b.getAlgorithm())
        && CmsMath.parameters(a).equals(CmsMath.parameters(b));
  }

  /** As {@link #formFault}, for a signature over another one (RFC 5652, section 11.4). */
  Optional<String> counterFormFault() {
    if (signed.has(CMSAttributes.contentType)) {
      return Optional.of("A signature over another one states a content type.");
    }
    return signed.isEmpty() || signed.isAmbiguous() || !signed.has(CMSAttributes.messageDigest)
        ? Optional.of("A signature over another one does not say clearly what it is over.")
        : Optional.empty();
  }

  /** The signatures over this one; those that cannot be read are left out. */
  List<CmsSigner> counterSignatures(List<X509Certificate> candidates) {
    var found = new ArrayList<CmsSigner>();
    for (var value : unsigned.values(CmsOids.COUNTER_SIGNATURE)) {
      counterSignature(value, candidates).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<CmsSigner> counterSignature(
      ASN1Encodable value, List<X509Certificate> candidates) {
    try {
      return Optional.of(new CmsSigner(SignerInfo.getInstance(value), candidates));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // not a signature
    }
  }

  boolean knowsDigest() {
    return !digestAlgorithm().contains(".");
  }

  /** What the signature value rests on. */
  List<AlgorithmUse> algorithms() {
    var found = new ArrayList<AlgorithmUse>();
    found.add(AlgorithmUse.digest(digestAlgorithm(), "the signature"));
    binding
        .map(b -> AlgorithmUse.digest(b.algorithm(), "the binding of the certificate"))
        .ifPresent(found::add);
    certificate
        .map(c -> CmsMath.use(structure.getDigestEncryptionAlgorithm(), c.getPublicKey()))
        .ifPresent(found::add);
    return found;
  }

  /** The fields that an archive timestamp covers (ETSI EN 319 122-1, clause 5.5.3), DER. */
  List<byte[]> stampedFields() {
    return List.of(
        DerEncoding.encode(structure.getVersion()),
        DerEncoding.encode(structure.getSID()),
        DerEncoding.encode(structure.getDigestAlgorithm()),
        DerEncoding.encode(new DERTaggedObject(false, 0, structure.getAuthenticatedAttributes())),
        DerEncoding.encode(structure.getDigestEncryptionAlgorithm()),
        DerEncoding.encode(structure.getEncryptedDigest()));
  }

  static byte[] asFound(ASN1Encodable value) {
    return encoded(value, ASN1Encoding.DL);
  }

  /** The same with lengths left indefinite where they were. */
  static byte[] asWritten(ASN1Encodable value) {
    return encoded(value, ASN1Encoding.BER);
  }

  /** A set as it was written, under an implicit context-specific tag. */
  static byte[] retagged(ASN1Set set, int tag) {
    var encoded = asWritten(set);
    encoded[0] = (byte) DerEncoding.context(tag);
    return encoded;
  }

  CmsAttributes signed() {
    return signed;
  }

  CmsAttributes unsigned() {
    return unsigned;
  }

  SignerInfo structure() {
    return structure;
  }

  private static Optional<Instant> instant(ASN1Encodable time) {
    try {
      return Optional.of(Time.getInstance(time).getDate().toInstant());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static List<byte[]> encoded(List<ASN1Encodable> values) {
    var found = new ArrayList<byte[]>();
    values.forEach(v -> found.add(encoded(v, ASN1Encoding.DL)));
    return List.copyOf(found);
  }

  private static byte[] encoded(ASN1Encodable value, String encoding) {
    try {
      return value.toASN1Primitive().getEncoded(encoding);
    } catch (IOException e) {
      throw new IllegalStateException("a value that was read cannot be encoded", e);
    }
  }
}
