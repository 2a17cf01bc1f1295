package dev.denpyo.signing.cms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.ChainMaterial;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * Adds to a seal what keeps it provable (ETSI EN 319 122-1, clauses 5.3 to 5.5). What was signed
 * stays as it is, byte for byte. Immutable.
 *
 * <p>Each step takes a seal and returns it with more: {@link #timestamped} makes level T of B,
 * {@link #withMaterial} LT of T, {@link #archived} LTA of LT, and again when that timestamp nears
 * its end. Nothing here judges; verify the result.
 */
public final class CadesAugmenter {
  private final TimestampAuthority authority;
  private final DigestAlgorithm algorithm;

  private CadesAugmenter(TimestampAuthority authority, DigestAlgorithm algorithm) {
    this.authority = authority;
    this.algorithm = algorithm;
  }

  /** Adds timestamps of {@code authority}, over digests made with {@code algorithm}. */
  public static CadesAugmenter of(TimestampAuthority authority, DigestAlgorithm algorithm) {
    return new CadesAugmenter(
        requireNonNull(authority, "authority"), requireNonNull(algorithm, "algorithm"));
  }

  /**
   * With a timestamp over every signature value.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  public byte[] timestamped(byte[] seal) {
    var cms = read(seal);
    return Rebuilt.of(cms)
        .addToSigners(signer -> Rebuilt.attribute(
            CmsOids.SIGNATURE_TIMESTAMP,
            authority.stamp(algorithm, algorithm.digest(signer.value())).encoded()))
        .encode();
  }

  /**
   * With certificates and revocation data for whoever has to judge later, each once.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data
   */
  public static byte[] withMaterial(byte[] seal, ValidationMaterial material) {
    return Rebuilt.of(read(seal)).add(material).encode();
  }

  /**
   * With whatever {@code chains} gathers about everybody involved, the authorities of timestamps
   * among them; also good for a timestamp by itself.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data
   * @throws dev.denpyo.signing.SigningException {@code SIGNING-AUGMENT-REVOCATION} if nothing tells
   *     about the revocation of a certificate
   */
  public static byte[] withMaterial(byte[] seal, ChainMaterial chains) {
    var cms = read(seal);
    return withMaterial(seal, chains.of(cms.everything()).without(cms.beside()));
  }

  /**
   * Whether every signature has a timestamp over its value.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data
   */
  public static boolean isTimestamped(byte[] seal) {
    return read(seal).signers().stream()
        .allMatch(signer -> signer.unsigned().has(CmsOids.SIGNATURE_TIMESTAMP));
  }

  /**
   * With an archive timestamp (archive-time-stamp-v3) over each signature of a seal that has its
   * document inside.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data, or has no document
   *     inside
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  public byte[] archived(byte[] seal) {
    return archived(seal, Optional.empty());
  }

  /** As above, of a seal that is kept beside {@code document}. */
  public byte[] archived(byte[] seal, byte[] document) {
    return archived(seal, Optional.of(document));
  }

  private byte[] archived(byte[] seal, Optional<byte[]> document) {
    var cms = read(seal);
    var content = document
        .or(cms::content)
        .map(Content::of)
        .orElseThrow(() -> new IllegalArgumentException("seal has no document inside"));
    return Rebuilt.of(cms)
        .addToSigners(signer -> Rebuilt.attribute(
            CmsOids.ARCHIVE_TIMESTAMP_V3, archiveToken(cms, signer, content.imprint())))
        .encode();
  }

  private byte[] archiveToken(SignedCms cms, CmsSigner signer, Imprint content) {
    var index = index(cms, signer);
    var digest = new ArchiveStamp(cms, signer, content)
        .digest(algorithm.javaName(), index)
        .orElseThrow(() -> new IllegalArgumentException("document cannot be read"));
    var token = read(authority.stamp(algorithm, digest).encoded());
    return Rebuilt.of(token)
        .addToSigners(s -> Rebuilt.attribute(CmsOids.ATS_HASH_INDEX_V3, index))
        .encode();
  }

  /** DER of the {@code ATSHashIndexV3} over everything that is there. */
  private byte[] index(SignedCms cms, CmsSigner signer) {
    var parts = new ASN1EncodableVector();
    parts.add(CmsAlgorithms.digest(algorithm));
    parts.add(digests(cms.certificateEncodings()));
    parts.add(digests(cms.revocationEncodings()));
    var values = new ASN1EncodableVector();
    HashIndex.valuesOf(signer.unsigned(), algorithm.calculator())
        .forEach(v -> values.add(new DEROctetString(v)));
    parts.add(new DERSequence(values));
    return DerEncoding.encode(new DERSequence(parts));
  }

  private DERSequence digests(List<byte[]> encodings) {
    var digests = new ASN1EncodableVector();
    encodings.forEach(e -> digests.add(new DEROctetString(algorithm.digest(e))));
    return new DERSequence(digests);
  }

  static SignedCms read(byte[] seal) {
    return SignedCms.read(seal)
        .orElseThrow(() -> new IllegalArgumentException("seal is not CMS signed data"));
  }
}
