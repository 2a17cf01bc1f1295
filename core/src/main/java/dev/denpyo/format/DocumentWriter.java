package dev.denpyo.format;

import dev.denpyo.invoice.Invoice;

/** Writes documents of one format. Thread-safe; the same invoice gives the same bytes, always. */
@FunctionalInterface
public interface DocumentWriter {
  /**
   * Writes what the format carries; {@link DocumentFormat#losses} says beforehand what it does not.
   * Says nothing of validity: check the bytes.
   */
  byte[] write(Invoice invoice);
}
