package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.ZugferdOneSyntax.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.formats.xml.binding.ProcessRows;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.NoteTerms;
import dev.denpyo.invoice.terms.PrecedingInvoiceTerms;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The invoice of ZUGFeRD 1.0, row by row in the order of its schema. Its parts below the head are those
 * of CII by the same names, and so are their tables; what it names otherwise stands in {@code
 * ZugferdOneRows}. Sources: the schema and the Schematron rules of 25 June 2014.
 */
final class ZugferdOneBinding {
  private static final String ROOT_NAME = "CrossIndustryDocument";
  static final String ROOT = "{" + ZugferdOneSyntax.RSM + "}" + ROOT_NAME;
  private static final String CONTEXT = "rsm:SpecifiedExchangedDocumentContext/";
  private static final String DOCUMENT = "rsm:HeaderExchangedDocument/";
  private static final String TRANSACTION = "rsm:SpecifiedSupplyChainTradeTransaction";
  private static final String AGREEMENT = TRANSACTION + "/ram:ApplicableSupplyChainTradeAgreement";
  private static final String DELIVERY = TRANSACTION + "/ram:ApplicableSupplyChainTradeDelivery";
  private static final String SETTLEMENT =
      TRANSACTION + "/ram:ApplicableSupplyChainTradeSettlement";
  private static final String REFERENCED = AGREEMENT + "/ram:AdditionalReferencedDocument";

  private ZugferdOneBinding() {}

  /** Builds the tables; costs a millisecond, so keep them. */
  static InvoiceBinding of() {
    return new InvoiceBinding(
        SYNTAX,
        "rsm",
        ZugferdOneSyntax.RSM,
        ROOT_NAME,
        Map.of(),
        table(),
        CiiShape::arrived,
        UnaryOperator.identity());
  }

  private static BindingTable<Invoice, Invoice.Builder> table() {
    var rows = BindingTable.of(InvoiceTerms.GROUP, SYNTAX).container(TRANSACTION);
    head(rows);
    agreement(rows);
    delivery(rows);
    settlement(rows);
    sums(rows);
    var line = ZugferdOneRows.line();
    return rows.group(
            InvoiceTerms.LINES, TRANSACTION + "/ram:IncludedSupplyChainTradeLineItem*", () -> line)
        .build();
  }

  private static void head(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var note = BindingTable.of(NoteTerms.GROUP, SYNTAX)
        .term(NoteTerms.TEXT, "ram:Content", ZugferdOneSyntax.joined("ram:Content"))
        .term(NoteTerms.SUBJECT, "ram:SubjectCode")
        .build();
    rows.term(
            ProcessRows.BUSINESS_PROCESS,
            CONTEXT + "ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID")
        .term(
            ProcessRows.SPECIFICATION,
            CONTEXT + "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID")
        .term(InvoiceTerms.NUMBER, DOCUMENT + "ram:ID")
        .term(InvoiceTerms.TYPE, DOCUMENT + "ram:TypeCode")
        .term(InvoiceTerms.ISSUE_DATE, DOCUMENT + "ram:IssueDateTime/udt:DateTimeString")
        .group(InvoiceTerms.NOTES, DOCUMENT + "ram:IncludedNote*", () -> note);
  }

