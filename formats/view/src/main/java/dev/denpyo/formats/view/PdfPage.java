package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Flow.Box;
import dev.denpyo.formats.view.Flow.Paragraph;
import dev.denpyo.formats.view.Typesetter.Style;
import java.util.ArrayList;
import java.util.List;

/** Sets a page as PDF: what is told and what is seen are made together. */
final class PdfPage {
  private static final float GAP = 20f;
  private static final float HALF = (Flow.WIDTH - GAP) / 2;
  private static final float RIGHT = Flow.MARGIN + HALF + GAP;
  private static final float SEAL = 56f;
  private static final float SEAL_GRAY = 0.46f;
  private static final float FOOT = 28f;

  private final Page page;
  private final Words words;
  private final FontSet fonts;
  private final Typesetter setter;
  private final Flow flow = new Flow();
  private final Tag document = Tag.document();

  private PdfPage(Page page, Words words, FontSet fonts) {
    this.page = page;
    this.words = words;
    this.fonts = fonts;
    this.setter = fonts.typesetter();
  }

  /**
   * The page as PDF/A-3a.
   *
   * @throws ViewException {@code VIEW-NO-GLYPH} if a character cannot be set
   */
  static byte[] write(Page page, Words words, Fonts fonts) {
    return new PdfPage(page, words, new FontSet(fonts.inOrderFor(words.language()))).write();
  }

  private byte[] write() {
    title();
    heads();
    grandTotal();
    PdfSections sections = new PdfSections(words, setter, flow, document);
    page.sections().forEach(sections::write);
    if (page.reduced()) {
      flow.skip(Style.BODY.size());
      sections.text(document.add("P"), words.label(Label.REDUCED_FOOTNOTE), Style.SMALL);
    }
    slip();
    feet();
    String name = (page.title().in(words) + " " + page.number()).strip();
    PdfFile.Content content =
        new PdfFile.Content(flow.pages(), fonts.faces(), document, page.files(), page.seal());
    return PdfFile.write(
        content, Visible.text(name).replace('\n', ' '), words.language().tag());
  }

  private void title() {
    List<Line> lines = setter.lines(page.title().in(words), Style.TITLE, Flow.WIDTH);
    boolean centred = words.language() == Language.JA && lines.size() == 1;
    float indent = centred ? (Flow.WIDTH - lines.get(0).width()) / 2 : 0;
    Paragraph title = new Paragraph(document.add("H1"), lines);
    flow.row(List.of(new Box(Flow.MARGIN + indent, Flow.WIDTH - indent, false, List.of(title))));
    flow.skip(GAP / 2);
  }

  private void heads() {
    boolean sealed = page.seal() != null || !words.pattern("seal").isEmpty();
    float narrow = sealed ? HALF - SEAL - GAP / 2 : HALF;
    List<Box> boxes = List.of(
        new Box(Flow.MARGIN, HALF, false, party(page.addressee(), HALF)),
        new Box(RIGHT, narrow, false, party(page.issuer(), narrow)));
    flow.requireRow(boxes); // so that the seal is on the page of the names
    float lacking = SEAL - Flow.height(boxes);
    if (sealed) {
      seal(RIGHT + HALF - SEAL, flow.y() - SEAL);
    }
    flow.row(boxes);
    if (sealed && lacking > 0) {
      flow.skip(lacking);
    }
  }

  /** The picture of the seal, or the place for one, which is no part of what the invoice says. */
  private void seal(float x, float y) {
    Canvas canvas = flow.page();
    SealImage image = page.seal();
    if (image != null) {
      float scale = SEAL / Math.max(image.width(), image.height());
      float width = image.width() * scale;
      float height = image.height() * scale;
      canvas.begin(document.addFigure(words.label(Label.SEAL_IMAGE)));
      canvas.seal(x + SEAL - width, y + SEAL - height, width, height);
    } else {
      Style style = new Style(9f, false, SEAL_GRAY);
      Line line = setter.lines(words.pattern("seal"), style, SEAL).get(0);
      canvas.beginOrnament();
      canvas.dashedBox(x, y, SEAL, SEAL, SEAL_GRAY);
      canvas.text(line, x + (SEAL - line.width()) / 2, y + SEAL / 2 - line.size() / 3);
    }
    canvas.end();
  }

  private List<Paragraph> party(PartyBlock party, float width) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(paragraph("H2", words.label(party.role()), Style.HEADING, width));
    paragraphs.addAll(PdfSections.party(party, document, words, setter, width));
    return paragraphs;
  }

  private Paragraph paragraph(String type, String text, Style style, float width) {
    return new Paragraph(document.add(type), setter.lines(text, style, width));
  }

  private void grandTotal() {
    Fact total = page.grandTotal();
    if (total == null) {
      return;
    }
    flow.skip(GAP / 2);
    flow.require(3 * GAP);
    flow.rule(Flow.MARGIN, Flow.WIDTH, 1f, 0.1f);
    flow.skip(GAP / 3);
    Tag tag = document.add("P");
    List<Line> name = setter.lines(total.name().in(words), Style.NAME, HALF);
    List<Line> amount = setter.lines(total.value().in(words), Style.GRAND, HALF);
    flow.row(List.of(
        new Box(Flow.MARGIN, HALF, false, List.of(new Paragraph(tag, name))),
        new Box(RIGHT, HALF, true, List.of(new Paragraph(tag, amount)))));
    flow.skip(GAP / 3);
    flow.rule(Flow.MARGIN, Flow.WIDTH, 2f, 0.1f);
  }

  /** At the foot of the last page, or of one more. */
  private void slip() {
    SwissBill slip = page.slip();
    if (slip != null) {
      flow.requireAbove(PdfSlip.HEIGHT + PdfSlip.ABOVE);
      new PdfSlip(slip, words, fonts.latin(), flow.page(), document).write();
    }
  }

  /** Numbers the pages, now that their number is known. */
  private void feet() {
    int count = flow.pages().size();
    for (int i = 0; i < count; i++) {
      String text = words.pattern("page", String.valueOf(i + 1), String.valueOf(count));
      Line line = setter.lines(text, Style.SMALL, Flow.WIDTH).get(0);
      Canvas canvas = flow.pages().get(i);
      boolean slip = page.slip() != null && i == count - 1;
      float height = slip ? PdfSlip.HEIGHT + PdfSlip.ABOVE / 2 : FOOT;
      canvas.beginOrnament();
      canvas.text(line, Flow.MARGIN + (Flow.WIDTH - line.width()) / 2, height);
      canvas.end();
    }
  }
}
