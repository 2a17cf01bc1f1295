package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes {@code benchmarks.json} and the table of {@code benchmarks.md}. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Arguments: a folder to write to, a regular expression that benchmarks are chosen by, and
   * optionally another profiler of JMH.
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^dev\\.denpyo\\.benchmarks\\.(?:" + arguments[1] + ")")
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(1))
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .resultFormat(ResultFormatType.JSON)
        .result(folder.resolve("benchmarks.json").toString());
    if (arguments.length > 2) {
      options.addProfiler(arguments[2]);
    }
    Options built = options.build();
    Collection<RunResult> results = new Runner(built).run();
    String table = ComparisonTable.of(results);
    Files.writeString(folder.resolve("benchmarks.md"), table, UTF_8);
    System.out.println(table);
  }
}
