package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A PDF with an invoice in it: what the PDF says is ours, what the XML says that of its own format. */
final class HybridPdfFormat implements DocumentFormat {
  static final FormatId ID = new FormatId("hybrid-pdf");

  private final Supplier<FormatRegistry> registry;
  private final PdfLimits limits;
  private final PdfaLayer pdfa;

  HybridPdfFormat(Supplier<FormatRegistry> registry, PdfLimits limits) {
    this.registry = registry;
    this.limits = limits;
    this.pdfa = new PdfaLayer(limits);
  }

  @Override
  public FormatId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Hybrid PDF: ZUGFeRD, Factur-X, or another invoice in PDF/A-3";
  }

  /** Every PDF, for who hands one in as an invoice is to hear what it lacks. */
  @Override
  public Optional<Recognition> recognise(Document document) {
    if (!PdfFile.isPdf(document)) {
      return Optional.empty();
    }
    EmbeddedInvoice invoice = embedded(document);
    Recognition.Strength strength =
        invoice.xml() == null ? Recognition.Strength.SYNTAX : Recognition.Strength.EXACT;
    return Optional.of(new Recognition("pdf", invoice.specification(), strength));
  }

  @Override
  public Optional<DocumentReader> reader() {
    return Optional.of(this::read);
  }

  @Override
  public Optional<DocumentWriter> writer() {
    return Optional.empty();
  }

  @Override
  public Optional<DocumentValidator> validator() {
    return Optional.of(this::validate);
  }

  @Override
  public List<Loss> losses(Invoice invoice) {
    return List.of();
  }

  @Override
  public List<RuleSet> ruleSets() {
    return List.of();
  }

  @Override
  public List<Finding> locate(Document document, List<Finding> findings) {
    return embedded(document).located(findings);
  }

  /** Of several invoices none is read: whatever is made of the wrong one would look right. */
  private Reading read(Document document) {
    EmbeddedInvoice invoice = embedded(document);
    List<Finding> problems = new ArrayList<>(invoice.faults());
    if (invoice.pdf().invoices().size() > 1) {
      return new Reading(null, problems);
    }
    Optional<Reading> reading = invoice.read();
    problems.addAll(reading.map(Reading::problems).orElseGet(invoice::unread));
    return new Reading(reading.map(Reading::invoice).orElse(null), problems);
  }

  private ValidationReport validate(Document document, ValidationOptions options) {
    return new HybridCheck(document, pdfa, limits, embedded(document), registry.get())
        .report(options);
  }

  private EmbeddedInvoice embedded(Document document) {
    HybridPdf pdf =
        limits.equals(PdfLimits.DEFAULT) ? HybridPdf.of(document) : HybridPdf.of(document, limits);
    return EmbeddedInvoice.of(pdf, registry.get());
  }
}
