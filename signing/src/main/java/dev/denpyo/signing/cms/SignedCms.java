package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampContents;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.jspecify.annotations.Nullable;

/**
 * CMS signed data as it was found (RFC 5652, section 5): a {@code .p7m} or {@code .p7s} file, a
 * timestamp token, what a PDF carries. Reading it says nothing of whether it holds.
 */
public final class SignedCms {
  private static final int MAX_SIGNERS = 100;
  private static final int MAX_CERTIFICATES = 500;
  private static final int MAX_REVOCATIONS = 1_000;

  private final int length;
  private final SignedData structure;
  private final List<X509Certificate> certificates;
  private final List<CmsSigner> signers;

  private SignedCms(int length, SignedData structure) {
    this.length = length;
    this.structure = structure;
    this.certificates = decodeCertificates(structure);
    this.signers = readSigners(structure);
  }

  /**
   * Reads the first ASN.1 value of {@code encoded}, in DER or BER.
   *
   * @return empty when that is not signed data, is malformed, or exceeds a limit
   */
  public static Optional<SignedCms> read(byte[] encoded) {
    var length = Asn1Bounds.firstValue(encoded);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    try (var in = new ASN1InputStream(
        new ByteArrayInputStream(encoded, 0, length.getAsInt()), length.getAsInt())) {
      var info = ContentInfo.getInstance(in.readObject());
      return CMSObjectIdentifiers.signedData.equals(info.getContentType())
          ? Optional.of(new SignedCms(length.getAsInt(), SignedData.getInstance(info.getContent())))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // BouncyCastle answers what is not of the structure with many kinds of unchecked exception.
      return Optional.empty();
    }
  }

  /** How many bytes of what was read belong to the signed data. */
  public int length() {
    return length;
  }

  /** The type of the content (dotted), for example {@code 1.2.840.113549.1.7.1}. */
  public String contentType() {
    return structure.getEncapContentInfo().getContentType().getId();
  }

  /** The content, a copy; empty when it is kept elsewhere. */
  public Optional<byte[]> content() {
    var content = structure.getEncapContentInfo().getContent();
    return content instanceof ASN1OctetString octets
        ? Optional.of(octets.getOctets())
        : Optional.empty();
  }

  /** The certificates that came along and can be read, in their order. Nobody vouches for them. */
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** The revocation lists that came along, DER. */
  public List<byte[]> crls() {
    var found = new ArrayList<byte[]>();
    for (var entry : entries(structure.getCRLs())) {
      if (!(entry instanceof ASN1TaggedObject)) {
        found.add(DerEncoding.encode(entry));
      }
    }
    return List.copyOf(found);
  }

  /** The OCSP responses that came along (RFC 5940), DER of {@code OCSPResponse}. */
  public List<byte[]> ocspResponses() {
    var found = new ArrayList<byte[]>();
    for (var entry : entries(structure.getCRLs())) {
      if (entry instanceof ASN1TaggedObject tagged) {
        ocsp(tagged).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** Certificates and revocation data beside the signatures. */
  public ValidationMaterial beside() {
    return new ValidationMaterial(
        certificates,
        crls().stream().map(Der::of).toList(),
        ocspResponses().stream().map(Der::of).toList());
  }

  /** These, and what timestamps of the signatures bring along. */
  public ValidationMaterial everything() {
    var all = beside();
    for (var signer : signers) {
      for (var type : List.of(CmsOids.SIGNATURE_TIMESTAMP, CmsOids.ARCHIVE_TIMESTAMP_V3)) {
        for (var value : signer.unsigned().values(type)) {
          all = all.and(TimestampContents.of(Der.of(CmsSigner.asFound(value))));
        }
      }
    }
    return all;
  }

  /** Who signed, in the order of the structure. */
  public List<CmsSigner> signers() {
    return signers;
  }

  /** Each member of the set of certificates, DER. */
  List<byte[]> certificateEncodings() {
    var set = structure.getCertificates();
    return set == null
        ? List.of()
        : Arrays.stream(set.toArray()).map(DerEncoding::encode).toList();
  }

  /** Each member of the set of revocation values, DER. */
  List<byte[]> revocationEncodings() {
    return entries(structure.getCRLs()).stream().map(DerEncoding::encode).toList();
  }

  /** The lists and answers by the encoding of the member that they are in. */
  Map<Der, Der> revocationByEncoding() {
    var found = new LinkedHashMap<Der, Der>();
    for (var entry : entries(structure.getCRLs())) {
      var encoding = DerEncoding.encode(entry);
      var value = entry instanceof ASN1TaggedObject tagged ? ocsp(tagged) : Optional.of(encoding);
      value.ifPresent(v -> found.put(Der.of(encoding), Der.of(v)));
    }
    return found;
  }

  SignedData structure() {
    return structure;
  }

  private static Optional<byte[]> ocsp(ASN1TaggedObject tagged) {
    try {
      var other = OtherRevocationInfoFormat.getInstance(tagged, false);
      if (other.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
        return Optional.of(DerEncoding.encode(other.getInfo()));
      }
      return other.getInfoFormat().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)
          ? Optional.of(wrapped(other.getInfo()))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // present, but not what it says
    }
  }

  /** Some carry the inner response alone. */
  private static byte[] wrapped(ASN1Encodable basic) {
    var bytes = new ResponseBytes(
        OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(DerEncoding.encode(basic)));
    return DerEncoding.encode(
        new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), bytes));
  }

  private static List<ASN1Encodable> entries(@Nullable ASN1Set set) {
    if (set == null) {
      return List.of();
    }
    requireAtMost(MAX_REVOCATIONS, set.size());
    return Arrays.asList(set.toArray());
  }

  private static List<X509Certificate> decodeCertificates(SignedData structure) {
    var set = structure.getCertificates();
    if (set == null) {
      return List.of();
    }
    requireAtMost(MAX_CERTIFICATES, set.size());
    var found = new ArrayList<X509Certificate>();
    for (var entry : set) {
      if (!(entry instanceof ASN1TaggedObject)) { // tagged ones are of kinds nobody uses
        decode(DerEncoding.encode(entry)).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  static Optional<X509Certificate> decode(byte[] der) {
    try {
      return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private List<CmsSigner> readSigners(SignedData data) {
    requireAtMost(MAX_SIGNERS, data.getSignerInfos().size());
    var found = new ArrayList<CmsSigner>();
    for (var entry : data.getSignerInfos()) {
      found.add(new CmsSigner(SignerInfo.getInstance(entry), certificates));
    }
    return List.copyOf(found);
  }

  private static void requireAtMost(int limit, int actual) {
    if (actual > limit) {
      throw new IllegalArgumentException("over " + limit + " entries: " + actual);
    }
  }
}
