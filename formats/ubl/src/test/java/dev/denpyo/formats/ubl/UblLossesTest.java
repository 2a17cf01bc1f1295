package dev.denpyo.formats.ubl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values whose place in UBL depends on others. */
@NullMarked
class UblLossesTest {
  private static final String CREDITOR = "].directDebit.creditorId";
  private static final UblMapper UBL = new UblMapper(UblDialect.PINT);

  @Test
  void onlyOneCreditorIsStatedAndTheOthersAreReported() {
    Invoice invoice = Invoice.draft()
        .seller(Party.named("Seller").build())
        .payment(debit("M-1", "DE01"))
        .payment(debit("M-2", "DE02"))
        .build();

    assertEquals(List.of("payments[2" + CREDITOR), lost(invoice));
    assertEquals(List.of(), through(invoice).problems());
  }

  @Test
  void aCreditorNeedsAMandateAndAParty() {
    Invoice.Builder alone = Invoice.draft().payment(debit("M-1", "DE01"));
    assertEquals(List.of("payments[1" + CREDITOR), lost(alone.build()));

    Invoice bare = Invoice.draft()
        .seller(Party.named("Seller").build())
        .payment(debit(null, "DE01"))
        .build();
    assertEquals(List.of("payments[1" + CREDITOR), lost(bare));
  }

  @Test
  void theDueDateOfACreditNoteNeedsAPayment() {
    Invoice.Builder note =
        Invoice.draft().type(new InvoiceType("381")).dueDate(LocalDate.of(2026, 12, 31));
    assertEquals(List.of("dueDate"), lost(note.build()));
    assertEquals(List.of(), lost(note.type(new InvoiceType("380")).build()));
  }

  @Test
  void aTaxInTheInvoicesOwnCurrencyIsNotWrittenAsAccountingTax() {
    Invoice invoice = Invoice.draft()
        .currency(CurrencyCode.EUR)
        .taxCurrency(CurrencyCode.EUR)
        .totals(
            Totals.builder().tax(BigDecimal.ONE).accountingTax(BigDecimal.TEN).build())
        .accountingTax(AccountingTax.builder().tax(BigDecimal.TEN).build())
        .build();

    assertEquals(List.of("totals.accountingTax", "accountingTaxes[1].tax"), lost(invoice));
    Invoice read = through(invoice).orThrow();
    Totals totals = read.totals();
    assertNotNull(totals);
    assertEquals(BigDecimal.ONE, totals.tax());
    assertNull(totals.accountingTax());
    assertEquals(List.of(), read.taxBreakdown());
  }

  @Test
  void aNoteOfASubjectAloneComesBackWithoutText() {
    Note subject = Note.builder().subject("AAI").build();
    Invoice invoice = Invoice.draft().note(subject).build();

    assertEquals(List.of(subject), through(invoice).orThrow().notes());
  }

  private static PaymentInstructions debit(@Nullable String mandate, String creditor) {
    DirectDebit debit =
        DirectDebit.builder().mandate(mandate).creditorId(creditor).build();
    return PaymentInstructions.builder().directDebit(debit).build();
  }

  private static List<String> lost(Invoice invoice) {
    return UBL.losses(invoice).stream().map(Loss::path).toList();
  }

  private static Reading through(Invoice invoice) {
    return UBL.read(Document.of(UBL.write(invoice)));
  }
}
