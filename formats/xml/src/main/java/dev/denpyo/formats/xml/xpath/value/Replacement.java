package dev.denpyo.formats.xml.xpath.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What fn:replace puts in place of a match: texts and numbers of groups, in turn. */
final class Replacement {
  /** Strings and Integers. */
  private final List<Object> parts = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();

  private Replacement() {}

  static Replacement literal(String replacement) {
    var result = new Replacement();
    result.parts.add(replacement);
    return result;
  }

  /**
   * Reads the string.
   *
   * @param groups how many groups the pattern has; a longer number ends before the digit that would
   *     lead beyond it
   * @throws XPathError FORX0004 if a dollar has no digit, or a backslash neither of the two after it
   */
  static Replacement parse(String replacement, int groups) {
    var result = new Replacement();
    int length = replacement.length();
    int at = 0;
    while (at < length) {
      char c = replacement.charAt(at++);
      if (c == '\\') {
        result.text.append(escaped(replacement, at++));
      } else if (c == '$') {
        int end = groupEnd(replacement, at, groups);
        result.group(Integer.parseInt(replacement.substring(at, end)));
        at = end;
      } else {
        result.text.append(c);
      }
    }
    result.flush();
    return result;
  }

  /** Whether it says nothing of groups, and cannot be wrong. */
  static boolean isPlain(String replacement) {
    return replacement.indexOf('\\') < 0 && replacement.indexOf('$') < 0;
  }

  private static char escaped(String replacement, int at) {
    if (at < replacement.length() && "\\$".indexOf(replacement.charAt(at)) >= 0) {
      return replacement.charAt(at);
    }
    throw wrong(replacement);
  }

  private static int groupEnd(String replacement, int start, int groups) {
    if (start >= replacement.length() || !isDigit(replacement.charAt(start))) {
      throw wrong(replacement);
    }
    int end = start + 1;
    int number = replacement.charAt(start) - '0';
    while (end < replacement.length() && isDigit(replacement.charAt(end))) {
      number = number * 10 + replacement.charAt(end) - '0';
      if (number > groups) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static XPathError wrong(String replacement) {
    return new XPathError("FORX0004", "a wrong replacement: " + XPathError.quote(replacement));
  }

  private void group(int number) {
    flush();
    parts.add(number);
  }

  private void flush() {
    if (text.length() > 0) {
      parts.add(text.toString());
      text.setLength(0);
    }
  }

  /** Adds what replaces the present match; a group beyond the last, or not taken, is empty. */
  void appendTo(StringBuilder out, Matcher match) {
    for (var part : parts) {
      if (part instanceof Integer group) {
        var taken = group <= match.groupCount() ? match.group(group) : null;
        out.append(taken == null ? "" : taken);
      } else {
        out.append(part);
      }
    }
  }
}