  /** References are told apart by UNTDID 1153: VN is the seller's order, OI an earlier invoice. */
  private static void agreement(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var seller = CiiParties.trader(true);
    var buyer = CiiParties.trader(false);
    var preceding = BindingTable.of(PrecedingInvoiceTerms.GROUP, SYNTAX)
        .term(PrecedingInvoiceTerms.ISSUE_DATE, "ram:IssueDateTime", ZugferdOneSyntax.ISO_DATE)
        .term(PrecedingInvoiceTerms.REFERENCE, "ram:ID")
        .elsewhere("ram:TypeCode")
        .build();
    rows.term(InvoiceTerms.BUYER_REFERENCE, AGREEMENT + "/ram:BuyerReference")
        .group(InvoiceTerms.SELLER, AGREEMENT + "/ram:SellerTradeParty", () -> seller)
        .group(InvoiceTerms.BUYER, AGREEMENT + "/ram:BuyerTradeParty", () -> buyer)
        .term(InvoiceTerms.PURCHASE_ORDER, AGREEMENT + "/ram:BuyerOrderReferencedDocument/ram:ID")
        .term(InvoiceTerms.CONTRACT_REFERENCE, AGREEMENT + "/ram:ContractReferencedDocument/ram:ID")
        .term(InvoiceTerms.SALES_ORDER, REFERENCED + "[ram:TypeCode=VN]/ram:ID")
        .constant(REFERENCED + "[ram:TypeCode=VN]/ram:TypeCode", "VN", i -> false)
        .group(InvoiceTerms.PRECEDING_INVOICES, REFERENCED + "*[ram:TypeCode=OI]", () -> preceding);
  }

  private static void delivery(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var delivery = CiiParties.deliveryRows()
        .elsewhere("ram:DeliveryNoteReferencedDocument")
        .build();
    rows.group(InvoiceTerms.DELIVERY, DELIVERY, () -> delivery)
        .term(
            InvoiceTerms.DESPATCH_ADVICE, DELIVERY + "/ram:DespatchAdviceReferencedDocument/ram:ID")
        .term(
            InvoiceTerms.DESPATCH_ADVICE,
            DELIVERY + "/ram:DeliveryNoteReferencedDocument/ram:ID",
            ZugferdOneSyntax.DELIVERY_NOTE)
        .term(
            InvoiceTerms.RECEIVING_ADVICE,
            DELIVERY + "/ram:ReceivingAdviceReferencedDocument/ram:ID");
  }

  private static void settlement(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var payee = CiiParties.payee();
    var payment = ZugferdOneRows.payment();
    rows.lifted(
            CiiMoney.REMITTANCE,
            ZugferdOneSyntax.joined("ram:PaymentReference"),
            SETTLEMENT + "/ram:PaymentReference",
            i -> List.of())
        .term(InvoiceTerms.CURRENCY, SETTLEMENT + "/ram:InvoiceCurrencyCode")
        .group(InvoiceTerms.PAYEE, SETTLEMENT + "/ram:PayeeTradeParty", () -> payee)
        .group(
            InvoiceTerms.PAYMENTS,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementPaymentMeans*",
            () -> payment);
  }

  private static void sums(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var tax = ZugferdOneRows.tax();
    var breakdown = ZugferdOneRows.breakdown();
    var period = CiiLines.period();
    var allowance = CiiMoney.allowance(false, tax);
    var charge = CiiMoney.allowance(true, tax);
    var serviceCharge = CiiMoney.serviceCharge(tax);
    var terms = ZugferdOneRows.terms();
    var totals = CiiMoney.totals();
    String reduction = SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge*";
    rows.group(InvoiceTerms.TAX_BREAKDOWN, SETTLEMENT + "/ram:ApplicableTradeTax*", () -> breakdown)
        .group(InvoiceTerms.PERIOD, SETTLEMENT + "/ram:BillingSpecifiedPeriod", () -> period)
        .group(
            InvoiceTerms.ALLOWANCES,
            reduction + "[ram:ChargeIndicator/udt:Indicator=false]",
            () -> allowance)
        .group(
            InvoiceTerms.CHARGES,
            reduction + "[ram:ChargeIndicator/udt:Indicator=true]",
            () -> charge)
        .group(
            InvoiceTerms.CHARGES,
            SETTLEMENT + "/ram:SpecifiedLogisticsServiceCharge*",
            () -> serviceCharge)
        .group(
            InvoiceTerms.PAYMENT_TERMS,
            SETTLEMENT + "/ram:SpecifiedTradePaymentTerms*",
            () -> terms)
        .group(
            InvoiceTerms.TOTALS,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementMonetarySummation",
            () -> totals)
        .term(
            InvoiceTerms.BUYER_ACCOUNTING_REFERENCE,
            SETTLEMENT + "/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID");
  }
}
