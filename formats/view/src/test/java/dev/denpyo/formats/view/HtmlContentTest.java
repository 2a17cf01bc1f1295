package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader finds on the page. */
class HtmlContentTest {
  private static HtmlDocument view(Language language, Invoice invoice) {
    return HtmlDocument.of(InvoiceView.in(language).html(invoice));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyValueOfTheModelIsOnThePage(Language language) {
    var invoice = EveryTerm.invoice();
    var text = view(language, invoice).text();
    assertEquals(List.of(), ExpectedTexts.missing(invoice, language, text));
  }

  @Test
  void aJapaneseInvoiceFollowsTheHabitsOfJapan() {
    var page = view(Language.JA, Samples.japanese());
    assertEquals("請求書", page.one("h1").getTextContent());
    assertTrue(page.text().contains("青空工業株式会社 御中"), page.text());
    assertTrue(page.text().contains("〒100-0001\n東京都千代田区東町1-2-3"), page.text());
    assertEquals(List.of("登録番号", "T7000012050002"), page.row("登録番号"));
    assertEquals(List.of("1", "緑茶 ※", "3 時間", "548", "8%軽減税率", "1,644"), lean(page.row("1")));
    assertEquals(List.of("軽減税率 ※", "8%", "1,644", "132"), page.row("軽減税率 ※"));
    assertEquals(List.of("標準税率", "10%", "605", "61"), page.row("標準税率"));
    assertEquals(List.of("ご請求金額", "¥2,442"), page.row("ご請求金額"));
    assertTrue(page.text().contains("※は軽減税率対象"), page.text());
  }

  /** Cells without the line ends between a value and its details. */
  private static List<String> lean(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("\\s*\n\\s*", "")).toList();
  }

  @Test
  void aPlaceForTheSealIsNeverCalledASignature() {
    var page = view(Language.JA, Samples.japanese());
    assertTrue(page.source().contains("class=\"seal\" aria-hidden=\"true\">印</div>"));
    assertFalse(page.text().contains("署名"), page.text());
    assertFalse(view(Language.EN, Samples.japanese()).source().contains("\"seal\""));
  }

  @Test
  void nothingIsMarkedAsReducedWhereNothingIs() {
    var page = view(Language.JA, Samples.german());
    assertFalse(page.text().contains("※"), page.text());
  }

  @Test
  void aPersonIsAddressedAsOneAndNeverAsBoth() {
    var html = InvoiceView.in(Language.JA).addressedToPerson().html(Samples.japanese());
    var text = HtmlDocument.of(html).text();
    assertTrue(text.contains("青空工業株式会社 様"), text);
    assertFalse(text.contains("御中"), text);
  }

  @Test
  void aStatementOfPurchaseIsAddressedToTheSeller() {
    var invoice =
        Samples.japanese().toBuilder().type(InvoiceType.SELF_BILLED_INVOICE).build();
    var page = view(Language.JA, invoice);
    assertEquals("仕入明細書", page.one("h1").getTextContent());
    assertTrue(page.text().contains("株式会社みどり商店 御中"), page.text());
    assertEquals(List.of("お支払金額", "¥2,442"), page.row("お支払金額"));
  }

  @Test
  void aGermanInvoiceReadsAsOne() {
    var page = view(Language.DE, Samples.german());
    assertEquals("Rechnung", page.one("h1").getTextContent());
    assertEquals("Rechnung RE-1", page.one("title").getTextContent());
    assertEquals(List.of("Ausstellungsdatum", "05.03.2026"), page.row("Ausstellungsdatum"));
    assertEquals(List.of("USt-IdNr.", "DE123456789"), page.row("USt-IdNr."));
    assertEquals(
        List.of("1", "Beratung", "1.234 Std.", "99,50", "19\u00a0%Regelsteuersatz", "122.783,00"),
        lean(page.row("1")));
    assertEquals(
        List.of(
            "Nachlass", "Rabatt", "122.783,00", "5\u00a0%", "19\u00a0%Regelsteuersatz", "6.139,15"),
        lean(page.row("Nachlass")));
    assertEquals(List.of("Zahlbetrag", "138.806,18\u00a0€"), page.row("Zahlbetrag"));
    assertEquals(List.of("Zahlungsart", "SEPA-Überweisung"), page.row("Zahlungsart"));
    assertEquals(List.of("Konto", "DE89370400440532013000"), page.row("Konto"));
    assertTrue(page.text().contains("Hafenstraße 1\n10115 Berlin\nDeutschland"), page.text());
  }

  @Test
  void anAttachmentIsListedAndCanBeSaved() {
    var link = view(Language.DE, Samples.german()).one("a");
    assertEquals("Stunden.csv", link.getAttribute("download"));
    assertEquals("data:text/csv;base64,YTti", link.getAttribute("href"));
  }

  @Test
  void whatTheDocumentDoesNotSayIsNotOnThePage() {
    var bare = Invoice.draft().seller(Party.named("A").build()).build();
    var page = view(Language.EN, bare);
    assertEquals("Document", page.one("h1").getTextContent());
    assertEquals(
        List.of("Buyer", "Seller"),
        page.all("h2").stream().map(e -> e.getTextContent()).toList());
  }

  @Test
  void theSameInvoiceGivesTheSameBytes() {
    var view = InvoiceView.in(Language.IT);
    var invoice = Samples.german();
    assertEquals(
        HtmlDocument.of(view.html(invoice)).source(),
        HtmlDocument.of(view.html(invoice)).source());
    assertEquals(Language.IT, view.language());
  }

  @Test
  void theEraIsUsedWhereAskedFor() {
    var html = InvoiceView.in(Language.JA).withJapaneseEra().html(Samples.japanese());
    var page = HtmlDocument.of(html);
    assertEquals(List.of("発行日", "令和8年11月22日"), page.row("発行日"));
    assertEquals(LocalDate.of(2026, 11, 22), Samples.japanese().issueDate());
  }
}
