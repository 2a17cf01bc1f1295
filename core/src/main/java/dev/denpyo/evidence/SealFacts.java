package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a seal states. Only in a {@link SealReport.Passed} are these facts proven; elsewhere they
 * are claims, as far as they could be read.
 *
 * @param signer name of the signer, from the certificate's common name, else its whole subject
 * @param claimedTime the signing time that the signer wrote
 * @param certificate the certificate bound into the signature
 * @param level the level reached
 * @param scope what is covered
 * @param caveats what was not checked or not covered
 * @param proof what stands behind the seal beside the signature, such as timestamps
 */
public record SealFacts(
    Optional<String> signer,
    Optional<Instant> claimedTime,
    Optional<SealCertificate> certificate,
    SealLevel level,
    SealScope scope,
    Set<Caveat> caveats,
    SealProof proof) {
  /** Nothing could be read. */
  public static final SealFacts NONE = new SealFacts(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      SealLevel.NOT_BASELINE,
      SealScope.UNKNOWN,
      Set.of(),
      SealProof.NONE);

  public SealFacts {
    requireNonNull(signer, "signer");
    requireNonNull(claimedTime, "claimedTime");
    requireNonNull(certificate, "certificate");
    requireNonNull(level, "level");
    requireNonNull(scope, "scope");
    caveats = Collections.unmodifiableSet(new TreeSet<>(caveats)); // in a fixed order
    requireNonNull(proof, "proof");
  }

  /** Facts of a seal with nothing beside the signature. */
  public SealFacts(
      Optional<String> signer,
      Optional<Instant> claimedTime,
      Optional<SealCertificate> certificate,
      SealLevel level,
      SealScope scope,
      Set<Caveat> caveats) {
    this(signer, claimedTime, certificate, level, scope, caveats, SealProof.NONE);
  }
}
