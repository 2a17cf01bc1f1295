package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a seal beside the signature.
 *
 * @param form how the seal is written down
 * @param claimedLevel the level that the seal has by its structure, whether or not its evidence
 *     holds
 * @param provenTime the earliest time at which the signature is proven to have existed (best
 *     signature time of ETSI EN 319 102-1); absent when no timestamp proves any
 * @param timestamps in the order of the seal
 * @param renewBefore when the first of what the proof rests on ends: a certificate's validity or
 *     an algorithm's; a new timestamp before then keeps the seal provable. Absent when unknown
 */
public record SealProof(
    SealForm form,
    SealLevel claimedLevel,
    Optional<Instant> provenTime,
    List<SealTimestamp> timestamps,
    Optional<Instant> renewBefore) {
  /** Nothing is known. */
  public static final SealProof NONE = new SealProof(
      SealForm.UNKNOWN, SealLevel.NOT_BASELINE, Optional.empty(), List.of(), Optional.empty());

  public SealProof {
    requireNonNull(form, "form");
    requireNonNull(claimedLevel, "claimedLevel");
    requireNonNull(provenTime, "provenTime");
    timestamps = List.copyOf(timestamps);
    requireNonNull(renewBefore, "renewBefore");
  }
}
