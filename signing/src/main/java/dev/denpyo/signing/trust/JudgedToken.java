package dev.denpyo.signing.trust;

import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealTimestamp;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * What was made of one token.
 *
 * @param evidence as the adapter handed it over
 * @param token absent when it cannot be read
 * @param signer the authority's certificate, absent when it was not found
 * @param standing of that certificate and the token's algorithms, absent when it was not reached
 * @param fault absent when the token passed
 */
record JudgedToken(
    TimestampEvidence evidence,
    Optional<Token> token,
    Optional<X509Certificate> signer,
    Optional<Standing> standing,
    Optional<Fault> fault) {
  boolean passed() {
    return fault.isEmpty();
  }

  /** The stated time of a token that passed. */
  Instant time() {
    return token.orElseThrow().time();
  }

  boolean revocationUnknown() {
    return standing.map(Standing::revocationUnknown).orElse(false);
  }

  SealTimestamp report() {
    return new SealTimestamp(
        evidence.kind(),
        token.map(Token::time),
        signer.map(Subjects::nameOf),
        fault.map(JudgedToken::outcome).orElse(Outcome.PASSED),
        fault.map(Fault::detail).orElse(""));
  }

  private static Outcome outcome(Fault fault) {
    return new Outcome(
        fault.broken() ? Indication.TOTAL_FAILED : Indication.INDETERMINATE,
        Optional.of(fault.reason()));
  }
}
