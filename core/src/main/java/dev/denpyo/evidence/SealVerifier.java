package dev.denpyo.evidence;

/**
 * Checks every seal of a document.
 *
 * <p>An implementation is immutable and thread-safe, uses no network, and answers with a report
 * whatever the bytes are: bad input is an outcome, never an exception.
 */
@FunctionalInterface
public interface SealVerifier {
  /** Returns what is known about each seal in {@code document}, in document order. */
  VerificationReport verify(byte[] document);
}
