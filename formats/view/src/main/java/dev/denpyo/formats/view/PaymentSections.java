package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.PaymentCard;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentTerms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts on the page how, when and what to pay, and what was paid. */
final class PaymentSections {
  private static final List<Column> COLUMNS = List.of(
      new Column(Label.REFERENCE, Kind.TEXT, 22),
      new Column(Label.DESCRIPTION, Kind.HEAD, 38),
      new Column(Label.PAYMENT_DATE, Kind.TEXT, 20),
      new Column(Label.AMOUNT, Kind.NUMBER, 20));

  private PaymentSections() {}

  /** One way to pay. */
  static List<Fact> instructions(PaymentInstructions payment) {
    FactList facts = new FactList();
    if (payment.means() != null) {
      facts.code(Label.PAYMENT_MEANS, CodeKind.MEANS, payment.means().value());
    }
    facts
        .text(Label.PAYMENT_MEANS, payment.meansText())
        .text(Label.PAYMENT_ID, payment.id())
        .text(Label.REMITTANCE, payment.remittance());
    payment.creditTransfers().forEach(t -> add(facts, t));
    add(facts, payment.card());
    add(facts, payment.directDebit());
    return facts.facts();
  }

  private static void add(FactList facts, CreditTransfer transfer) {
    facts
        .id(Label.ACCOUNT, transfer.account())
        .text(Label.ACCOUNT_NAME, transfer.accountName())
        .text(Label.BANK, transfer.serviceProvider());
  }

  private static void add(FactList facts, @Nullable PaymentCard card) {
    if (card != null) {
      facts
          .text(Label.CARD_NUMBER, card.number())
          .text(Label.CARD_HOLDER, card.holder())
          .text(Label.CARD_NETWORK, card.network());
    }
  }

  private static void add(FactList facts, @Nullable DirectDebit debit) {
    if (debit != null) {
      facts
          .text(Label.MANDATE, debit.mandate())
          .text(Label.CREDITOR_ID, debit.creditorId())
          .text(Label.DEBITED_ACCOUNT, debit.debitedAccount());
    }
  }

  /** When to pay how much. */
  static List<Fact> terms(List<PaymentTerms> all, @Nullable CurrencyCode currency) {
    FactList facts = new FactList();
    for (PaymentTerms terms : all) {
      facts
          .text(Label.PAYMENT_TERMS, terms.note())
          .money(Label.AMOUNT, terms.amount(), currency)
          .day(Label.DUE_DATE, terms.dueDate())
          .text(Label.PAYMENT_ID, terms.instructions());
    }
    return facts.facts();
  }

  /** Payments made, or collected for others. */
  static Table paid(Label title, List<PaidAmount> all, @Nullable CurrencyCode currency) {
    List<Row> rows = new ArrayList<>();
    for (PaidAmount paid : all) {
      rows.add(new Row(
          List.of(
              paid.id() == null ? Cell.EMPTY : Cell.of(new Value.Text(paid.id())),
              paid.description() == null ? Cell.EMPTY : Cell.of(new Value.Text(paid.description())),
              paid.date() == null ? Cell.EMPTY : Cell.of(new Value.Day(paid.date())),
              MoneySections.amount(paid.amount(), currency)),
          0));
    }
    return new Table(title, COLUMNS, List.copyOf(rows));
  }
}
