package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Recognition;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.signing.asic.ContainedFile;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the invoices inside an ASiC container, each as if it had come alone. The container is VALID
 * only if all of them are, and there is one. What was not looked at is named.
 */
final class ContainedInvoices {
  /** No file of the container is an invoice. */
  private static final String NONE = "DNP-ASIC-01";

  /** A file was not looked at. */
  private static final String NOT_OPENED = "DNP-ASIC-02";

  /** One of the invoices, and what its check concluded. */
  private static final String INVOICE = "DNP-ASIC-03";

  private static final RuleSetId RULES = new RuleSetId("asic", "1");
  private static final int MOST_FILES = 1_000;
  private static final long LARGEST = 100L * 1024 * 1024;
  private static final long LARGEST_TOGETHER = 256L * 1024 * 1024;

  private final FormatRegistry formats;
  private final Function<Document, ValidationReport> check;
  private final List<LayerResult> layers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<ValidationReport> reports = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private long opened;

  private ContainedInvoices(FormatRegistry formats, Function<Document, ValidationReport> check) {
    this.formats = formats;
    this.check = check;
  }

  /**
   * The report on a container; its seals are left to {@link SealLayer}.
   *
   * @param check how one document is checked
   */
  static ValidationReport check(
      byte[] container, FormatRegistry formats, Function<Document, ValidationReport> check) {
    ContainedInvoices invoices = new ContainedInvoices(formats, check);
    List<ContainedFile> files = AsicVerifier.builder().build().files(container);
    for (int i = 0; i < files.size(); i++) {
      invoices.file(files.get(i), i);
    }
    return invoices.report();
  }

  private void file(ContainedFile file, int index) {
    Optional<Document> content = index < MOST_FILES ? open(file) : Optional.empty();
    boolean nested = content.map(c -> AsicVerifier.recognises(c.bytes())).orElse(false);
    if (content.isEmpty() || nested) {
      closed.add(file.name());
      findings.add(Finding.warning(NOT_OPENED, Layer.CONTAINER, "A file was not looked at.")
          .at(Location.at(file.name()))
          .fix("Take it out of the container and check it alone.")
          .build());
    } else if (isInvoice(file, content.get())) {
      include(file, check.apply(content.get()));
    }
  }

  /** Its bytes, if they are within the limits and what the container declares. */
  private Optional<Document> open(ContainedFile file) {
    if (file.size() > LARGEST || opened + file.size() > LARGEST_TOGETHER) {
      return Optional.empty();
    }
    opened += file.size();
    try (InputStream in = file.content().open()) {
      return Optional.of(Document.of(in.readNBytes((int) LARGEST)));
    } catch (IOException e) {
      return Optional.empty(); // the layer of the seals says that it is damaged
    }
  }

  /** A PDF without an invoice inside is a picture of one at most; XML may be meant as one. */
  private boolean isInvoice(ContainedFile file, Document content) {
    return formats
        .recognise(content)
        .map(found -> !found.recognition().syntax().equals("pdf")
            || found.recognition().strength() != Recognition.Strength.SYNTAX)
        .orElseGet(() -> file.name().toLowerCase(Locale.ROOT).endsWith(".xml"));
  }

  private void include(ContainedFile file, ValidationReport report) {
    reports.add(report);
    for (LayerResult layer : report.layers()) {
      String note = layer.note() == null ? null : file.name() + ": " + layer.note();
      layers.add(new LayerResult(layer.layer(), layer.ruleSet(), layer.verdict(), note));
    }
    report.findings().forEach(f -> findings.add(within(file, f)));
    String what = report.profile() == null ? report.format() : report.profile();
    String concluded = (what == null ? "unknown" : what) + ", " + report.verdict();
    findings.add(Finding.info(INVOICE, Layer.CONTAINER, "An invoice in the container: " + concluded)
        .at(Location.at(file.name()))
        .build());
  }

  /** Says of a finding in which file it stands: {@code invoices/1.xml!/Invoice[1]}. */
  private static Finding within(ContainedFile file, Finding finding) {
    Location inside = finding.location();
    String path = inside.path() == null ? file.name() : file.name() + "!" + inside.path();
    return finding.withLocation(new Location(path, inside.line(), inside.column()));
  }

  private ValidationReport report() {
    if (reports.isEmpty()) {
      findings.add(Finding.warning(
              NONE, Layer.CONTAINER, "No file of the container is an invoice that can be checked.")
          .fix("Ask the sender for the invoice, if there should be one.")
          .build());
    }
    layers.add(layer());
    List<String> profiles =
        reports.stream().map(ValidationReport::profile).distinct().toList();
    return new ValidationReport(
        "asic", profiles.size() == 1 ? profiles.get(0) : null, layers, findings);
  }

  private LayerResult layer() {
    if (closed.isEmpty() && !reports.isEmpty()) {
      return LayerResult.ran(Layer.CONTAINER, RULES, Verdict.VALID);
    }
    String note = closed.isEmpty() ? "it holds no invoice" : "not looked at: " + some();
    return LayerResult.notChecked(Layer.CONTAINER, RULES, note);
  }

  private String some() {
    return closed.size() <= 5
        ? String.join(", ", closed)
        : String.join(", ", closed.subList(0, 5)) + " and " + (closed.size() - 5) + " more";
  }
}
