package dev.denpyo.cli;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.SeverityProfile;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report for people: a line per finding, a line per document, a summary at the end. */
final class TextReport implements CheckReport {
  private final Texts texts;
  private final OwnTexts own;

  TextReport(Texts texts) {
    this.texts = texts;
    this.own = new OwnTexts(texts.locale());
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String document(Checked checked, int index) {
    StringBuilder text = new StringBuilder();
    ValidationReport report = checked.report();
    report.findings().forEach(f -> finding(checked.file(), f).forEach(l -> append(text, l)));
    append(
        text, checked.file() + "  " + report.verdict() + "  " + subject(report) + counts(report));
    String profile = notStrict(report);
    if (profile != null) {
      append(text, "    " + texts.get("check.profile", profile));
    }
    for (LayerResult layer : report.layers()) {
      if (layer.verdict() == Verdict.NOT_CHECKED) {
        append(text, "    " + texts.get("check.notChecked", name(layer), layer.note()));
      } else if (layer.note() != null) {
        append(text, "    " + name(layer) + ": " + layer.note());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String line) {
    text.append(Plain.line(line)).append('\n');
  }

  /** A finding on one line, and what helps on those below it. */
  List<String> finding(String file, Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(place(file, finding.location()) + "  " + severity(finding) + "  " + finding.rule()
        + "  " + own.message(finding));
    String where = where(finding);
    if (!where.isEmpty()) {
      lines.add("    " + where);
    }
    if (finding.actual() != null) {
      lines.add("    "
          + (finding.expected() == null
              ? texts.get("check.found", finding.actual())
              : texts.get("check.foundExpected", finding.actual(), finding.expected())));
    }
    String fix = own.fix(finding);
    if (fix != null) {
      lines.add("    " + texts.get("check.fix", fix));
    }
    return lines;
  }

  /** With the published one beside it where the check took another. */
  private String severity(Finding finding) {
    Severity published = finding.published();
    return published == null
        ? word(finding.severity())
        : word(finding.severity()) + " " + texts.get("check.published", word(published));
  }

  /** Whose view of severity was taken, if it is not the publishers'; else null. */
  static @Nullable String notStrict(ValidationReport report) {
    return report.severities() == SeverityProfile.STRICT ? null : word(report.severities());
  }

  private static String place(String file, Location location) {
    return location.line() == 0 ? file : file + ":" + location.line() + ":" + location.column();
  }

  private static String where(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (finding.location().path() != null) {
      parts.add(Plain.middle(finding.location().path()));
    }
    finding.terms().forEach(term -> parts.add(term.id()));
    return String.join("  ", parts);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String name(LayerResult layer) {
    return layer.ruleSet() == null ? word(layer.layer()) : layer.ruleSet().toString();
  }

  private String subject(ValidationReport report) {
    return report.profile() == null
        ? texts.get("check.unknownFormat")
        : report.profile() + (report.format() == null ? "" : " (" + report.format() + ")");
  }

  private String counts(ValidationReport report) {
    return "  "
        + texts.get("check.counts", count(report, Severity.ERROR), count(report, Severity.WARNING));
  }

  private static long count(ValidationReport report, Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).count();
  }

  @Override
  public String end(Tally tally) {
    return texts.get(
            "check.summary", tally.documents(), tally.valid(), tally.invalid(), tally.notChecked())
        + "\n";
  }
}
