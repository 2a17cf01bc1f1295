package dev.denpyo.signing.ers;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.StrictXml;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.util.Optional;

/** A document that a record may be about: its digests, in the words of the record's chains. */
@FunctionalInterface
public interface EvidenceSubject {
  /**
   * The digest of the document.
   *
   * @param algorithm the JDK's name
   * @param canonicalization of documents that are XML, in records that are XML (RFC 6283, section
   *     3.1.1); absent in others, which take every document as bytes
   * @return empty when the document is not at hand
   */
  Optional<byte[]> digest(String algorithm, Optional<String> canonicalization);

  /** A document of which only digests of its bytes are known. */
  static EvidenceSubject of(Imprint imprint) {
    requireNonNull(imprint, "imprint");
    return (algorithm, canonicalization) -> imprint.digest(algorithm);
  }

  /** A document at hand. */
  static EvidenceSubject of(byte[] content) {
    var raw = Imprint.of(content.clone());
    return (algorithm, canonicalization) -> canonicalization
        .flatMap(method -> StrictXml.canonical(content, method))
        .map(Imprint::of)
        .orElse(raw)
        .digest(algorithm);
  }
}
