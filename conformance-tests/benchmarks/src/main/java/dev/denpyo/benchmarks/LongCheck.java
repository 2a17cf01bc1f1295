package dev.denpyo.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whether a check stays linear: the whole check of valid invoices of one line up to 50,000. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LongCheck {

  /** Ours, at every length. */
  @State(Scope.Benchmark)
  public static class Ours {
    @Param({"EN_UBL", "EN_CII", "PEPPOL", "XRECHNUNG_UBL", "JP_PINT"})
    private CheckedDocument document = CheckedDocument.EN_UBL;

    @Param({"1", "10", "100", "1000", "10000", "50000"})
    private int lines;

    private byte[] bytes = {};
    private final OurCheck check = new OurCheck();

    /** Refuses a document with findings: they would be what is measured. */
    @Setup
    public void prepare() {
      bytes = Samples.written(document.format(), lines);
      check.mustApply(document, bytes);
    }
  }

  /** Bare Saxon, at one length. */
  @State(Scope.Benchmark)
  public static class Saxon {
    @Param({"EN_UBL", "EN_CII", "PEPPOL", "XRECHNUNG_UBL", "JP_PINT"})
    private CheckedDocument document = CheckedDocument.EN_UBL;

    @Param("10000")
    private int lines;

    private byte[] bytes = {};
    private ToIntFunction<byte[]> check = bytes -> 0;

    /** Compiles. */
    @Setup
    public void prepare() {
      bytes = Samples.written(document.format(), lines);
      check = new RawSaxon(document);
    }
  }

  @Benchmark
  public int ours(Ours side) {
    return side.check.applyAsInt(side.bytes);
  }

  @Benchmark
  public int saxon(Saxon side) {
    return side.check.applyAsInt(side.bytes);
  }
}
