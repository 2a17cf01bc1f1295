package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNullElse;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a PDF against our rules for hybrid invoices; one use for each document. */
final class ContainerRules {
  private static final Pattern PATH = Pattern.compile("[/\\\\:\\x00-\\x1f]|^\\.\\.?$");

  private final HybridPdf pdf;
  private final List<Finding> findings = new ArrayList<>();

  private ContainerRules(HybridPdf pdf) {
    this.pdf = pdf;
  }

  /** Every breach, in a fixed order: what could not be read, files, invoice, metadata. */
  static List<Finding> check(HybridPdf pdf) {
    ContainerRules rules = new ContainerRules(pdf);
    rules.findings.addAll(pdf.problems());
    if (pdf.readable()) {
      rules.run();
    }
    return rules.findings;
  }

  private void run() {
    pdf.files().forEach(this::name);
    List<EmbeddedFile> invoices = pdf.invoices();
    if (invoices.isEmpty()) {
      add(HybridRule.NO_INVOICE, filesThereAre(), "Root", null, null);
    }
    if (invoices.size() > 1) {
      add(
          HybridRule.SEVERAL_INVOICES,
          String.join(", ", invoices.stream().map(ContainerRules::shown).toList()),
          invoices.get(1).place(),
          String.valueOf(invoices.size()),
          "1");
    }
    pdf.invoice().ifPresent(invoice -> {
      findings.addAll(FileRules.check(invoice, pdf.metadata()));
    });
    findings.addAll(MetadataRules.check(pdf));
  }

  private void name(EmbeddedFile file) {
    if (PATH.matcher(file.name()).find()) {
      add(HybridRule.UNSAFE_NAME, shown(file), file.place(), file.name(), null);
    }
  }

  private String filesThereAre() {
    return pdf.files().isEmpty()
        ? "it holds no files at all"
        : "none of its " + pdf.files().size() + " files is one ("
            + String.join(
                ", ", pdf.files().stream().limit(5).map(ContainerRules::shown).toList())
            + ")";
  }

  private void add(
      HybridRule rule,
      String detail,
      String place,
      @Nullable String actual,
      @Nullable String expected) {
    findings.add(rule.finding(detail)
        .at(Location.at(place))
        .actual(actual)
        .expected(expected)
        .build());
  }

  /** A name in a message: short, and in one line whatever it holds. */
  static String shown(EmbeddedFile file) {
    return shown(file.name());
  }

  static String shown(@Nullable String text) {
    String plain = requireNonNullElse(text, "nothing").replaceAll("\\p{C}", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }
}
