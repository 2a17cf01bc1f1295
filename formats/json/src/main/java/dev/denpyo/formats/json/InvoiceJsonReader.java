package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceTerms;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document. Whatever it holds, the outcome is a reading: no exception leaves this class.
 */
final class InvoiceJsonReader {
  private final Document document;
  private final Problems problems = new Problems();

  InvoiceJsonReader(Document document) {
    this.document = document;
  }

  Reading read() {
    if (document.size() > Json.MAX_BYTES) {
      problems.limit("larger than " + Json.MAX_BYTES + " bytes, not read", null);
      return new Reading(null, problems.findings());
    }
    try (JsonParser parser = Json.FACTORY.createParser(Json.characters(document.open()))) {
      Invoice invoice = invoice(new Tokens(parser, problems));
      return new Reading(invoice, problems.findings());
    } catch (IOException e) {
      problems.notJson("unreadable from its first character on", null);
      return new Reading(null, problems.findings());
    }
  }

  private @Nullable Invoice invoice(Tokens tokens) {
    JsonToken first = tokens.next();
    if (first == null) {
      if (!tokens.isBroken()) {
        problems.notJson("the document is empty", null);
      }
      return null;
    }
    if (first != JsonToken.START_OBJECT) {
      problems.badValue("this is no invoice", null, "a JSON object", tokens.location());
      return null;
    }
    Invoice invoice = build(InvoiceTerms.GROUP, new GroupReader(tokens, problems));
    JsonLocation end = tokens.location();
    if (tokens.next() != null) {
      problems.notJson("something follows the invoice", end);
    }
    return invoice;
  }

  private static <G, B> @Nullable G build(GroupType<G, B> type, GroupReader reader) {
    return reader.read(type);
  }
}
