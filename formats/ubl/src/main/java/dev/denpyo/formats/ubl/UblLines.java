package dev.denpyo.formats.ubl;

import static dev.denpyo.formats.ubl.UblValues.CLASSIFICATION;
import static dev.denpyo.formats.ubl.UblValues.SYNTAX;
import static java.util.Objects.requireNonNull;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.ItemAttribute;
import dev.denpyo.invoice.LineDocument;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.terms.InvoiceLineTerms;
import dev.denpyo.invoice.terms.ItemAttributeTerms;
import dev.denpyo.invoice.terms.ItemTerms;
import dev.denpyo.invoice.terms.LineDocumentTerms;
import dev.denpyo.invoice.terms.PeriodTerms;
import dev.denpyo.invoice.terms.PriceTerms;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Rows of a line (BG-25) and all in it. */
final class UblLines {
  private static final String NONE = "NA";
  private static final String OBJECT = "[cbc:DocumentTypeCode=130]";

  private final UblDialect dialect;
  private final UblMoney money;

  UblLines(UblDialect dialect, UblMoney money) {
    this.dialect = dialect;
    this.money = money;
  }

  static BindingTable.Builder<Period, Period.Builder> period() {
    return BindingTable.of(PeriodTerms.GROUP, SYNTAX)
        .term(PeriodTerms.START, "cbc:StartDate")
        .term(PeriodTerms.END, "cbc:EndDate");
  }

