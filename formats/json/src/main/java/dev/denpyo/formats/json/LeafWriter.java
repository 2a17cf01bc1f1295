package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.ValueKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes values that are no group. Numbers are JSON numbers with the digits they have:
 * {@code 10.00} stays {@code 10.00}, and a reader that parses decimals gets exactly that.
 */
final class LeafWriter {
  private LeafWriter() {}

  static <V> void write(JsonGenerator out, ValueKind<V> kind, V value) throws IOException {
    if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Quantity quantity) {
      quantity(out, quantity);
    } else if (value instanceof Identifier identifier) {
      identifier(out, identifier);
    } else if (value instanceof Attachment attachment) {
      attachment(out, attachment);
    } else {
      out.writeString(Unicode.wellFormed(kind.textOf(value)));
    }
  }

  private static void quantity(JsonGenerator out, Quantity quantity) throws IOException {
    out.writeStartObject();
    out.writeFieldName("value");
    out.writeNumber(quantity.value());
    text(out, "unit", quantity.unit() == null ? null : quantity.unit().value());
    out.writeEndObject();
  }

  private static void identifier(JsonGenerator out, Identifier identifier) throws IOException {
    if (identifier.scheme() == null && identifier.schemeVersion() == null) {
      out.writeString(Unicode.wellFormed(identifier.value()));
      return;
    }
    out.writeStartObject();
    text(out, "value", identifier.value());
    text(out, "scheme", identifier.scheme());
    text(out, "schemeVersion", identifier.schemeVersion());
    out.writeEndObject();
  }

  private static void attachment(JsonGenerator out, Attachment attachment) throws IOException {
    out.writeStartObject();
    text(out, "fileName", attachment.fileName());
    text(out, "mediaType", attachment.mediaType());
    text(out, "content", Base64.getEncoder().encodeToString(attachment.content()));
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String key, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(key, Unicode.wellFormed(value));
    }
  }
}
