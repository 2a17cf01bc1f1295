package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTableTest {
  private static final List<String> COLUMNS = List.of("name", "day");

  @Test
  void remarksBlankLinesAndCarriageReturnsAreNoCells() {
    String text = "# a: remark\r\nname\tday\r\n\r\none\t2024-02-29\r\n# more\ntwo\t";

    assertEquals(
        List.of("one 2024-02-29", "two null"),
        made(new DataTable("t", text), r -> r.text("name") + " " + r.date("day")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-8-17", "2026-02-30", "20260817", "2026/08/17", "2026-08-1x"})
  void faultyDayIsToldWithItsLine(String day) {
    DataTable table = new DataTable("t.tsv", "name\tday\none\t2026-01-01\ntwo\t" + day + "\n");

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> made(table, r -> r.date("day")));
    assertEquals("t.tsv, line 3", String.valueOf(e.getMessage()).substring(0, 13));
  }

  @Test
  void emptyCellThatIsNeededIsToldWithItsLine() {
    DataTable table = new DataTable("t.tsv", "name\tday\n\t2026-01-01\n");

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> made(table, r -> r.text("name")));
    assertEquals("t.tsv, line 2: name is empty", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"name\n", "day\tname\n", "name\tday\tmore\n"})
  void otherColumnsAreRefused(String head) {
    DataTable table = new DataTable("t.tsv", head);

    assertThrows(IllegalStateException.class, () -> made(table, r -> r.text("name")));
  }

  @Test
  void rowWithAnotherNumberOfCellsIsRefused() {
    DataTable table = new DataTable("t.tsv", "name\tday\none\n");

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> made(table, r -> r.text("name")));
    assertEquals("t.tsv, line 2: there must be a cell for each column", e.getMessage());
  }

  @Test
  void dayIsReadWithoutFormatters() {
    assertEquals(
        List.of(LocalDate.of(1999, 12, 31)),
        made(new DataTable("t", "name\tday\nx\t1999-12-31"), r -> r.date("day")));
  }

  private static <T> List<T> made(DataTable table, Function<DataTable.Row, T> maker) {
    return table.rows(COLUMNS).stream().map(row -> row.make(maker)).toList();
  }
}
