package dev.denpyo.suites.xpath;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the conformance table.
 *
 * @param expression what is evaluated, with the sample document as context item
 * @param answer what the recommendation says it gives, in the notation of {@link Answers}
 */
record Row(String expression, String answer) {
  /** The document that the rows speak of. */
  static final String SAMPLE = "<inv xmlns:p='urn:p' n='7' cur='EUR'><code>S</code>"
      + "<date>2024-02-29</date><note> two  words </note>"
      + "<line n='1'><amt cur='EUR'>10.00</amt><code>S</code></line>"
      + "<line n='2'><amt cur='USD'>2.5</amt><code>Z</code></line>"
      + "<line n='3'><amt/><code>S</code><sub><code>Q</code></sub></line>"
      + "<p:tax><p:amt>1e1</p:amt>mixed<!--c--> text<![CDATA[ & more]]>&lt;&#33;</p:tax>"
      + "<?go on?></inv>";

  /** Reads rows: one a line, {@code expression -> answer}. */
  static Stream<Row> read(String block) {
    return block.lines().filter(line -> !line.isBlank()).map(Row::of);
  }

  private static Row of(String line) {
    int arrow = line.lastIndexOf(" -> ");
    if (arrow < 0) {
      throw new IllegalArgumentException("block has a line without an arrow: " + line);
    }
    return new Row(line.substring(0, arrow).strip(), line.substring(arrow + 4).strip());
  }

  /** All rows of the table. */
  static List<Row> all() {
    return Stream.of(
            PathRows.ROWS,
            PathRows.NODES,
            OperatorRows.ARITHMETIC,
            OperatorRows.COMPARISON,
            OperatorRows.LOGIC,
            OperatorRows.SEQUENCES,
            CastRows.CASTS,
            CastRows.CASTABLE,
            CastRows.DATES,
            FunctionRows.STRINGS,
            FunctionRows.REGEX,
            FunctionRows.NUMBERS,
            FunctionRows.SEQUENCES,
            ControlRows.ROWS)
        .flatMap(Row::read)
        .toList();
  }

  @Override
  public String toString() {
    return expression;
  }
}
