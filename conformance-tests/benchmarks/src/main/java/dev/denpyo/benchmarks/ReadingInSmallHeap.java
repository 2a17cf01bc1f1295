package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.invoice.Invoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading 50,000 lines in 256 MiB of heap, bytes and model included; it fails if they do not fit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx256m")
public class ReadingInSmallHeap {
  private static final int LINES = 50_000;

  @Param({"cii", "ubl"})
  private String syntax = "cii";

  private Path file = Path.of("");

  /** Writes the document to a file, for to build it in memory would need the heap. */
  @Setup
  public void prepare() throws IOException {
    file = Files.createTempFile("denpyo-", ".xml");
    LongDocument.write(syntax, LINES, file);
  }

  /** Leaves nothing behind. */
  @TearDown
  public void clean() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public Invoice alone() throws IOException {
    Document document = Document.of(Files.readAllBytes(file));
    Invoice invoice =
        Samples.format(syntax).reader().orElseThrow().read(document).orThrow();
    if (invoice.lines().size() != LINES) {
      throw new IllegalStateException("read " + invoice.lines().size() + " lines");
    }
    return invoice;
  }
}
