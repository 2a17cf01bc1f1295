package dev.denpyo.signing.trust;

import static dev.denpyo.evidence.SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static dev.denpyo.evidence.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
import static dev.denpyo.evidence.SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE;
import static dev.denpyo.evidence.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static dev.denpyo.evidence.SubIndication.REVOKED_CA_NO_POE;
import static dev.denpyo.evidence.SubIndication.REVOKED_NO_POE;
import static dev.denpyo.evidence.SubIndication.TRY_LATER;

import dev.denpyo.signing.trust.AlgorithmPolicy.Usage;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a certificate stands (EN 319 102-1, clauses 5.2.6 and 5.6.2). The standard slides a
 * control time down the path; here each of its steps is a {@link Bound}, and the smallest bound is
 * where the sliding would end.
 */
final class ChainCheck {
  /** Clocks of others may be this much ahead. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final Set<String> NEEDS_NO_REVOCATION = Set.of(
      "1.3.6.1.5.5.7.48.1.5", // id-pkix-ocsp-nocheck, RFC 6960
      "2.5.29.56", // id-ce-noRevAvail, RFC 9608
      "0.4.0.194121.2.1"); // validity assured short term, EN 319 412-1

  private final PathFinder finder;
  private final Revocation revocation;
  private final Judge.Settings settings;
  private final Poe poe;
  private final Instant now;

  ChainCheck(
      PathFinder finder, Revocation revocation, Judge.Settings settings, Poe poe, Instant now) {
    this.finder = finder;
    this.revocation = revocation;
    this.settings = settings;
    this.poe = poe;
    this.now = now;
  }

  /**
   * How {@code leaf} stands for something that exists since {@code existence}: of several paths the
   * first that holds then, else the first.
   */
  Standing of(X509Certificate leaf, Anchor.Use use, Instant existence) {
    var standings = new ArrayList<Standing>();
    for (var path : finder.paths(leaf, use)) {
      var standing = along(path, existence);
      if (standing.faultAt(existence).isEmpty()) {
        return standing;
      }
      standings.add(standing);
    }
    return standings.stream().findFirst().orElseGet(ChainCheck::noPath);
  }

