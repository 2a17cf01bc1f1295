package dev.denpyo.benchmarks;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.Loss;
import dev.denpyo.invoice.Invoice;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Asking what CII would not carry of 1,000 lines, as every conversion does before it writes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FindingLosses {
  private final DocumentFormat format = Samples.format("cii");
  private final Invoice invoice = Samples.invoice(1_000);

  @Benchmark
  public List<Loss> alone() {
    return format.losses(invoice);
  }
}
