package dev.denpyo.formats.hybridpdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row reduced to its letters and digits, in lower case and without accents, so that spacing,
 * punctuation, hyphens and the way an umlaut is put together do not matter; and where each of them stood.
 * Tabs are kept, so that nothing is found across columns.
 */
final class Squeezed {
  private static final int ASCII = 128;

  private final TextRow row;
  private final String letters;
  private final int[] origin;

  private Squeezed(TextRow row, String letters, int[] origin) {
    this.row = row;
    this.letters = letters;
    this.origin = origin;
  }

  static Squeezed of(TextRow row) {
    StringBuilder letters = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    String text = row.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String plain = plain(text.codePointAt(i));
      letters.append(plain);
      for (int k = 0; k < plain.length(); k++) {
        origin.add(i);
      }
    }
    return new Squeezed(
        row, letters.toString(), origin.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Most signs are of ASCII, where nothing has to be normalised. */
  private static String plain(int sign) {
    if (sign >= ASCII) {
      return letters(Character.toString(sign));
    }
    boolean kept = sign == '\t' || Character.isLetterOrDigit(sign);
    return kept ? Character.toString(Character.toLowerCase(sign)) : "";
  }

  /** The letters and digits of a text. */
  static String letters(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(parts.length());
    parts.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  String letters() {
    return letters;
  }

  TextRow row() {
    return row;
  }

  /** The first place of a text of letters and digits; empty if it is not in the row. */
  Optional<Span> find(String wanted) {
    int at = letters.indexOf(wanted);
    return at < 0 ? Optional.empty() : Optional.of(span(at, at + wanted.length()));
  }

  /** The first place where a text stands by itself, not as a part of a longer number or word. */
  Optional<Span> findAlone(String wanted) {
    for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      Span span = span(at, at + wanted.length());
      if (isAlone(span)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private Span span(int from, int to) {
    int last = origin[to - 1];
    int end = last + Character.charCount(row.text().codePointAt(last));
    return new Span(row, origin[from], end);
  }

  private boolean isAlone(Span span) {
    String text = row.text();
    boolean begins = span.from() == 0 || parts(text, span.from());
    boolean ends = span.to() == text.length() || parts(text, span.to());
    return begins && ends;
  }

  /** Whether a word or number ends before a position. */
  private static boolean parts(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    boolean letters = Character.isLetter(before) && Character.isLetter(after);
    return !digits && !letters;
  }
}
