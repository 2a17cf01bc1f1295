package dev.denpyo.benchmarks;

import dev.denpyo.format.DocumentWriter;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Computing the totals of an invoice and writing it as CII D16B: Mustang does both in one call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WritingCii {
  @Param({"1", "10", "1000", "10000"})
  private int lines;

  private final TotalsCalculator totals = TotalsCalculator.standard();
  private final DocumentWriter writer = Samples.format("cii").writer().orElseThrow();
  private Invoice ours = Samples.invoice(1);
  private org.mustangproject.Invoice mustangs = MustangSamples.invoice(1);

  /** The same invoice for both. */
  @Setup
  public void prepare() {
    ours = Samples.invoice(lines);
    mustangs = MustangSamples.invoice(lines);
  }

  @Benchmark
  public byte[] ours() {
    return writer.write(totals.complete(ours));
  }

  @Benchmark
  public byte[] mustang() {
    return MustangSamples.written(mustangs);
  }
}
