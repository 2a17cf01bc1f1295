package dev.denpyo.signing.pades;

import java.util.Optional;

/**
 * What a signer says of itself in plain words; signed with the rest, checked by nobody.
 *
 * @param name who signs
 * @param reason why
 * @param location where
 * @param contact how to reach the signer
 */
record Statements(
    Optional<String> name,
    Optional<String> reason,
    Optional<String> location,
    Optional<String> contact) {
  static final Statements NONE =
      new Statements(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
