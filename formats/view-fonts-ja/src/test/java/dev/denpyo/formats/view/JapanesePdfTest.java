package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;

/** Japanese PDFs, drawn with the fonts of this jar. */
class JapanesePdfTest {
  private static final Fonts FONTS = Fonts.onClassPath();

  private static Invoice invoice() {
    Tax reduced = Tax.of(TaxCategory.REDUCED, "8");
    return Invoice.builder("2026-1122", LocalDate.of(2026, 11, 22), CurrencyCode.JPY)
        .type(InvoiceType.COMMERCIAL_INVOICE)
        .seller(Party.named("株式会社みどり商店").vatId("T7000012050002").build())
        .buyer(Party.named("青空工業株式会社").build())
        .line(InvoiceLine.builder()
            .id("1")
            .item(Item.builder().name("緑茶").build())
            .quantity(Quantity.of("3", UnitCode.PIECE))
            .netAmount(new BigDecimal("1644"))
            .tax(reduced)
            .build())
        .taxBreakdown(TaxBreakdown.builder()
            .category(TaxCategory.REDUCED)
            .rate(new BigDecimal("8"))
            .taxable(new BigDecimal("1644"))
            .tax(new BigDecimal("132"))
            .build())
        .totals(Totals.builder().payable(new BigDecimal("1776")).build())
        .build();
  }

  private static byte[] pdf(Invoice invoice) {
    return InvoiceView.in(Language.JA).withJapaneseEra().pdf(invoice, FONTS);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static boolean isValid(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
        var validator = Foundries.defaultInstance().createValidator(parser.getFlavour(), false)) {
      return parser.getFlavour().getId().equals("3a")
          && validator.validate(parser).isCompliant();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysWhatTheLawAsksForAndIsValid() throws IOException {
    var pdf = pdf(invoice());
    assertTrue(isValid(pdf));
    var text = text(pdf);
    for (String part : List.of(
        "請求書",
        "青空工業株式会社 御中",
        "登録番号: T7000012050002",
        "令和8年11月22日",
        "緑茶 ※",
        "軽減税率 ※",
        "8%",
        "1,644",
        "132",
        "¥1,776",
        "※は軽減税率対象")) {
      assertTrue(text.contains(part), part + " is not in " + text);
    }
    assertFalse(text.contains("署名"), text);
  }

  @Test
  void aPageTakesLessThanSixtyKilobytes() {
    assertTrue(pdf(invoice()).length < 60_000, "bytes: " + pdf(invoice()).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "〜と～",
        "－と−と-",
        "髙橋と高橋",
        "山﨑と山崎",
        "𠮷野家と吉野家",
        "葛\udb40\udd00城市",
        "①㈱℡№",
        "ｶ)ﾐﾄﾞﾘ",
        "カ゛ガ",
        "全角　空白"
      })
  void textReadBackIsTheTextThatWasDrawn(String text) throws IOException {
    var pdf = pdf(Invoice.draft().note(new Note(null, text)).build());
    assertTrue(text(pdf).contains(text), text(pdf));
    assertTrue(isValid(pdf), text);
  }

  @Test
  void otherLanguagesWriteJapaneseNamesToo() throws IOException {
    var pdf = InvoiceView.in(Language.DE).pdf(invoice(), FONTS);
    assertTrue(text(pdf).contains("株式会社みどり商店"));
    assertTrue(text(pdf).contains("Zahlbetrag"));
    assertTrue(isValid(pdf));
  }

  @Test
  void aSignThatNoFontHasIsAnErrorThatNamesIt() {
    var invoice = Invoice.draft().note(new Note(null, "\ud83d\ude00")).build();
    var error = assertThrows(ViewException.class, () -> pdf(invoice));
    assertEquals("VIEW-NO-GLYPH", error.code());
    assertTrue(String.valueOf(error.getMessage()).contains("U+1F600"), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "biz-udpgothic/BIZUDPGothic_400Regular.ttf,"
        + " 22f41ce68f1ce62477ca4ec1e2c0c400cc545ddff31d713e8edf87808614aeb2",
    "biz-udpgothic/BIZUDPGothic_700Bold.ttf,"
        + " 1a995936e0f9de8a7c142c97cdb679e7087e89c13e663f946cd047f4283cedf8",
    "noto-sans-jp/NotoSansJP_400Regular.ttf,"
        + " d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
    "noto-sans-jp/NotoSansJP_700Bold.ttf,"
        + " c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e"
  })
  void theFontsAreThoseThatWereLookedAt(String name, String sha256) throws Exception {
    var folder = "/dev/denpyo/fonts/ja/";
    try (var font = JapanesePdfTest.class.getResourceAsStream(folder + name)) {
      var digest = MessageDigest.getInstance("SHA-256").digest(font.readAllBytes());
      assertEquals(sha256, HexFormat.of().formatHex(digest));
    }
    var licence = folder + name.substring(0, name.indexOf('/')) + "/LICENSE_FONT";
    try (var text = JapanesePdfTest.class.getResourceAsStream(licence)) {
      assertTrue(new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .contains("SIL OPEN FONT LICENSE Version 1.1"));
    }
  }
}
