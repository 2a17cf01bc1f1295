package dev.denpyo.cli;

import dev.denpyo.failure.DenpyoException;
import java.util.Map;

/** What the process answers to its caller. Public contract; the highest that applies counts. */
final class ExitCode {
  /** All good. */
  static final int GOOD = 0;
  /** A finding at or above {@code --fail-on}, or a failed verification. */
  static final int FINDING = 1;
  /** Wrong usage or configuration: options, keys, trust, places to write to. */
  static final int USAGE = 2;
  /** An input could not be read. */
  static final int UNREADABLE = 3;
  /** A check could not be run, or an internal error. */
  static final int NOT_CHECKED = 4;

  /** By the beginning of the failure's code; the longest that fits counts. */
  private static final Map<String, Integer> BY_CODE = Map.ofEntries(
      Map.entry("CLI-", USAGE),
      Map.entry("CLI-INPUT", UNREADABLE),
      Map.entry("CLI-OUTPUT-FAILED", NOT_CHECKED),
      Map.entry("FORMAT-", USAGE),
      Map.entry("FORMAT-FILE", UNREADABLE),
      Map.entry("RULES-FILE", USAGE),
      Map.entry("VIEW-FONT", USAGE),
      Map.entry("VIEW-NO-GLYPH", USAGE),
      Map.entry("SIGNING-", USAGE),
      Map.entry("SIGNING-DOCUMENT-", UNREADABLE),
      Map.entry("SIGNING-ENCODING", UNREADABLE),
      Map.entry("SIGNING-FAILED", NOT_CHECKED),
      Map.entry("SIGNING-SELF-CHECK", NOT_CHECKED),
      Map.entry("ARCHIVE-ABSENT", USAGE),
      Map.entry("ARCHIVE-EXISTS", USAGE),
      Map.entry("ARCHIVE-NOT-FOUND", USAGE),
      Map.entry("ARCHIVE-LAYOUT", USAGE),
      Map.entry("ARCHIVE-READ-ONLY", USAGE),
      Map.entry("ARCHIVE-DRIVER", USAGE),
      Map.entry("ARCHIVE-DATABASE", USAGE),
      Map.entry("ARCHIVE-DAMAGED", FINDING),
      Map.entry("ARCHIVE-DISPOSED", USAGE),
      Map.entry("ARCHIVE-VOID", USAGE),
      Map.entry("ARCHIVE-SHREDDED", USAGE),
      Map.entry("ARCHIVE-KEY", USAGE),
      Map.entry("ARCHIVE-NOT-LOST", USAGE),
      Map.entry("ARCHIVE-HELD", USAGE),
      Map.entry("ARCHIVE-TERM", USAGE),
      Map.entry("ARCHIVE-TIME", USAGE),
      Map.entry("ARCHIVE-POLICY", USAGE),
      Map.entry("ARCHIVE-EXPORT", USAGE),
      Map.entry("ARCHIVE-PACKAGE", UNREADABLE),
      Map.entry("ARCHIVE-NOT-STAMPED", USAGE),
      Map.entry("ARCHIVE-SOURCE", UNREADABLE),
      Map.entry("ARCHIVE-PROOF", UNREADABLE));

  private ExitCode() {}

  /** The exit code for a failure of the world; a code that is not listed is an internal error. */
  static int of(DenpyoException failure) {
    return BY_CODE.entrySet().stream()
        .filter(e -> failure.code().startsWith(e.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(NOT_CHECKED);
  }
}
