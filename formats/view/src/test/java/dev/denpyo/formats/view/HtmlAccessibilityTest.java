package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What WCAG 2.2 asks of a page and a program can see. */
class HtmlAccessibilityTest {
  private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])color: #([0-9a-f]{3,6})");

  private static HtmlDocument view(Language language) {
    return HtmlDocument.of(InvoiceView.in(language).html(EveryTerm.invoice()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageNamesItsLanguageAndItself(Language language) {
    var page = view(language);
    assertEquals(language.tag(), page.one("html").getAttribute("lang"));
    assertFalse(page.one("title").getTextContent().isBlank());
    assertEquals(1, page.all("main").size());
    assertEquals(1, page.all("header").size());
  }

  /** With a payment part and the picture of a seal, which few invoices have. */
  private static HtmlDocument swiss() {
    var image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
    var png = new ByteArrayOutputStream();
    try {
      assertTrue(ImageIO.write(image, "png", png));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    var invoice = SwissBillTest.invoice("CH58 0079 1123 0008 8901 2", "").build();
    var seal = SealImage.of(png.toByteArray());
    return HtmlDocument.of(InvoiceView.in(Language.FR).withSealImage(seal).html(invoice));
  }

  @Test
  void headingsAreInOrder() {
    for (var page : List.of(view(Language.EN), swiss())) {
      int last = 0;
      for (Element element : page.all("*")) {
        if (element.getTagName().matches("h[1-6]")) {
          int level = element.getTagName().charAt(1) - '0';
          assertTrue(level <= last + 1, "h" + last + " is followed by h" + level);
          assertFalse(element.getTextContent().isBlank());
          last = level;
        }
      }
      assertEquals(1, page.all("h1").size());
    }
  }

  @Test
  void picturesSayWhatTheyShow() {
    var page = swiss();
    assertEquals("Image du sceau", page.one("img").getAttribute("alt"));
    assertEquals("Section paiement", page.one("svg").getAttribute("aria-label"));
    assertEquals("img", page.one("svg").getAttribute("role"));
  }

  @Test
  void everyTableHasANameAndHeadersWithScope() {
    var page = view(Language.EN);
    for (Element table : page.all("table")) {
      assertTrue(table.hasAttribute("aria-labelledby") || table.hasAttribute("aria-label"));
    }
    for (Element head : page.all("th")) {
      assertTrue(List.of("col", "row").contains(head.getAttribute("scope")), head.getTextContent());
    }
    for (Element row : page.all("tr")) {
      assertTrue(row.getElementsByTagName("th").getLength() > 0, row.getTextContent());
    }
  }

  @Test
  void whatIsReferredToIsThereOnce() {
    for (var page : List.of(view(Language.EN), swiss())) {
      Set<String> ids = new HashSet<>();
      for (Element element : page.all("*")) {
        if (element.hasAttribute("id")) {
          assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
        }
      }
      for (Element element : page.all("*")) {
        var reference = element.getAttribute("aria-labelledby");
        assertTrue(reference.isEmpty() || ids.contains(reference), reference);
      }
    }
  }

  @Test
  void everyColourOfTextStandsOutFromItsGround() {
    var css = view(Language.EN).one("style").getTextContent();
    var colours = COLOUR.matcher(css).results().map(m -> m.group(1)).toList();
    assertTrue(colours.size() > 3, colours.toString());
    colours.forEach(c -> assertTrue(contrast(c, "ffffff") >= 4.5, c));
    assertTrue(contrast("1a1a1a", "eeeeee") >= 4.5); // head of tables
  }

  /** WCAG 2.2, definition of contrast ratio. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    String full = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    return 0.2126 * channel(full, 0) + 0.7152 * channel(full, 2) + 0.0722 * channel(full, 4);
  }

  private static double channel(String hex, int at) {
    double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Test
  void printRepeatsTheHeadOfATable() {
    var css = view(Language.EN).one("style").getTextContent();
    assertTrue(css.contains("thead { display: table-header-group; }"), css);
    assertTrue(css.contains("@page { size: A4;"), css);
  }
}
