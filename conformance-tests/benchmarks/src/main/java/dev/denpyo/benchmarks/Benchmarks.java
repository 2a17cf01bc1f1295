package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes {@code benchmarks.json} and the tables of {@code benchmarks.md}. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Arguments: a folder to write to, a regular expression that benchmarks are chosen by, and
   * optionally options as JMH's own command line takes them, such as {@code -p document=EN_UBL}.
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String more = arguments.length > 2 ? arguments[2].strip() : "";
    CommandLineOptions given =
        new CommandLineOptions(more.isEmpty() ? new String[0] : more.split("\\s+"));
    Options options = new OptionsBuilder()
        .parent(given)
        .include("^dev\\.denpyo\\.benchmarks\\.(?:" + arguments[1] + ")")
        .forks(given.getForkCount().orElse(1))
        .warmupIterations(given.getWarmupIterations().orElse(10))
        .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
        .measurementIterations(given.getMeasurementIterations().orElse(5))
        .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
        .timeout(given.getTimeout().orElse(TimeValue.minutes(30)))
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .resultFormat(ResultFormatType.JSON)
        .result(folder.resolve("benchmarks.json").toString())
        .build();
    Collection<RunResult> results = new Runner(options).run();
    List<Measured> measured = results.stream().map(Measured::of).toList();
    String tables = PeerTable.of(measured)
        + LinesTable.of(measured)
        + ComparisonTable.of(results, PeerTable.questions(measured));
    Files.writeString(folder.resolve("benchmarks.md"), tables, UTF_8);
    System.out.println(tables);
  }
}
