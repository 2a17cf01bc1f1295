package dev.denpyo.formats.cii;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.invoice.Invoice;
import java.util.List;

/**
 * Maps between CII D16B and the model. The tables are built at the first call and shared from then on;
 * thread-safe.
 */
final class CiiMapper implements DocumentReader, DocumentWriter {
  private final Lazy<InvoiceBinding> binding = new Lazy<>(CiiBinding::of);

  @Override
  public Reading read(Document document) {
    return CiiBinding.reader(binding.get()).read(document);
  }

  @Override
  public byte[] write(Invoice invoice) {
    return CiiBinding.writer(binding.get()).write(invoice);
  }

  /** What {@link #write} would leave out. */
  List<Loss> losses(Invoice invoice) {
    return binding.get().losses(invoice);
  }
}
