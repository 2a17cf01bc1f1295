package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.HybridPdfFormatProvider;
import dev.denpyo.validation.ValidationReport;
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

/** Our checks of the container and of PDF/A, without the XML, beside veraPDF on the same file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckingHybridPdfs {
  @Param
  private PdfSample pdf = PdfSample.PDFA_3;

  private byte[] bytes = {};
  private UnaryOperator<byte[]> peer = b -> b;
  private final DocumentValidator validator =
      new HybridPdfFormatProvider().formats().get(0).validator().orElseThrow();

  /** Refuses to measure a check that stops at a fault. */
  @Setup
  public void prepare() {
    bytes = pdf.hybrid();
    peer = Peer.MUSTANG.pdf("VERAPDF", new byte[0]);
    if (!ours().findings().isEmpty() || peer.apply(bytes)[0] != '0') {
      throw new IllegalStateException("there are findings");
    }
  }

  @Benchmark
  public ValidationReport ours() {
    return validator.validate(Document.of(bytes), ValidationOptions.DEFAULT);
  }

  @Benchmark
  public byte[] verapdf() {
    return peer.apply(bytes);
  }
}
