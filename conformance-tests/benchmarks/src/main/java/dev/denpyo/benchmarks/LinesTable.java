package dev.denpyo.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a line costs: a row per format, a column per length; flat is linear. */
final class LinesTable {
  /** From here on the fixed cost of a check no longer counts. */
  private static final int LONG = 1_000;

  private LinesTable() {}

  /** The table, or nothing if no length was measured. */
  static String of(List<Measured> results) {
    Map<String, NavigableMap<Integer, Double>> rows = new LinkedHashMap<>();
    results.stream()
        .filter(m -> m.question().equals("LongCheck") && m.side().equals("ours"))
        .forEach(m -> {
          int lines = Integer.parseInt(m.parameters().get(1));
          rows.computeIfAbsent(m.parameters().get(0), d -> new TreeMap<>())
              .put(lines, m.time() * 1_000 / lines);
        });
    if (rows.isEmpty()) {
      return "";
    }
    List<Integer> lengths = rows.values().stream()
        .flatMap(r -> r.keySet().stream())
        .distinct()
        .sorted()
        .toList();
    StringBuilder text = new StringBuilder("| µs a line, in an invoice of |");
    lengths.forEach(n -> text.append(String.format(Locale.ROOT, " %,d |", n)));
    text.append(" slowest : fastest from 1,000 on |\n|---")
        .append("|---:".repeat(lengths.size() + 1));
    text.append("|\n");
    rows.forEach((document, row) -> text.append(row(document, lengths, row)));
    return text.append("\n").toString();
  }

  private static String row(
      String document, List<Integer> lengths, NavigableMap<Integer, Double> row) {
    StringBuilder text = new StringBuilder("| ").append(document).append(" |");
    for (Integer length : lengths) {
      Double time = row.get(length);
      text.append(" ").append(time == null ? "" : Measured.number(time)).append(" |");
    }
    Collection<Double> flat = row.tailMap(LONG, true).values();
    double slowest = flat.stream().mapToDouble(d -> d).max().orElse(Double.NaN);
    double fastest = flat.stream().mapToDouble(d -> d).min().orElse(Double.NaN);
    return text.append(" ")
        .append(Measured.number(slowest / fastest))
        .append(" |\n")
        .toString();
  }
}
