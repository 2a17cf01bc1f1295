package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;

/** What a codec writes into: the element just opened. */
public interface ElementWriter {
  /** An attribute; before any text. */
  void attribute(String name, String value);

  /** The text. */
  void text(String text);

  /** The invoice being written, for what depends on it: currencies. */
  Invoice invoice();
}
