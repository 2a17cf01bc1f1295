package dev.denpyo.formats.json;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Recognition;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.RuleSet;
import java.util.List;
import java.util.Optional;

/** The model as JSON. Nobody else defines it, so there is no official rule to check it by. */
final class JsonInvoiceFormat implements DocumentFormat {
  private static final FormatId ID = new FormatId("json");

  @Override
  public FormatId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Denpyo JSON";
  }

  @Override
  public Optional<Recognition> recognise(Document document) {
    return Head.of(document).isInvoice()
        ? Optional.of(new Recognition("json", null, Recognition.Strength.EXACT))
        : Optional.empty();
  }

  @Override
  public Optional<DocumentReader> reader() {
    return Optional.of(document -> new InvoiceJsonReader(document).read());
  }

  @Override
  public Optional<DocumentWriter> writer() {
    return Optional.of(InvoiceJsonWriter::write);
  }

  @Override
  public Optional<DocumentValidator> validator() {
    return Optional.empty();
  }

  /** None: every component of the model has its key. */
  @Override
  public List<Loss> losses(Invoice invoice) {
    return List.of();
  }

  @Override
  public List<RuleSet> ruleSets() {
    return List.of();
  }
}
