package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One timestamp of a seal, judged by itself. Only one that passed proves its time.
 *
 * @param kind what it is over
 * @param time the time it states; absent when it could not be read
 * @param authority name of the authority, from its certificate; absent when that was not found
 * @param outcome what checking it established
 * @param detail why it did not pass, one sentence; empty when it did
 */
public record SealTimestamp(
    Kind kind, Optional<Instant> time, Optional<String> authority, Outcome outcome, String detail) {
  /** What a timestamp is over. */
  public enum Kind {
    /** What was signed, before it was: the signature is younger. */
    CONTENT,
    /** The signature: it is older. */
    SIGNATURE,
    /** The signature and all evidence beside it. */
    ARCHIVE,
    /** A document, for example a revision of a PDF with the signatures in it. */
    DOCUMENT,
    /** A hash tree that leads to the document or signature (RFC 4998). */
    EVIDENCE_RECORD
  }

  public SealTimestamp {
    requireNonNull(kind, "kind");
    requireNonNull(time, "time");
    requireNonNull(authority, "authority");
    requireNonNull(outcome, "outcome");
    requireNonNull(detail, "detail");
  }
}
