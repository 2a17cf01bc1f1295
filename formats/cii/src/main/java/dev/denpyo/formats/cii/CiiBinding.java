package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.CiiSyntax.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.formats.xml.binding.ProcessRows;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.NoteTerms;
import dev.denpyo.invoice.terms.PrecedingInvoiceTerms;
import dev.denpyo.invoice.terms.SupportingDocumentTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The Cross Industry Invoice, row by row in the order of its schema. */
final class CiiBinding {
  private static final String ROOT_NAME = "CrossIndustryInvoice";
  static final String ROOT = "{" + CiiSyntax.RSM + "}" + ROOT_NAME;
  private static final String CONTEXT = "rsm:ExchangedDocumentContext/";
  private static final String DOCUMENT = "rsm:ExchangedDocument/";
  private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction";
  private static final String AGREEMENT = TRANSACTION + "/ram:ApplicableHeaderTradeAgreement";
  private static final String DELIVERY = TRANSACTION + "/ram:ApplicableHeaderTradeDelivery";
  private static final String SETTLEMENT = TRANSACTION + "/ram:ApplicableHeaderTradeSettlement";
  private static final String REFERENCED = AGREEMENT + "/ram:AdditionalReferencedDocument";
  private static final String TENDER = REFERENCED + "[ram:TypeCode=50]";
  private static final String OBJECT = REFERENCED + "[ram:TypeCode=130]";
  private static final String PROJECT_NAME = "Project reference";

  private static final Term<Invoice, Invoice.Builder, String> OBJECT_SCHEME = Term.one(
      "object",
      ValueKind.TEXT,
      i -> i.object() == null ? null : i.object().scheme(),
      (b, scheme) -> {});

  /** The schema wants a project to have a name, the norm says which. */
  private static final Term<Invoice, Invoice.Builder, String> PROJECT = Term.one(
      "projectReference",
      ValueKind.TEXT,
      i -> i.projectReference() == null ? null : PROJECT_NAME,
      (b, name) -> {});

  private CiiBinding() {}

