package dev.denpyo.formats.ubl;

import static dev.denpyo.formats.ubl.UblValues.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.formats.xml.binding.ProcessRows;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.PrecedingInvoice;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.PrecedingInvoiceTerms;
import dev.denpyo.invoice.terms.SupportingDocumentTerms;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two documents of UBL 2.1, row by row in the order of their schemas. */
final class UblBinding {
  static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
  static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
  static final String TAX = "totals.tax";
  static final String ACCOUNTING_TAX = "totals.accountingTax";

  private static final String OWN = "cac:TaxTotal[cbc:TaxAmount/@currencyID!=$taxCurrency]";
  private static final String ACCOUNTING = "cac:TaxTotal[cbc:TaxAmount/@currencyID=$taxCurrency]";
  private static final String OBJECT = "cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]";
  private static final String PROJECT = "cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]";

  private final UblDialect dialect;
  private final boolean creditNote;
  private final UblParties parties;
  private final UblMoney money;

  private UblBinding(UblDialect dialect, boolean creditNote) {
    this.dialect = dialect;
    this.creditNote = creditNote;
    this.parties = new UblParties(dialect);
    this.money = new UblMoney(dialect);
  }

  /** Builds the tables of one root; costs a millisecond, so keep them. */
  static InvoiceBinding of(UblDialect dialect, boolean creditNote) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("cac", UblValues.CAC);
    prefixes.put("cbc", UblValues.CBC);
    return new InvoiceBinding(
        SYNTAX,
        "",
        creditNote ? CREDIT_NOTE : INVOICE,
        creditNote ? "CreditNote" : "Invoice",
        prefixes,
        new UblBinding(dialect, creditNote).table(),
        UblShape::arrived,
        UblShape::leaving);
  }

  private BindingTable<Invoice, Invoice.Builder> table() {
    var rows = BindingTable.of(InvoiceTerms.GROUP, SYNTAX);
    head(rows);
    references(rows);
    partiesAndPayment(rows);
    sums(rows);
    var line = new UblLines(dialect, money).line(creditNote);
    rows.group(
        InvoiceTerms.LINES, creditNote ? "cac:CreditNoteLine*" : "cac:InvoiceLine*", () -> line);
    return rows.build();
  }

  private void head(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    rows.term(ProcessRows.SPECIFICATION, "cbc:CustomizationID")
        .term(ProcessRows.BUSINESS_PROCESS, "cbc:ProfileID");
    if (dialect.pint()) {
      rows.extension("transactionType", "cbc:ProfileExecutionID");
    }
    rows.term(InvoiceTerms.NUMBER, "cbc:ID");
    if (dialect.pint()) {
      rows.extension("uuid", "cbc:UUID");
    }
    rows.term(InvoiceTerms.ISSUE_DATE, "cbc:IssueDate");
    if (dialect.pint()) {
      rows.term(InvoiceTerms.ISSUE_TIME, "cbc:IssueTime");
    }
    String type = creditNote ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode";
    if (creditNote) {
      rows.term(InvoiceTerms.TAX_POINT_DATE, "cbc:TaxPointDate");
    } else {
      rows.term(InvoiceTerms.DUE_DATE, "cbc:DueDate");
    }
    if (dialect.pint()) {
      rows.extension("typeName", type + "/@name");
    }
    rows.term(InvoiceTerms.TYPE, type)
        .text(InvoiceTerms.NOTES, "cbc:Note*", UblShape::noteText, UblShape::note);
    if (!creditNote) {
      rows.term(InvoiceTerms.TAX_POINT_DATE, "cbc:TaxPointDate");
    }
    rows.term(InvoiceTerms.CURRENCY, "cbc:DocumentCurrencyCode")
        .term(InvoiceTerms.TAX_CURRENCY, "cbc:TaxCurrencyCode")
        .term(InvoiceTerms.BUYER_ACCOUNTING_REFERENCE, "cbc:AccountingCost")
        .term(InvoiceTerms.BUYER_REFERENCE, "cbc:BuyerReference");
    var period = UblLines.period().build();
    var periodRead = UblLines.period().elsewhere("cbc:DescriptionCode").build();
    rows.split(InvoiceTerms.PERIOD, "cac:InvoicePeriod", () -> periodRead, () -> period)
        .term(InvoiceTerms.TAX_POINT_CODE, "cac:InvoicePeriod/cbc:DescriptionCode");
    if (creditNote && dialect.pint()) {
      rows.extension("creditReason", "cac:DiscrepancyResponse/cbc:ResponseCode");
    }
  }

  private void references(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var preceding = precedingInvoice();
    rows.filled(
            InvoiceTerms.PURCHASE_ORDER,
            "cac:OrderReference/cbc:ID",
            "NA",
            i -> i.salesOrder() != null)
        .term(InvoiceTerms.SALES_ORDER, "cac:OrderReference/cbc:SalesOrderID")
        .group(
            InvoiceTerms.PRECEDING_INVOICES,
            "cac:BillingReference*/cac:InvoiceDocumentReference",
            () -> preceding)
        .term(InvoiceTerms.DESPATCH_ADVICE, "cac:DespatchDocumentReference/cbc:ID")
        .term(InvoiceTerms.RECEIVING_ADVICE, "cac:ReceiptDocumentReference/cbc:ID");
    if (creditNote) {
      rows.term(InvoiceTerms.CONTRACT_REFERENCE, "cac:ContractDocumentReference/cbc:ID");
      documents(rows);
      rows.term(InvoiceTerms.TENDER, "cac:OriginatorDocumentReference/cbc:ID");
    } else {
      rows.term(InvoiceTerms.TENDER, "cac:OriginatorDocumentReference/cbc:ID")
          .term(InvoiceTerms.CONTRACT_REFERENCE, "cac:ContractDocumentReference/cbc:ID");
      documents(rows);
      rows.term(InvoiceTerms.PROJECT_REFERENCE, "cac:ProjectReference/cbc:ID");
    }
  }

  private BindingTable<PrecedingInvoice, PrecedingInvoice.Builder> precedingInvoice() {
    var rows = BindingTable.of(PrecedingInvoiceTerms.GROUP, SYNTAX)
        .term(PrecedingInvoiceTerms.REFERENCE, "cbc:ID");
    if (dialect.pint()) {
      rows.extension("uuid", "cbc:UUID");
    }
    rows.term(PrecedingInvoiceTerms.ISSUE_DATE, "cbc:IssueDate");
    if (dialect.pint()) {
      rows.extension("reason", "cbc:DocumentStatusCode");
    }
    return rows.build();
  }

  private void documents(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    rows.term(InvoiceTerms.OBJECT, OBJECT + "/cbc:ID")
        .constant(OBJECT + "/cbc:DocumentTypeCode", "130");
    if (creditNote) { // UBL 2.1 has no ProjectReference here
      rows.term(InvoiceTerms.PROJECT_REFERENCE, PROJECT + "/cbc:ID")
          .constant(PROJECT + "/cbc:DocumentTypeCode", "50");
    }
    var document = BindingTable.of(SupportingDocumentTerms.GROUP, SYNTAX)
        .term(SupportingDocumentTerms.REFERENCE, "cbc:ID");
    if (dialect.pint()) {
      document.term(SupportingDocumentTerms.TYPE, "cbc:DocumentTypeCode");
    }
    var table = document
        .term(SupportingDocumentTerms.DESCRIPTION, "cbc:DocumentDescription")
        .term(SupportingDocumentTerms.ATTACHMENT, "cac:Attachment/cbc:EmbeddedDocumentBinaryObject")
        .term(SupportingDocumentTerms.LOCATION, "cac:Attachment/cac:ExternalReference/cbc:URI")
        .build();
    String others = creditNote
        ? "cac:AdditionalDocumentReference*[cbc:DocumentTypeCode!=130][cbc:DocumentTypeCode!=50]"
        : "cac:AdditionalDocumentReference*[cbc:DocumentTypeCode!=130]";
    rows.group(InvoiceTerms.SUPPORTING_DOCUMENTS, others, () -> table);
  }

  private void partiesAndPayment(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var seller = parties.trader(true);
    var buyer = parties.trader(false);
    var payee = parties.payee();
    var representative = parties.taxRepresentative();
    var delivery = parties.delivery();
    var payment = money.payment(creditNote);
    var terms = money.terms();
    if (dialect.pint()) {
      rows.extension("sellerAccount", "cac:AccountingSupplierParty/cbc:AdditionalAccountID");
    }
    rows.group(InvoiceTerms.SELLER, "cac:AccountingSupplierParty/cac:Party", () -> seller)
        .group(InvoiceTerms.BUYER, "cac:AccountingCustomerParty/cac:Party", () -> buyer)
        .group(InvoiceTerms.PAYEE, "cac:PayeeParty", () -> payee);
    if (dialect.pint()) {
      rows.extension(
          "beneficiary", "cac:BuyerCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID");
    }
    rows.group(InvoiceTerms.TAX_REPRESENTATIVE, "cac:TaxRepresentativeParty", () -> representative)
        .group(InvoiceTerms.DELIVERY, "cac:Delivery", () -> delivery)
        .group(InvoiceTerms.PAYMENTS, "cac:PaymentMeans*", () -> payment, UblShape::onePerAccount)
        .group(InvoiceTerms.PAYMENT_TERMS, "cac:PaymentTerms*", () -> terms);
    if (!creditNote && (dialect.pint() || dialect.xrechnungExtension())) {
      var paid = money.paid();
      rows.group(
          dialect.pint() ? InvoiceTerms.PAID_AMOUNTS : InvoiceTerms.THIRD_PARTY_PAYMENTS,
          "cac:PrepaidPayment*",
          () -> paid);
    }
  }

  private void sums(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    if (creditNote) {
      exchange(rows);
    }
    var allowance = money.allowance(false, true);
    var charge = money.allowance(true, true);
    rows.group(
            InvoiceTerms.ALLOWANCES,
            "cac:AllowanceCharge*[cbc:ChargeIndicator=false]",
            () -> allowance)
        .group(
            InvoiceTerms.CHARGES, "cac:AllowanceCharge*[cbc:ChargeIndicator=true]", () -> charge);
    if (!creditNote) {
      exchange(rows);
    }
    var breakdown = money.breakdown();
    var accountingTax = money.accountingTax();
    var totals = money.totals();
    rows.lifted(
        TAX,
        ValueKind.AMOUNT,
        OWN + "/cbc:TaxAmount",
        i -> amount(i.totals() == null ? null : i.totals().tax()));
    if (dialect.pint()) {
      rows.extension("taxIncluded", OWN + "/cbc:TaxIncludedIndicator");
    }
    rows.group(InvoiceTerms.TAX_BREAKDOWN, OWN + "/cac:TaxSubtotal*", () -> breakdown)
        .lifted(
            ACCOUNTING_TAX,
            ValueKind.ACCOUNTING_AMOUNT,
            ACCOUNTING + "/cbc:TaxAmount",
            i -> amount(i.totals() == null ? null : i.totals().accountingTax()));
    if (dialect.pint()) {
      rows.group(
          InvoiceTerms.ACCOUNTING_TAXES, ACCOUNTING + "/cac:TaxSubtotal*", () -> accountingTax);
    }
    rows.group(InvoiceTerms.TOTALS, "cac:LegalMonetaryTotal", () -> totals);
  }

  private void exchange(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    if (dialect.pint()) {
      rows.extension("exchangeFrom", "cac:TaxExchangeRate/cbc:SourceCurrencyCode")
          .extension("exchangeTo", "cac:TaxExchangeRate/cbc:TargetCurrencyCode")
          .extension("exchangeRate", "cac:TaxExchangeRate/cbc:CalculationRate");
    }
  }

  private static List<BigDecimal> amount(@Nullable BigDecimal value) {
    return value == null ? List.of() : List.of(value);
  }
}
