package dev.denpyo.formats.hybridpdf;

import org.jspecify.annotations.Nullable;

/**
 * What the XMP metadata of a PDF says that matters here.
 *
 * @param readable whether there is a packet, and it is XML
 * @param pdfaPart the part of PDF/A it claims, for example {@code 3}, or null
 * @param pdfaConformance the level of conformance, for example {@code B}, or null
 * @param invoice what it says of the invoice, or null
 * @param described whether an extension schema describes what it says of the invoice
 * @param prefix the prefix that this schema asks for, or null
 */
public record PdfMetadata(
    boolean readable,
    @Nullable String pdfaPart,
    @Nullable String pdfaConformance,
    @Nullable InvoiceProperties invoice,
    boolean described,
    @Nullable String prefix) {

  /** Of a PDF without metadata. */
  static final PdfMetadata NONE = new PdfMetadata(false, null, null, null, false, null);

  /**
   * The four properties of ZUGFeRD and Factur-X; null where one is missing.
   *
   * @param namespace the namespace in which they stand
   * @param documentType for an invoice {@code INVOICE}
   * @param fileName name of the embedded file
   * @param version version of the XML
   * @param conformanceLevel the profile, for example {@code EN 16931}
   */
  public record InvoiceProperties(
      String namespace,
      @Nullable String documentType,
      @Nullable String fileName,
      @Nullable String version,
      @Nullable String conformanceLevel) {}
}
