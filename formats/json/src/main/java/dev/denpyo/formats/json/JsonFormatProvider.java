package dev.denpyo.formats.json;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Adds {@code json}, the model as JSON (RFC 8259); named in {@code META-INF/services}. */
public final class JsonFormatProvider implements FormatProvider {

  /** Does nothing; the format loads what it needs when it is used. */
  public JsonFormatProvider() {}

  @Override
  public List<DocumentFormat> formats() {
    return List.of(new JsonInvoiceFormat());
  }

  /**
   * The format that a JSON invoice asks to be written in: the value of its top-level key {@code
   * format}. Empty where there is none among its first 64 KiB, or it names no format id.
   */
  public static Optional<FormatId> target(Document document) {
    return Head.of(requireNonNull(document, "document")).target();
  }
}
