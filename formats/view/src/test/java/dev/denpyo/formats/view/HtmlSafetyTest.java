package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.SupportingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A document's author is a stranger: nothing it says becomes markup, is run, or is loaded. */
class HtmlSafetyTest {
  private static final Set<String> ELEMENTS = Set.of(
      "html", "head", "meta", "title", "style", "body", "header", "main", "section", "div", "h1",
      "h2", "h3", "p", "span", "strong", "b", "table", "thead", "tbody", "tr", "th", "td", "ul",
      "li", "a");

  private static final String HOSTILE =
      "</style></title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"' onload='x'"
          + "&lt;&#60;]]><!--{0}$1\\";

  private static HtmlDocument hostile() {
    var invoice = EveryTerm.invoice(n -> n + HOSTILE);
    return HtmlDocument.of(InvoiceView.in(Language.EN).html(invoice));
  }

  @Test
  void hostileTextStaysText() {
    var page = hostile();
    assertEquals(ELEMENTS, names(page));
    assertTrue(page.text().contains("1" + HOSTILE), page.text());
    assertFalse(page.source().toLowerCase(Locale.ROOT).contains("<script"), page.source());
  }

  private static Set<String> names(HtmlDocument page) {
    return page.all("*").stream().map(Element::getTagName).collect(Collectors.toSet());
  }

  @Test
  void noElementHasAHandlerOrLoadsAnything() {
    for (Element element : hostile().all("*")) {
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        var attribute = (Attr) attributes.item(i);
        assertFalse(attribute.getName().startsWith("on"), attribute.toString());
        assertFalse(Set.of("src", "srcset", "action", "xlink:href").contains(attribute.getName()));
        assertTrue(
            !attribute.getName().equals("href") || attribute.getValue().startsWith("data:"),
            attribute.toString());
      }
    }
  }

  @Test
  void theStyleSheetLoadsNothing() {
    var css = hostile().one("style").getTextContent();
    assertFalse(css.contains("url("), css);
    assertFalse(css.contains("@import"), css);
  }

  @Test
  void aPolicyForbidsWhatThePageDoesNotDo() {
    var policy = hostile().all("meta").stream()
        .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
        .map(m -> m.getAttribute("content"))
        .toList();
    assertEquals(1, policy.size());
    assertTrue(policy.get(0).startsWith("default-src 'none'"), policy.get(0));
    assertFalse(policy.get(0).contains("script-src"), policy.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x1B, 0x85, 0x202E, 0x2066, 0xD800, 0xFFFE, 0x2028, 0x1FFFF})
  void whatHidesOrReversesTextBecomesAMark(int codePoint) {
    var sign = Character.toString(codePoint);
    var invoice = EveryTerm.invoice(n -> n + "a" + sign + "b");
    var page = HtmlDocument.of(InvoiceView.in(Language.EN).html(invoice));
    assertTrue(page.text().contains("1a\uFFFDb"), page.text());
    assertFalse(page.source().contains(sign));
  }

  @Test
  void lineEndsOfEveryKindPartLinesAndTabsAreSpaces() {
    assertEquals("a\nb\nc\nd e", Visible.text("a\r\nb\rc\nd\te"));
    assertEquals("髙﨑𠮷〜－", Visible.text("髙﨑𠮷〜－"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, x.html, application/octet-stream, x.html",
    "IMAGE/PNG, ..\\..\\a.png, image/png, a.png",
    "image/svg+xml, /etc/.., application/octet-stream, file",
    "'text/csv,<script>', '', application/octet-stream, file"
  })
  void anAttachmentIsSavedUnderAHarmlessNameAndType(
      String type, String name, String safeType, String safeName) {
    var document = SupportingDocument.builder()
        .attachment(Attachment.of(new byte[] {1, 2, 3}, type, name))
        .build();
    var invoice = Samples.japanese().toBuilder().supportingDocument(document).build();
    var link = HtmlDocument.of(InvoiceView.in(Language.EN).html(invoice)).one("a");
    assertEquals("data:" + safeType + ";base64,AQID", link.getAttribute("href"));
    assertEquals(safeName, link.getAttribute("download"));
    assertEquals(List.of(safeName), List.of(link.getTextContent()));
  }
}
