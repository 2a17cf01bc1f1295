package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.CiiSyntax.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.Codec;
import dev.denpyo.formats.xml.binding.ElementWriter;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.formats.xml.binding.ValueCodecs;
import dev.denpyo.formats.xml.binding.XmlElement;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.ItemAttribute;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.InvoiceLineTerms;
import dev.denpyo.invoice.terms.ItemAttributeTerms;
import dev.denpyo.invoice.terms.ItemTerms;
import dev.denpyo.invoice.terms.PeriodTerms;
import dev.denpyo.invoice.terms.PriceTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a line (BG-25) and all in it. */
final class CiiLines {
  private static final String DOCUMENT = "ram:AssociatedDocumentLineDocument";
  private static final String AGREEMENT = "ram:SpecifiedLineTradeAgreement";
  private static final String SETTLEMENT = "ram:SpecifiedLineTradeSettlement";
  private static final String OBJECT =
      SETTLEMENT + "/ram:AdditionalReferencedDocument[ram:TypeCode=130]";
  private static final String ALLOWANCE = SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge*";
  private static final String GROSS = "ram:GrossPriceProductTradePrice";
  private static final String NET = "ram:NetPriceProductTradePrice";

  private static final Term<InvoiceLine, InvoiceLine.Builder, String> OBJECT_SCHEME = Term.one(
      "object",
      ValueKind.TEXT,
      l -> l.object() == null ? null : l.object().scheme(),
      (b, scheme) -> {});

  /** BT-149 stands with either price. */
  private static final Term<Price, Price.Builder, Quantity> GROSS_QUANTITY = Term.one(
      "baseQuantity",
      ValueKind.QUANTITY,
      p -> p.gross() == null ? null : p.baseQuantity(),
      Price.Builder::baseQuantity);

  private CiiLines() {}

  static BindingTable<Period, Period.Builder> period() {
    return BindingTable.of(PeriodTerms.GROUP, SYNTAX)
        .term(PeriodTerms.START, "ram:StartDateTime/udt:DateTimeString")
        .term(PeriodTerms.END, "ram:EndDateTime/udt:DateTimeString")
        .build();
  }

  static BindingTable<InvoiceLine, InvoiceLine.Builder> line() {
    BindingTable<Item, Item.Builder> item = item();
    BindingTable<Price, Price.Builder> price = price();
    var rows = BindingTable.of(InvoiceLineTerms.GROUP, SYNTAX)
        .term(InvoiceLineTerms.ID, DOCUMENT + "/ram:LineID")
        .extension("parentLine", DOCUMENT + "/ram:ParentLineID")
        .extension("lineStatus", DOCUMENT + "/ram:LineStatusCode")
        .extension("lineStatusReason", DOCUMENT + "/ram:LineStatusReasonCode")
        .term(InvoiceLineTerms.NOTE, DOCUMENT + "/ram:IncludedNote/ram:Content")
        .group(InvoiceLineTerms.ITEM, "ram:SpecifiedTradeProduct", () -> item)
        .term(
            InvoiceLineTerms.ORDER_LINE, AGREEMENT + "/ram:BuyerOrderReferencedDocument/ram:LineID")
        .group(InvoiceLineTerms.PRICE, AGREEMENT, () -> price)
        .term(InvoiceLineTerms.QUANTITY, "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")
        .always(SETTLEMENT);
    settlement(rows);
    return rows.build();
  }

