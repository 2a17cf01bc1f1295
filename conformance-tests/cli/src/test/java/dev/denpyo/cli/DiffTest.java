package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {
  @TempDir
  Path folder;

  private Path pdf(Path source, String name) {
    var output = folder.resolve(name);
    var run = denpyo("view", source, "-o", output);
    assertEquals(0, run.code(), run.toString());
    return output;
  }

  @Test
  void oneInvoiceInTwoSyntaxesIsTheSame() {
    var ubl = Samples.peppol(folder);
    var cii = folder.resolve("cii.xml");
    assertEquals(0, denpyo("convert", ubl, "-o", cii, "--to", "cii").code());

    var run = denpyo("diff", ubl, cii);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().endsWith("0 differences" + System.lineSeparator()), run.out());
  }

  @Test
  void tellsEachTermThatDiffersWithBothValues() {
    var good = Samples.peppol(folder);
    var wrong = Samples.wrong(folder);
    var run = denpyo("diff", good, wrong);

    assertEquals(1, run.code(), run.toString());
    assertTrue(
        run.out().contains("BT-115 totals.payable: 1248.91 in the first, 1.00 in the second"),
        run.out());
    assertTrue(run.out().contains(": 1 differences"), run.out());
  }

  @Test
  void tellsWhatOneDocumentAloneHasAsJsonToo() {
    var good = Samples.peppol(folder);
    var less =
        Samples.replaced(good, "less.xml", "<cbc:BuyerReference>PO-4711</cbc:BuyerReference>", "");
    var run = denpyo("diff", good, less, "-f", "json");

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("\"kind\" : \"terms\""), run.out());
    assertTrue(run.out().contains("\"term\" : \"BT-10\""), run.out());
    assertTrue(run.out().contains("\"first\" : \"PO-4711\""), run.out());
    assertFalse(run.out().contains("\"second\" : \"PO-4711\""), run.out());
    assertTrue(denpyo("diff", less, good).out().contains("PO-4711 in the second alone"), run.out());
  }

  @Test
  void aPdfAloneIsHeldAgainstItsOwnXml() {
    var run = denpyo("diff", pdf(Samples.peppol(folder), "good.pdf"));

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains(" 0 differ"), run.out());
  }

  @Test
  void tellsWhatPeopleSeeOtherwise() {
    var good = Samples.peppol(folder);
    var pages = pdf(good, "pages.pdf");
    var forged = Samples.wrong(folder);

    var run = denpyo("diff", forged, pages);
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("different: BT-115 totals.payable: 1.00 in the XML,"), run.out());
    assertTrue(run.out().contains("1,248.91"), run.out());
    assertTrue(run.out().contains("Page[1]/Box["), run.out());

    var hybrid = folder.resolve("forged.pdf");
    assertEquals(0, denpyo("embed", pages, "--xml", forged, "-o", hybrid).code());
    assertEquals(1, denpyo("diff", hybrid).code());
    var json = denpyo("diff", hybrid, "-f", "json").out();
    assertTrue(json.contains("\"sight\" : \"different\""), json);
    assertTrue(json.contains("\"page\" : 1"), json);
    var check = denpyo("check", hybrid);
    assertTrue(check.out().contains("warning  HYB-D-08"), check.out());
  }

  @Test
  void twoPdfsAreComparedByTheInvoicesInside() {
    var good = pdf(Samples.peppol(folder), "good.pdf");
    var wrong = pdf(Samples.wrong(folder), "wrong.pdf");

    var run = denpyo("diff", good, wrong);
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("1 differences"), run.out());
  }

  @Test
  void aScanCannotBeCompared() throws IOException {
    var scan = folder.resolve("scan.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(scan.toFile());
    }

    var run = denpyo("diff", Samples.peppol(folder), scan);
    assertEquals(4, run.code(), run.toString());
    assertTrue(run.out().contains("cannot tell: BT-1 number: INV-1001"), run.out());
    assertTrue(run.out().contains("as in a scan"), run.out());
  }

  @Test
  void whatIsNoInvoiceIsUnreadable() {
    var bad = Samples.file(folder, "bad.xml", "<a/>");
    assertEquals(3, denpyo("diff", Samples.peppol(folder), bad).code());
    assertEquals(3, denpyo("diff", bad, Samples.peppol(folder)).code());
  }

  @Test
  void needsSomethingToCompareWith() {
    assertEquals(2, denpyo("diff", Samples.peppol(folder)).code());
    assertEquals(2, denpyo("diff").code());
    assertEquals(2, denpyo("diff", "-", "-").code());
    assertEquals(2, denpyo("diff", Samples.peppol(folder), "-", "-f", "csv").code());
    assertEquals(3, denpyo("diff", folder.resolve("absent.xml"), "-").code());
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 相違 1 件",
    "de, 1 Unterschiede",
    "fr, différences : 1",
    "it, differenze: 1",
    "es, diferencias: 1"
  })
  void speaksTheLanguageAskedFor(String language, String words) throws IOException {
    var good = Files.readAllBytes(Samples.peppol(folder));
    var run = Run.in(Locale.forLanguageTag(language), good, "diff", "-", Samples.wrong(folder));
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains(words), run.out());
  }
}
