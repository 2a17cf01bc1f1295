package dev.denpyo.invoice;

/** Every business group of EN 16931-1:2017 (BG-1 to BG-32) and those that Peppol PINT and the XRechnung extension add. */
public enum BusinessGroup {
  /** Invoice note. */
  BG_1("BG-1", "Invoice note", "0..n", "notes"),
  /** Process control. */
  BG_2("BG-2", "Process control", "1..1", "process"),
  /** Preceding invoice. */
  BG_3("BG-3", "Preceding invoice", "0..n", "precedingInvoices"),
  /** Seller. */
  BG_4("BG-4", "Seller", "1..1", "seller"),
  /** Seller address. */
  BG_5("BG-5", "Seller address", "1..1", "seller.address"),
  /** Seller contact. */
  BG_6("BG-6", "Seller contact", "0..1", "seller.contact"),
  /** Buyer. */
  BG_7("BG-7", "Buyer", "1..1", "buyer"),
  /** Buyer address. */
  BG_8("BG-8", "Buyer address", "1..1", "buyer.address"),
  /** Buyer contact. */
  BG_9("BG-9", "Buyer contact", "0..1", "buyer.contact"),
  /** Payee. */
  BG_10("BG-10", "Payee", "0..1", "payee"),
  /** Seller tax representative. */
  BG_11("BG-11", "Seller tax representative", "0..1", "taxRepresentative"),
  /** Tax representative address. */
  BG_12("BG-12", "Tax representative address", "1..1", "taxRepresentative.address"),
  /** Delivery information. */
  BG_13("BG-13", "Delivery information", "0..1", "delivery"),
  /** Invoicing period. */
  BG_14("BG-14", "Invoicing period", "0..1", "period"),
  /** Deliver-to address. */
  BG_15("BG-15", "Deliver-to address", "0..1", "delivery.address"),
  /** Payment instructions. */
  BG_16("BG-16", "Payment instructions", "0..1", "payments"),
  /** Credit transfer. */
  BG_17("BG-17", "Credit transfer", "0..n", "payments.creditTransfers"),
  /** Payment card. */
  BG_18("BG-18", "Payment card", "0..1", "payments.card"),
  /** Direct debit. */
  BG_19("BG-19", "Direct debit", "0..1", "payments.directDebit"),
  /** Document allowances. */
  BG_20("BG-20", "Document allowances", "0..n", "allowances"),
  /** Document charges. */
  BG_21("BG-21", "Document charges", "0..n", "charges"),
  /** Document totals. */
  BG_22("BG-22", "Document totals", "1..1", "totals"),
  /** VAT breakdown. */
  BG_23("BG-23", "VAT breakdown", "1..n", "taxBreakdown"),
  /** Supporting documents. */
  BG_24("BG-24", "Supporting documents", "0..n", "supportingDocuments"),
  /** Invoice line. */
  BG_25("BG-25", "Invoice line", "1..n", "lines"),
  /** Line period. */
  BG_26("BG-26", "Line period", "0..1", "lines.period"),
  /** Line allowances. */
  BG_27("BG-27", "Line allowances", "0..n", "lines.allowances"),
  /** Line charges. */
  BG_28("BG-28", "Line charges", "0..n", "lines.charges"),
  /** Price details. */
  BG_29("BG-29", "Price details", "1..1", "lines.price"),
  /** Line VAT. */
  BG_30("BG-30", "Line VAT", "1..1", "lines.tax"),
  /** Item. */
  BG_31("BG-31", "Item", "1..1", "lines.item"),
  /** Item attributes. */
  BG_32("BG-32", "Item attributes", "0..n", "lines.item.attributes"),
  /** Payment terms. */
  IBG_33("IBG-33", "Payment terms", "0..n", "paymentTerms"),
  /** Paid amount. */
  IBG_35("IBG-35", "Paid amount", "0..n", "paidAmounts"),
  /** Line document. */
  IBG_36("IBG-36", "Line document", "0..n", "lines.documents"),
  /** Tax in accounting currency. */
  IBG_38("IBG-38", "Tax in accounting currency", "0..n", "accountingTaxes"),
  /** Sub line. */
  BG_DEX_01("BG-DEX-01", "Sub line", "0..n", "lines.subLines"),
  /** Third-party payment. */
  BG_DEX_09("BG-DEX-09", "Third-party payment", "0..n", "thirdPartyPayments");

  private final String id;
  private final String title;
  private final String cardinality;
  private final String path;

  BusinessGroup(String id, String title, String cardinality, String path) {
    this.id = id;
    this.title = title;
    this.cardinality = cardinality;
    this.path = path;
  }

  /** The identifier, for example {@code BG-4}. */
  public String id() {
    return id;
  }

  /** A short English name. */
  public String title() {
    return title;
  }

  /** How often it may stand in its parent, for example {@code 1..1}. */
  public String cardinality() {
    return cardinality;
  }

  /** Where it stands in the model, for example {@code seller}; list indices left out. */
  public String path() {
    return path;
  }
}
