package dev.denpyo.formats.ubl;

/**
 * What tells the specifications on UBL apart, as far as rows of the tables go.
 *
 * @param taxScheme text of {@code cac:TaxScheme/cbc:ID} of the tax itself: VAT, or GST in Australia, New
 *     Zealand and Singapore
 * @param pint whether the terms that Peppol PINT and its jurisdictions add have rows
 * @param xrechnungExtension whether sub-lines and third-party payments have rows
 */
public record UblDialect(String taxScheme, boolean pint, boolean xrechnungExtension) {

  /** EN 16931 and Peppol BIS Billing 3. */
  public static final UblDialect EN_16931 = new UblDialect("VAT", false, false);

  /** XRechnung with its extension. */
  public static final UblDialect XRECHNUNG = new UblDialect("VAT", false, true);

  /** PINT where the tax is called VAT, as in Japan. */
  public static final UblDialect PINT = new UblDialect("VAT", true, false);

  /** PINT where the tax is called GST. */
  public static final UblDialect PINT_GST = new UblDialect("GST", true, false);
}
