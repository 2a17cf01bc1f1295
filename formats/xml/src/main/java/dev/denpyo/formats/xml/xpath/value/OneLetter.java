package dev.denpyo.formats.xml.xpath.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The letters that a pattern such as {@code [^0-9A-Z]} or {@code ([\s])} takes, which takes one at a
 * time. Official rules clean numbers with these, mostly of nothing, and a look at the letters is quicker
 * than a matcher.
 */
final class OneLetter {
  /** No letter of the string matches. */
  static final int NONE = -1;

  /** A letter outside of ASCII comes first: ask the pattern. */
  static final int UNKNOWN = -2;

  private static final String CLASS = "\\[(?:[^\\[\\]\\\\]|\\\\.)+\\]";
  private static final Pattern FORM =
      Pattern.compile(CLASS + "|\\(" + CLASS + "\\)", Pattern.DOTALL);
  private static final int ASCII = 128;

  private final boolean[] taken = new boolean[ASCII];

  private OneLetter(Pattern compiled) {
    for (char letter = 0; letter < ASCII; letter++) {
      taken[letter] = compiled.matcher(String.valueOf(letter)).matches();
    }
  }

  /**
   * What a pattern takes; null if that is not one letter of a simple class.
   *
   * @param regex as it was written, used without flags
   * @param compiled the same for the JDK
   */
  static @Nullable OneLetter of(String regex, Pattern compiled) {
    return FORM.matcher(regex).matches() ? new OneLetter(compiled) : null;
  }

  /** Where the first letter is that matches, {@link #NONE} or {@link #UNKNOWN}. */
  int first(String input) {
    for (int i = 0; i < input.length(); i++) {
      char letter = input.charAt(i);
      if (letter >= ASCII) {
        return UNKNOWN;
      }
      if (taken[letter]) {
        return i;
      }
    }
    return NONE;
  }
}
