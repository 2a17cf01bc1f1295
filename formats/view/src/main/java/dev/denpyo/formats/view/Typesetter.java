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
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

  Typesetter(Typeface regular, Typeface bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** The lines of a text in a style, none wider than {@code width} points if a sign is not. */
  List<Line> lines(String text, Style style, float width) {
    List<Line> lines = new ArrayList<>();
    for (String paragraph : Visible.text(text).split("\n", -1)) {
      lines(paragraph, style, width * PER_EM / style.size(), lines);
    }
    return lines;
  }

  private void lines(String paragraph, Style style, float room, List<Line> lines) {
    Typeface typeface = style.isBold() ? bold : regular;
    Filling line = new Filling(style, room, lines);
    breaks.setText(paragraph);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (!isElided(paragraph, end)) {
        line.add(typeface.signs(paragraph.substring(start, end)));
        start = end;
      }
    }
    line.finish();
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
  }
}
