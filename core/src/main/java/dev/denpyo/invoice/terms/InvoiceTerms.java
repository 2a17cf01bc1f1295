package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.PrecedingInvoice;
import dev.denpyo.invoice.ProcessControl;
import dev.denpyo.invoice.SupportingDocument;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxPointCode;
import dev.denpyo.invoice.Totals;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The components of {@link Invoice}, each named once: what binding tables, JSON and comparisons are made of. */
public final class InvoiceTerms {
  /** Process and specification followed (BG-2); a writer fills it in where it is absent. */
  public static final Group<Invoice, Invoice.Builder, ProcessControl, ProcessControl.Builder>
      PROCESS = Group.one(
          "process", () -> ProcessControlTerms.GROUP, Invoice::process, Invoice.Builder::process);

  /** Invoice number (BT-1). */
  public static final Term<Invoice, Invoice.Builder, String> NUMBER =
      Term.one("number", ValueKind.TEXT, Invoice::number, Invoice.Builder::number);

  /** Issue date (BT-2). */
  public static final Term<Invoice, Invoice.Builder, LocalDate> ISSUE_DATE =
      Term.one("issueDate", ValueKind.DATE, Invoice::issueDate, Invoice.Builder::issueDate);

  /** Issue time (IBT-168). */
  public static final Term<Invoice, Invoice.Builder, LocalTime> ISSUE_TIME =
      Term.one("issueTime", ValueKind.TIME, Invoice::issueTime, Invoice.Builder::issueTime);

  /** Kind of document, UNTDID 1001 (BT-3). */
  public static final Term<Invoice, Invoice.Builder, InvoiceType> TYPE =
      Term.one("type", ValueKind.INVOICE_TYPE, Invoice::type, Invoice.Builder::type);

  /** Currency of all amounts but those in accounting currency (BT-5). */
  public static final Term<Invoice, Invoice.Builder, CurrencyCode> CURRENCY =
      Term.one("currency", ValueKind.CURRENCY_CODE, Invoice::currency, Invoice.Builder::currency);

  /** Tax accounting currency (BT-6). */
  public static final Term<Invoice, Invoice.Builder, CurrencyCode> TAX_CURRENCY = Term.one(
      "taxCurrency", ValueKind.CURRENCY_CODE, Invoice::taxCurrency, Invoice.Builder::taxCurrency);

  /** Date on which tax becomes due (BT-7). */
  public static final Term<Invoice, Invoice.Builder, LocalDate> TAX_POINT_DATE = Term.one(
      "taxPointDate", ValueKind.DATE, Invoice::taxPointDate, Invoice.Builder::taxPointDate);

  /** Event that makes tax due, UNTDID 2005 (BT-8). */
  public static final Term<Invoice, Invoice.Builder, TaxPointCode> TAX_POINT_CODE = Term.one(
      "taxPointCode",
      ValueKind.TAX_POINT_CODE,
      Invoice::taxPointCode,
      Invoice.Builder::taxPointCode);

  /** Payment due date (BT-9). */
  public static final Term<Invoice, Invoice.Builder, LocalDate> DUE_DATE =
      Term.one("dueDate", ValueKind.DATE, Invoice::dueDate, Invoice.Builder::dueDate);

  /** Reference the buyer asked for (BT-10). */
  public static final Term<Invoice, Invoice.Builder, String> BUYER_REFERENCE = Term.one(
      "buyerReference", ValueKind.TEXT, Invoice::buyerReference, Invoice.Builder::buyerReference);

  /** Project (BT-11). */
  public static final Term<Invoice, Invoice.Builder, String> PROJECT_REFERENCE = Term.one(
      "projectReference",
      ValueKind.TEXT,
      Invoice::projectReference,
      Invoice.Builder::projectReference);

  /** Contract (BT-12). */
  public static final Term<Invoice, Invoice.Builder, String> CONTRACT_REFERENCE = Term.one(
      "contractReference",
      ValueKind.TEXT,
      Invoice::contractReference,
      Invoice.Builder::contractReference);

  /** Purchase order (BT-13). */
  public static final Term<Invoice, Invoice.Builder, String> PURCHASE_ORDER = Term.one(
      "purchaseOrder", ValueKind.TEXT, Invoice::purchaseOrder, Invoice.Builder::purchaseOrder);

  /** Sales order (BT-14). */
  public static final Term<Invoice, Invoice.Builder, String> SALES_ORDER =
      Term.one("salesOrder", ValueKind.TEXT, Invoice::salesOrder, Invoice.Builder::salesOrder);

