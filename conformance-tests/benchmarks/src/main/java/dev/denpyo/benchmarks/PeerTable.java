package dev.denpyo.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where Saxon takes part: a row per document, ours beside every peer, how many times as long each
 * takes, and under each question the median of these ratios.
 */
final class PeerTable {
  private static final List<String> PEERS = List.of("saxon", "phive", "mustang");
  private static final String HEAD = """
      | what | ours | allocated | Saxon | allocated | ratio \
      | phive | allocated | ratio | Mustang | allocated | ratio |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private final StringBuilder text = new StringBuilder();

  private PeerTable() {}

  /** The questions that are answered here. */
  static Set<String> questions(List<Measured> results) {
    return results.stream()
        .filter(m -> m.side().equals("saxon"))
        .map(Measured::question)
        .collect(Collectors.toSet());
  }

  /** The table, or nothing if Saxon took no part. */
  static String of(List<Measured> results) {
    Set<String> here = questions(results);
    Map<String, Map<String, Map<String, Measured>>> answers = new LinkedHashMap<>();
    results.stream()
        .filter(m -> here.contains(m.question()))
        .forEach(m -> answers
            .computeIfAbsent(m.question(), q -> new LinkedHashMap<>())
            .computeIfAbsent(String.join(", ", m.parameters()), p -> new TreeMap<>())
            .put(m.side(), m));
    PeerTable table = new PeerTable();
    answers.forEach(table::question);
    return answers.isEmpty() ? "" : HEAD + table.text + "\n";
  }

  private void question(String name, Map<String, Map<String, Measured>> rows) {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    rows.forEach((parameters, sides) -> {
      Measured ours = sides.get("ours");
      text.append("| ").append(name).append(", ").append(parameters).append(side(ours));
      for (String peer : PEERS) {
        Measured other = sides.get(peer);
        text.append(side(other)).append(" | ");
        if (ours != null && other != null) {
          double ratio = other.time() / ours.time();
          ratios.computeIfAbsent(peer, p -> new ArrayList<>()).add(ratio);
          text.append(Measured.number(ratio));
        }
      }
      text.append(" |\n");
    });
    text.append("| ").append(name).append(", median of the ratios | | |");
    for (String peer : PEERS) {
      String median = median(ratios.getOrDefault(peer, List.of()));
      text.append(" | | ").append(median).append(" |");
    }
    text.append("\n");
  }

  private static String side(@Nullable Measured side) {
    return side == null ? " | | " : " | " + side.timeText() + " | " + side.memoryText();
  }

  private static String median(List<Double> values) {
    if (values.isEmpty()) {
      return "";
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double middle =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return Measured.number(middle);
  }
}
