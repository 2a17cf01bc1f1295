package dev.denpyo.archive;

import dev.denpyo.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** Reads documents as invoices; the archive itself knows no format. */
@FunctionalInterface
public interface InvoiceSource {
  /**
   * The invoice in a document, null if it holds none that can be read.
   *
   * @param document its exact bytes
   */
  @Nullable
  Invoice read(byte[] document);
}
