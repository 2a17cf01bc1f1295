package dev.denpyo;

import dev.denpyo.archive.Direction;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes from an invoice what the archive finds it by. */
final class ArchiveKeys {
  private static final int LONGEST = 1000; // what SearchKeys takes
  /** Self-billed invoices and credit notes are issued by the buyer (UNTDID 1001). */
  private static final Set<String> SELF_BILLED = Set.of("261", "389", "500", "501", "527");

  private ArchiveKeys() {}

  static SearchKeys of(Invoice invoice, Direction direction) {
    if (invoice.issueDate() == null) {
      throw missing("an issue date (BT-2)");
    }
    String number = line(invoice.number());
    if (number == null) {
      throw missing("a number (BT-1)");
    }
    Party other = counterparty(invoice, direction);
    String name = other == null ? null : nameOf(other);
    if (other == null || name == null) {
      throw missing("the name of its counterparty (BT-27, BT-44)");
    }
    InvoiceType type = invoice.type();
    SearchKeys.Builder keys = SearchKeys.builder(direction, invoice.issueDate(), name, number)
        .type(type != null && type.isCreditNote() ? "credit-note" : "invoice");
    String code = codeOf(other);
    if (code != null) {
      keys.counterpartyCode(code);
    }
    addAmount(keys, invoice.totals(), invoice.currency());
    return keys.build();
  }

  private static IllegalArgumentException missing(String what) {
    return new IllegalArgumentException("invoice lacks " + what + ", which the archive needs");
  }

  private static @Nullable Party counterparty(Invoice invoice, Direction direction) {
    InvoiceType type = invoice.type();
    boolean selfBilled = type != null && SELF_BILLED.contains(type.value());
    boolean issuedBySeller = !selfBilled;
    return (direction == Direction.ISSUED) == issuedBySeller ? invoice.buyer() : invoice.seller();
  }

  private static @Nullable String nameOf(Party party) {
    String name = line(party.name());
    return name == null ? line(party.tradingName()) : name;
  }

  private static @Nullable String codeOf(Party party) {
    String vat = line(party.vatId());
    if (vat != null) {
      return vat;
    }
    Identifier legal = party.legalRegistration();
    return legal == null ? null : line(legal.value());
  }

  private static void addAmount(
      SearchKeys.Builder keys, @Nullable Totals totals, @Nullable CurrencyCode currency) {
    // A malformed currency is a fault of the document; it is kept all the same, without an amount.
    if (totals == null || currency == null || !currency.value().matches("[A-Z]{3}")) {
      return;
    }
    BigDecimal amount = totals.taxInclusive();
    if (amount != null) {
      keys.amount(amount, currency.value());
    }
    BigDecimal net = totals.taxExclusive();
    if (net != null) {
      keys.netAmount(net, currency.value());
    }
  }

  /** One line without control characters: documents may hold line breaks inside a name. */
  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = text.replaceAll("[\\p{Cntrl}\\s\\x{FFFD}]+", " ").strip();
    if (clean.length() > LONGEST) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST - 1)));
    }
    return clean.isEmpty() ? null : clean;
  }
}
