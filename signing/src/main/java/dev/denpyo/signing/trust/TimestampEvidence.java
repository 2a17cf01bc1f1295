package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealTimestamp;
import java.util.List;
import java.util.Optional;

/**
 * One timestamp of a seal, as its adapter found it.
 *
 * @param kind what it is over
 * @param token DER of the CMS {@code ContentInfo} (RFC 3161)
 * @param imprint what must have been stamped
 * @param coversSignature whether it proves that the signature existed
 * @param covers what else it proves to have existed: certificates, revocation data, other tokens
 */
public record TimestampEvidence(
    SealTimestamp.Kind kind,
    Der token,
    Imprint imprint,
    boolean coversSignature,
    List<Der> covers) {
  /** The digest that a token must be over; computed only when asked for. */
  @FunctionalInterface
  public interface Imprint {
    /**
     * The digest of what must have been stamped.
     *
     * @param algorithm a JCA name, for example {@code SHA-256}
     * @return absent when what was stamped is not at hand
     */
    Optional<byte[]> digest(String algorithm);

    /** The digest of these bytes. */
    static Imprint of(byte[] content) {
      return algorithm -> Optional.of(Hashes.digest(algorithm, content));
    }
  }

  public TimestampEvidence {
    requireNonNull(kind, "kind");
    requireNonNull(token, "token");
    requireNonNull(imprint, "imprint");
    covers = List.copyOf(covers);
  }

  /** A timestamp over what is to be signed. */
  public static TimestampEvidence ofContent(Der token, Imprint imprint) {
    return new TimestampEvidence(SealTimestamp.Kind.CONTENT, token, imprint, false, List.of());
  }

  /** A timestamp over the signature value. */
  public static TimestampEvidence ofSignature(Der token, Imprint imprint) {
    return new TimestampEvidence(SealTimestamp.Kind.SIGNATURE, token, imprint, true, List.of());
  }

  /** A timestamp over the signature and everything beside it that is named. */
  public static TimestampEvidence ofArchive(Der token, Imprint imprint, List<Der> covers) {
    return new TimestampEvidence(SealTimestamp.Kind.ARCHIVE, token, imprint, true, covers);
  }
}
