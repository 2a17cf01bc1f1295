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
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(paragraph);
    List<Sign> line = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      List<Sign> word = typeface.signs(paragraph.substring(start, end));
      if (!line.isEmpty() && width(line) + inkWidth(word) > room) {
        lines.add(line(line, style));
        line = new ArrayList<>();
      }
      line = append(line, word, room, style, lines);
      start = end;
    }
    lines.add(line(line, style));
  }

  /** Adds a word to a line; one too long for any line goes on in the next ones. */
  private static List<Sign> append(
      List<Sign> line, List<Sign> word, float room, Style style, List<Line> lines) {
    List<Sign> current = line;
    float width = width(line);
    for (Sign sign : word) {
      if (!current.isEmpty() && !isSpace(sign) && width + sign.width() > room) {
        lines.add(line(current, style));
        current = new ArrayList<>();
        width = 0;
      }
      current.add(sign);
      width += sign.width();
    }
    return current;
  }

  private static Line line(List<Sign> signs, Style style) {
    return new Line(
        List.copyOf(signs), style.size(), inkWidth(signs) * style.size() / PER_EM, style.gray());
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
