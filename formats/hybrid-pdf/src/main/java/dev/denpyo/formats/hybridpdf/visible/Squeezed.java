package dev.denpyo.formats.hybridpdf.visible;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * The first place of a text of letters and digits, whose numbers are no part of longer ones.
   *
   * @param alone whether its words may be no part of longer ones either
   * @param fits what else is asked of the place
   */
  Optional<Span> find(String wanted, boolean alone, Predicate<Span> fits) {
    return places(wanted)
        .filter(s -> s.beginsWhole() && s.endsWhole())
        .filter(s -> !alone || isAlone(s))
        .filter(fits)
        .findFirst();
  }

  private Stream<Span> places(String wanted) {
    return IntStream.iterate(
            letters.indexOf(wanted), at -> at >= 0, at -> letters.indexOf(wanted, at + 1))
        .mapToObj(at -> span(at, at + wanted.length()));
  }

  /**
   * The beginning of a text as it stands in a row.
   *
   * @param span where
   * @param rest what of the text is missing there
   */
  record Piece(Span span, String rest) {}

  /** Wherever a text begins in the row, as much of it as stands together there. */
  Stream<Piece> pieces(String wanted) {
    char first = wanted.charAt(0);
    return IntStream.iterate(
            letters.indexOf(first), at -> at >= 0, at -> letters.indexOf(first, at + 1))
        .mapToObj(at -> piece(at, wanted))
        .flatMap(Optional::stream);
  }

  private Optional<Piece> piece(int at, String wanted) {
    int most = Math.min(wanted.length(), letters.length() - at);
    int length = 1;
    while (length < most && letters.charAt(at + length) == wanted.charAt(length)) {
      length++;
    }
    while (length > 0 && isWithinSign(at + length)) {
      length--;
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new Piece(span(at, at + length), wanted.substring(length)))
            .filter(piece -> piece.span().beginsWhole());
  }

  /** Whether a sign of the row, such as one half, stands for more than one letter, and this is not the first. */
  private boolean isWithinSign(int at) {
    return at < origin.length && origin[at] == origin[at - 1];
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
