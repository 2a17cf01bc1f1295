package dev.denpyo.cli;

import dev.denpyo.formats.hybridpdf.visible.Place;
import dev.denpyo.formats.hybridpdf.visible.Sight;
import dev.denpyo.formats.hybridpdf.visible.VisibleRule;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.validation.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an invoice says beside what people see of it. */
final class PagesDiff {
  private final Shell shell;
  private final String invoice;
  private final String pdf;
  private final List<VisibleTerm> terms;

  PagesDiff(Shell shell, String invoice, String pdf, List<VisibleTerm> terms) {
    this.shell = shell;
    this.invoice = invoice;
    this.pdf = pdf;
    this.terms = terms;
  }

  /** The highest that applies: what could not be told, what differs. */
  int exitCode() {
    boolean untold = terms.stream().anyMatch(t -> t.sight() instanceof Sight.CannotTell);
    if (untold) {
      return ExitCode.NOT_CHECKED;
    }
    return different() > 0 ? ExitCode.FINDING : ExitCode.GOOD;
  }

  private long different() {
    return terms.stream().filter(PagesDiff::counts).count();
  }

  private static boolean counts(VisibleTerm term) {
    boolean absent = term.sight() instanceof Sight.NotFound
        && VisibleRule.of(term.term())
            .map(VisibleRule::absent)
            .equals(Optional.of(Severity.WARNING));
    return absent || term.sight() instanceof Sight.Different;
  }

  void print(Form form) {
    if (form == Form.JSON) {
      shell
          .out()
          .print(Json.pretty(json -> json.text("kind", "pages")
              .text("first", invoice)
              .text("second", pdf)
              .truth("same", exitCode() == ExitCode.GOOD)
              .objects("terms", terms, PagesDiff::json)));
      return;
    }
    terms.stream().filter(t -> !t.isFound()).forEach(t -> shell.result(line(t)));
    long found = terms.stream().filter(VisibleTerm::isFound).count();
    shell.result(shell.texts().get("diff.pages", pdf, terms.size(), found, different()));
  }

  private String line(VisibleTerm term) {
    String place = term.term().id() + " " + term.path();
    Texts texts = shell.texts();
    return term.sight()
        .fold(
            found -> texts.get("diff.found", place, term.value(), found.place()),
            other ->
                texts.get("diff.different", place, term.value(), other.visible(), other.place()),
            absent -> texts.get("diff.absent", place, term.value()),
            unknown -> texts.get(
                "diff.untold",
                place,
                term.value(),
                VisibleRule.explanation(unknown.why(), texts.locale())));
  }

  private static void json(Json json, VisibleTerm term) {
    json.text("term", term.term().id())
        .text("path", term.path())
        .text("value", term.value())
        .text(
            "sight",
            term.sight().fold(f -> "found", d -> "different", n -> "absent", c -> "untold"));
    term.sight()
        .fold(
            found -> place(json, found.place()),
            other -> place(json.text("visible", other.visible()), other.place()),
            absent -> json,
            unknown -> json.text("why", TextReport.word(unknown.why())));
  }

  private static Json place(Json json, Place place) {
    return json.object(
        "place",
        box -> box.number("page", place.page())
            .number("left", decimal(place.left()))
            .number("bottom", decimal(place.bottom()))
            .number("width", decimal(place.width()))
            .number("height", decimal(place.height())));
  }

  private static BigDecimal decimal(float points) {
    return BigDecimal.valueOf(Math.round(points * 10), 1);
  }
}
