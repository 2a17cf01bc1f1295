package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertToPdfTest {
  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "facturx-minimum, factur-x.xml, Data",
    "facturx-basicwl, factur-x.xml, Data",
    "facturx-basic, factur-x.xml, Alternative",
    "facturx-en16931, factur-x.xml, Alternative",
    "facturx-extended, factur-x.xml, Alternative",
    "facturx-xrechnung, xrechnung.xml, Alternative",
    "xrechnung-cii, xrechnung.xml, Alternative",
    "peppol-bis-3, invoice.xml, Alternative"
  })
  void writesTheHybridPdfOfEachProfile(String format, String name, String relationship) {
    var source = Samples.peppol(folder);
    var xml = folder.resolve("out.xml");
    var pdf = folder.resolve("out.pdf");
    assertEquals(0, denpyo("convert", source, "-o", xml, "--to", format).code());

    var run = denpyo("convert", source, "-o", pdf, "--to", format, "--lang", "de");

    assertEquals(0, run.code(), run.toString());
    assertEquals(text(xml), denpyo("extract", pdf, "--file", name).out());
    var check = denpyo("check", "-f", "jsonl", pdf);
    var unknownBuyer = "\"rule\":\"HYB-39\",\"severity\":\"warning\"";
    assertEquals(format.equals("facturx-minimum"), check.out().contains(unknownBuyer));
    assertFalse(check.out().replace(unknownBuyer, "").contains("\"rule\":\"HYB-"), check.out());
    assertTrue(
        check.out().contains("\"ruleSet\":\"visible-text:1\",\"verdict\":\"VALID\""), check.out());
    assertEquals(0, denpyo("diff", pdf).code());
    assertTrue(relationship(pdf).contains("/" + relationship), relationship);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String relationship(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var specification = names.values().iterator().next().getCOSObject();
      return "/" + specification.getNameAsString("AFRelationship");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thePagesSpeakTheLanguageAskedForAndShowAllThatTheSourceSays() throws IOException {
    var pdf = folder.resolve("out.pdf");
    var run = Run.in(
        Locale.FRENCH,
        new byte[0],
        "convert",
        Samples.peppol(folder),
        "-o",
        pdf,
        "--to",
        "facturx-minimum");

    assertEquals(0, run.code(), run.toString());
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      var text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Facture") && text.contains("Net à payer"), text);
      assertTrue(text.contains("Consulting"), text); // a line, which the profile does not carry
    }
  }

  @Test
  void takesThePagesThatAreGiven() throws IOException {
    var pages = folder.resolve("pages.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.addPage(new PDPage());
      pdf.save(pages.toFile());
    }
    var out = folder.resolve("out.pdf");
    var run = denpyo(
        "convert", Samples.peppol(folder), "-o", out, "--to", "facturx-basic", "--pdf", pages);

    assertEquals(0, run.code(), run.toString());
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      assertEquals(2, document.getNumberOfPages());
    }
    assertEquals(4, denpyo("diff", out).code()); // nothing to see on them
  }

  @Test
  void refusesWithEveryReason() {
    var source = Samples.peppol(folder);
    var out = folder.resolve("out.pdf");
    var text = Samples.file(folder, "text.pdf", "text");
    var bad = denpyo("convert", source, "-o", out, "--to", "facturx-basic", "--pdf", text);
    assertEquals(3, bad.code(), bad.toString());
    assertTrue(bad.err().contains("HYB-01"), bad.err());
    assertTrue(bad.err().contains("Nothing was written"), bad.err());

    var json = denpyo("convert", source, "-o", out, "--to", "json", "-f", "json");
    assertEquals(1, json.code(), json.toString());
    assertTrue(json.err().contains("HYB-41"), json.err());
    assertTrue(json.out().contains("\"written\" : false"), json.out());
    assertFalse(Files.exists(out));
  }

  @Test
  void strictRefusesWhatAProfileDoesNotCarry() {
    var out = folder.resolve("out.pdf");
    var run =
        denpyo("convert", Samples.peppol(folder), "-o", out, "--to", "facturx-minimum", "--strict");

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("BT-153 lines[1].item.name"), run.out());
    assertFalse(Files.exists(out));
  }

  @Test
  void pagesNeedAPdfToStandIn() {
    var source = Samples.peppol(folder);
    var out = folder.resolve("out.xml");
    var pages = Samples.file(folder, "pages.pdf", "pages");
    assertEquals(
        2, denpyo("convert", source, "-o", out, "--to", "cii", "--pdf", pages).code());
    assertEquals(
        2, denpyo("convert", source, "-o", pages, "--to", "cii", "--pdf", pages).code());
    assertEquals(
        2, denpyo("convert", "-", "-o", pages, "--to", "cii", "--pdf", "-").code());
  }

  @Test
  void viewSaysThatADocumentIsNotInsideAndCallsItNoError() {
    var source = Samples.file(folder, "in.json", Samples.json("peppol"));
    var run = denpyo("view", source, "-o", folder.resolve("view.pdf"));

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.err().contains("the document itself is not inside"), run.err());
    assertFalse(run.err().contains("error"), run.err());
  }
}
