package dev.denpyo.formats.xml.xpath.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of XPath (F&amp;O 3.1, 5.6), ready to be used on any number of strings by any
 * number of threads.
 *
 * <p>It is put into the dialect of {@link java.util.regex}. A pattern that needs more than 10 million
 * steps and a thousand per letter, or more stack than there is, ends in an {@link XPathError} of the
 * code {@code FORX0000}, which is ours: the W3C has none.
 *
 * <p>Two things differ from the norm: a reference to a group that took no part fails, where it should
 * match the empty string; and with the flag {@code i} a category of letters within brackets takes
 * them in either case.
 */
public final class XPathRegex {
  private final Pattern pattern;
  private final boolean literal;

  /** Strings up to this length need no watch. */
  private final long free;

  private final boolean matchesEmpty;
  private final @Nullable OneLetter letter;

  private XPathRegex(Pattern pattern, boolean literal, long free, @Nullable OneLetter letter) {
    this.pattern = pattern;
    this.literal = literal;
    this.free = free;
    this.letter = letter;
    this.matchesEmpty = pattern.matcher("").find();
  }

  /**
   * Reads a regular expression.
   *
   * @param regex in the dialect of XPath
   * @param flags any of {@code s m i x q}; empty for none
   * @throws XPathError FORX0001 if there is no such flag, FORX0002 if the expression is wrong
   */
  public static XPathRegex compile(String regex, String flags) {
    if (!flags.chars().allMatch(flag -> "smixq".indexOf(flag) >= 0)) {
      throw new XPathError("FORX0001", "no flags " + XPathError.quote(flags));
    }
    int options = flags.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    if (flags.indexOf('q') >= 0) {
      return new XPathRegex(
          Pattern.compile(regex, options | Pattern.LITERAL), true, Long.MAX_VALUE, null);
    }
    var translator = new RegexTranslator(regex, flags);
    var translated = translator.translated();
    try {
      var pattern = Pattern.compile(translated, options | Pattern.UNIX_LINES);
      var letter = flags.isEmpty() ? OneLetter.of(regex, pattern) : null;
      return new XPathRegex(pattern, false, translator.harmlessLength(), letter);
    } catch (PatternSyntaxException e) {
      throw RegexTranslator.wrong(regex, e.getDescription());
    } catch (StackOverflowError e) {
      throw RegexTranslator.wrong(regex, "nested too deep");
    }
  }

  /** Whether some part of the string matches (fn:matches). */
  public boolean matches(String input) {
    int first = first(input);
    return first == OneLetter.UNKNOWN ? watched(input, Matcher::find) : first >= 0;
  }

  /**
   * The string with every part that matches replaced (fn:replace).
   *
   * @param replacement in which {@code $1} stands for what the first group took, {@code $0} for the
   *     whole, {@code \$} and {@code \\} for a dollar and a backslash
   * @throws XPathError FORX0003 if the expression matches the empty string, FORX0004 if the
   *     replacement is wrong
   */
  public String replace(String input, String replacement) {
    refuseEmptyMatch();
    if (first(input) == OneLetter.NONE && Replacement.isPlain(replacement)) {
      return input;
    }
    int groups = pattern.matcher("").groupCount();
    var parts = literal ? Replacement.literal(replacement) : Replacement.parse(replacement, groups);
    return watched(input, matcher -> {
      var out = new StringBuilder();
      int done = 0;
      while (matcher.find()) {
        out.append(input, done, matcher.start());
        parts.appendTo(out, matcher);
        done = matcher.end();
      }
      return done == 0 ? input : out.append(input, done, input.length()).toString();
    });
  }

  /**
   * The parts of the string between those that match (fn:tokenize); none for the empty string.
   *
   * @throws XPathError FORX0003 if the expression matches the empty string
   */
  public List<String> tokenize(String input) {
    if (input.isEmpty()) {
      return List.of();
    }
    refuseEmptyMatch();
    if (first(input) == OneLetter.NONE) {
      return List.of(input);
    }
    return watched(input, matcher -> {
      var tokens = new ArrayList<String>();
      int done = 0;
      while (matcher.find()) {
        tokens.add(input.substring(done, matcher.start()));
        done = matcher.end();
      }
      tokens.add(input.substring(done));
      return tokens;
    });
  }

  private int first(String input) {
    return letter == null ? OneLetter.UNKNOWN : letter.first(input);
  }

  private void refuseEmptyMatch() {
    if (matchesEmpty) {
      throw new XPathError("FORX0003", "a pattern that matches the empty string");
    }
  }

  private <T> T watched(String input, Function<Matcher, T> use) {
    try {
      return use.apply(pattern.matcher(input.length() <= free ? input : new CountedText(input)));
    } catch (StackOverflowError e) {
      throw new XPathError("FORX0000", "a pattern takes too much stack");
    }
  }
}
