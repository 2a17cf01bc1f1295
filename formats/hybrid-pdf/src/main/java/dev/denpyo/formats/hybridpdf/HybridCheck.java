package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a hybrid PDF: first its XML by the format that claims it, then the container by our rules. PDF/A-3
 * is a layer of its own, see {@link PdfaLayer}. So is what people see, held against the XML.
 */
final class HybridCheck {
  /** Our rules about the container, by their version. */
  static final RuleSetId CONTAINER = new RuleSetId("hybrid-pdf", "1");

  private static final String SYNTAX = "hybrid-pdf";
  private static final String UNREAD =
      "the XML could not be read as an invoice, so nothing of it was looked for on the pages";

  private final Document document;
  private final PdfaLayer pdfa;
  private final PdfLimits limits;
  private final EmbeddedInvoice invoice;
  private final FormatRegistry registry;

  HybridCheck(
      Document document,
      PdfaLayer pdfa,
      PdfLimits limits,
      EmbeddedInvoice invoice,
      FormatRegistry registry) {
    this.document = document;
    this.pdfa = pdfa;
    this.limits = limits;
    this.invoice = invoice;
    this.registry = registry;
  }

  ValidationReport report(ValidationOptions options) {
    List<LayerResult> layers = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    ValidationReport xml = xml(options);
    layers.addAll(xml.layers());
    findings.addAll(xml.findings());
    Invoice read = invoice.read().map(Reading::invoice).orElse(null);
    if (options.ruleSets().isEmpty()) {
      container(layers, findings, read);
    }
    if (options.ruleSets().isEmpty() && options.law() && invoice.xml() != null) {
      visible(layers, findings, read);
    }
    DocumentFormat format = invoice.format();
    String profile = format == null ? null : format.id().value();
    return new ValidationReport(SYNTAX, profile, layers, findings, xml.severities());
  }

  private void container(List<LayerResult> layers, List<Finding> findings, @Nullable Invoice read) {
    List<Finding> ours = new ArrayList<>(ContainerRules.check(invoice.pdf()));
    if (read != null) {
      ours.addAll(invoice.located(NationalProfiles.check(invoice, read)));
    }
    boolean broken = ours.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    Verdict verdict = broken ? Verdict.INVALID : Verdict.VALID;
    String kind = invoice.pdf().traits().text(Locale.ROOT);
    layers.add(new LayerResult(Layer.CONTAINER, CONTAINER, verdict, kind.isEmpty() ? null : kind));
    findings.addAll(ours);
    if (invoice.pdf().readable()) {
      PdfaLayer.Outcome outcome = pdfa.check(document, broken);
      layers.add(outcome.layer());
      outcome.findings().stream().filter(f -> !isSaid(f, ours)).forEach(findings::add);
    } else {
      layers.add(PdfaLayer.unread());
    }
  }

  /** Container and PDF/A ask for metadata alike; once is enough. */
  private static boolean isSaid(Finding finding, List<Finding> before) {
    return finding.rule().equals(HybridRule.NO_METADATA.id())
        && before.stream().anyMatch(f -> f.rule().equals(finding.rule()));
  }

  /** What people see; an opinion of ours alone, and so left out where only official rules are asked for. */
  private void visible(List<LayerResult> layers, List<Finding> findings, @Nullable Invoice read) {
    if (read == null) {
      layers.add(LayerResult.notChecked(Layer.CONTAINER, VisibleCheck.VISIBLE, UNREAD));
      return;
    }
    VisibleCheck check = new VisibleCheck(visible(), read);
    layers.add(check.layer());
    findings.addAll(invoice.located(check.findings()));
  }

  private VisibleInvoice visible() {
    return limits.equals(PdfLimits.DEFAULT)
        ? VisibleInvoice.of(document)
        : VisibleInvoice.of(document, limits, TextLimits.DEFAULT);
  }

  private ValidationReport xml(ValidationOptions options) {
    Document xml = invoice.xml();
    if (xml == null) {
      return new ValidationReport(null, null, List.of(), List.of());
    }
    Optional<DocumentValidator> validator =
        Optional.ofNullable(invoice.format()).flatMap(DocumentFormat::validator);
    return validator
        .or(registry::unrecognised)
        .map(v -> v.validate(xml, options))
        .orElseGet(HybridCheck::unclaimed);
  }

  private static ValidationReport unclaimed() {
    LayerResult layer = LayerResult.notChecked(
        Layer.RULES, null, "no format at hand claims the invoice in the PDF");
    return new ValidationReport(null, null, List.of(layer), List.of());
  }
}
