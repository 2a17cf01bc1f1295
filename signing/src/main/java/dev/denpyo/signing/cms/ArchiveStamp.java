package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * What an archive-time-stamp-v3 is over (ETSI EN 319 122-1, clause 5.5.3): the content's type and
 * digest, the signature, and the list of everything beside it.
 */
final class ArchiveStamp {
  private final SignedCms cms;
  private final CmsSigner signer;
  private final Imprint content;

  ArchiveStamp(SignedCms cms, CmsSigner signer, Imprint content) {
    this.cms = cms;
    this.signer = signer;
    this.content = content;
  }

  /** The evidence of one token; one without a readable list, or with less than listed, fits none. */
  TimestampEvidence evidence(byte[] token) {
    var index = indexOf(token).filter(i -> i.isComplete(cms, signer));
    Imprint imprint = algorithm -> index.isEmpty()
        ? Optional.of(new byte[0]) // equals no digest
        : digest(algorithm, index.get().encoded().bytes());
    return TimestampEvidence.ofArchive(
        Der.of(token), imprint, index.map(this::covered).orElse(List.of()));
  }

  /** The digest to stamp, given the list. */
  Optional<byte[]> digest(String algorithm, byte[] index) {
    return content.digest(algorithm).map(contentDigest -> {
      var digest = start(algorithm);
      digest.update(DerEncoding.encode(new ASN1ObjectIdentifier(cms.contentType())));
      digest.update(contentDigest);
      for (var field : signer.stampedFields()) {
        digest.update(field);
      }
      return digest.digest(index);
    });
  }

  private static Optional<HashIndex> indexOf(byte[] token) {
    return SignedCms.read(token)
        .filter(t -> t.signers().size() == 1)
        .flatMap(t -> HashIndex.in(t.signers().get(0).unsigned()));
  }

  private List<Der> covered(HashIndex index) {
    var covered = new ArrayList<Der>();
    cms.certificates().stream()
        .map(Der::of)
        .filter(c -> index.covers(c.bytes()))
        .forEach(covered::add);
    cms.revocationByEncoding().forEach((encoding, value) -> {
      if (index.covers(encoding.bytes())) {
        covered.add(value);
      }
    });
    for (var attribute : signer.unsigned().all()) {
      for (var value : attribute.getAttributeValues()) {
        if (index.covers(attribute, value)) {
          covered.add(Der.of(CmsSigner.asFound(value)));
        }
      }
    }
    return covered;
  }

  private static MessageDigest start(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("algorithm is not a known digest: " + algorithm, e);
    }
  }
}
