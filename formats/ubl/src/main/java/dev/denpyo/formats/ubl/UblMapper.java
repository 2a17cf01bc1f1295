package dev.denpyo.formats.ubl;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.XmlHead;
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
  private final Lazy<InvoiceBinding> invoice;
  private final Lazy<InvoiceBinding> creditNote;

  /** Builds nothing yet. */
  public UblMapper(UblDialect dialect) {
    requireNonNull(dialect, "dialect");
    invoice = new Lazy<>(() -> UblBinding.of(dialect, false));
    creditNote = new Lazy<>(() -> UblBinding.of(dialect, true));
  }

  private Optional<InvoiceBinding> ofRoot(String root) {
    if (root.equals("{" + UblBinding.INVOICE + "}Invoice")) {
      return Optional.of(invoice.get());
    }
    return root.equals("{" + UblBinding.CREDIT_NOTE + "}CreditNote")
        ? Optional.of(creditNote.get())
        : Optional.empty();
  }

  private InvoiceBinding of(Invoice written) {
    InvoiceType type = written.type();
    return type != null && type.isCreditNote() ? creditNote.get() : invoice.get();
  }

  @Override
  public Reading read(Document document) {
    return new InvoiceXmlReader(this::ofRoot).read(document);
  }

  @Override
  public void prepare(Document document) {
    ("CreditNote".equals(XmlHead.of(document).name()) ? creditNote : invoice).begin();
  }

  @Override
  public byte[] write(Invoice written) {
    return new InvoiceXmlWriter(this::of).write(written);
  }

  /** What {@link #write} would leave out. */
  public List<Loss> losses(Invoice written) {
    List<Loss> losses = new ArrayList<>(of(written).losses(written));
    losses.addAll(UblLosses.of(written));
    return losses;
  }

  /** Where a place of the model stands under a root, {@code Invoice} or {@code CreditNote}. */
  public Optional<String> placeOf(String root, String modelPath) {
    return (root.equals("CreditNote") ? creditNote : invoice).get().placeOf(modelPath);
  }

  /** The terms that a place may hold, for explaining findings. */
  public List<BusinessTerm> termsAt(String xpath) {
    return (xpath.startsWith("/CreditNote") ? creditNote : invoice).get().termsAt(xpath);
  }
}
