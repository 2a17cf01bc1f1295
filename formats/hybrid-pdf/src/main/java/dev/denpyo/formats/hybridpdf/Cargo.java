package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An invoice to be put into a PDF, and how the PDF is to speak of it.
 *
 * @param xml the invoice
 * @param fileName the name that its profile asks for
 * @param relationship AFRelationship
 * @param level the conformance level in the metadata; null where the metadata says nothing of it
 * @param version the version in the metadata
 */
record Cargo(
    Document xml,
    String fileName,
    String relationship,
    @Nullable String level,
    String version) {
  private static final Pattern KOSIT = Pattern.compile("xrechnung(?::cvd)?_(\\d+\\.\\d+)");
  private static final String FRENCH = "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr";

  /** Of a document; empty if it is no invoice that can be put in. */
  static Optional<Cargo> of(Document xml) {
    InvoiceKind kind = InvoiceKind.of(xml).orElse(InvoiceKind.ORDER);
    String specification = XmlHead.of(xml).specification();
    return switch (kind) {
      case FACTURX -> Optional.of(facturX(xml, specification == null ? "" : specification));
      case OTHER -> Optional.of(new Cargo(xml, "invoice.xml", "Alternative", null, ""));
      case ZUGFERD_1, ORDER -> Optional.empty();
    };
  }

  /** What is no profile of its own is a restriction of EN 16931, but for the French extension. */
  private static Cargo facturX(Document xml, String specification) {
    Profile other = specification.contains(FRENCH) ? Profile.EXTENDED : Profile.EN16931;
    Profile profile = Profile.ofSpecification(specification).orElse(other);
    boolean xrechnung = profile == Profile.XRECHNUNG;
    Matcher version = KOSIT.matcher(specification.toLowerCase(Locale.ROOT));
    return new Cargo(
        xml,
        xrechnung ? "xrechnung.xml" : "factur-x.xml",
        profile.isBelowInvoice() ? "Data" : "Alternative",
        profile.level(),
        xrechnung && version.find() ? version.group(1) : "1.0");
  }
}