  BindingTable<InvoiceLine, InvoiceLine.Builder> line(boolean creditNote) {
    AtomicReference<@Nullable BindingTable<InvoiceLine, InvoiceLine.Builder>> self =
        new AtomicReference<>();
    var rows = BindingTable.of(InvoiceLineTerms.GROUP, SYNTAX)
        .term(InvoiceLineTerms.ID, "cbc:ID")
        .term(InvoiceLineTerms.NOTE, "cbc:Note")
        .term(
            InvoiceLineTerms.QUANTITY, creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity")
        .term(InvoiceLineTerms.NET_AMOUNT, "cbc:LineExtensionAmount")
        .term(InvoiceLineTerms.BUYER_ACCOUNTING_REFERENCE, "cbc:AccountingCost");
    BindingTable<Period, Period.Builder> period = period().build();
    rows.group(InvoiceLineTerms.PERIOD, "cac:InvoicePeriod", () -> period);
    references(rows);
    if (creditNote) {
      extraTax(rows);
      allowances(rows);
    } else {
      allowances(rows);
      extraTax(rows);
    }
    item(rows);
    if (dialect.xrechnungExtension()) {
      rows.group(
          InvoiceLineTerms.SUB_LINES,
          creditNote ? "cac:SubCreditNoteLine*" : "cac:SubInvoiceLine*",
          () -> requireNonNull(self.get(), "self"));
    }
    if (dialect.pint()) {
      rows.extension("amountWithTax", "cac:ItemPriceExtension/cbc:Amount")
          .extension("taxAmount", "cac:ItemPriceExtension/cac:TaxTotal/cbc:TaxAmount");
    }
    BindingTable<InvoiceLine, InvoiceLine.Builder> table = rows.build();
    self.set(table); // a line in a line has the line's own table
    return table;
  }

  private void references(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    if (dialect.pint()) {
      rows.filled(
              InvoiceLineTerms.ORDER_LINE,
              "cac:OrderLineReference/cbc:LineID",
              NONE,
              l -> l.orderReference() != null)
          .term(
              InvoiceLineTerms.ORDER_REFERENCE, "cac:OrderLineReference/cac:OrderReference/cbc:ID")
          .filled(
              InvoiceLineTerms.DESPATCH_LINE,
              "cac:DespatchLineReference/cbc:LineID",
              NONE,
              l -> l.despatchReference() != null)
          .term(
              InvoiceLineTerms.DESPATCH_REFERENCE,
              "cac:DespatchLineReference/cac:DocumentReference/cbc:ID");
    } else {
      rows.term(InvoiceLineTerms.ORDER_LINE, "cac:OrderLineReference/cbc:LineID");
    }
    rows.term(InvoiceLineTerms.OBJECT, "cac:DocumentReference" + OBJECT + "/cbc:ID")
        .constant("cac:DocumentReference" + OBJECT + "/cbc:DocumentTypeCode", "130");
    if (dialect.pint()) {
      BindingTable<LineDocument, LineDocument.Builder> document = BindingTable.of(
              LineDocumentTerms.GROUP, SYNTAX)
          .term(LineDocumentTerms.REFERENCE, "cbc:ID")
          .term(LineDocumentTerms.TYPE, "cbc:DocumentTypeCode")
          .build();
      rows.group(
          InvoiceLineTerms.DOCUMENTS,
          "cac:DocumentReference*[cbc:DocumentTypeCode!=130]",
          () -> document);
    }
  }

  private void allowances(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    BindingTable<AllowanceCharge, AllowanceCharge.Builder> allowance =
        money.allowance(false, false);
    BindingTable<AllowanceCharge, AllowanceCharge.Builder> charge = money.allowance(true, false);
    rows.group(
            InvoiceLineTerms.ALLOWANCES,
            "cac:AllowanceCharge*[cbc:ChargeIndicator=false]",
            () -> allowance)
        .group(
            InvoiceLineTerms.CHARGES,
            "cac:AllowanceCharge*[cbc:ChargeIndicator=true]",
            () -> charge);
  }

  private void extraTax(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    // Malaysia states the tax of each line, see the jurisdiction's own rules.
    if (dialect.pint()) {
      rows.extension("lineTax", "cac:TaxTotal/cbc:TaxAmount");
    }
  }

  // The tax of the line stands inside the item, between its parts.
  private void item(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    BindingTable<ItemAttribute, ItemAttribute.Builder> attribute = BindingTable.of(
            ItemAttributeTerms.GROUP, SYNTAX)
        .term(ItemAttributeTerms.NAME, "cbc:Name")
        .term(ItemAttributeTerms.VALUE, "cbc:Value")
        .build();
    BindingTable<Item, Item.Builder> head = itemHead().build();
    BindingTable<Item, Item.Builder> tail = BindingTable.of(ItemTerms.GROUP, SYNTAX)
        .group(ItemTerms.ATTRIBUTES, "cac:AdditionalItemProperty*", () -> attribute)
        .build();
    BindingTable<Item, Item.Builder> whole = itemHead()
        .elsewhere("cac:ClassifiedTaxCategory")
        .group(ItemTerms.ATTRIBUTES, "cac:AdditionalItemProperty*", () -> attribute)
        .build();
    BindingTable<Tax, Tax.Builder> tax = money.tax();
    BindingTable<Price, Price.Builder> price = price();
    String category = "cac:Item/cac:ClassifiedTaxCategory";
    String tourism = category + "[cac:TaxScheme/cbc:ID=AAL]"; // Malaysia's second tax on a line
    rows.split(InvoiceLineTerms.ITEM, "cac:Item", () -> whole, () -> head)
        .group(
            InvoiceLineTerms.TAX,
            dialect.pint() ? category + "[cac:TaxScheme/cbc:ID!=AAL]" : category,
            () -> tax);
    if (dialect.pint()) {
      rows.extension("otherTaxCategory", tourism + "/cbc:ID")
          .extension("otherTaxPerUnit", tourism + "/cbc:PerUnitAmount")
          .constant(
              tourism + "/cac:TaxScheme/cbc:ID",
              "AAL",
              l -> !l.extensions().values("otherTaxCategory").isEmpty());
    }
    rows.rest(InvoiceLineTerms.ITEM, "cac:Item", () -> tail)
        .group(InvoiceLineTerms.PRICE, "cac:Price", () -> price);
  }

  private BindingTable.Builder<Item, Item.Builder> itemHead() {
    var rows = BindingTable.of(ItemTerms.GROUP, SYNTAX)
        .term(ItemTerms.DESCRIPTION, "cbc:Description")
        .term(ItemTerms.NAME, "cbc:Name")
        .term(ItemTerms.BUYER_ID, "cac:BuyersItemIdentification/cbc:ID")
        .term(ItemTerms.SELLER_ID, "cac:SellersItemIdentification/cbc:ID")
        .term(ItemTerms.STANDARD_ID, "cac:StandardItemIdentification/cbc:ID");
    if (dialect.pint()) {
      rows.extension("additionalId", "cac:AdditionalItemIdentification*/cbc:ID")
          .extension("specification", "cac:ItemSpecificationDocumentReference/cbc:ID")
          .extension(
              "specificationType", "cac:ItemSpecificationDocumentReference/cbc:DocumentTypeCode");
    }
    rows.term(ItemTerms.ORIGIN_COUNTRY, "cac:OriginCountry/cbc:IdentificationCode");
    if (dialect.pint()) {
      rows.extension("nature", "cac:CommodityClassification*/cbc:NatureCode")
          .extension("commodity", "cac:CommodityClassification/cbc:CommodityCode");
    }
    return rows.term(
        ItemTerms.CLASSIFICATIONS,
        "cac:CommodityClassification*/cbc:ItemClassificationCode",
        CLASSIFICATION);
  }

  private static BindingTable<Price, Price.Builder> price() {
    String discount = "cac:AllowanceCharge";
    return BindingTable.of(PriceTerms.GROUP, SYNTAX)
        .term(PriceTerms.NET, "cbc:PriceAmount")
        .term(PriceTerms.BASE_QUANTITY, "cbc:BaseQuantity")
        .constant(discount + "/cbc:ChargeIndicator", "false", p -> p.discount() != null)
        .term(PriceTerms.DISCOUNT, discount + "/cbc:Amount")
        .term(PriceTerms.GROSS, discount + "/cbc:BaseAmount")
        .build();
  }
}
