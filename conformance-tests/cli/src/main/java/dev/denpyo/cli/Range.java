package dev.denpyo.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A range as {@code A..B}, {@code A..}, {@code ..B}, or one value.
 *
 * @param from lower bound, included; null for none
 * @param to upper bound, included; null for none
 */
record Range<T>(@Nullable T from, @Nullable T to) {

  static <T> Range<T> parse(String text, Function<String, T> value) {
    int dots = text.indexOf("..");
    try {
      if (dots < 0) {
        T one = value.apply(text);
        return new Range<>(one, one);
      }
      String from = text.substring(0, dots);
      String to = text.substring(dots + 2);
      return new Range<>(
          from.isEmpty() ? null : value.apply(from), to.isEmpty() ? null : value.apply(to));
    } catch (RuntimeException e) {
      throw new CliException(
          "CLI-USAGE",
          "The range " + text + " is malformed.",
          "Write A..B, A.., ..B or one value; dates as 2026-11-22, amounts as 1000.50.",
          e);
    }
  }
}
