package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules about the embedded invoice as a file; one use for each file. */
final class FileRules {
  private static final Set<String> RELATIONSHIPS = Set.of("Alternative", "Data", "Source");
  private static final Set<String> MEDIA_TYPES = Set.of("text/xml", "application/xml");

  private final EmbeddedFile file;
  private final PdfMetadata metadata;
  private final List<Finding> findings = new ArrayList<>();

  private FileRules(EmbeddedFile file, PdfMetadata metadata) {
    this.file = file;
    this.metadata = metadata;
  }

  static List<Finding> check(EmbeddedFile file, PdfMetadata metadata) {
    FileRules rules = new FileRules(file, metadata);
    rules.name();
    rules.relationship();
    rules.places();
    rules.mediaType();
    rules.size();
    rules.checksum();
    rules.specification();
    return rules.findings;
  }

  private void name() {
    List<String> expected = names();
    if (!expected.isEmpty() && !expected.contains(file.name())) {
      add(
          HybridRule.FILE_NAME.finding(ContainerRules.shown(file)),
          file.name(),
          String.join(" or ", expected));
    }
  }

  /** The names that the container's specification allows; empty if it has none to say. */
  private List<String> names() {
    InvoiceKind kind = InvoiceKind.of(file).orElse(InvoiceKind.OTHER);
    return switch (kind) {
      case ZUGFERD_1 -> List.of("ZUGFeRD-invoice.xml");
      case ORDER -> List.of("order-x.xml");
      case OTHER -> List.of();
      case FACTURX ->
        isZugferd20()
            ? List.of("zugferd-invoice.xml")
            : profile().filter(p -> p == Profile.XRECHNUNG).isPresent()
                ? List.of("factur-x.xml", "xrechnung.xml")
                : List.of("factur-x.xml");
    };
  }

  private boolean isZugferd20() {
    PdfMetadata.InvoiceProperties said = metadata.invoice();
    return said != null && said.namespace().startsWith("urn:zugferd:");
  }

  private Optional<Profile> profile() {
    Document content = file.content();
    return content == null
        ? Optional.empty()
        : Profile.ofSpecification(XmlHead.of(content).specification());
  }

  private void relationship() {
    String actual = file.relationship();
    boolean below = profile().filter(Profile::isBelowInvoice).isPresent();
    if (actual == null || !RELATIONSHIPS.contains(actual)) {
      add(
          HybridRule.RELATIONSHIP.finding(ContainerRules.shown(actual)),
          actual,
          below ? "Data" : "Alternative");
    } else if (below && !actual.equals("Data")) {
      add(
          HybridRule.RELATIONSHIP.warning(
              actual + ", though the XML leaves out what the PDF shows"),
          actual,
          "Data");
    }
  }

  private void places() {
    String places = String.join(", ", file.places());
    if (!file.isAssociated()) {
      boolean somewhere = file.places().stream().anyMatch(p -> p.contains("/AF"));
      String detail = "it stands in " + places;
      add(
          somewhere
              ? HybridRule.NOT_ASSOCIATED.warning(detail)
              : HybridRule.NOT_ASSOCIATED.finding(detail),
          places,
          EmbeddedFile.ASSOCIATED);
    }
    if (!file.isListed()) {
      add(HybridRule.NOT_LISTED.finding("it stands in " + places), places, EmbeddedFile.LISTED);
    }
  }

  private void mediaType() {
    String actual = file.mediaType();
    if (actual == null) {
      add(HybridRule.MEDIA_TYPE.finding("none is stated"), null, "text/xml");
    } else if (!MEDIA_TYPES.contains(actual.toLowerCase(Locale.ROOT))) {
      add(HybridRule.MEDIA_TYPE.warning(ContainerRules.shown(actual)), actual, "text/xml");
    }
  }

  private void size() {
    Document content = file.content();
    long stated = file.parameters().size();
    if (content != null && stated >= 0 && stated != content.size()) {
      String detail = stated + " bytes are stated, " + content.size() + " are there";
      add(HybridRule.SIZE.finding(detail), String.valueOf(stated), String.valueOf(content.size()));
    }
  }

  private void checksum() {
    Document content = file.content();
    String stated = file.parameters().checksum();
    if (content == null || stated == null) {
      return;
    }
    String actual = md5(content);
    if (!stated.equals(actual)) {
      String detail = stated.equals(HexFormat.of().formatHex(actual.getBytes(US_ASCII)))
          ? "it is written as text, not as 16 bytes"
          : "the file has another one";
      add(HybridRule.CHECKSUM.finding(detail), ContainerRules.shown(stated), actual);
    }
  }

  /** MD5, for that is what the field holds (ISO 32000-1, table 46); nothing is secured by it. */
  private static String md5(Document content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  private void specification() {
    EmbeddedFile.Parameters said = file.parameters();
    String plain = said.plainName();
    String unicode = said.unicodeName();
    if (plain == null || unicode == null) {
      String detail = "the name is missing under " + (plain == null ? "F" : "UF");
      add(HybridRule.SPECIFICATION.finding(detail), null, file.name());
    } else if (!Objects.equals(plain, unicode)) {
      add(HybridRule.SPECIFICATION.warning("F and UF differ"), plain, unicode);
    }
    if (!said.modified()) {
      add(HybridRule.MODIFIED.finding("Params ModDate is missing"), null, null);
    }
  }

  private void add(Finding.Builder finding, @Nullable String actual, @Nullable String expected) {
    findings.add(finding
        .at(Location.at(file.place()))
        .actual(actual == null ? null : ContainerRules.shown(actual))
        .expected(expected)
        .build());
  }
}
