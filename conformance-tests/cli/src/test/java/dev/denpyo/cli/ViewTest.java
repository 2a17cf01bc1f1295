package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
  @TempDir
  Path folder;

  /** The view of a document in a language: what {@code --lang} and the locale come to. */
  private String view(String language, Path document, String... options) throws IOException {
    var output = folder.resolve("view.html");
    List<Object> words = new ArrayList<>(List.of("view", document, "-o", output));
    words.addAll(List.of(options));
    var run = Run.in(Locale.forLanguageTag(language), new byte[0], words.toArray());
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.err().contains("view.html"), run.err());
    return Files.readString(output);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Invoice  | Amount due        | 22 November 2026",
        "ja | 請求書   | ご請求金額        | 2026年11月22日",
        "de | Rechnung | Zahlbetrag        | 22.11.2026",
        "fr | Facture  | Net à payer       | 22/11/2026",
        "it | Fattura  | Importo da pagare | 22/11/2026",
        "es | Factura  | Importe a pagar   | 22/11/2026"
      })
  void speaksTheLanguageAskedFor(String language, String title, String payable, String day)
      throws IOException {
    var html = view(language, Samples.japan(folder));
    assertTrue(html.contains("<html lang=\"" + language + "\">"), html);
    assertTrue(html.contains("<h1>" + title + "</h1>"), html);
    assertTrue(html.contains(payable), html);
    assertTrue(html.contains(day), html);
  }

  @Test
  void showsAJapaneseInvoiceByItsConventions() throws IOException {
    var html = view("ja", Samples.japan(folder), "--era");
    assertTrue(html.contains("青空工業株式会社 御中"), html);
    assertTrue(html.contains("T7000012050002"), html);
    assertTrue(html.contains("緑茶 (軽減税率対象) ※"), html);
    assertTrue(html.contains("※は軽減税率対象"), html);
    assertTrue(html.contains("令和8年11月22日"), html);
    assertTrue(html.contains("¥2,442"), html);
  }

  @Test
  void addressesAPersonAsOne() throws IOException {
    var html = view("ja", Samples.japan(folder), "--person");
    assertTrue(html.contains("青空工業株式会社 様"), html);
    assertFalse(html.contains("御中"), html);
  }

  @Test
  void speaksEnglishWhereTheLocaleHasNoLanguageOfOurs() throws IOException {
    var source = Files.readAllBytes(Samples.peppol(folder));
    var output = folder.resolve("view.html");
    var run = Run.in(Locale.forLanguageTag("pt-BR"), source, "view", "-", "-o", output);
    assertEquals(0, run.code(), run.toString());
    assertTrue(Files.readString(output).contains("<html lang=\"en\">"));
  }

  @Test
  void refusesALanguageItDoesNotHaveAndNamesThoseItHas() {
    var output = folder.resolve("view.html");
    var run = denpyo("view", Samples.peppol(folder), "-o", output, "--lang", "pt");
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("en, ja, de, fr, it, es"), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void refusesAnEndingItCannotWrite() {
    var output = folder.resolve("view.docx");
    var run = denpyo("view", Samples.peppol(folder), "-o", output);
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains(".html"), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void saysThatWhatIsNoInvoiceCannotBeRead() {
    var output = folder.resolve("view.html");
    var run = Run.fed("<a/>".getBytes(StandardCharsets.UTF_8), "view", "-", "-o", output);
    assertEquals(3, run.code(), run.toString());
    assertFalse(Files.exists(output));
  }

  @Test
  void showsWhatItCanOfAFaultyDocumentAndTellsTheFault() throws IOException {
    var text = Samples.json("peppol").replace("\"2026-11-20\"", "\"2026-02-30\"");
    var source = Samples.file(folder, "in.json", text);
    var output = folder.resolve("view.html");
    var run = denpyo("view", source, "-o", output);
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.err().contains("DNP-JSON-03"), run.err());
    assertTrue(Files.readString(output).contains("<h1>Invoice</h1>"));
  }

  @Test
  void drawsAPdfWithTheDocumentInside() throws IOException {
    var source = Samples.peppol(folder);
    var output = folder.resolve("view.pdf");
    var run = denpyo("view", source, "-o", output);
    assertEquals(0, run.code(), run.toString());
    var again = folder.resolve("again.xml");
    assertEquals(0, denpyo("extract", output, "-o", again).code());
    assertEquals(Files.readString(source), Files.readString(again));
    var twice = folder.resolve("twice.pdf");
    assertEquals(0, denpyo("view", output, "-o", twice).code());
    assertEquals(0, denpyo("extract", twice, "-o", again).code());
    assertEquals(Files.readString(source), Files.readString(again));
  }

  @Test
  void drawsAPdfAloneWhereThereIsNoXmlAndSaysSo() throws IOException {
    var source = Samples.file(folder, "in.json", Samples.json("peppol"));
    var output = folder.resolve("view.pdf");
    var run = denpyo("view", source, "-o", output);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.err().contains("the document itself is not inside"), run.err());
    assertFalse(run.err().contains("HYB-41"), run.err());
    assertTrue(Files.readString(output, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7"));
  }

  @Test
  void refusesAPdfWithASignThatNoFontHas() {
    var text = Samples.json("peppol").replace("Consulting", "Consulting \ud83d\ude00");
    var source = Samples.file(folder, "in.json", text);
    var output = folder.resolve("view.pdf");
    var run = denpyo("view", source, "-o", output);
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("VIEW-NO-GLYPH"), run.err());
    assertTrue(run.err().contains("U+1F600"), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void filesOfTheInvoiceAreInThePdfBesideItsXml() throws IOException {
    var xml = Samples.replaced(
        Samples.peppol(folder), "with-file.xml", "<cac:AccountingSupplierParty>", """
        <cac:AdditionalDocumentReference><cbc:ID>A-1</cbc:ID><cac:Attachment>\
        <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="hours.csv">YTti\
        </cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>\
        <cac:AccountingSupplierParty>""");
    var output = folder.resolve("view.pdf");
    assertEquals(0, denpyo("view", xml, "-o", output).code());

    var file = folder.resolve("hours.csv");
    var run = denpyo("extract", output, "-o", file, "--file", "hours.csv");
    assertEquals(3, run.code(), run.toString()); // it is there, and no XML
    assertEquals(Files.readString(xml), denpyo("extract", output).out());
    var check = denpyo("check", "-f", "jsonl", output);
    assertTrue(
        check.out().contains("\"ruleSet\":\"hybrid-pdf:1\",\"verdict\":\"VALID\""), check.out());
    assertFalse(check.out().contains("HYB-"), check.out());
  }

  @Test
  void showsThePictureOfASealAndRefusesWhatIsNone() throws IOException {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    var png = folder.resolve("seal.png");
    assertTrue(ImageIO.write(image, "png", png.toFile()));
    assertTrue(view("ja", Samples.japan(folder), "--seal-image", png.toString()).contains("印影"));

    var none = Samples.file(folder, "none.png", "text");
    var output = folder.resolve("none.html");
    var run = denpyo("view", Samples.peppol(folder), "-o", output, "--seal-image", none);
    assertEquals(2, run.code(), run.toString());
    assertFalse(Files.exists(output));
  }

  @Test
  void refusesAFontThatIsNone() {
    var source = Samples.peppol(folder);
    var output = folder.resolve("view.pdf");
    var run = denpyo("view", source, "-o", output, "--font", folder.resolve("absent.ttf"));
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("VIEW-FONT"), run.err());
    assertFalse(Files.exists(output));
  }
}
