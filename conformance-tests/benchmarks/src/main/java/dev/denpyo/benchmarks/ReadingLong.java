package dev.denpyo.benchmarks;

import dev.denpyo.invoice.Invoice;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whether reading stays linear: ours alone, the peer would take minutes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingLong {
  @Param({"cii", "ubl"})
  private String syntax = "cii";

  @Param({"10000", "50000"})
  private int lines;

  private byte[] document = {};

  /** Prepares the bytes. */
  @Setup
  public void prepare() {
    document = Samples.written(syntax, lines);
  }

  @Benchmark
  public Invoice alone() {
    return Reading.read(document);
  }
}
