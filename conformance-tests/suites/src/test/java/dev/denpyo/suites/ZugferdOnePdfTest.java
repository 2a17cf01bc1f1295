package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.Conversion;
import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.VisibleInvoice;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PDFs of ZUGFeRD 1.0 and 2.0 that nobody here wrote: read, converted, shown, held against their pages. */
class ZugferdOnePdfTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final Denpyo DENPYO = Denpyo.standard();

  private static Document pdf(String file) {
    Path path = CORPUS.resolve("zugferd-pdf").resolve(file);
    assumeTrue(Files.exists(path), () -> "no corpus at " + CORPUS);
    try {
      return Document.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "corpus__ZUGFeRD_1p0_BASIC_Einfach.pdf, 471102, 235.62, 1",
    "corpus__ZUGFeRD_1p0_BASIC_Rechnungskorrektur.pdf, RK21012345, -8.79, 3",
    "corpus__ZUGFeRD_1p0_COMFORT_Einfach.pdf, 471102, 529.87, 2",
    "corpus__ZUGFeRD_1p0_COMFORT_SEPA_Prenotification.pdf, 471102, 529.87, 2",
    "corpus__ZUGFeRD_1p0_EXTENDED_Rechnungskorrektur.pdf, RK21012345, -8.79, 3",
    "mustangproject__MustangGnuaccountingBeispielRE-20170509_505.pdf, RE-20170509/505, 571.04, 3",
    "zugferd-csharp__ZUGFeRD_1p0_EXTENDED_Kostenrechnung.pdf, KR87654321012, 1256.70, 6",
    "corpus__MustangGnuaccountingBeispielRE-20190610_507.pdf, RE-20190610/507, 571.04, 3"
  })
  void isReadConvertedAndShown(String file, String number, String total, int lines) {
    Document pdf = pdf(file);
    Invoice invoice = DENPYO.read(pdf).orThrow();

    Conversion conversion = DENPYO.convert(pdf, new FormatId("facturx-extended"));
    Document xml = conversion.fold(done -> done.document(), no -> {
      throw new AssertionError(no.problems().toString());
    });
    Invoice again = DENPYO.read(xml).orThrow();
    String html = new String(InvoiceView.in(Language.DE).html(invoice), UTF_8);

    assertEquals(number, invoice.number());
    assertEquals(
        total, String.valueOf(again.totals() == null ? null : again.totals().taxInclusive()));
    assertEquals(lines, again.lines().size());
    assertTrue(html.contains(number), "the number is on the page");
  }

  @ParameterizedTest
  @CsvSource({
    "corpus__ZUGFeRD_1p0_COMFORT_Einfach.pdf, 26",
    "corpus__ZUGFeRD_1p0_COMFORT_SEPA_Prenotification.pdf, 25",
    "corpus__MustangGnuaccountingBeispielRE-20190610_507.pdf, 28"
  })
  void isHeldAgainstItsPages(String file, int found) {
    Document pdf = pdf(file);

    long seen = VisibleInvoice.of(pdf).compare(DENPYO.read(pdf).orThrow()).stream()
        .filter(VisibleTerm::isFound)
        .count();

    assertTrue(seen >= found, () -> "only " + seen);
  }

  @ParameterizedTest
  @CsvSource({"corpus__ZUGFeRD_1p0_COMFORT_Einfach.pdf, facturx-en16931"})
  void becomesAValidDocumentOfToday(String file, String format) {
    Conversion conversion = DENPYO.convert(pdf(file), new FormatId(format));
    Document xml = conversion.fold(done -> done.document(), no -> {
      throw new AssertionError(no.problems().toString());
    });

    assertEquals(Verdict.VALID, DENPYO.check(xml, ValidationOptions.DEFAULT).verdict());
  }
}
