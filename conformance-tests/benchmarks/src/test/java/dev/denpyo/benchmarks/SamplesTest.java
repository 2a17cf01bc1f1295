package dev.denpyo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.ZUGFeRD.TransactionCalculator;

class SamplesTest {
  // 2 * 9.91 + 3 * 9.92 + 4 * 9.93 = 89.30, and 19 % of it is 16.967.
  private static final BigDecimal PAYABLE = new BigDecimal("106.27");

  @ParameterizedTest
  @ValueSource(strings = {"cii", "ubl"})
  void mustangReadsFromOurDocumentWhatWasMeant(String format) {
    var read = MustangSamples.read(Samples.written(format, 3));

    assertEquals("R-2026-4711", read.getNumber());
    assertEquals(3, read.getZFItems().length);
    assertEquals(0, PAYABLE.compareTo(new TransactionCalculator(read).getGrandTotal()));
  }

  @Test
  void weReadFromMustangsDocumentWhatWasMeant() {
    assertIsMeant(Reading.read(MustangSamples.written(MustangSamples.invoice(3))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cii", "ubl"})
  void weReadFromOurOwnDocumentWhatWasMeant(String format) {
    assertIsMeant(Reading.read(Samples.written(format, 3)));
  }

  private static void assertIsMeant(Invoice read) {
    assertEquals("R-2026-4711", read.number());
    assertEquals(
        List.of("19.82", "29.76", "39.72"),
        read.lines().stream().map(l -> String.valueOf(l.netAmount())).toList());
    assertEquals(PAYABLE, read.totals() == null ? null : read.totals().payable());
    assertEquals("Beispiel AG", read.buyer() == null ? null : read.buyer().name());
  }

  /** Neither side may win by saying less. */
  @Test
  void bothWriteAboutAsMuch() {
    double ours = Samples.written("cii", 100).length;
    double mustangs = MustangSamples.written(MustangSamples.invoice(100)).length;

    assertEquals(1, ours / mustangs, 0.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cii", "ubl"})
  void documentsHaveTheSizeAskedFor(String format) {
    assertEquals(13_000, Samples.ofSize(format, 13_000).length, 1_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cii", "ubl", "peppol-bis-3", "xrechnung-ubl", "jp-pint"})
  void theInvoiceIsValid(String format) {
    var validator = Samples.format(format).validator().orElseThrow();
    var document = Document.of(Samples.written(format, 3));

    assertEquals(
        List.of(), validator.validate(document, ValidationOptions.DEFAULT).findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cii", "ubl"})
  void aLongDocumentHoldsAllItsLines(String format, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("long.xml");
    LongDocument.write(format, 2_000, file);

    Invoice read = Reading.read(Files.readAllBytes(file));
    assertEquals(2_000, read.lines().size());
    assertEquals("2000", read.lines().get(1_999).id());
    assertTrue(read.lines().stream().allMatch(l -> l.item() != null && l.price() != null));
  }
}
