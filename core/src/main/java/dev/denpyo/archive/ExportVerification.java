package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.NoteKey;
import dev.denpyo.evidence.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What checking an export offline established. It needs nothing but the package; whether the head
 * it leads to is the archive's true head is told by a receipt, signature or earlier export kept
 * elsewhere.
 */
public sealed interface ExportVerification {
  /**
   * Every file is as it was written, every record is proved, and the entries lead from the
   * beginning, or from the earlier head, to the head.
   *
   * @param head the head of the log
   * @param from first position of the log that it covers
   * @param before root of the log before that position
   * @param records versions of records in it
   * @param leftOut versions that came in within its range but were not chosen for it, or were
   *     disposed of or shredded since; 0 means that nothing is missing
   * @param evidence what its evidence records prove
   */
  record Intact(
      Checkpoint head, long from, Sha256 before, long records, long leftOut, Evidence evidence)
      implements ExportVerification {
    /** Whether this export begins exactly where an earlier one ended. */
    public boolean follows(ExportVerification.Intact earlier) {
      return from == earlier.head().size() && before.equals(earlier.head().root());
    }
  }

  /**
   * Evidence records, counted. Those neither passed nor undecided were not judged.
   *
   * @param present how many there are
   * @param passed how many prove a time
   * @param undecided how many may, but the trust or the material at hand does not show it
   * @param detail why the first of these is undecided; empty if none is
   */
  record Evidence(long present, long passed, long undecided, String detail) {
    /** How many nobody looked at. */
    public long notChecked() {
      return present - passed - undecided;
    }
  }

  /**
   * Something is not as it was written.
   *
   * @param problems each in one sentence that names the file
   */
  record Broken(List<String> problems) implements ExportVerification {
    /** Keeps its own copy. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Handles both. */
  default <R> R fold(Function<Intact, R> intact, Function<Broken, R> broken) {
    return this instanceof Intact i ? intact.apply(i) : broken.apply((Broken) this);
  }

  /**
   * Checks a package.
   *
   * @param packagePath the directory or ZIP file
   * @throws ArchiveException {@code ARCHIVE-PACKAGE} if it cannot be read
   */
  static ExportVerification of(Path packagePath) {
    return check(packagePath, List.of(), null, Instant.EPOCH);
  }

  /**
   * Checks a package, and that one of these keys has signed the head it leads to.
   *
   * @param trusted keys known from elsewhere; none if nobody must have signed
   */
  static ExportVerification of(Path packagePath, Collection<NoteKey> trusted) {
    return check(packagePath, trusted, null, Instant.EPOCH);
  }

  /**
   * As {@link #of(Path)}, and judges the evidence records in it.
   *
   * @param verifier whom to trust
   * @param now the time of judgement
   */
  static ExportVerification of(Path packagePath, EvidenceVerifier verifier, Instant now) {
    return of(packagePath, List.of(), verifier, now);
  }

  /** All of it: signatures on the head, and evidence records. */
  static ExportVerification of(
      Path packagePath, Collection<NoteKey> trusted, EvidenceVerifier verifier, Instant now) {
    return check(
        packagePath, trusted, requireNonNull(verifier, "verifier"), requireNonNull(now, "now"));
  }

  private static ExportVerification check(
      Path packagePath,
      Collection<NoteKey> trusted,
      @Nullable EvidenceVerifier verifier,
      Instant now) {
    requireNonNull(packagePath, "packagePath");
    try (var source = ExportSource.open(packagePath)) {
      return new ExportChecker(source, List.copyOf(trusted), verifier, now).run();
    }
  }
}
