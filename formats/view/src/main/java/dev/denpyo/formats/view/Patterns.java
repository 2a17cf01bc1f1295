package dev.denpyo.formats.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the holes of a text. */
final class Patterns {
  private static final Pattern HOLE = Pattern.compile("\\{([0-9])}");

  private Patterns() {}

  /** The text with {@code {0}} and following replaced; braces inside the values stay as they are. */
  static String fill(String pattern, String... values) {
    return HOLE.matcher(pattern)
        .replaceAll(hole -> Matcher.quoteReplacement(values[Integer.parseInt(hole.group(1))]));
  }
}
