package dev.denpyo.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Puts an invoice of ten lines into a PDF: mended, read back and all. Prints the sizes of the results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HybridPdfs {
  @Param
  private PdfSample pdf = PdfSample.PLAIN;

  private byte[] bytes = {};
  private byte[] xml = {};
  private UnaryOperator<byte[]> peer = b -> b;

  /** Both sides once, for the sizes. */
  @Setup
  public void prepare() {
    bytes = pdf.bytes();
    xml = PdfSample.xml();
    peer = Peer.MUSTANG.pdf(pdf.task(), xml);
    System.out.println("# " + pdf + ": " + bytes.length + " bytes become " + ours().length
        + ", by Mustang " + mustang().length);
  }

  @Benchmark
  public byte[] ours() {
    return PdfSample.embed(bytes, xml);
  }

  @Benchmark
  public byte[] mustang() {
    return peer.apply(bytes);
  }
}
