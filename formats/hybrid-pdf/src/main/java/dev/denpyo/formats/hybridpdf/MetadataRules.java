package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.PdfMetadata.InvoiceProperties;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules about what the metadata says of the PDF and of the invoice; one use for each PDF. */
final class MetadataRules {
  private static final String PLACE = "Root/Metadata";
  private static final String FACTUR_X = "urn:factur-x:";
  private static final String PREFIX = "fx";
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}[.p]\\d{1,2}([.p]\\d{1,2})?");
  private static final Set<String> ORDER_TYPES = Set.of("ORDER", "ORDER_RESPONSE", "ORDER_CHANGE");

  private final PdfMetadata metadata;
  private final List<Finding> findings = new ArrayList<>();

  private MetadataRules(PdfMetadata metadata) {
    this.metadata = metadata;
  }

  static List<Finding> check(HybridPdf pdf) {
    MetadataRules rules = new MetadataRules(pdf.metadata());
    rules.identification();
    pdf.invoice().ifPresent(rules::invoice);
    return rules.findings;
  }

  private void identification() {
    if (!metadata.readable()) {
      add(HybridRule.NO_METADATA.finding("there is none, or it is no XML"), "", null, null);
    } else if (!"3".equals(metadata.pdfaPart())) {
      String part = metadata.pdfaPart();
      String claim = part == null
          ? "it claims to be no PDF/A"
          : "it claims to be PDF/A-" + ContainerRules.shown(part);
      add(HybridRule.NOT_PDFA3.finding(claim), "/pdfaid:part", part, "3");
    }
  }

  private void invoice(EmbeddedFile file) {
    InvoiceKind kind = InvoiceKind.of(file).orElse(InvoiceKind.OTHER);
    InvoiceProperties said = metadata.invoice();
    if (said != null) {
      properties(file, kind, said);
    } else if (kind != InvoiceKind.OTHER && metadata.readable()) {
      add(
          HybridRule.NO_INVOICE_METADATA.finding("none of the four properties is there"),
          "",
          null,
          null);
    }
  }

  private void properties(EmbeddedFile file, InvoiceKind kind, InvoiceProperties said) {
    missing(said);
    documentType(kind, said.documentType());
    String name = said.fileName();
    if (name != null && !name.equals(file.name())) {
      add(
          HybridRule.DOCUMENT_FILE_NAME.finding("it names another file than the invoice"),
          "/DocumentFileName",
          name,
          file.name());
    }
    String version = said.version();
    if (version != null && isOddVersion(said, version)) {
      add(HybridRule.VERSION.finding(ContainerRules.shown(version)), "/Version", version, "1.0");
    }
    if (said.conformanceLevel() != null) {
      level(file, kind, said.conformanceLevel());
    }
    if (!metadata.described()) {
      add(HybridRule.NO_EXTENSION_SCHEMA.finding(said.namespace()), "", null, said.namespace());
    } else if (said.namespace().startsWith(FACTUR_X) && !PREFIX.equals(metadata.prefix())) {
      String prefix = ContainerRules.shown(metadata.prefix());
      add(HybridRule.PREFIX.finding(prefix), "/pdfaSchema:prefix", metadata.prefix(), PREFIX);
    }
  }

  /** Factur-X asks for 1.0 (BR-HYBRID-10), but for the profile that counts as XRechnung does. */
  private static boolean isOddVersion(InvoiceProperties said, String version) {
    boolean counted = said.namespace().startsWith(FACTUR_X)
        && !Profile.XRECHNUNG.level().equals(said.conformanceLevel());
    return !(counted ? version.equals("1.0") : VERSION.matcher(version).matches());
  }

  private void missing(InvoiceProperties said) {
    List<String> missing = new ArrayList<>();
    collect(missing, "DocumentType", said.documentType());
    collect(missing, "DocumentFileName", said.fileName());
    collect(missing, "Version", said.version());
    collect(missing, "ConformanceLevel", said.conformanceLevel());
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      add(HybridRule.NO_INVOICE_METADATA.finding("missing: " + names), "", null, names);
    }
  }

  private static void collect(List<String> missing, String name, @Nullable String value) {
    if (value == null) {
      missing.add(name);
    }
  }

  private void documentType(InvoiceKind kind, @Nullable String type) {
    boolean known = kind == InvoiceKind.ORDER
        ? type == null || ORDER_TYPES.contains(type)
        : type == null || type.equals("INVOICE");
    if (!known) {
      add(
          HybridRule.DOCUMENT_TYPE.finding(ContainerRules.shown(type)),
          "/DocumentType",
          type,
          kind == InvoiceKind.ORDER ? "ORDER" : "INVOICE");
    }
  }

  private void level(EmbeddedFile file, InvoiceKind kind, String level) {
    if (kind == InvoiceKind.ORDER) {
      return; // Order-X has levels of its own
    }
    Optional<Profile> said = Profile.ofLevel(level);
    Document content = file.content();
    String specification = content == null ? null : XmlHead.of(content).specification();
    Optional<Profile> followed = Profile.ofSpecification(specification);
    if (said.isEmpty()) {
      String expected = followed.map(Profile::level).orElse(null);
      add(
          HybridRule.CONFORMANCE_LEVEL.finding(ContainerRules.shown(level)),
          "/ConformanceLevel",
          level,
          expected);
    } else if (kind == InvoiceKind.OTHER || (followed.isPresent() && !followed.equals(said))) {
      Finding.Builder finding = HybridRule.LEVEL_DIFFERS
          .finding(
              "the metadata says " + level + ", the XML " + ContainerRules.shown(specification))
          .terms(List.of(BusinessTerm.BT_24));
      add(finding, "/ConformanceLevel", level, followed.map(Profile::level).orElse(null));
    }
  }

  private void add(
      Finding.Builder finding,
      String property,
      @Nullable String actual,
      @Nullable String expected) {
    findings.add(finding
        .at(Location.at(PLACE + property))
        .actual(actual == null ? null : ContainerRules.shown(actual))
        .expected(expected)
        .build());
  }
}