  /** Builds the tables; costs a millisecond, so keep them. */
  static InvoiceBinding of() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("rsm", CiiSyntax.RSM);
    prefixes.put("ram", CiiSyntax.RAM);
    prefixes.put("udt", CiiSyntax.UDT);
    prefixes.put("qdt", CiiSyntax.QDT);
    return new InvoiceBinding(
        SYNTAX,
        "rsm",
        CiiSyntax.RSM,
        ROOT_NAME,
        prefixes,
        table(),
        CiiShape::arrived,
        UnaryOperator.identity());
  }

  private static BindingTable<Invoice, Invoice.Builder> table() {
    var rows = BindingTable.of(InvoiceTerms.GROUP, SYNTAX).container(TRANSACTION);
    head(rows);
    var line = CiiLines.line();
    rows.group(
        InvoiceTerms.LINES, TRANSACTION + "/ram:IncludedSupplyChainTradeLineItem*", () -> line);
    agreement(rows);
    references(rows);
    delivery(rows);
    settlement(rows);
    sums(rows);
    return rows.build();
  }

  private static void head(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var note = BindingTable.of(NoteTerms.GROUP, SYNTAX)
        .term(NoteTerms.TEXT, "ram:Content")
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

  private static void agreement(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var seller = CiiParties.trader(true);
    var buyer = CiiParties.trader(false);
    var representative = CiiParties.taxRepresentative();
    rows.always(AGREEMENT)
        .term(InvoiceTerms.BUYER_REFERENCE, AGREEMENT + "/ram:BuyerReference")
        .group(InvoiceTerms.SELLER, AGREEMENT + "/ram:SellerTradeParty", () -> seller)
        .group(InvoiceTerms.BUYER, AGREEMENT + "/ram:BuyerTradeParty", () -> buyer)
        .group(
            InvoiceTerms.TAX_REPRESENTATIVE,
            AGREEMENT + "/ram:SellerTaxRepresentativeTradeParty",
            () -> representative)
        .term(InvoiceTerms.SALES_ORDER, assigned(AGREEMENT, "SellerOrder"))
        .term(InvoiceTerms.PURCHASE_ORDER, assigned(AGREEMENT, "BuyerOrder"))
        .term(InvoiceTerms.CONTRACT_REFERENCE, assigned(AGREEMENT, "Contract"));
  }

  private static String assigned(String parent, String kind) {
    return parent + "/ram:" + kind + "ReferencedDocument/ram:IssuerAssignedID";
  }

  private static void references(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var supporting = BindingTable.of(SupportingDocumentTerms.GROUP, SYNTAX)
        .term(SupportingDocumentTerms.REFERENCE, "ram:IssuerAssignedID")
        .term(SupportingDocumentTerms.LOCATION, "ram:URIID")
        .constant("ram:TypeCode", "916")
        .term(SupportingDocumentTerms.DESCRIPTION, "ram:Name")
        .term(SupportingDocumentTerms.ATTACHMENT, "ram:AttachmentBinaryObject")
        .build();
    rows.term(InvoiceTerms.TENDER, TENDER + "/ram:IssuerAssignedID")
        .constant(TENDER + "/ram:TypeCode", "50", i -> i.tender() != null)
        .term(InvoiceTerms.OBJECT, OBJECT + "/ram:IssuerAssignedID", CiiSyntax.OBJECT)
        .constant(OBJECT + "/ram:TypeCode", "130", i -> i.object() != null)
        .term(OBJECT_SCHEME, OBJECT + "/ram:ReferenceTypeCode", CiiSyntax.OBJECT_SCHEME)
        .group(
            InvoiceTerms.SUPPORTING_DOCUMENTS, REFERENCED + "*[ram:TypeCode=916]", () -> supporting)
        .term(InvoiceTerms.PROJECT_REFERENCE, AGREEMENT + "/ram:SpecifiedProcuringProject/ram:ID")
        .term(
            PROJECT,
            AGREEMENT + "/ram:SpecifiedProcuringProject/ram:Name",
            CiiSyntax.fixed(PROJECT_NAME));
  }

  private static void delivery(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var delivery = CiiParties.delivery();
    rows.always(DELIVERY)
        .group(InvoiceTerms.DELIVERY, DELIVERY, () -> delivery)
        .term(InvoiceTerms.DESPATCH_ADVICE, assigned(DELIVERY, "DespatchAdvice"))
        .term(InvoiceTerms.RECEIVING_ADVICE, assigned(DELIVERY, "ReceivingAdvice"));
  }

  private static void settlement(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var payee = CiiParties.payee();
    var payment = CiiMoney.payment();
    rows.always(SETTLEMENT)
        .lifted(
            CiiMoney.CREDITOR_ID,
            ValueKind.TEXT,
            SETTLEMENT + "/ram:CreditorReferenceID",
            CiiShape::creditor)
        .lifted(
            CiiMoney.REMITTANCE,
            ValueKind.TEXT,
            SETTLEMENT + "/ram:PaymentReference",
            CiiShape::remittance)
        .term(InvoiceTerms.TAX_CURRENCY, SETTLEMENT + "/ram:TaxCurrencyCode")
        .term(InvoiceTerms.CURRENCY, SETTLEMENT + "/ram:InvoiceCurrencyCode")
        .group(InvoiceTerms.PAYEE, SETTLEMENT + "/ram:PayeeTradeParty", () -> payee)
        .group(
            InvoiceTerms.PAYMENTS,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementPaymentMeans*",
            () -> payment,
            CiiShape::payments);
  }

  private static void sums(BindingTable.Builder<Invoice, Invoice.Builder> rows) {
    var breakdown = CiiMoney.breakdown();
    var period = CiiLines.period();
    var tax = CiiMoney.tax();
    var allowance = CiiMoney.allowance(false, tax);
    var charge = CiiMoney.allowance(true, tax);
    var serviceCharge = CiiMoney.serviceCharge(tax);
    var terms = CiiMoney.terms();
    var totals = CiiMoney.totals();
    var preceding = BindingTable.of(PrecedingInvoiceTerms.GROUP, SYNTAX)
        .term(PrecedingInvoiceTerms.REFERENCE, "ram:IssuerAssignedID")
        .term(PrecedingInvoiceTerms.ISSUE_DATE, "ram:FormattedIssueDateTime/qdt:DateTimeString")
        .build();
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
            () -> serviceCharge,
            i -> List.of())
        .group(
            InvoiceTerms.PAYMENT_TERMS,
            SETTLEMENT + "/ram:SpecifiedTradePaymentTerms*",
            () -> terms,
            CiiShape::terms)
        .group(
            InvoiceTerms.TOTALS,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation",
            () -> totals)
        .group( // D16B has room for one; the loss report names the others
            InvoiceTerms.PRECEDING_INVOICES,
            SETTLEMENT + "/ram:InvoiceReferencedDocument",
            () -> preceding,
            i -> i.precedingInvoices().stream().limit(1).toList())
        .term(
            InvoiceTerms.BUYER_ACCOUNTING_REFERENCE,
            SETTLEMENT + "/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID");
  }
}
