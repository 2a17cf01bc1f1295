package dev.denpyo.signing.pades;

import java.time.Instant;
import java.util.Optional;

/**
 * What a signature dictionary will say, and where it goes.
 *
 * @param kind {@code Sig} or {@code DocTimeStamp}
 * @param subFilter the form of what {@code Contents} will hold
 * @param field the field to fill or to make; empty for a new one
 * @param time the signing time; absent for a document timestamp
 * @param statements what the signer says of itself
 * @param certification what others may add; absent unless certified
 * @param look how it is drawn; absent for a seal that draws nothing
 * @param room bytes to keep free for {@code Contents}
 */
record SealPlan(
    String kind,
    String subFilter,
    String field,
    Optional<Instant> time,
    Statements statements,
    Optional<Certification> certification,
    Optional<VisibleSeal> look,
    int room) {
  static final String SEAL = "Sig";
  static final String TIMESTAMP = "DocTimeStamp";

  /** A timestamp over the document. */
  static SealPlan timestamp(int room) {
    return new SealPlan(
        TIMESTAMP,
        "ETSI.RFC3161",
        "",
        Optional.empty(),
        Statements.NONE,
        Optional.empty(),
        Optional.empty(),
        room);
  }

  /** The same with other room for {@code Contents}. */
  SealPlan withRoom(int bytes) {
    return new SealPlan(kind, subFilter, field, time, statements, certification, look, bytes);
  }
}
