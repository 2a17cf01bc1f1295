package dev.denpyo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void thePeerTableShowsEachRatioAndTheMedianOfThem() {
    String table = PeerTable.of(List.of(
        side("ours", "A", 2),
        side("saxon", "A", 20),
        side("phive", "A", 50),
        side("ours", "B", 1),
        side("saxon", "B", 40),
        side("ours", "C", 4),
        side("saxon", "C", 60)));

    assertTrue(table.contains(
        "| Check, A | 2.00 ms/op | 5 KB | 20.0 ms/op | 5 KB | 10.0 | 50.0 ms/op | 5 KB | 25.0 |"));
    assertTrue(table.contains("| Check, median of the ratios | | | | | 15.0 | | | 25.0 | | |  |"));
  }

  @Test
  void aQuestionThatSaxonDoesNotAnswerStandsInAnotherTable() {
    var results = List.of(side("ours", "A", 2), side("mustang", "A", 20));

    assertEquals("", PeerTable.of(results));
    assertEquals(Set.of(), PeerTable.questions(results));
  }

  @Test
  void theLinesTableShowsWhatALineCostsAndHowFlatThatIs() {
    String table = LinesTable.of(List.of(lines(10, 2), lines(1_000, 20), lines(10_000, 300)));

    assertEquals("""
        | µs a line, in an invoice of | 10 | 1,000 | 10,000 | slowest : fastest from 1,000 on |
        |---|---:|---:|---:|---:|
        | EN_UBL | 200 | 20.0 | 30.0 | 1.50 |

        """, table);
  }

  private static Measured side(String side, String document, double time) {
    return new Measured("Check", side, List.of(document), time, "ms/op", 5_000);
  }

  private static Measured lines(int lines, double time) {
    return new Measured(
        "LongCheck", "ours", List.of("EN_UBL", String.valueOf(lines)), time, "ms/op", 5_000);
  }
}
