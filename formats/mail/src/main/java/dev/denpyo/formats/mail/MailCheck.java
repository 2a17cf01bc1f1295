package dev.denpyo.formats.mail;

import dev.denpyo.Denpyo;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.SeverityProfile;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a mail: each invoice as if it had come alone, then what our rules say of the mail itself. The
 * mail is VALID only if all of its invoices are.
 */
final class MailCheck {
  /** Our rules about mails, by their version. */
  static final RuleSetId RULES = new RuleSetId("mail", "1");

  private static final int NAMED = 5;

  private final Mail mail;
  private final FormatRegistry registry;
  private final List<LayerResult> layers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  MailCheck(Mail mail, FormatRegistry registry) {
    this.mail = mail;
    this.registry = registry;
  }

  ValidationReport report(ValidationOptions options) {
    List<Attachment> invoices = mail.invoices(registry);
    List<ValidationReport> reports = new ArrayList<>();
    for (Attachment invoice : invoices) {
      ValidationReport report =
          invoices.size() == 1 ? only(invoice, options) : each(invoice, options);
      include(invoice, report);
      reports.add(report);
    }
    if (options.ruleSets().isEmpty()) {
      container(invoices, reports);
    }
    boolean received = reports.stream().anyMatch(r -> r.severities() == SeverityProfile.RECEIVER);
    SeverityProfile severities = received ? SeverityProfile.RECEIVER : SeverityProfile.STRICT;
    return new ValidationReport(
        MailFormat.ID.value(), profile(reports), layers, findings, severities);
  }

  /** Who asked us applies our rules on the model to the only invoice, as to any that is read. */
  private ValidationReport only(Attachment invoice, ValidationOptions options) {
    return registry
        .recognise(invoice.content())
        .flatMap(found -> found.format().validator())
        .map(validator -> validator.validate(invoice.content(), options))
        .orElseGet(() -> each(invoice, options));
  }

  private ValidationReport each(Attachment invoice, ValidationOptions options) {
    return Denpyo.of(registry).check(invoice.content(), options);
  }

  private void include(Attachment invoice, ValidationReport report) {
    for (LayerResult layer : report.layers()) {
      String note = layer.note() == null ? null : invoice.place() + ": " + layer.note();
      layers.add(new LayerResult(layer.layer(), layer.ruleSet(), layer.verdict(), note));
    }
    report.findings().forEach(f -> findings.add(Places.within(invoice, f)));
  }

  private void container(List<Attachment> invoices, List<ValidationReport> reports) {
    for (int i = 0; i < invoices.size(); i++) {
      findings.add(concluded(invoices.get(i), reports.get(i)));
    }
    List<Finding> ours = new ArrayList<>(mail.problems());
    if (invoices.isEmpty()) {
      ours.add(notOne(mail, invoices));
    }
    findings.addAll(ours);
    layers.add(layer(ours));
  }

  private static Finding concluded(Attachment invoice, ValidationReport report) {
    String what = report.profile() == null ? report.format() : report.profile();
    return MailRule.INVOICE.finding(
        invoice.place(), (what == null ? "unknown" : what) + ", " + report.verdict());
  }

  private static LayerResult layer(List<Finding> ours) {
    if (ours.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return LayerResult.ran(Layer.CONTAINER, RULES, Verdict.INVALID);
    }
    String closed = ours.stream()
        .filter(f -> f.rule().equals(MailRule.NOT_OPENED.id()))
        .map(f -> String.valueOf(f.location().path()))
        .collect(Collectors.joining(", "));
    return closed.isEmpty()
        ? LayerResult.ran(Layer.CONTAINER, RULES, Verdict.VALID)
        : LayerResult.notChecked(Layer.CONTAINER, RULES, "not opened: " + closed);
  }

  /** The profile that all invoices have, or null. */
  private static @Nullable String profile(List<ValidationReport> reports) {
    List<String> profiles =
        reports.stream().map(ValidationReport::profile).distinct().toList();
    return profiles.size() == 1 ? profiles.get(0) : null;
  }

  /** Why there is not one invoice to be read: there is none, or there are several. */
  static Finding notOne(Mail mail, List<Attachment> invoices) {
    List<Attachment> named = invoices.isEmpty() ? mail.attachments() : invoices;
    String names = named.stream()
        .limit(NAMED)
        .map(Attachment::place)
        .collect(Collectors.joining(", ", "", named.size() > NAMED ? ", ..." : ""));
    MailRule rule = invoices.isEmpty() ? MailRule.NO_INVOICE : MailRule.SEVERAL_INVOICES;
    return rule.finding(null, named.isEmpty() ? "it holds no files at all" : names);
  }
}
