package dev.denpyo.suites;

import java.util.List;
import java.util.Map;

/** Valid documents that cannot go round unchanged, each with what happens to it and why. */
final class RoundTripExceptions {
  /** Errors on reading, by file. */
  static final Map<String, List<String>> READ = Map.of();

  /** Rules broken after writing, by file. */
  static final Map<String, List<String>> WRITTEN = Map.of();

  private RoundTripExceptions() {}
}
