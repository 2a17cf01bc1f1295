package dev.denpyo.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as Markdown: a row per question, ours beside the peer's and the ratio of the two. */
final class ComparisonTable {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Both sides of one question; {@code peer} is null where ours stands alone. */
  private record Row(@Nullable RunResult ours, @Nullable RunResult peer) {}

  private ComparisonTable() {}

  /** The table of all questions but those that another table answers. */
  static String of(Collection<RunResult> results, Set<String> elsewhere) {
    ComparisonTable table = new ComparisonTable();
    results.stream()
        .filter(r -> !elsewhere.contains(Measured.of(r).question()))
        .forEach(table::add);
    return table.rows.isEmpty() ? "" : table.text();
  }

  private void add(RunResult result) {
    BenchmarkParams run = result.getParams();
    String name = run.getBenchmark().substring(run.getBenchmark().indexOf("benchmarks.") + 11);
    boolean peer = name.endsWith(".mustang");
    StringBuilder key = new StringBuilder(name.replaceFirst("\\.(ours|mustang|alone)$", ""));
    run.getParamsKeys().forEach(p -> key.append(", ").append(run.getParam(p)));
    rows.merge(
        key.toString(),
        peer ? new Row(null, result) : new Row(result, null),
        (a, b) -> new Row(
            a.ours() == null ? b.ours() : a.ours(), a.peer() == null ? b.peer() : a.peer()));
  }

  private String text() {
    StringBuilder text = new StringBuilder("""
        | what | ours | ± | allocated | Mustang | allocated | ratio |
        |---|---:|---:|---:|---:|---:|---:|
        """);
    rows.forEach((name, row) ->
        text.append("| ").append(name).append(" | ").append(cells(row)).append(" |\n"));
    return text.toString();
  }

  private static String cells(Row row) {
    String ratio = row.ours() == null || row.peer() == null
        ? ""
        : format("%.1f", score(row.peer()).getScore() / score(row.ours()).getScore());
    String error = row.ours() == null ? "" : format("%.2g", score(row.ours()).getScoreError());
    return String.join(
        " | ",
        time(row.ours()),
        error,
        memory(row.ours()),
        time(row.peer()),
        memory(row.peer()),
        ratio);
  }

  private static Result<?> score(RunResult result) {
    return result.getPrimaryResult();
  }

  private static String time(@Nullable RunResult result) {
    return result == null
        ? ""
        : format("%.3g ", score(result).getScore()) + score(result).getScoreUnit();
  }

  private static String memory(@Nullable RunResult result) {
    Result<?> allocated = result == null ? null : result.getSecondaryResults().get(ALLOCATED);
    return allocated == null ? "" : format("%,.0f KB", allocated.getScore() / 1000);
  }

  private static String format(String pattern, double value) {
    String text = String.format(Locale.ROOT, pattern, value);
    return text.contains("e") ? String.format(Locale.ROOT, "%.0f ", value) : text;
  }
}
