package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import java.util.List;

/** Writes the parts of a page as HTML. */
final class HtmlSections {
  private static final int DEEPEST = 3;
  private static final String LABELLED_BY = "aria-labelledby";

  private final Markup html;
  private final Words words;
  private int count;

  HtmlSections(Markup html, Words words) {
    this.html = html;
    this.words = words;
  }

  /** A section under its heading. */
  void write(Section section) {
    String id = "section-" + ++count;
    html.open("section", LABELLED_BY, id);
    html.element("h2", words.label(section.title()), "id", id);
    if (section instanceof Table table) {
      table(table, id);
    } else if (section instanceof Section.Sums sums) {
      facts(sums.facts(), "facts sums", "n", LABELLED_BY, id);
    } else if (section instanceof Section.Facts facts) {
      facts(facts.facts(), "facts", "t", LABELLED_BY, id);
    } else if (section instanceof Section.Texts texts) {
      texts.texts().forEach(this::note);
    } else if (section instanceof Section.People people) {
      people(people.parties());
    } else if (section instanceof Section.Scan scan) {
      HtmlQr.write(html, scan.code(), words.label(scan.title()));
    } else if (section instanceof Section.Files files) {
      new HtmlFiles(html, words).write(files);
    }
    html.close();
  }

  private void table(Table table, String id) {
    html.open("table", LABELLED_BY, id);
    html.open("thead").open("tr");
    for (Column column : table.columns()) {
      html.element(
          "th",
          words.label(column.label()),
          "scope",
          "col",
          "class",
          look(column),
          "style",
          "width:" + column.width() + "%");
    }
    html.close().close().open("tbody");
    table.rows().forEach(row -> row(table, row));
    html.close().close();
  }

  private static String look(Column column) {
    return column.kind() == Kind.NUMBER ? "n" : "t";
  }

  private void row(Table table, Row row) {
    html.open("tr");
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = table.columns().get(i);
      if (column.kind() == Kind.HEAD) {
        html.open("th", "scope", "row", "class", "d" + Math.min(row.depth(), DEEPEST));
      } else {
        html.open("td", "class", look(column));
      }
      cell(row.cells().get(i));
      html.close();
    }
    html.close();
  }

  private void cell(Cell cell) {
    cell.values().forEach(v -> html.element("span", v.in(words), "class", "value"));
    if (!cell.details().isEmpty()) {
      html.open("ul", "class", "details");
      cell.details().forEach(d -> html.element("li", d.in(words)));
      html.close();
    }
  }

  private void facts(List<Fact> facts, String look, String valueLook, String... named) {
    html.open("table", "class", look, named[0], named[1]).open("tbody");
    for (Fact fact : facts) {
      html.open("tr");
      html.element("th", fact.name().in(words), "scope", "row");
      html.element("td", fact.value().in(words), "class", valueLook);
      html.close();
    }
    html.close().close();
  }

  private void note(Section.Note note) {
    html.open("p");
    if (note.subject() != null) {
      html.element("b", note.subject().in(words)).text(" ");
    }
    html.text(note.text().in(words)).close();
  }

  private void people(List<PartyBlock> parties) {
    html.open("div", "class", "people");
    for (PartyBlock party : parties) {
      html.open("div");
      html.element("h3", words.label(party.role()));
      party(party);
      html.close();
    }
    html.close();
  }

  /** Name, address and facts of a party. */
  void party(PartyBlock party) {
    if (party.name() != null) {
      html.element("p", party.name().in(words), "class", "name");
    }
    if (party.address() != null) {
      html.element("p", party.address().in(words));
    }
    if (!party.facts().isEmpty()) {
      facts(party.facts(), "facts", "t", "aria-label", words.label(party.role()));
    }
  }
}
