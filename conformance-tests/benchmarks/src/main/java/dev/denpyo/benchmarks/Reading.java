package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry.Recognised;
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

/** From bytes of an unknown format to an invoice: recognising, parsing, filling the model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Reading {
  @Param({"cii", "ubl"})
  private String syntax = "cii";

  @Param({"13 KB", "1000 lines"})
  private String size = "";

  private byte[] document = {};

  /** A document of our own writing for both. */
  @Setup
  public void prepare() {
    document =
        size.equals("13 KB") ? Samples.ofSize(syntax, 13_000) : Samples.written(syntax, 1_000);
  }

  @Benchmark
  public Invoice ours() {
    return read(document);
  }

  @Benchmark
  public org.mustangproject.Invoice mustang() {
    return MustangSamples.read(document);
  }

  static Invoice read(byte[] bytes) {
    Document document = Document.of(bytes);
    Recognised recognised = Samples.FORMATS.recognise(document).orElseThrow();
    return recognised.format().reader().orElseThrow().read(document).orThrow();
  }
}
