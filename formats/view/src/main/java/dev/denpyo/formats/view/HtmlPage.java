package dev.denpyo.formats.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes a page as one HTML file that needs nothing beside it: no script, no font, no address to load from. */
final class HtmlPage {
  /** Whatever a hostile document might smuggle in: nothing is loaded, nothing is run. */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Page page;
  private final Words words;
  private final Markup html = new Markup();
  private final HtmlSections sections;

  private HtmlPage(Page page, Words words) {
    this.page = page;
    this.words = words;
    this.sections = new HtmlSections(html, words);
  }

  static byte[] write(Page page, Words words) {
    return new HtmlPage(page, words).write();
  }

  private byte[] write() {
    html.open("html", "lang", words.language().tag());
    head();
    html.open("body");
    html.open("header").element("h1", page.title().in(words)).close();
    html.open("main");
    heads();
    grandTotal();
    page.sections().forEach(sections::write);
    if (page.reduced()) {
      html.element("p", words.label(Label.REDUCED_FOOTNOTE));
    }
    SwissBill slip = page.slip();
    if (slip != null) {
      new HtmlSlip(html, words, slip).write();
    }
    return html.close().close().close().bytes();
  }

  private void head() {
    html.open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", (page.title().in(words) + " " + page.number()).strip());
    html.style(styleSheet());
    html.close();
  }

  private void heads() {
    html.open("div", "class", "heads");
    head("addressee", page.addressee(), false);
    head("issuer", page.issuer(), page.seal() != null || !words.pattern("seal").isEmpty());
    html.close();
  }

  private void head(String place, PartyBlock party, boolean sealed) {
    String id = "head-" + place;
    String look = sealed ? place + " sealed" : place;
    html.open("section", "class", look, "aria-labelledby", id);
    html.element("h2", words.label(party.role()), "id", id);
    if (sealed) {
      seal();
    }
    sections.party(party);
    html.close();
  }

  /** The picture of the seal, or the place for one, which says nothing to who does not see it. */
  private void seal() {
    SealImage image = page.seal();
    if (image == null) {
      html.element("div", words.pattern("seal"), "class", "seal", "aria-hidden", "true");
    } else {
      String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(image.png());
      html.single("img", "class", "seal-image", "alt", words.label(Label.SEAL_IMAGE), "src", data);
    }
  }

  private void grandTotal() {
    @Nullable Fact total = page.grandTotal();
    if (total != null) {
      html.open("p", "class", "grand");
      html.element("span", total.name().in(words));
      html.element("strong", total.value().in(words));
      html.close();
    }
  }

  private static String styleSheet() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("view.css")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks view.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
