package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.FormatRegistry.Recognised;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invoice in a PDF, and the format that claims it.
 *
 * @param pdf the PDF around it
 * @param file the file that it is, or null if there is none
 * @param syntax the syntax as its format names it, or null
 * @param format the format, or null if none at hand claims it
 */
record EmbeddedInvoice(
    HybridPdf pdf,
    @Nullable EmbeddedFile file,
    @Nullable String syntax,
    @Nullable DocumentFormat format) {
  private static final FormatId PLAIN_CII = new FormatId("cii");
  private static final FormatId FACTURX_EN = new FormatId("facturx-en16931");

  /** What a PDF holds, with the format that the registry knows for it. */
  static EmbeddedInvoice of(HybridPdf pdf, FormatRegistry registry) {
    EmbeddedFile file = pdf.invoice()
        .or(() -> pdf.files().stream()
            .filter(f -> recognised(f, registry).isPresent())
            .findFirst())
        .orElse(null);
    Recognised found = file == null ? null : recognised(file, registry).orElse(null);
    return found == null
        ? new EmbeddedInvoice(pdf, file, null, null)
        : new EmbeddedInvoice(
            pdf, file, found.recognition().syntax(), claiming(pdf, found.format(), registry));
  }

  private static Optional<Recognised> recognised(EmbeddedFile file, FormatRegistry registry) {
    Document content = file.content();
    return content == null || PdfFile.isPdf(content)
        ? Optional.empty()
        : registry.recognise(content);
  }

  /** EN 16931 in CII is that profile of Factur-X where the metadata says so, which nothing else does. */
  private static DocumentFormat claiming(
      HybridPdf pdf, DocumentFormat format, FormatRegistry registry) {
    PdfMetadata.InvoiceProperties said = pdf.metadata().invoice();
    boolean facturx = said != null
        && format.id().equals(PLAIN_CII)
        && Profile.ofLevel(said.conformanceLevel()).equals(Optional.of(Profile.EN16931));
    return registry.formats().stream()
        .filter(f -> facturx && f.id().equals(FACTURX_EN))
        .findFirst()
        .orElse(format);
  }

  /** Its bytes; null if there is no invoice, or it cannot be unpacked. */
  @Nullable
  Document xml() {
    return file == null ? null : file.content();
  }

  /** The specification that it names (BT-24), or null. */
  @Nullable
  String specification() {
    Document xml = xml();
    return xml == null ? null : XmlHead.of(xml).specification();
  }

  /** What its format reads in it; empty if no format at hand does. */
  Optional<Reading> read() {
    Document xml = xml();
    return xml == null
        ? Optional.empty()
        : Optional.ofNullable(format).flatMap(DocumentFormat::reader).map(r -> r.read(xml));
  }

  /** Findings at places of the model, with the places in the XML where the format knows them. */
  List<Finding> located(List<Finding> findings) {
    Document xml = xml();
    return format == null || xml == null ? findings : format.locate(xml, findings);
  }

  /** What keeps a reader from the invoice, or makes it doubt which one to take. */
  List<Finding> faults() {
    List<String> grave = List.of(
        HybridRule.NO_INVOICE.id(), HybridRule.SEVERAL_INVOICES.id(), HybridRule.UNREADABLE.id());
    return ContainerRules.check(pdf).stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .filter(f -> grave.contains(f.rule()) || pdf.problems().contains(f))
        .toList();
  }

  /** Why it is not read although it is there; empty if it is not there. */
  List<Finding> unread() {
    if (file == null || file.content() == null) {
      return List.of();
    }
    return List.of(Finding.error(
            "DNP-READ-00", Layer.XML, "The invoice in the PDF is of no format that can be read.")
        .at(Location.at(file.place()))
        .fix("Extract it with denpyo extract, or add the module that reads its format.")
        .build());
  }
}
