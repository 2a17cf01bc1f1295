package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The list of what an archive timestamp covers (ats-hash-index-v3, ETSI EN 319 122-1, clause
 * 5.5.2): a digest of each certificate, revocation value and unsigned attribute value. The first
 * version (ETSI TS 101 733, clause 6.4.2) lists attributes as a whole, and is read too.
 *
 * @param encoded as it is in the token, for it is stamped itself
 * @param algorithm the JDK's name of the digest
 * @param whole whether attributes are listed as a whole
 */
record HashIndex(
    Der encoded,
    String algorithm,
    boolean whole,
    Set<String> certificates,
    Set<String> crls,
    Set<String> values) {

  /** The list among the unsigned attributes of a token; empty when there is none to read. */
  static Optional<HashIndex> in(CmsAttributes token) {
    return token
        .single(CmsOids.ATS_HASH_INDEX_V3)
        .flatMap(value -> read(value, false))
        .or(() -> token.single(CmsOids.ATS_HASH_INDEX).flatMap(value -> read(value, true)));
  }

  private static Optional<HashIndex> read(ASN1Encodable value, boolean whole) {
    try {
      var parts = ASN1Sequence.getInstance(value);
      var unnamed = whole && parts.size() == 3; // the digest of the first version by default
      var from = unnamed ? 0 : 1;
      return parts.size() == from + 3
          ? Optional.of(new HashIndex(
              Der.of(DerEncoding.encode(parts)),
              unnamed
                  ? "SHA-256"
                  : CmsMath.digestName(AlgorithmIdentifier.getInstance(parts.getObjectAt(0))),
              whole,
              digests(parts.getObjectAt(from)),
              digests(parts.getObjectAt(from + 1)),
              digests(parts.getObjectAt(from + 2))))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Set<String> digests(ASN1Encodable sequence) {
    var found = new HashSet<String>();
    for (var entry : ASN1Sequence.getInstance(sequence)) {
      found.add(hex(ASN1OctetString.getInstance(entry).getOctets()));
    }
    return found;
  }

  /** The digests of attribute values, each hashed behind its type. */
  static List<byte[]> valuesOf(CmsAttributes unsigned, MessageDigest digest) {
    var found = new ArrayList<byte[]>();
    for (var attribute : unsigned.all()) {
      for (var value : attribute.getAttributeValues()) {
        found.add(valueOf(attribute, value, digest));
      }
    }
    return found;
  }

  private static byte[] valueOf(Attribute attribute, ASN1Encodable value, MessageDigest digest) {
    digest.update(DerEncoding.encode(attribute.getAttrType()));
    return digest.digest(DerEncoding.encode(value));
  }

  /**
   * Whether all that is listed is there: what was taken away since breaks the timestamp (what was
   * added is just not covered).
   */
  boolean isComplete(SignedCms cms, CmsSigner signer) {
    var digest = digest();
    if (digest.isEmpty()) {
      return false;
    }
    var present = new HashSet<String>();
    cms.certificateEncodings().forEach(c -> present.add(hex(digest.get().digest(c))));
    cms.revocationEncodings().forEach(c -> present.add(hex(digest.get().digest(c))));
    for (var attribute : signer.unsigned().all()) {
      for (var value : attribute.getAttributeValues()) {
        present.add(hex(listed(attribute, value, digest.get())));
      }
    }
    return present.containsAll(certificates)
        && present.containsAll(crls)
        && present.containsAll(values);
  }

  boolean covers(byte[] encoding) {
    return digest()
        .map(d -> hex(d.digest(encoding)))
        .filter(h -> certificates.contains(h) || crls.contains(h))
        .isPresent();
  }

  boolean covers(Attribute attribute, ASN1Encodable value) {
    return digest()
        .map(d -> hex(listed(attribute, value, d)))
        .filter(values::contains)
        .isPresent();
  }

  private byte[] listed(Attribute attribute, ASN1Encodable value, MessageDigest digest) {
    return whole ? digest.digest(DerEncoding.encode(attribute)) : valueOf(attribute, value, digest);
  }

  private Optional<MessageDigest> digest() {
    try {
      return Optional.of(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
