package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.ValidationReport;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight threads start a format together, at its first use, and all see the same. */
class FormatThreadsTest {
  private static final int THREADS = 8;

  /** What one thread saw; what it wrote in hexadecimal. */
  private record Seen(
      String written, Optional<Reading> reading, Optional<ValidationReport> report) {}

  static Stream<DocumentFormat> formats() {
    return FormatRegistry.discover().formats().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eightThreadsAgree(DocumentFormat format) throws Exception {
    Invoice invoice = FormatSamples.smallInvoice();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Seen>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(pool.submit(() -> {
          start.await();
          return look(format, invoice);
        }));
      }
      Seen first = all.get(0).get();
      for (Future<Seen> other : all) {
        assertEquals(first, other.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Seen look(DocumentFormat format, Invoice invoice) {
    byte[] written =
        format.writer().map(w -> w.write(invoice)).orElseGet(() -> FormatSamples.small(format));
    Document document = Document.of(written);
    return new Seen(
        HexFormat.of().formatHex(written),
        format.reader().map(r -> r.read(document)),
        format.validator().map(v -> v.validate(document, ValidationOptions.DEFAULT)));
  }
}