  /** Receiving advice (BT-15). */
  public static final Term<Invoice, Invoice.Builder, String> RECEIVING_ADVICE = Term.one(
      "receivingAdvice",
      ValueKind.TEXT,
      Invoice::receivingAdvice,
      Invoice.Builder::receivingAdvice);

  /** Despatch advice (BT-16). */
  public static final Term<Invoice, Invoice.Builder, String> DESPATCH_ADVICE = Term.one(
      "despatchAdvice", ValueKind.TEXT, Invoice::despatchAdvice, Invoice.Builder::despatchAdvice);

  /** Tender or lot (BT-17). */
  public static final Term<Invoice, Invoice.Builder, String> TENDER =
      Term.one("tender", ValueKind.TEXT, Invoice::tender, Invoice.Builder::tender);

  /** What is invoiced, for example a meter (BT-18). */
  public static final Term<Invoice, Invoice.Builder, Identifier> OBJECT =
      Term.one("object", ValueKind.IDENTIFIER, Invoice::object, Invoice.Builder::object);

  /** Where the buyer books it (BT-19). */
  public static final Term<Invoice, Invoice.Builder, String> BUYER_ACCOUNTING_REFERENCE = Term.one(
      "buyerAccountingReference",
      ValueKind.TEXT,
      Invoice::buyerAccountingReference,
      Invoice.Builder::buyerAccountingReference);

  /** Payment terms (BT-20; IBG-33). */
  public static final Group<Invoice, Invoice.Builder, PaymentTerms, PaymentTerms.Builder>
      PAYMENT_TERMS = Group.many(
          "paymentTerms",
          () -> PaymentTermsTerms.GROUP,
          Invoice::paymentTerms,
          Invoice.Builder::paymentTerm);

  /** Notes (BG-1). */
  public static final Group<Invoice, Invoice.Builder, Note, Note.Builder> NOTES =
      Group.many("notes", () -> NoteTerms.GROUP, Invoice::notes, Invoice.Builder::note);

  /** Invoices corrected or continued (BG-3). */
  public static final Group<Invoice, Invoice.Builder, PrecedingInvoice, PrecedingInvoice.Builder>
      PRECEDING_INVOICES = Group.many(
          "precedingInvoices",
          () -> PrecedingInvoiceTerms.GROUP,
          Invoice::precedingInvoices,
          Invoice.Builder::precedingInvoice);

  /** Seller (BG-4). */
  public static final Group<Invoice, Invoice.Builder, Party, Party.Builder> SELLER =
      Group.one("seller", () -> PartyTerms.GROUP, Invoice::seller, Invoice.Builder::seller);

  /** Buyer (BG-7). */
  public static final Group<Invoice, Invoice.Builder, Party, Party.Builder> BUYER =
      Group.one("buyer", () -> PartyTerms.GROUP, Invoice::buyer, Invoice.Builder::buyer);

  /** Payee, if not the seller (BG-10). */
  public static final Group<Invoice, Invoice.Builder, Party, Party.Builder> PAYEE =
      Group.one("payee", () -> PartyTerms.GROUP, Invoice::payee, Invoice.Builder::payee);

  /** Seller's tax representative (BG-11). */
  public static final Group<Invoice, Invoice.Builder, Party, Party.Builder> TAX_REPRESENTATIVE =
      Group.one(
          "taxRepresentative",
          () -> PartyTerms.GROUP,
          Invoice::taxRepresentative,
          Invoice.Builder::taxRepresentative);

  /** Delivery (BG-13). */
  public static final Group<Invoice, Invoice.Builder, Delivery, Delivery.Builder> DELIVERY =
      Group.one(
          "delivery", () -> DeliveryTerms.GROUP, Invoice::delivery, Invoice.Builder::delivery);

  /** Invoicing period (BG-14). */
  public static final Group<Invoice, Invoice.Builder, Period, Period.Builder> PERIOD =
      Group.one("period", () -> PeriodTerms.GROUP, Invoice::period, Invoice.Builder::period);

  /** Payment instructions (BG-16). */
  public static final Group<
          Invoice, Invoice.Builder, PaymentInstructions, PaymentInstructions.Builder>
      PAYMENTS = Group.many(
          "payments",
          () -> PaymentInstructionsTerms.GROUP,
          Invoice::payments,
          Invoice.Builder::payment);

