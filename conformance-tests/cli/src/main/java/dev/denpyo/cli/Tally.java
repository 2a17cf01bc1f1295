package dev.denpyo.cli;

import dev.denpyo.validation.Verdict;

/**
 * How many documents came out how.
 *
 * @param valid how many passed
 * @param invalid how many failed
 * @param notChecked how many could not be checked
 * @param exitCode the highest of all
 */
record Tally(int valid, int invalid, int notChecked, int exitCode) {
  static final Tally NONE = new Tally(0, 0, 0, ExitCode.GOOD);

  int documents() {
    return valid + invalid + notChecked;
  }

  Tally with(Checked checked) {
    Verdict verdict = checked.report().verdict();
    return new Tally(
        valid + (verdict == Verdict.VALID ? 1 : 0),
        invalid + (verdict == Verdict.INVALID ? 1 : 0),
        notChecked + (verdict == Verdict.NOT_CHECKED ? 1 : 0),
        Math.max(exitCode, checked.exitCode()));
  }
}
