package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampStatement;
import dev.denpyo.evidence.TimestampToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that does not come from the archive's own clock. That clock may run ahead, so nothing is
 * destroyed on its word alone: {@link RetentionArchive#dispose} asks for one of these, too.
 *
 * @param at it is this late, or later
 * @param source where that is known from, one line
 */
public record TrustedTime(Instant at, String source) {
  /** When this release was made: no true clock says less. Raised with every release. */
  static final TrustedTime RELEASE =
      new TrustedTime(Instant.parse("2026-11-22T00:00:00Z"), "this release");

  /**
   * Checks the source.
   *
   * @throws IllegalArgumentException if it is not one line of text
   */
  public TrustedTime {
    requireNonNull(at, "at");
    Texts.line("source", source);
  }

  /**
   * Asks an authority what time it is now, by a token over a number that nobody knew before.
   *
   * @throws dev.denpyo.failure.DenpyoException of the authority, if it gives no token
   * @throws ArchiveException {@code ARCHIVE-TOKEN} if the token is over something else
   */
  public static TrustedTime of(TimestampAuthority authority) {
    requireNonNull(authority, "authority");
    var number = new byte[DigestAlgorithm.SHA_256.length()];
    new SecureRandom().nextBytes(number);
    var token = authority.stamp(DigestAlgorithm.SHA_256, number.clone());
    return TimestampStatement.of(token)
        .filter(said -> said.isOver(DigestAlgorithm.SHA_256, number))
        .map(said -> new TrustedTime(said.time(), "a timestamp authority"))
        .orElseThrow(ArchiveException::wrongToken);
  }

  /** What the newest token in an archive says; empty where nothing was ever stamped. */
  static Optional<TrustedTime> ofNewestToken(ArchiveStore.Reader reader) {
    var row = reader.lastEntryOf(LogEntry.EVIDENCE);
    if (row == null || !(StoredLog.parse(row).what() instanceof Happening.Stamped stamped)) {
      return Optional.empty();
    }
    var token = new StoredLog(reader).content(LogEntry.EVIDENCE, stamped.token());
    return TimestampStatement.of(TimestampToken.of(token))
        .map(said -> new TrustedTime(said.time(), "the token of entry " + row.seq()));
  }
}
