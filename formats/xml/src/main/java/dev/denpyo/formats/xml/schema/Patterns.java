package dev.denpyo.formats.xml.schema;

import java.util.List;

/** The patterns of a type: of each step of derivation, one has to match the whole value. */
final class Patterns {
  private final List<List<Pattern>> steps;

  Patterns(List<List<Pattern>> steps) {
    this.steps = steps.stream().map(List::copyOf).toList();
  }

  List<List<Pattern>> steps() {
    return steps;
  }

  Fit match(char[] c, int from, int to) {
    for (List<Pattern> step : steps) {
      Fit fit = any(step, c, from, to);
      if (fit != Fit.YES) {
        return fit;
      }
    }
    return Fit.YES;
  }

  private static Fit any(List<Pattern> step, char[] c, int from, int to) {
    for (Pattern pattern : step) {
      Fit fit = pattern.matches(c, from, to);
      if (fit != Fit.NO) {
        return fit;
      }
    }
    return Fit.NO;
  }
}
