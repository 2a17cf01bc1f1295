package dev.denpyo.formats.ubl;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.formats.xml.binding.InvoiceXmlReader;
import dev.denpyo.formats.xml.binding.InvoiceXmlWriter;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes UBL 2.1 Invoice and CreditNote in one dialect. The tables are built at the first
 * call and shared from then on; thread-safe.
 */
public final class UblMapper implements DocumentReader, DocumentWriter {
  private final Lazy<Bindings> bindings;

  /** Both roots of the dialect. */
  private record Bindings(InvoiceBinding invoice, InvoiceBinding creditNote) {
    Optional<InvoiceBinding> ofRoot(String root) {
      if (root.equals("{" + UblBinding.INVOICE + "}Invoice")) {
        return Optional.of(invoice);
      }
      return root.equals("{" + UblBinding.CREDIT_NOTE + "}CreditNote")
          ? Optional.of(creditNote)
          : Optional.empty();
    }

    InvoiceBinding of(Invoice written) {
      InvoiceType type = written.type();
      return type != null && type.isCreditNote() ? creditNote : invoice;
    }
  }

  /** Builds nothing yet. */
  public UblMapper(UblDialect dialect) {
    requireNonNull(dialect, "dialect");
    bindings =
        new Lazy<>(() -> new Bindings(UblBinding.of(dialect, false), UblBinding.of(dialect, true)));
  }

  @Override
  public Reading read(Document document) {
    return new InvoiceXmlReader(root -> bindings.get().ofRoot(root)).read(document);
  }

  @Override
  public byte[] write(Invoice invoice) {
    return new InvoiceXmlWriter(i -> bindings.get().of(i)).write(invoice);
  }

  /** What {@link #write} would leave out. */
  public List<Loss> losses(Invoice invoice) {
    List<Loss> losses = new ArrayList<>(bindings.get().of(invoice).losses(invoice));
    losses.addAll(UblLosses.of(invoice));
    return losses;
  }

  /** Where a place of the model stands under a root, {@code Invoice} or {@code CreditNote}. */
  public Optional<String> placeOf(String root, String modelPath) {
    Bindings both = bindings.get();
    return (root.equals("CreditNote") ? both.creditNote() : both.invoice()).placeOf(modelPath);
  }

  /** The terms that a place may hold, for explaining findings. */
  public List<BusinessTerm> termsAt(String xpath) {
    Bindings both = bindings.get();
    return (xpath.startsWith("/CreditNote") ? both.creditNote() : both.invoice()).termsAt(xpath);
  }
}
