package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PrecedingInvoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF in the languages that the Latin fonts can write; Japanese is tested where its fonts are. */
class PdfTest {
  private static final Fonts FONTS = Fonts.onClassPath();

  private static final List<String> VALID = List.of("3a");

  @TempDir
  Path folder;

  private static byte[] pdf(Language language, Invoice invoice) {
    return InvoiceView.in(language).pdf(invoice, FONTS);
  }

  private static Invoice noted(String text) {
    return Invoice.draft().note(new Note(null, text)).build();
  }

  private static Invoice longInvoice(int lines) {
    Invoice.Builder invoice = Samples.german().toBuilder().clearLines();
    for (int i = 1; i <= lines; i++) {
      invoice.line(Samples.line("L" + i, "Item " + i, "1", "2.50", "2.50", Samples.STANDARD));
    }
    return invoice.build();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "JA")
  void isValidAndSaysAllThatTheModelHolds(Language language) {
    var invoice = EveryTerm.invoice();
    var bytes = pdf(language, invoice);
    assertEquals(VALID, PdfDocument.judged(bytes));
    var page = PdfDocument.of(bytes);
    assertEquals(language.tag(), page.language());
    assertEquals(List.of(), ExpectedTexts.missing(invoice, language, page.text()));
  }

  @Test
  void readsLikeAnInvoice() {
    var page = PdfDocument.of(pdf(Language.DE, Samples.german()));
    var text = page.text();
    assertTrue(text.startsWith("Rechnung"), text);
    assertTrue(text.contains("Hafenstraße 1"), text);
    assertTrue(text.contains("USt-IdNr.: DE123456789"), text);
    assertTrue(text.contains("138.806,18\u00a0€"), text); // the space that does not break stays one
    assertTrue(text.contains("DE89370400440532013000"), text);
    assertTrue(text.contains("Stunden.csv text/csv, 3 Byte"), text);
    assertTrue(text.contains("Seite 1 von 2"), text);
  }

  @Test
  void tellsItsStructure() {
    var elements = PdfDocument.of(pdf(Language.EN, Samples.german())).elements();
    assertEquals(List.of("Document", "H1"), elements.subList(0, 2));
    assertEquals(1, Collections.frequency(elements, "H1"));
    assertEquals(
        List.of("Table", "THead", "TR", "TH Column", "TH Column"),
        elements.subList(elements.indexOf("THead") - 1, elements.indexOf("THead") + 4));
    assertTrue(elements.contains("TH Row"), elements.toString());
    assertTrue(elements.contains("TD"), elements.toString());
  }

  @Test
  void repeatsTheHeadOfATableOnEveryPageAndTellsItOnce() {
    var bytes = pdf(Language.EN, longInvoice(200));
    assertEquals(VALID, PdfDocument.judged(bytes));
    var page = PdfDocument.of(bytes);
    assertTrue(page.pages().size() > 4, "pages: " + page.pages().size());
    for (String text : page.pages().subList(0, page.pages().size() - 1)) {
      assertTrue(text.contains("Unit price"), text);
    }
    for (int i = 1; i <= 200; i++) {
      assertTrue(page.text().contains("Item " + i), "no line " + i);
    }
    var heads = page.elements()
        .subList(page.elements().indexOf("THead"), page.elements().indexOf("TBody"));
    assertEquals(6, Collections.frequency(heads, "TH Column"));
    assertTrue(page.text().contains("Page 2 of " + page.pages().size()), page.text());
  }

  @Test
  void theHeadOfATableIsNotPartedFromItsFirstRow() {
    for (int notes = 0; notes < 40; notes++) {
      var invoice = longInvoice(2).toBuilder();
      for (int i = 0; i < notes; i++) {
        invoice.precedingInvoice(PrecedingInvoice.builder().reference("P" + i).build());
      }
      for (String text : PdfDocument.of(pdf(Language.EN, invoice.build())).pages()) {
        assertTrue(!text.contains("Unit price") || text.matches("(?s).*Item [12].*"), text);
      }
    }
  }

  @Test
  void aNumberTooWideForItsColumnIsNotParted() {
    for (int digit = 0; digit < 10; digit++) {
      String price = "12345678901.25".replace('5', (char) ('0' + digit));
      var line = Samples.line("1", "Gold", "123456789012.25", price, price, Samples.STANDARD);
      var invoice = Samples.german().toBuilder().clearLines().line(line).build();
      var text = PdfDocument.of(pdf(Language.EN, invoice)).text();
      assertTrue(text.contains("12,34" + digit + ",678,901.2" + digit + " "), text);
      assertTrue(text.contains("12,34" + digit + ",678,901.2" + digit + "\n"), text);
      assertTrue(text.contains("123,456,789,012.25"), text);
    }
  }

