package dev.denpyo.signing.trust;

import dev.denpyo.evidence.SubIndication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a certificate stands: what leads to trust, and everything that could end it.
 *
 * @param path absent when there is none
 * @param fault what no time can mend
 * @param bounds what harms only things that are not proven to be older
 * @param revocationUnknown whether nothing usable tells about the revocation of some certificate
 */
record Standing(
    Optional<CertificatePath> path,
    Optional<Fault> fault,
    List<Bound> bounds,
    boolean revocationUnknown) {
  /** The gravest first, as one of several is reported. */
  private static final List<SubIndication> GRAVITY = List.of(
      SubIndication.REVOKED_NO_POE,
      SubIndication.REVOKED_CA_NO_POE,
      SubIndication.OUT_OF_BOUNDS_NO_POE,
      SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
      SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE,
      SubIndication.TRY_LATER,
      SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
      SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);

  /** What comes from outside and is not foreseeable. */
  private static final Set<SubIndication> UNFORESEEN = Set.of(
      SubIndication.REVOKED_NO_POE,
      SubIndication.REVOKED_CA_NO_POE,
      SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE,
      SubIndication.TRY_LATER);

  Standing {
    bounds = List.copyOf(bounds);
  }

  static Standing failed(Fault fault) {
    return new Standing(Optional.empty(), Optional.of(fault), List.of(), false);
  }

  Standing and(List<Bound> more) {
    var all = new ArrayList<>(bounds);
    all.addAll(more);
    return new Standing(path, fault, all, revocationUnknown);
  }

  /** The gravest thing against something that existed at {@code time}; none when it stands. */
  Optional<Bound> against(Instant time) {
    return bounds.stream()
        .filter(bound -> !bound.isHarmlessAt(time))
        .min(Comparator.comparingInt(bound -> GRAVITY.indexOf(bound.reason())));
  }

  /** What would be reported of something that exists at {@code time}. */
  Optional<Fault> faultAt(Instant time) {
    return fault.or(() -> against(time).map(Bound::fault));
  }

  /** When the first foreseeable bound is reached. */
  Optional<Instant> foreseeableEnd() {
    return bounds.stream()
        .filter(bound -> !UNFORESEEN.contains(bound.reason()))
        .map(Bound::until)
        .filter(until -> until.isBefore(Instant.MAX))
        .min(Comparator.naturalOrder());
  }
}
