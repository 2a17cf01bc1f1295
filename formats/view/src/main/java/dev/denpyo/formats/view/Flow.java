package dev.denpyo.formats.view;

import java.util.ArrayList;
import java.util.List;

/** Fills pages from top to bottom, a row of boxes at a time; what does not fit goes on overleaf. */
final class Flow {
  /** A4, in points. */
  static final float PAGE_WIDTH = 595.28f;

  /** A4, in points. */
  static final float PAGE_HEIGHT = 841.89f;

  /** Left and right, 15 mm. */
  static final float MARGIN = 42.52f;

  /** Between the margins. */
  static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;

  private static final float TOP = PAGE_HEIGHT - MARGIN;
  private static final float BOTTOM = 51f;

  /** What must be left of a page to begin a row that does not fit on one. */
  private static final float LEAST = 60f;

  /** From the top of a line to its base, as a share of its height. */
  private static final float BASE = 0.76f;

  /** Lines of one element of the structure. */
  record Paragraph(Tag tag, List<Line> lines) {
    float height() {
      float height = 0;
      for (Line line : lines) {
        height += line.height();
      }
      return height;
    }
  }

  /** Paragraphs one below the other, at a place across the page. */
  record Box(float x, float width, boolean isAtEnd, List<Paragraph> paragraphs) {
    float height() {
      float height = 0;
      for (Paragraph paragraph : paragraphs) {
        height += paragraph.height();
      }
      return height;
    }
  }

  private final List<Canvas> pages = new ArrayList<>();
  private Runnable onNewPage = () -> {};
  private float y;

  Flow() {
    newPage();
  }

  List<Canvas> pages() {
    return List.copyOf(pages);
  }

  Canvas page() {
    return pages.get(pages.size() - 1);
  }

  /** The height at which the next thing is drawn. */
  float y() {
    return y;
  }

  /** What is drawn at the top of each further page, until another is given. */
  void onNewPage(Runnable heads) {
    onNewPage = heads;
  }

  private void newPage() {
    if (!pages.isEmpty()) {
      page().pack();
    }
    pages.add(new Canvas(pages.size()));
    y = TOP;
    onNewPage.run();
  }

  /** Leaves room. */
  void skip(float height) {
    y -= height;
  }

  /** Goes overleaf unless so much room is left. */
  void require(float height) {
    if (y - height < BOTTOM && height < TOP - BOTTOM && y < TOP) {
      newPage();
    }
  }

  /** Goes overleaf unless all above that height, and no more, is taken. */
  void requireAbove(float height) {
    if (y < height) {
      newPage();
    }
  }

  /** A rule across the page. */
  void rule(float x, float width, float thickness, float gray) {
    page().beginOrnament();
    page().fill(x, y, width, thickness, gray);
    page().end();
  }

  /** Goes overleaf unless there is room for a row, or for its beginning if no page has room for it. */
  void requireRow(List<Box> boxes) {
    float height = height(boxes);
    require(height < TOP - BOTTOM ? height : LEAST);
  }

  /** The height of a row: that of its highest box. */
  static float height(List<Box> boxes) {
    float height = 0;
    for (Box box : boxes) {
      height = Math.max(height, box.height());
    }
    return height;
  }

  /** Draws boxes side by side; a row that fits on one page is not parted. */
  void row(List<Box> boxes) {
    requireRow(boxes);
    List<Rest> rests = boxes.stream().map(Rest::new).toList();
    while (true) {
      float used = 0;
      for (Rest rest : rests) {
        used = Math.max(used, rest.draw(page(), y, y - BOTTOM));
      }
      y -= used;
      if (rests.stream().allMatch(Rest::isDone)) {
        return;
      }
      newPage();
    }
  }

  /** Draws the row as ornament: the heads of a table that were told before. */
  void ornament(List<Box> boxes) {
    page().beginOrnament();
    float height = 0;
    for (Box box : boxes) {
      float at = y;
      for (Paragraph paragraph : box.paragraphs()) {
        for (Line line : paragraph.lines()) {
          Rest.place(page(), box, line, at);
          at -= line.height();
        }
      }
      height = Math.max(height, box.height());
    }
    page().end();
    y -= height;
  }

  /** What of a box is still to be drawn. */
  private static final class Rest {
    private final Box box;
    private int paragraph;
    private int line;

    Rest(Box box) {
      this.box = box;
      settle();
    }

    boolean isDone() {
      return paragraph == box.paragraphs().size();
    }

    /** Draws as much as there is room for, at least a line; answers how high that is. */
    float draw(Canvas canvas, float top, float room) {
      float used = 0;
      boolean full = false;
      while (!isDone() && !full) {
        Paragraph current = box.paragraphs().get(paragraph);
        canvas.begin(current.tag());
        int of = paragraph;
        while (!full && of == paragraph) {
          Line next = current.lines().get(line);
          place(canvas, box, next, top - used);
          used += next.height();
          advance();
          full = !isDone() && used + nextLine().height() > room;
        }
        canvas.end();
      }
      return used;
    }

    private Line nextLine() {
      return box.paragraphs().get(paragraph).lines().get(line);
    }

    private void advance() {
      line++;
      settle();
    }

    /** Moves on to a line that there is. */
    private void settle() {
      while (!isDone() && line == box.paragraphs().get(paragraph).lines().size()) {
        paragraph++;
        line = 0;
      }
    }

    static void place(Canvas canvas, Box box, Line line, float top) {
      float x = box.isAtEnd() ? box.x() + box.width() - line.width() : box.x();
      canvas.text(line, x, top - line.height() * BASE);
    }
  }
}
