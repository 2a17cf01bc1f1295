package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which family of containers the XML belongs to; each has names and metadata of its own. */
enum InvoiceKind {
  /** Factur-X and ZUGFeRD 2: Cross Industry Invoice. */
  FACTURX,
  /** ZUGFeRD 1: its predecessor. */
  ZUGFERD_1,
  /** Order-X: orders, answers to them, and dispatch notes. */
  ORDER,
  /** Any other invoice in XML; there is no specification for its container beyond PDF/A-3. */
  OTHER;

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final Map<String, InvoiceKind> ROOTS = Map.of(
      "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
      FACTURX,
      "urn:ferd:CrossIndustryDocument:invoice:1p0",
      ZUGFERD_1,
      "urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100",
      ORDER,
      UBL + "Invoice-2",
      OTHER,
      UBL + "CreditNote-2",
      OTHER);

  private static final Map<String, InvoiceKind> NAMES = Map.of(
      "factur-x.xml", FACTURX,
      "xrechnung.xml", FACTURX,
      "zugferd-invoice.xml", FACTURX,
      "order-x.xml", ORDER);

  /** Of a file: by its root element, else by a name that promises an invoice; empty if neither says. */
  static Optional<InvoiceKind> of(EmbeddedFile file) {
    Document content = file.content();
    Optional<InvoiceKind> said = content == null ? Optional.empty() : of(content);
    return said.or(() -> Optional.ofNullable(NAMES.get(file.name().toLowerCase(Locale.ROOT))));
  }

  /** Of a document, by its root element. */
  static Optional<InvoiceKind> of(Document document) {
    String namespace = XmlHead.of(document).namespace();
    return namespace == null ? Optional.empty() : Optional.ofNullable(ROOTS.get(namespace));
  }

  static boolean isInvoice(EmbeddedFile file) {
    return of(file).isPresent();
  }
}
