package dev.denpyo.benchmarks;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One result as the tables need it.
 *
 * @param question the class that asks it
 * @param side who answers: the name of the method
 * @param parameters the values of its parameters
 * @param time median of the iterations, in {@code unit}
 * @param unit of the time, as JMH writes it
 * @param allocated bytes allocated by one run; not a number where nobody counted
 */
record Measured(
    String question,
    String side,
    List<String> parameters,
    double time,
    String unit,
    double allocated) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Measured of(RunResult result) {
    BenchmarkParams run = result.getParams();
    String name = run.getBenchmark();
    int method = name.lastIndexOf('.');
    Result<?> time = result.getPrimaryResult();
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    return new Measured(
        name.substring(name.lastIndexOf('.', method - 1) + 1, method),
        name.substring(method + 1),
        run.getParamsKeys().stream().map(run::getParam).toList(),
        time.getStatistics().getPercentile(50),
        time.getScoreUnit(),
        allocated == null ? Double.NaN : allocated.getScore());
  }

  String timeText() {
    return number(time) + " " + unit;
  }

  String memoryText() {
    return Double.isNaN(allocated) ? "" : String.format(Locale.ROOT, "%,.0f KB", allocated / 1000);
  }

  /** Three figures that count. */
  static String number(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    int decimals = value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