  private static void settlement(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    var tax = CiiMoney.tax();
    var period = period();
    var allowance = CiiMoney.allowance(false, null);
    var charge = CiiMoney.allowance(true, null);
    rows.group(InvoiceLineTerms.TAX, SETTLEMENT + "/ram:ApplicableTradeTax", () -> tax)
        .group(InvoiceLineTerms.PERIOD, SETTLEMENT + "/ram:BillingSpecifiedPeriod", () -> period)
        .group(
            InvoiceLineTerms.ALLOWANCES,
            ALLOWANCE + "[ram:ChargeIndicator/udt:Indicator=false]",
            () -> allowance)
        .group(
            InvoiceLineTerms.CHARGES,
            ALLOWANCE + "[ram:ChargeIndicator/udt:Indicator=true]",
            () -> charge)
        .term(
            InvoiceLineTerms.NET_AMOUNT,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")
        .term(InvoiceLineTerms.OBJECT, OBJECT + "/ram:IssuerAssignedID", CiiSyntax.OBJECT)
        .constant(OBJECT + "/ram:TypeCode", "130", l -> l.object() != null)
        .term(OBJECT_SCHEME, OBJECT + "/ram:ReferenceTypeCode", CiiSyntax.OBJECT_SCHEME)
        .term(
            InvoiceLineTerms.BUYER_ACCOUNTING_REFERENCE,
            SETTLEMENT + "/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID");
  }

  static BindingTable<Item, Item.Builder> item() {
    BindingTable<ItemAttribute, ItemAttribute.Builder> attribute = BindingTable.of(
            ItemAttributeTerms.GROUP, SYNTAX)
        .term(ItemAttributeTerms.NAME, "ram:Description")
        .term(ItemAttributeTerms.VALUE, "ram:Value")
        .build();
    return BindingTable.of(ItemTerms.GROUP, SYNTAX)
        .term(ItemTerms.STANDARD_ID, "ram:GlobalID")
        .term(ItemTerms.SELLER_ID, "ram:SellerAssignedID")
        .term(ItemTerms.BUYER_ID, "ram:BuyerAssignedID")
        .term(ItemTerms.NAME, "ram:Name")
        .term(ItemTerms.DESCRIPTION, "ram:Description")
        .group(ItemTerms.ATTRIBUTES, "ram:ApplicableProductCharacteristic*", () -> attribute)
        .term(
            ItemTerms.CLASSIFICATIONS,
            "ram:DesignatedProductClassification*/ram:ClassCode",
            CiiSyntax.CLASSIFICATION)
        .term(ItemTerms.ORIGIN_COUNTRY, "ram:OriginTradeCountry/ram:ID")
        .build();
  }

  /** BG-29, in the agreement of the line, where the order line has its place too. */
  static BindingTable<Price, Price.Builder> price() {
    String discount = GROSS + "/ram:AppliedTradeAllowanceCharge";
    return BindingTable.of(PriceTerms.GROUP, SYNTAX)
        .elsewhere("ram:BuyerOrderReferencedDocument")
        .term(PriceTerms.GROSS, GROSS + "/ram:ChargeAmount")
        .term(GROSS_QUANTITY, GROSS + "/ram:BasisQuantity", new GrossQuantityCodec())
        .constant(
            discount + "/ram:ChargeIndicator/udt:Indicator", "false", p -> p.discount() != null)
        .term(PriceTerms.DISCOUNT, discount + "/ram:ActualAmount", new DiscountCodec())
        .term(PriceTerms.NET, NET + "/ram:ChargeAmount")
        .term(PriceTerms.BASE_QUANTITY, NET + "/ram:BasisQuantity")
        .build();
  }

  /** The gross price's quantity, which has to be the net price's: the model holds one. */
  private static final class GrossQuantityCodec implements Codec<Quantity> {
    @Override
    public @Nullable Quantity read(XmlElement element, ReadContext context) {
      Quantity gross = ValueCodecs.QUANTITY.read(element, context);
      if (gross == null) {
        return null;
      }
      String net = netQuantity(element);
      if (net == null) {
        return one(gross) ? gross : differs(element, context, "1");
      }
      String same = gross.value().toPlainString();
      return same.equals(net) || equal(gross.value(), net) ? gross : differs(element, context, net);
    }

    private static boolean one(Quantity quantity) {
      return quantity.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean equal(BigDecimal gross, String net) {
      try {
        return gross.compareTo(new BigDecimal(net)) == 0;
      } catch (NumberFormatException e) {
        return true; // the net price's own row says what is wrong with it
      }
    }

    private static @Nullable Quantity differs(XmlElement element, ReadContext context, String net) {
      context.reduced(
          element, "The quantity is not kept: the net price is for " + net + " (BT-149).");
      return null;
    }

    private static @Nullable String netQuantity(XmlElement element) {
      XmlElement price = element.parent();
      XmlElement agreement = price == null ? null : price.parent();
      XmlElement net = agreement == null ? null : agreement.child(NET);
      XmlElement quantity = net == null ? null : net.child("ram:BasisQuantity");
      return quantity == null ? null : quantity.text().trim();
    }

    @Override
    public void write(Quantity value, ElementWriter out) {
      ValueCodecs.QUANTITY.write(value, out);
    }

    @Override
    public Set<String> attributes() {
      return ValueCodecs.QUANTITY.attributes();
    }
  }
}
