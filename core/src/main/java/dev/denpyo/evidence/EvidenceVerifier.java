package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges evidence records (RFC 4998, RFC 6283); the signing module implements it. Thread-safe.
 *
 * <p>Whom to trust is the verifier's own matter: one without trust anchors can tell that a record is
 * about another document, but lets nothing pass.
 */
public interface EvidenceVerifier {
  /**
   * What a record proves of one document.
   *
   * @param record its bytes; whatever they are, the answer is a judgement
   * @param document what the record is said to be about
   * @param now the time of judgement
   */
  EvidenceJudgement judge(byte[] record, EvidenceOf document, Instant now);

  /** Until when a token can be relied on, by its certificates; empty when it does not say. */
  Optional<Instant> endOf(TimestampToken token);

  /** Until when a digest is good enough for hash trees; empty while no end is known. */
  Optional<Instant> endOf(DigestAlgorithm algorithm);

  /** The digests of one document. */
  @FunctionalInterface
  interface EvidenceOf {
    /**
     * Its digest.
     *
     * @param algorithm the JDK's name
     * @return empty when it is not known
     */
    Optional<byte[]> digest(String algorithm);

    /** Of a document at hand. */
    static EvidenceOf bytes(byte[] content) {
      var copy = content.clone();
      return algorithm -> {
        try {
          return Optional.of(MessageDigest.getInstance(algorithm).digest(copy));
        } catch (NoSuchAlgorithmException e) {
          return Optional.empty();
        }
      };
    }
  }
}
