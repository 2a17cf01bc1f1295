package dev.denpyo.signing;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealCertificate;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Gathers what one verification learns, so that a report has it even when a later step stops. */
final class FactsSoFar {
  private Optional<String> signer = Optional.empty();
  private Optional<Instant> claimedTime = Optional.empty();
  private Optional<SealCertificate> certificate = Optional.empty();
  private SealLevel level = SealLevel.NOT_BASELINE;
  private SealScope scope = SealScope.UNKNOWN;
  private final Set<Caveat> caveats = EnumSet.of(Caveat.SIGNING_TIME_CLAIMED);

  void claims(SealProperties properties) {
    claimedTime = properties.signingTime();
    if (properties.hasAddedEvidence()) {
      caveats.add(Caveat.ADDED_EVIDENCE_NOT_CHECKED);
    }
  }

  void signedBy(X509Certificate signer) {
    this.signer = Optional.of(Certificates.nameOf(signer));
    this.certificate = Optional.of(Certificates.describe(signer));
  }

  void covers(SealScope scope, boolean hasComments) {
    this.scope = scope;
    if (hasComments) {
      caveats.add(Caveat.COMMENTS_NOT_SIGNED);
    }
  }

  void reaches(SealLevel level) {
    this.level = level;
  }

  void caveat(Caveat caveat) {
    caveats.add(caveat);
  }

  SealFacts facts() {
    return new SealFacts(signer, claimedTime, certificate, level, scope, caveats);
  }
}
