package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Flow.Box;
import dev.denpyo.formats.view.Flow.Paragraph;
import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import dev.denpyo.formats.view.Typesetter.Style;
import java.util.ArrayList;
import java.util.List;

/** Sets a table; its head stands again at the top of every page it runs on to. */
final class PdfTable {
  private static final float PADDING = 3f;
  private static final float INDENT = 10f;
  private static final int DEEPEST = 4;
  private static final float HUNDRED = 100f;
  private static final float HEAD_GRAY = 0.93f;

  private final Table table;
  private final Words words;
  private final Typesetter setter;
  private final Flow flow;

  PdfTable(Table table, Words words, Typesetter setter, Flow flow) {
    this.table = table;
    this.words = words;
    this.setter = setter;
    this.flow = flow;
  }

  /** Of its head with the first row, which are not to be parted. */
  float leastHeight() {
    Tag nobody = Tag.document();
    return Flow.height(heads(nobody))
        + (table.rows().isEmpty() ? 0 : Flow.height(row(table.rows().get(0), nobody)));
  }

  void write(Tag tag) {
    Tag headRow = tag.add("THead").add("TR");
    List<Box> heads = heads(headRow);
    ground(heads);
    flow.row(heads);
    flow.skip(PADDING);
    flow.rule(Flow.MARGIN, Flow.WIDTH, 1f, 0.1f);
    flow.skip(PADDING);
    flow.onNewPage(() -> again(heads));
    Tag body = tag.add("TBody");
    for (Row row : table.rows()) {
      flow.row(row(row, body.add("TR")));
      flow.skip(PADDING);
      flow.rule(Flow.MARGIN, Flow.WIDTH, 0.5f, 0.6f);
      flow.skip(PADDING);
    }
    flow.onNewPage(() -> {});
  }

  private void again(List<Box> heads) {
    ground(heads);
    flow.ornament(heads);
    flow.skip(PADDING);
    flow.rule(Flow.MARGIN, Flow.WIDTH, 1f, 0.1f);
    flow.skip(PADDING);
  }

  /** The grey behind the heads. */
  private void ground(List<Box> heads) {
    float height = Flow.height(heads) + PADDING;
    flow.require(height);
    flow.page().beginOrnament();
    flow.page().fill(Flow.MARGIN, flow.y() - height, Flow.WIDTH, height, HEAD_GRAY);
    flow.page().end();
  }

  private List<Box> heads(Tag row) {
    List<Box> boxes = new ArrayList<>();
    float x = Flow.MARGIN;
    for (Column column : table.columns()) {
      float width = width(column);
      List<Line> lines = setter.lines(words.label(column.label()), Style.STRONG, width);
      Paragraph head = new Paragraph(row.addHead("Column"), lines);
      boxes.add(new Box(x + PADDING, width, isAtEnd(column), List.of(head)));
      x += width + 2 * PADDING;
    }
    return boxes;
  }

  private static boolean isAtEnd(Column column) {
    return column.kind() == Kind.NUMBER;
  }

  private static float width(Column column) {
    return Flow.WIDTH * column.width() / HUNDRED - 2 * PADDING;
  }

  private List<Box> row(Row row, Tag tag) {
    List<Box> boxes = new ArrayList<>();
    float x = Flow.MARGIN;
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = table.columns().get(i);
      boolean head = column.kind() == Kind.HEAD;
      float indent = head ? INDENT * Math.min(row.depth(), DEEPEST) : 0;
      float width = width(column);
      Tag cell = head ? tag.addHead("Row") : tag.add("TD");
      List<Line> lines = lines(row.cells().get(i), width - indent);
      boxes.add(new Box(
          x + PADDING + indent,
          width - indent,
          isAtEnd(column),
          List.of(new Paragraph(cell, lines))));
      x += width + 2 * PADDING;
    }
    return boxes;
  }

  private List<Line> lines(Cell cell, float width) {
    List<Line> lines = new ArrayList<>();
    cell.values().forEach(v -> lines.addAll(setter.lines(v.in(words), Style.BODY, width)));
    cell.details().forEach(d -> lines.addAll(setter.lines(d.in(words), Style.SMALL, width)));
    return lines;
  }
}