  /** Whether the seal itself has a usable answer for every certificate that needs one. */
  boolean hasEmbeddedAnswers(CertificatePath path, Instant existence) {
    for (int i = 0; i < path.certificates().size(); i++) {
      if (!path.isDirect() && needsRevocation(path.certificates().get(i))) {
        var certificate = path.certificates().get(i);
        var answers = revocation.embeddedAbout(certificate, path.issuerOf(i));
        if (usable(answers, certificate).stream().noneMatch(a -> a.covers(existence))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Standing noPath() {
    return Standing.failed(new Fault(
        Fault.Stage.CHAIN,
        false,
        NO_CERTIFICATE_CHAIN_FOUND,
        "The certificate of the signer does not lead to a trusted certificate.",
        "If the issuer deserves it, add its certificate to the trusted ones."));
  }

  private Standing along(CertificatePath path, Instant existence) {
    var bounds = new ArrayList<Bound>();
    path.anchor()
        .sunset()
        .ifPresent(sunset -> bounds.add(new Bound(
            sunset,
            NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
            "The issuer is trusted only until " + sunset + ".",
            "A timestamp from before then would prove that the seal is older.")));
    var unknown = false;
    for (int i = 0; i < path.certificates().size(); i++) {
      var certificate = path.certificates().get(i);
      bounds.add(expiry(certificate));
      if (!path.isDirect()) {
        bounds.addAll(algorithms(certificate, path.issuerOf(i)));
        unknown |= !addRevocation(path, i, existence, bounds);
      }
    }
    return new Standing(Optional.of(path), Optional.empty(), bounds, unknown);
  }

  private static Bound expiry(X509Certificate certificate) {
    return new Bound(
        certificate.getNotAfter().toInstant(),
        OUT_OF_BOUNDS_NO_POE,
        "The certificate of " + Subjects.nameOf(certificate) + " expired at "
            + certificate.getNotAfter().toInstant() + ", and nothing proves an earlier time.",
        "Verify for the time at which the document was received, if that is known otherwise.");
  }

  private List<Bound> algorithms(X509Certificate certificate, X509Certificate issuer) {
    var uses = Crypto.uses(certificate, issuer.getPublicKey(), "a certificate");
    return uses.stream().map(use -> bound(Usage.CERTIFICATE, use)).toList();
  }

  /** Until when an algorithm is good enough. */
  Bound bound(Usage usage, AlgorithmUse use) {
    var end = settings.algorithms().end(usage, use);
    return new Bound(
        end,
        end.equals(Instant.MIN) ? CRYPTO_CONSTRAINTS_FAILURE : CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
        end.equals(Instant.MIN)
            ? use + ", which " + use.protects() + " rests on, is weak or unknown."
            : use + ", which " + use.protects() + " rests on, is good enough only until " + end
                + ".",
        "Ask for a seal with SHA-256 or better, and a longer key.");
  }

  /** Adds what is said about revocation; false when nothing usable is said. */
  private boolean addRevocation(
      CertificatePath path, int index, Instant existence, List<Bound> into) {
    var certificate = path.certificates().get(index);
    if (!needsRevocation(certificate)) {
      return true;
    }
    var answers = usable(revocation.about(certificate, path.issuerOf(index)), certificate);
    var revoked = answers.stream().filter(a -> isRevoked(a, answers)).findFirst();
    if (revoked.isPresent()) {
      into.add(revokedAt(revoked.get(), certificate, index == 0));
      return true;
    }
    var latest = answers.stream().max(Comparator.comparing(RevocationAnswer::vouchesUntil));
    if (latest.filter(answer -> answer.covers(existence)).isPresent()) {
      return true;
    }
    if (settings.revocationRequired()) {
      into.add(latest.map(ChainCheck::stale).orElseGet(() -> missing(certificate)));
    }
    return false;
  }

  /** A hold may have been lifted by a newer answer; a revocation is for good. */
  private static boolean isRevoked(RevocationAnswer answer, List<RevocationAnswer> all) {
    var lifted = answer.onHold()
        && all.stream()
            .anyMatch(a -> a.revoked().isEmpty() && a.thisUpdate().isAfter(answer.thisUpdate()));
    return answer.revoked().isPresent() && !lifted;
  }

  private static Bound revokedAt(
      RevocationAnswer answer, X509Certificate certificate, boolean isLeaf) {
    var since = answer.revoked().orElseThrow();
    return new Bound(
        since.minusNanos(1), // what is from the moment of revocation is not older
        answer.onHold() ? TRY_LATER : isLeaf ? REVOKED_NO_POE : REVOKED_CA_NO_POE,
        "The certificate of " + Subjects.nameOf(certificate)
            + (answer.onHold() ? " is on hold since " : " was revoked at ") + since
            + ", and nothing proves an earlier time.",
        "Ask the sender for a seal with a valid certificate.");
  }

  private static Bound stale(RevocationAnswer answer) {
    return new Bound(
        answer.vouchesUntil(),
        TRY_LATER,
        "What is known about revocation is as of " + answer.thisUpdate() + ".",
        "Supply revocation data from after " + answer.vouchesUntil() + ".");
  }

  private static Bound missing(X509Certificate certificate) {
    return new Bound(
        Instant.MIN,
        CERTIFICATE_CHAIN_GENERAL_FAILURE,
        "Nothing usable tells whether the certificate of " + Subjects.nameOf(certificate)
            + " was revoked.",
        "Supply a revocation list or an OCSP answer of its issuer.");
  }

  private static boolean needsRevocation(X509Certificate certificate) {
    return NEEDS_NO_REVOCATION.stream().allMatch(oid -> certificate.getExtensionValue(oid) == null);
  }

  private List<RevocationAnswer> usable(
      List<RevocationAnswer> answers, X509Certificate certificate) {
    return answers.stream()
        .filter(answer -> answer.revoked().isPresent() || vouches(answer, certificate))
        .toList();
  }

  /**
   * Whether a good word counts. A bad one always does, even of somebody whose own certificate has ended:
   * to disregard it would let a seal pass that is said to be revoked.
   */
  private boolean vouches(RevocationAnswer answer, X509Certificate certificate) {
    return isUsable(answer, certificate) && !hasRevokedGiver(answer, certificate);
  }

  /** A delegated responder may itself be revoked, unless its certificate says not to ask. */
  private boolean hasRevokedGiver(RevocationAnswer answer, X509Certificate certificate) {
    var giver = answer.signer();
    var delegated = !giver.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    return delegated
        && needsRevocation(giver)
        && revocation.about(giver, answer.issuer()).stream()
            .anyMatch(other -> other.revoked().isPresent());
  }

  /**
   * An answer counts when it is not from the future, from a time at which its giver still kept track
   * of the certificate, and provably from a time at which its own signature could be believed.
   */
  private boolean isUsable(RevocationAnswer answer, X509Certificate certificate) {
    var existence = poe.of(answer.source());
    var tracked = answer.pastExpiry()
        || !answer.thisUpdate().isAfter(certificate.getNotAfter().toInstant());
    return tracked
        && !answer.thisUpdate().isAfter(now.plus(CLOCK_SKEW))
        && !answer.thisUpdate().isBefore(certificate.getNotBefore().toInstant())
        && !existence.isAfter(answer.signer().getNotAfter().toInstant())
        && answer.algorithms().stream()
            .noneMatch(use -> existence.isAfter(settings.algorithms().end(Usage.REVOCATION, use)));
  }
}
