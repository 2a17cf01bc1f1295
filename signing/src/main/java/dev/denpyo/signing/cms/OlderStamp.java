package dev.denpyo.signing.cms;

import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * What the timestamps of a signature are over that CAdES had before its third archive timestamp:
 * archive-time-stamp-v2 (ETSI TS 101 733, clause 6.4.1), and those over references (clauses 6.3.5
 * and 6.3.6). All are concatenations, without the structure around.
 */
final class OlderStamp {
  private final SignedCms cms;
  private final CmsSigner signer;
  private final Imprint content;

  OlderStamp(SignedCms cms, CmsSigner signer, Imprint content) {
    this.cms = cms;
    this.signer = signer;
    this.content = content;
  }

  /** Over all of the signed data but the other signatures. */
  TimestampEvidence archive(byte[] token) {
    var read = Rfc3161Token.read(token);
    var before = Before.of(signer, read.map(Rfc3161Token::time).orElse(Instant.MIN));
    Imprint imprint = algorithm ->
        archiveDigest(algorithm, before, read.map(Rfc3161Token::imprint).orElse(new byte[0]));
    return TimestampEvidence.ofArchive(Der.of(token), imprint, before.covers(cms));
  }

  /** Over the signature, its timestamps and the references (type 1). */
  TimestampEvidence signatureAndReferences(byte[] token) {
    var covers = signer.unsigned().values(CmsOids.SIGNATURE_TIMESTAMP).stream()
        .map(value -> Der.of(CmsSigner.asFound(value)))
        .toList();
    var over = new ByteArrayOutputStream();
    over.writeBytes(signer.value());
    put(CmsOids.SIGNATURE_TIMESTAMP, over);
    references(over);
    return TimestampEvidence.ofArchive(Der.of(token), Imprint.of(over.toByteArray()), covers);
  }

  /** Over the references alone (type 2), which says nothing of the signature's age. */
  TimestampEvidence references(byte[] token) {
    var over = new ByteArrayOutputStream();
    references(over);
    return new TimestampEvidence(
        Kind.ARCHIVE, Der.of(token), Imprint.of(over.toByteArray()), false, List.of());
  }

  private void references(ByteArrayOutputStream into) {
    put(CmsOids.CERTIFICATE_REFERENCES, into);
    put(CmsOids.REVOCATION_REFERENCES, into);
  }

  /** Type and values, without the sequence around them (clause 6.3.5, note 2). */
  private void put(ASN1ObjectIdentifier type, ByteArrayOutputStream into) {
    for (var attribute : signer.unsigned().all()) {
      if (attribute.getAttrType().equals(type)) {
        into.writeBytes(DerEncoding.encode(type));
        into.writeBytes(CmsSigner.asWritten(attribute.getAttrValues()));
      }
    }
  }

  /**
   * Versions of the specification differ in whether the set of unsigned attributes counts with its
   * header (annex K, table K.3, note 3): what was stamped tells which one was followed.
   */
  private Optional<byte[]> archiveDigest(String algorithm, Before before, byte[] stamped) {
    var unsigned = new ByteArrayOutputStream();
    before.attributes().forEach(a -> unsigned.writeBytes(CmsSigner.asWritten(a)));
    var header = DerEncoding.header(DerEncoding.context(1), unsigned.size());
    var withHeader = digest(algorithm, header, unsigned.toByteArray());
    return withHeader.filter(d -> MessageDigest.isEqual(d, stamped)).isPresent()
        ? withHeader
        : digest(algorithm, unsigned.toByteArray());
  }

  /** Empty when the content is kept elsewhere, and is not at hand to be read. */
  private Optional<byte[]> digest(String algorithm, byte[]... unsigned) {
    if (!cms.signers().contains(signer)) {
      return Optional
          .empty(); // no specification says what such a stamp of a counter-signature is over
    }
    Cancellation.check();
    var digest = start(algorithm);
    var structure = cms.structure();
    digest.update(CmsSigner.asWritten(structure.getEncapContentInfo()));
    if (structure.getEncapContentInfo().getContent() == null) {
      if (!(content instanceof ReadableContent readable)) {
        return Optional.empty();
      }
      readable.into(digest);
    }
    for (var part : parts()) {
      digest.update(part);
    }
    for (var part : unsigned) {
      digest.update(part);
    }
    return Optional.of(digest.digest());
  }

  private List<byte[]> parts() {
    var parts = new ArrayList<byte[]>();
    var structure = cms.structure();
    if (structure.getCertificates() != null) {
      parts.add(CmsSigner.retagged(structure.getCertificates(), 0));
    }
    if (structure.getCRLs() != null) {
      parts.add(CmsSigner.retagged(structure.getCRLs(), 1));
    }
    parts.addAll(signer.stampedFields());
    return parts;
  }

  private static MessageDigest start(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("algorithm is not a known digest: " + algorithm, e);
    }
  }
}
