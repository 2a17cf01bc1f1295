package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Flow.Box;
import dev.denpyo.formats.view.Flow.Paragraph;
import dev.denpyo.formats.view.Typesetter.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the parts of a page as PDF. */
final class PdfSections {
  private static final float BEFORE = 12f;
  private static final float AFTER_HEADING = 2f;
  private static final float KEPT_TOGETHER = 60f;
  private static final float NAME_SHARE = 0.38f;
  private static final float SUMS_SHARE = 0.6f;

  /** 35 mm: more than readers ask for at the largest code there is. */
  private static final float QR_SIZE = 99f;

  /** White around it that readers need, in modules. */
  private static final int QUIET = 4;

  private final Words words;
  private final Typesetter setter;
  private final Flow flow;
  private final Tag document;

  PdfSections(Words words, Typesetter setter, Flow flow, Tag document) {
    this.words = words;
    this.setter = setter;
    this.flow = flow;
    this.document = document;
  }

  /** A section under its heading. */
  void write(Section section) {
    flow.skip(BEFORE);
    PdfTable table = section instanceof Table rows ? new PdfTable(rows, words, setter, flow) : null;
    flow.require(keptTogether(section, table));
    text(document.add("H2"), words.label(section.title()), Style.HEADING);
    flow.skip(AFTER_HEADING);
    if (table != null) {
      table.write(document.add("Table"));
    } else if (section instanceof Section.Sums sums) {
      float width = Flow.WIDTH * SUMS_SHARE;
      facts(sums.facts(), Flow.MARGIN + Flow.WIDTH - width, width, true);
    } else if (section instanceof Section.Facts facts) {
      facts(facts.facts(), Flow.MARGIN, Flow.WIDTH, false);
    } else if (section instanceof Section.Texts texts) {
      texts.texts().forEach(this::note);
    } else if (section instanceof Section.People people) {
      people.parties().forEach(this::person);
    } else if (section instanceof Section.Scan scan) {
      scan(scan);
    } else if (section instanceof Section.Files files) {
      files.files().forEach(this::file);
    }
  }

  /** A heading stands with the first of what is below it. */
  private float keptTogether(Section section, @Nullable PdfTable table) {
    float first = KEPT_TOGETHER / 2;
    if (table != null) {
      first = table.leastHeight();
    } else if (section instanceof Section.Scan scan) {
      first = heightOf(scan);
    } else if (section instanceof Section.People people) {
      first = heightOf(people.parties().get(0));
    }
    return KEPT_TOGETHER / 2 + first;
  }

  private float heightOf(PartyBlock party) {
    List<Paragraph> paragraphs = party(party, Tag.document(), words, setter, Flow.WIDTH);
    return KEPT_TOGETHER / 2 + Flow.height(List.of(new Box(0, Flow.WIDTH, false, paragraphs)));
  }

  private static float heightOf(Section.Scan scan) {
    return QR_SIZE * (1 + 2f * QUIET / scan.code().size());
  }

  /** A text across the page. */
  void text(Tag tag, String text, Style style) {
    List<Line> lines = setter.lines(text, style, Flow.WIDTH);
    flow.row(List.of(new Box(Flow.MARGIN, Flow.WIDTH, false, List.of(new Paragraph(tag, lines)))));
  }

  private void facts(List<Fact> facts, float x, float width, boolean sums) {
    Tag table = document.add("Table");
    float names = width * (sums ? SUMS_SHARE : NAME_SHARE);
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      boolean last = sums && i == facts.size() - 1;
      if (last) {
        flow.skip(AFTER_HEADING);
        flow.rule(x, width, 1f, 0.1f);
        flow.skip(AFTER_HEADING);
      }
      Tag row = table.add("TR");
      List<Line> name =
          setter.lines(fact.name().in(words), last ? Style.STRONG : Style.LABEL, names - BEFORE);
      List<Line> value =
          setter.lines(fact.value().in(words), last ? Style.STRONG : Style.BODY, width - names);
      flow.row(List.of(
          new Box(x, names, false, List.of(new Paragraph(row.addHead("Row"), name))),
          new Box(x + names, width - names, sums, List.of(new Paragraph(row.add("TD"), value)))));
    }
  }

  private void note(Section.Note note) {
    Value subject = note.subject();
    Value whole = subject == null ? note.text() : new Value.Named(subject, note.text());
    text(document.add("P"), whole.in(words), Style.BODY);
  }

  private void person(PartyBlock party) {
    flow.require(heightOf(party));
    text(document.add("H3"), words.label(party.role()), Style.LABEL);
    List<Paragraph> paragraphs = party(party, document, words, setter, Flow.WIDTH);
    flow.row(List.of(new Box(Flow.MARGIN, Flow.WIDTH, false, paragraphs)));
    flow.skip(BEFORE / 2); // parties stand apart
  }

  /** Name, address and facts of a party. */
  static List<Paragraph> party(
      PartyBlock party, Tag parent, Words words, Typesetter setter, float width) {
    List<Paragraph> paragraphs = new ArrayList<>();
    if (party.name() != null) {
      paragraphs.add(
          new Paragraph(parent.add("P"), setter.lines(party.name().in(words), Style.NAME, width)));
    }
    if (party.address() != null) {
      paragraphs.add(new Paragraph(
          parent.add("P"), setter.lines(party.address().in(words), Style.BODY, width)));
    }
    for (Fact fact : party.facts()) {
      String text = new Value.Named(fact.name(), fact.value()).in(words);
      paragraphs.add(new Paragraph(parent.add("P"), setter.lines(text, Style.BODY, width)));
    }
    return paragraphs;
  }

  private void scan(Section.Scan scan) {
    float step = QR_SIZE / scan.code().size();
    flow.require(heightOf(scan));
    flow.skip(QUIET * step);
    flow.page().begin(document.addFigure(words.label(scan.title())));
    flow.page().code(scan.code(), Flow.MARGIN, flow.y(), step);
    flow.page().end();
    flow.skip(QR_SIZE + QUIET * step);
  }

  private void file(Section.Entry entry) {
    for (Fact fact : entry.facts()) {
      text(document.add("P"), new Value.Named(fact.name(), fact.value()).in(words), Style.BODY);
    }
    AttachedFile file = entry.file();
    if (file != null) {
      String size = new Value.Size(file.bytes().length).in(words);
      String name = file.name() + " " + file.mediaType() + ", " + size;
      String text = words.pattern("labelled", words.label(Label.FILE), name);
      text(document.add("P"), text, Style.BODY);
    }
    flow.skip(AFTER_HEADING);
  }
}
