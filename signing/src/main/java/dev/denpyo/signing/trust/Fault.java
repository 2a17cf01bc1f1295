package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SubIndication;

/**
 * What is wrong with a seal, as its adapter found it.
 *
 * @param stage where in the order of the standard it was found
 * @param broken whether it shows the seal broken; else the evidence just does not decide
 * @param reason the ETSI reason
 * @param detail what was found, one sentence
 * @param remedy what the reader can do, one sentence
 */
public record Fault(
    Stage stage, boolean broken, SubIndication reason, String detail, String remedy) {
  /** The building blocks of a basic validation (ETSI EN 319 102-1, clause 5.2), in order. */
  public enum Stage {
    /** The form of the document and its signature. */
    FORMAT,
    /** Which certificate is the signer's. */
    IDENTIFICATION,
    /** What policy the signature asks to be judged by. */
    CONTEXT,
    /** Digests and the signature value. */
    CRYPTOGRAPHY,
    /** The certificates and their revocation; the {@link Judge} looks at these. */
    CHAIN,
    /** What is asked of a signature beyond being genuine, for example that it covers everything. */
    ACCEPTANCE
  }

  public Fault {
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
    requireNonNull(detail, "detail");
    requireNonNull(remedy, "remedy");
  }
}
