package dev.denpyo.formats.mail;

import dev.denpyo.Denpyo;
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
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A mail with invoices attached: what the mail says is ours, what each invoice says that of its format. */
final class MailFormat implements DocumentFormat {
  static final FormatId ID = new FormatId("mail");

  private final Supplier<FormatRegistry> registry;
  private final MailLimits limits;

  MailFormat(Supplier<FormatRegistry> registry, MailLimits limits) {
    this.registry = registry;
    this.limits = limits;
  }

  @Override
  public FormatId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Mail with invoices attached (.eml)";
  }

  /** By its first lines: what is attached, {@link #validator} is asked for. */
  @Override
  public Optional<Recognition> recognise(Document document) {
    return MailHead.looksLikeMail(document)
        ? Optional.of(new Recognition(ID.value(), null, Recognition.Strength.EXACT))
        : Optional.empty();
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

  /** Findings on the model are those of the only invoice: with several there is no model. */
  @Override
  public List<Finding> locate(Document document, List<Finding> findings) {
    List<Attachment> invoices = mail(document).invoices(registry.get());
    if (invoices.size() != 1) {
      return findings;
    }
    Attachment invoice = invoices.get(0);
    List<Finding> located = registry
        .get()
        .recognise(invoice.content())
        .map(r -> r.format().locate(invoice.content(), findings))
        .orElse(findings);
    return located.stream().map(f -> Places.within(invoice, f)).toList();
  }

  private Reading read(Document document) {
    Mail mail = mail(document);
    List<Finding> problems = new ArrayList<>(
        mail.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
    List<Attachment> invoices = mail.invoices(registry.get());
    if (invoices.size() != 1) {
      problems.add(MailCheck.notOne(mail, invoices));
      return new Reading(null, problems);
    }
    Attachment invoice = invoices.get(0);
    Reading reading = Denpyo.of(registry.get()).read(invoice.content());
    reading.problems().forEach(p -> problems.add(Places.within(invoice, p)));
    return new Reading(reading.invoice(), problems);
  }

  private ValidationReport validate(Document document, ValidationOptions options) {
    return new MailCheck(mail(document), registry.get()).report(options);
  }

  private Mail mail(Document document) {
    return limits.equals(MailLimits.DEFAULT) ? Mail.of(document) : Mail.of(document, limits);
  }
}