  @Test
  void theRoleOfAPartyStandsAboveIt() {
    for (int notes = 0; notes < 40; notes++) {
      var invoice = longInvoice(1).toBuilder().payee(Party.named("Payee Ltd").build());
      for (int i = 0; i < notes; i++) {
        invoice.precedingInvoice(PrecedingInvoice.builder().reference("P" + i).build());
      }
      for (String text : PdfDocument.of(pdf(Language.EN, invoice.build())).pages()) {
        assertEquals(text.contains("\nPayee\n"), text.contains("Payee Ltd"), text);
      }
    }
  }

  @Test
  void anElisionIsNotBroken() {
    var read = PdfDocument.of(pdf(Language.FR, noted("numéro d’entreprise ".repeat(60))))
        .text();
    assertFalse(read.contains("d’\n"), read);
    assertFalse(read.contains("d’\r\n"), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u00a0b c\u202fd",
        "non\u2011breaking",
        "soft\u00adhyphen",
        "Ω≈Ж",
        "é e\u0301",
        "{\\(%)}<>"
      })
  void textReadBackIsTheTextThatWasDrawn(String text) {
    var read = PdfDocument.of(pdf(Language.EN, noted(text))).text();
    assertTrue(read.contains(text), read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0905", "\u05d0", "\u0627", "\u9ad9", "\ud83d\ude00"})
  void aSignThatNoFontHasIsAnErrorThatNamesIt(String sign) {
    var error = assertThrows(ViewException.class, () -> pdf(Language.EN, noted("before " + sign)));
    assertEquals("VIEW-NO-GLYPH", error.code());
    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(sign + " (U+" + "%04X".formatted(sign.codePointAt(0))), message);
  }

  @Test
  void whatIsHiddenInHtmlIsAMarkHereToo() {
    var read = PdfDocument.of(pdf(Language.EN, noted("a\u0007b\u202Ec"))).text();
    assertTrue(read.contains("a\uFFFDb\uFFFDc"), read);
  }

  @Test
  void breaksWordsOfAnyLengthAndTextsOverPages() {
    var word = "x".repeat(20_000);
    var text = IntStream.range(0, 300).mapToObj(i -> "row " + i).toList();
    var invoice = noted(word + "\n" + String.join("\n", text)).toBuilder()
        .seller(Party.named("Seller").legalForm("y ".repeat(9_000)).build())
        .build();
    var bytes = pdf(Language.EN, invoice);
    assertEquals(VALID, PdfDocument.judged(bytes));
    var page = PdfDocument.of(bytes);
    assertTrue(page.pages().size() > 8, "pages: " + page.pages().size());
    assertEquals(20_000, page.text().chars().filter(c -> c == 'x').count());
    text.forEach(row -> assertTrue(page.text().contains(row), row));
  }

  @Test
  void theSameInvoiceGivesTheSameBytesInManyThreads() {
    var invoice = Samples.german();
    var first = pdf(Language.FR, invoice);
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> assertArrayEquals(first, pdf(Language.FR, invoice)));
    assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("CreationDate"));
  }

  @Test
  void fontsAreNamedByLanguage() {
    assertEquals(List.of("* liberation/LiberationSans-Regular.ttf"), FONTS.names());
  }

  @Test
  void aFileThatIsNoFontIsRefusedByName() throws IOException {
    var file = Files.writeString(folder.resolve("no.ttf"), "not a font, and longer than a header");
    var fonts = FONTS.with(file);
    var error = assertThrows(
        ViewException.class, () -> InvoiceView.in(Language.EN).pdf(noted("\u9ad9"), fonts));
    assertEquals("VIEW-FONT", error.code());
    assertTrue(String.valueOf(error.getMessage()).contains("no.ttf"), error.getMessage());
    var absent = assertThrows(ViewException.class, () -> FONTS.with(folder.resolve("absent.ttf")));
    assertEquals("VIEW-FONT", absent.code());
  }

  @Test
  void aTruncatedFontIsRefused() throws IOException {
    try (var in = PdfTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
      var whole = Objects.requireNonNull(in).readAllBytes();
      for (int part : List.of(4, 11, 100, 300, 5_000)) {
        var file = Files.write(folder.resolve("part.ttf"), Arrays.copyOf(whole, part));
        var fonts = FONTS.with(file);
        var error = assertThrows(
            ViewException.class, () -> InvoiceView.in(Language.EN).pdf(noted("\u9ad9"), fonts));
        assertEquals("VIEW-FONT", error.code(), "length " + part);
      }
    }
  }
}