  /** Document allowances (BG-20). */
  public static final Group<Invoice, Invoice.Builder, AllowanceCharge, AllowanceCharge.Builder>
      ALLOWANCES = Group.many(
          "allowances",
          () -> AllowanceChargeTerms.GROUP,
          Invoice::allowances,
          Invoice.Builder::allowance);

  /** Document charges (BG-21). */
  public static final Group<Invoice, Invoice.Builder, AllowanceCharge, AllowanceCharge.Builder>
      CHARGES = Group.many(
          "charges", () -> AllowanceChargeTerms.GROUP, Invoice::charges, Invoice.Builder::charge);

  /** Sums (BG-22). */
  public static final Group<Invoice, Invoice.Builder, Totals, Totals.Builder> TOTALS =
      Group.one("totals", () -> TotalsTerms.GROUP, Invoice::totals, Invoice.Builder::totals);

  /** Tax per category and rate (BG-23). */
  public static final Group<Invoice, Invoice.Builder, TaxBreakdown, TaxBreakdown.Builder>
      TAX_BREAKDOWN = Group.many(
          "taxBreakdown",
          () -> TaxBreakdownTerms.GROUP,
          Invoice::taxBreakdown,
          Invoice.Builder::taxBreakdown);

  /** The same in the accounting currency (IBG-38). */
  public static final Group<Invoice, Invoice.Builder, AccountingTax, AccountingTax.Builder>
      ACCOUNTING_TAXES = Group.many(
          "accountingTaxes",
          () -> AccountingTaxTerms.GROUP,
          Invoice::accountingTaxes,
          Invoice.Builder::accountingTax);

  /** Payments made (IBG-35). */
  public static final Group<Invoice, Invoice.Builder, PaidAmount, PaidAmount.Builder> PAID_AMOUNTS =
      Group.many(
          "paidAmounts",
          () -> PaidAmountTerms.GROUP,
          Invoice::paidAmounts,
          Invoice.Builder::paidAmount);

  /** Payments collected for others (BG-DEX-09). */
  public static final Group<Invoice, Invoice.Builder, PaidAmount, PaidAmount.Builder>
      THIRD_PARTY_PAYMENTS = Group.many(
          "thirdPartyPayments",
          () -> PaidAmountTerms.GROUP,
          Invoice::thirdPartyPayments,
          Invoice.Builder::thirdPartyPayment);

  /** Supporting documents (BG-24). */
  public static final Group<
          Invoice, Invoice.Builder, SupportingDocument, SupportingDocument.Builder>
      SUPPORTING_DOCUMENTS = Group.many(
          "supportingDocuments",
          () -> SupportingDocumentTerms.GROUP,
          Invoice::supportingDocuments,
          Invoice.Builder::supportingDocument);

  /** Lines (BG-25). */
  public static final Group<Invoice, Invoice.Builder, InvoiceLine, InvoiceLine.Builder> LINES =
      Group.many("lines", () -> InvoiceLineTerms.GROUP, Invoice::lines, Invoice.Builder::line);

  /** All of them, in the order of the record. */
  public static final GroupType<Invoice, Invoice.Builder> GROUP = GroupType.of(
          "Invoice",
          Invoice::draft,
          Invoice.Builder::build,
          List.of(
              PROCESS,
              NUMBER,
              ISSUE_DATE,
              ISSUE_TIME,
              TYPE,
              CURRENCY,
              TAX_CURRENCY,
              TAX_POINT_DATE,
              TAX_POINT_CODE,
              DUE_DATE,
              BUYER_REFERENCE,
              PROJECT_REFERENCE,
              CONTRACT_REFERENCE,
              PURCHASE_ORDER,
              SALES_ORDER,
              RECEIVING_ADVICE,
              DESPATCH_ADVICE,
              TENDER,
              OBJECT,
              BUYER_ACCOUNTING_REFERENCE,
              PAYMENT_TERMS,
              NOTES,
              PRECEDING_INVOICES,
              SELLER,
              BUYER,
              PAYEE,
              TAX_REPRESENTATIVE,
              DELIVERY,
              PERIOD,
              PAYMENTS,
              ALLOWANCES,
              CHARGES,
              TOTALS,
              TAX_BREAKDOWN,
              ACCOUNTING_TAXES,
              PAID_AMOUNTS,
              THIRD_PARTY_PAYMENTS,
              SUPPORTING_DOCUMENTS,
              LINES))
      .extended(Invoice::extensions, Invoice.Builder::extension);

  private InvoiceTerms() {}
}
