package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.denpyo.invoice.Extensions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an invoice: UTF-8, two spaces, a line feed at the end, keys in the order of the model.
 * Absent terms and empty lists are left out. The same invoice gives the same bytes, always.
 */
final class InvoiceJsonWriter {
  private final JsonGenerator out;

  private InvoiceJsonWriter(JsonGenerator out) {
    this.out = out;
  }

  static byte[] write(Invoice invoice) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = Json.FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
      out.setPrettyPrinter(layout());
      new InvoiceJsonWriter(out).group(InvoiceTerms.GROUP, invoice);
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static DefaultPrettyPrinter layout() {
    // Not the defaults: they end lines as the machine does.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators colon =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(colon).withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private <G, B> void group(GroupType<G, B> type, G record) throws IOException {
    out.writeStartObject();
    for (Component<G, B> component : type.components()) {
      if (component instanceof Term<G, B, ?> term) {
        leaves(term, record);
      } else if (component instanceof Group<G, B, ?, ?> group) {
        branches(group, record);
      }
    }
    extensions(type.extensions(record));
    out.writeEndObject();
  }

  private <G, B, V> void leaves(Term<G, B, V> term, G record) throws IOException {
    List<V> values = term.values(record);
    if (values.isEmpty()) {
      return;
    }
    start(term);
    for (V value : values) {
      LeafWriter.write(out, term.kind(), value);
    }
    end(term);
  }

  private <G, B, C, D> void branches(Group<G, B, C, D> group, G record) throws IOException {
    List<C> values = group.values(record);
    if (values.isEmpty()) {
      return;
    }
    start(group);
    for (C value : values) {
      group(group.type(), value);
    }
    end(group);
  }

  private void start(Component<?, ?> component) throws IOException {
    out.writeFieldName(component.name());
    if (component.repeats()) {
      out.writeStartArray();
    }
  }

  private void end(Component<?, ?> component) throws IOException {
    if (component.repeats()) {
      out.writeEndArray();
    }
  }

  private void extensions(Extensions extensions) throws IOException {
    if (extensions.isEmpty()) {
      return;
    }
    out.writeFieldName(GroupReader.EXTENSIONS);
    if (interleaves(extensions)) {
      pairs(extensions);
    } else {
      object(extensions);
    }
  }

  /** Whether a key comes back after another: an object would not keep that order. */
  private static boolean interleaves(Extensions extensions) {
    Set<String> seen = new HashSet<>();
    String last = null;
    for (Map.Entry<String, String> entry : extensions.entries()) {
      if (!entry.getKey().equals(last) && !seen.add(entry.getKey())) {
        return true;
      }
      last = entry.getKey();
    }
    return false;
  }

  private void object(Extensions extensions) throws IOException {
    out.writeStartObject();
    Set<String> written = new HashSet<>();
    for (Map.Entry<String, String> entry : extensions.entries()) {
      if (written.add(entry.getKey())) {
        out.writeFieldName(Unicode.wellFormed(entry.getKey()));
        texts(extensions.values(entry.getKey()));
      }
    }
    out.writeEndObject();
  }

  private void texts(List<String> values) throws IOException {
    if (values.size() == 1) {
      out.writeString(Unicode.wellFormed(values.get(0)));
      return;
    }
    out.writeStartArray();
    for (String value : values) {
      out.writeString(Unicode.wellFormed(value));
    }
    out.writeEndArray();
  }

  private void pairs(Extensions extensions) throws IOException {
    out.writeStartArray();
    for (Map.Entry<String, String> entry : extensions.entries()) {
      out.writeStartObject();
      out.writeStringField(ExtensionReader.KEY, Unicode.wellFormed(entry.getKey()));
      out.writeStringField(ExtensionReader.VALUE, Unicode.wellFormed(entry.getValue()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
