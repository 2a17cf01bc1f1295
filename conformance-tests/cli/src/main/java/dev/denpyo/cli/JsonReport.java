package dev.denpyo.cli;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The report for programs: one object per document, each on a line. */
final class JsonReport implements CheckReport {
  private static final int NANOS_TO_MILLIS = 6;

  private final String begin;
  private final String between;
  private final String end;

  JsonReport(String begin, String between, String end) {
    this.begin = begin;
    this.between = between;
    this.end = end;
  }

  @Override
  public String begin() {
    return begin;
  }

  @Override
  public String document(Checked checked, int index) {
    String separator = index == 0 || between.isEmpty() ? "" : between + "\n";
    String object = Json.line(json -> document(json, checked));
    return separator + object + (between.isEmpty() ? "\n" : "");
  }

  @Override
  public String end(Tally tally) {
    return end;
  }

  private static void document(Json json, Checked checked) {
    ValidationReport report = checked.report();
    json.text("file", checked.file())
        .text("format", report.format())
        .text("profile", report.profile())
        .text("verdict", report.verdict())
        .text("severityProfile", TextReport.notStrict(report))
        .objects("layers", report.layers(), JsonReport::layer)
        .objects("findings", report.findings(), JsonReport::finding)
        .number(
            "durationMs",
            BigDecimal.valueOf(checked.nanos(), NANOS_TO_MILLIS).setScale(1, RoundingMode.HALF_UP));
  }

  private static void layer(Json json, LayerResult layer) {
    json.text("layer", TextReport.word(layer.layer()))
        .text("ruleSet", layer.ruleSet())
        .text("verdict", layer.verdict())
        .text("note", layer.note());
  }

  static void finding(Json json, Finding finding) {
    Location location = finding.location();
    Severity published = finding.published();
    json.text("rule", finding.rule())
        .text("severity", TextReport.word(finding.severity()))
        .text("publishedSeverity", published == null ? null : TextReport.word(published))
        .text("layer", TextReport.word(finding.layer()))
        .text("ruleSet", finding.ruleSet())
        .text("location", location.path());
    if (location.line() > 0) {
      json.number("line", location.line()).number("column", location.column());
    }
    json.texts("terms", finding.terms().stream().map(BusinessTerm::id).toList())
        .text("message", finding.message())
        .text("actual", finding.actual())
        .text("expected", finding.expected())
        .text("fix", finding.fix());
  }
}
