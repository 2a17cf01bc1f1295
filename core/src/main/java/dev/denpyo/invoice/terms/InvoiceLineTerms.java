package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.LineDocument;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link InvoiceLine}, each named once: what binding tables, JSON and comparisons are made of. */
public final class InvoiceLineTerms {
  /** Identifier, unique in the invoice (BT-126). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> ID =
      Term.one("id", ValueKind.TEXT, InvoiceLine::id, InvoiceLine.Builder::id);

  /** Free text (BT-127). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> NOTE =
      Term.one("note", ValueKind.TEXT, InvoiceLine::note, InvoiceLine.Builder::note);

  /** Identifier of what is invoiced, for example a meter (BT-128). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, Identifier> OBJECT =
      Term.one("object", ValueKind.IDENTIFIER, InvoiceLine::object, InvoiceLine.Builder::object);

  /** Quantity and its unit (BT-129, BT-130). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, Quantity> QUANTITY = Term.one(
      "quantity", ValueKind.QUANTITY, InvoiceLine::quantity, InvoiceLine.Builder::quantity);

  /** Net amount: price times quantity, less allowances, plus charges (BT-131). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, BigDecimal> NET_AMOUNT = Term.one(
      "netAmount", ValueKind.AMOUNT, InvoiceLine::netAmount, InvoiceLine.Builder::netAmount);

  /** Purchase order (IBT-183). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> ORDER_REFERENCE = Term.one(
      "orderReference",
      ValueKind.TEXT,
      InvoiceLine::orderReference,
      InvoiceLine.Builder::orderReference);

  /** Line of the purchase order (BT-132). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> ORDER_LINE =
      Term.one("orderLine", ValueKind.TEXT, InvoiceLine::orderLine, InvoiceLine.Builder::orderLine);

  /** Delivery note (IBT-184). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> DESPATCH_REFERENCE = Term.one(
      "despatchReference",
      ValueKind.TEXT,
      InvoiceLine::despatchReference,
      InvoiceLine.Builder::despatchReference);

  /** Line of the delivery note. */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> DESPATCH_LINE = Term.one(
      "despatchLine", ValueKind.TEXT, InvoiceLine::despatchLine, InvoiceLine.Builder::despatchLine);

  /** Where the buyer books it (BT-133). */
  public static final Term<InvoiceLine, InvoiceLine.Builder, String> BUYER_ACCOUNTING_REFERENCE =
      Term.one(
          "buyerAccountingReference",
          ValueKind.TEXT,
          InvoiceLine::buyerAccountingReference,
          InvoiceLine.Builder::buyerAccountingReference);

  /** Invoicing period (BG-26). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, Period, Period.Builder> PERIOD =
      Group.one(
          "period", () -> PeriodTerms.GROUP, InvoiceLine::period, InvoiceLine.Builder::period);

  /** Documents referred to (IBG-36). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, LineDocument, LineDocument.Builder>
      DOCUMENTS = Group.many(
          "documents",
          () -> LineDocumentTerms.GROUP,
          InvoiceLine::documents,
          InvoiceLine.Builder::document);

  /** Allowances (BG-27). */
  public static final Group<
          InvoiceLine, InvoiceLine.Builder, AllowanceCharge, AllowanceCharge.Builder>
      ALLOWANCES = Group.many(
          "allowances",
          () -> AllowanceChargeTerms.GROUP,
          InvoiceLine::allowances,
          InvoiceLine.Builder::allowance);

  /** Charges (BG-28). */
  public static final Group<
          InvoiceLine, InvoiceLine.Builder, AllowanceCharge, AllowanceCharge.Builder>
      CHARGES = Group.many(
          "charges",
          () -> AllowanceChargeTerms.GROUP,
          InvoiceLine::charges,
          InvoiceLine.Builder::charge);

  /** Price (BG-29). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, Price, Price.Builder> PRICE =
      Group.one("price", () -> PriceTerms.GROUP, InvoiceLine::price, InvoiceLine.Builder::price);

  /** How it is taxed (BG-30). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, Tax, Tax.Builder> TAX =
      Group.one("tax", () -> TaxTerms.GROUP, InvoiceLine::tax, InvoiceLine.Builder::tax);

  /** What is sold (BG-31). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, Item, Item.Builder> ITEM =
      Group.one("item", () -> ItemTerms.GROUP, InvoiceLine::item, InvoiceLine.Builder::item);

  /** Lines below this one (XRechnung extension BG-DEX-01). */
  public static final Group<InvoiceLine, InvoiceLine.Builder, InvoiceLine, InvoiceLine.Builder>
      SUB_LINES = Group.many(
          "subLines",
          () -> InvoiceLineTerms.GROUP,
          InvoiceLine::subLines,
          InvoiceLine.Builder::subLine);

  /** All of them, in the order of the record. */
  public static final GroupType<InvoiceLine, InvoiceLine.Builder> GROUP = GroupType.of(
          "InvoiceLine",
          InvoiceLine::builder,
          InvoiceLine.Builder::build,
          List.of(
              ID,
              NOTE,
              OBJECT,
              QUANTITY,
              NET_AMOUNT,
              ORDER_REFERENCE,
              ORDER_LINE,
              DESPATCH_REFERENCE,
              DESPATCH_LINE,
              BUYER_ACCOUNTING_REFERENCE,
              PERIOD,
              DOCUMENTS,
              ALLOWANCES,
              CHARGES,
              PRICE,
              TAX,
              ITEM,
              SUB_LINES))
      .extended(InvoiceLine::extensions, InvoiceLine.Builder::extension);

  private InvoiceLineTerms() {}
}
