package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Typeface.Sign;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines: at line feeds, where Unicode allows it, and anywhere if a word is too long. */
final class Typesetter {
  private static final float PER_EM = 1000f;

  private final Typeface regular;
  private final Typeface bold;
  /** Below this share of its size nobody reads a number either, so that it is parted. */
  private static final float SMALLEST = 0.6f;

  /** Widths are sums of many roundings. */
  private static final float ROUNDED_OFF = 0.999f;

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

  Typesetter(Typeface regular, Typeface bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * The lines of a text in a style, none wider than {@code width} points if a sign is not. A number too
   * wide for a line is set smaller, as nobody reads one that is parted.
   */
  List<Line> lines(String text, Style style, float width) {
    List<Line> lines = new ArrayList<>();
    for (String paragraph : Visible.text(text).split("\n", -1)) {
      List<List<Sign>> words = words(paragraph, style.isBold() ? bold : regular);
      Style fitting = style.smaller(fit(words, width * PER_EM / style.size()));
      Filling line = new Filling(fitting, width * PER_EM / fitting.size(), lines);
      words.forEach(line::add);
      line.finish();
    }
    return lines;
  }

  private List<List<Sign>> words(String paragraph, Typeface typeface) {
    List<List<Sign>> words = new ArrayList<>();
    breaks.setText(paragraph);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (!isElided(paragraph, end)) {
        words.add(typeface.signs(paragraph.substring(start, end)));
        start = end;
      }
    }
    return words;
  }

  /** What of its size a text may have, so that no number in it is parted; 1 if that takes too much. */
  private static float fit(List<List<Sign>> words, float room) {
    float widest = room;
    for (List<Sign> word : words) {
      float width = inkWidth(word);
      widest = width > widest && isNumber(word) ? width : widest;
    }
    float share = room / widest;
    return share < SMALLEST || share == 1 ? 1 : share * ROUNDED_OFF;
  }

  private static boolean isNumber(List<Sign> word) {
    return word.stream().noneMatch(s -> Character.isLetter(s.cluster().codePointAt(0)))
        && word.stream().anyMatch(s -> Character.isDigit(s.cluster().codePointAt(0)));
  }

  /** After the apostrophe of d’entreprise: no place to break, whatever the general rules say. */
  private static boolean isElided(String paragraph, int at) {
    char before = paragraph.charAt(at - 1);
    return (before == '’' || before == '\'')
        && at < paragraph.length()
        && Character.isLetter(paragraph.charAt(at));
  }

  /** The line that is being filled. */
  private static final class Filling {
    private final Style style;
    private final float room;
    private final List<Line> done;
    private List<Sign> signs = new ArrayList<>();
    private float width;

    Filling(Style style, float room, List<Line> done) {
      this.style = style;
      this.room = room;
      this.done = done;
    }

    /** Adds a word; one too long for any line goes on in the next ones. */
    void add(List<Sign> word) {
      if (!signs.isEmpty() && width + inkWidth(word) > room) {
        finish();
      }
      for (Sign sign : word) {
        if (!signs.isEmpty() && !isSpace(sign) && width + sign.width() > room) {
          finish();
        }
        signs.add(sign);
        width += sign.width();
      }
    }

    void finish() {
      float ink = inkWidth(signs) * style.size() / PER_EM;
      done.add(new Line(List.copyOf(signs), style.size(), ink, style.gray()));
      signs = new ArrayList<>();
      width = 0;
    }
  }

  private static float width(List<Sign> signs) {
    float width = 0;
    for (Sign sign : signs) {
      width += sign.width();
    }
    return width;
  }

  private static float inkWidth(List<Sign> signs) {
    int end = signs.size();
    while (end > 0 && isSpace(signs.get(end - 1))) {
      end--;
    }
    return width(signs.subList(0, end));
  }

  private static boolean isSpace(Sign sign) {
    return sign.cluster().equals(" ");
  }

  /**
   * How text looks.
   *
   * @param size in points
   * @param gray 0 is black, 1 is white
   */
  record Style(float size, boolean isBold, float gray) {
    static final Style BODY = new Style(9.5f, false, 0.1f);
    static final Style STRONG = new Style(9.5f, true, 0.1f);
    static final Style LABEL = new Style(9.5f, false, 0.27f);
    static final Style SMALL = new Style(8f, false, 0.27f);
    static final Style HEADING = new Style(9.5f, true, 0.27f);
    static final Style NAME = new Style(13f, true, 0.1f);
    static final Style TITLE = new Style(20f, true, 0.1f);
    static final Style GRAND = new Style(17f, true, 0.1f);

    /** The same, a share as large. */
    Style smaller(float share) {
      return share == 1 ? this : new Style(size * share, isBold, gray);
    }
  }
}
