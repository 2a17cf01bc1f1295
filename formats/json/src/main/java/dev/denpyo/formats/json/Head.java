package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a document tell.
 *
 * @param isInvoice whether it is a JSON object with a key that only an invoice has
 * @param format the value of the key {@code format}, if it came before the end of the head
 */
record Head(boolean isInvoice, @Nullable String format) {
  private static final int LENGTH = 65_536;
  /**
   * Keys enough to tell an invoice from other JSON; {@code type} or {@code object} would not do.
   */
  private static final Set<String> TELLING = Set.of(
      "number", "issueDate", "currency", "seller", "buyer", "lines", "totals", "taxBreakdown");

  static Head of(Document document) {
    return document.derived(Head.class, Head::scan);
  }

  /** The format asked for, if the text is a format id. */
  Optional<FormatId> target() {
    try {
      return Optional.ofNullable(format).map(FormatId::new);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Head scan(Document document) {
    Scan scan = new Scan();
    if (!startsAsObject(document)) {
      return scan.result();
    }
    try (JsonParser parser =
        Json.FACTORY.createParser(Json.characters(new ByteArrayInputStream(head(document))))) {
      scan.run(parser);
    } catch (IOException cutOffOrMalformed) {
      return scan.result();
    }
    return scan.result();
  }

  private static byte[] head(Document document) {
    try (InputStream bytes = document.open()) {
      return bytes.readNBytes(LENGTH);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A cheap look, so that an XML file costs nothing here. */
  private static boolean startsAsObject(Document document) {
    try (InputStream bytes = document.open()) {
      for (int i = 0; i < LENGTH; i++) {
        int b = bytes.read();
        boolean space = b >= 0 && b <= ' '; // the zero bytes of UTF-16 are among them
        boolean byteOrderMark = b > 127;
        if (!space && !byteOrderMark) {
          return b == '{';
        }
      }
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Collects as it goes, so that what stood before the cut counts. */
  private static final class Scan {
    private boolean invoice;
    private @Nullable String format;

    void run(JsonParser parser) throws IOException {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME && (!invoice || format == null)) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        invoice |= TELLING.contains(key);
        if (key.equals("format") && value == JsonToken.VALUE_STRING) {
          format = parser.getText();
        }
        parser.skipChildren();
      }
    }

    Head result() {
      return new Head(invoice, format);
    }
  }
}
