package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.HybridPdf;
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

/** Takes the XML out of a hybrid PDF. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingHybridPdfs {
  @Param({"PDFA_1", "PDFA_3"})
  private PdfSample pdf = PdfSample.PDFA_3;

  private byte[] bytes = {};
  private UnaryOperator<byte[]> peer = b -> b;

  /** A hybrid PDF of ours. */
  @Setup
  public void prepare() {
    bytes = pdf.hybrid();
    peer = Peer.MUSTANG.pdf("READ", new byte[0]);
    if (ours().size() != mustang().length) {
      throw new IllegalStateException("the two read different files");
    }
  }

  @Benchmark
  public Document ours() {
    Document xml = HybridPdf.of(Document.of(bytes)).invoice().orElseThrow().content();
    if (xml == null) {
      throw new IllegalStateException("the invoice cannot be read");
    }
    return xml;
  }

  @Benchmark
  public byte[] mustang() {
    return peer.apply(bytes);
  }
}
