package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * Puts an invoice into a PDF, which becomes (or stays) PDF/A-3: metadata, output intent, file, and all
 * that can be mended without changing what people see. An invoice that is there already is taken out,
 * and nothing of it stays behind.
 *
 * <p>Immutable and thread-safe. The same PDF, XML and clock give the same bytes.
 */
public final class InvoiceEmbedder {
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

  private final Clock clock;
  private final EmbeddingOptions options;

  /** By this clock, which dates the file and the metadata, with what is there by default. */
  public InvoiceEmbedder(Clock clock) {
    this(clock, EmbeddingOptions.DEFAULT);
  }

  /** Within other limits. */
  public InvoiceEmbedder(Clock clock, PdfLimits limits) {
    this(clock, EmbeddingOptions.DEFAULT.limits(limits));
  }

  /** With more to fall back on. */
  public InvoiceEmbedder(Clock clock, EmbeddingOptions options) {
    this.clock = requireNonNull(clock, "clock");
    this.options = requireNonNull(options, "options");
  }

  /**
   * Puts an invoice in, or says everything that stands against it.
   *
   * @param pdf any PDF; one that is encrypted or signed needs {@link EmbeddingOptions} that say so
   * @param xml an invoice in CII or UBL, which decides on the file's name and the profile; it is put in
   *     byte for byte, and not checked
   */
  public Embedding embed(Document pdf, Document xml) {
    requireNonNull(pdf, "pdf");
    Optional<Cargo> cargo = Cargo.of(requireNonNull(xml, "xml"));
    if (cargo.isEmpty()) {
      Finding finding =
          HybridRule.NO_CARRIER.finding("its root element is none of those").build();
      return new Embedding.Refused(List.of(finding));
    }
    return write(pdf, cargo.get())
        .fold(done -> checked(done, cargo.get()), no -> no); // beyond what is caught below
  }

  private Embedding write(Document pdf, Cargo cargo) {
    try (PdfFile file = PdfFile.open(pdf, options.limits(), options.password())) {
      return embed(file, cargo, pdf);
    } catch (PdfProblem e) {
      return refused(e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return refused(new PdfProblem(HybridRule.UNREADABLE, PdfFile.reason(e)));
    }
  }

  private static Embedding refused(PdfProblem e) {
    Finding finding = e.rule().finding(e.detail()).at(Location.at("Root")).build();
    return new Embedding.Refused(List.of(finding));
  }

  private Embedding embed(PdfFile file, Cargo cargo, Document pdf) throws IOException {
    boolean signed = Signatures.field(file.catalog()).isPresent();
    if (signed && options.mayAddToSigned()) {
      return add(file, cargo);
    }
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    Metadata metadata = Metadata.of(file);
    new PdfaRepair(file, metadata.isPdfa()).run();
    DefaultColours.run(file, options);
    Map<COSDictionary, String> missing = FontEmbedding.run(file, options.fonts());
    List<String> replaced = new FileWriter(file).replace(cargo, PDF_DATE.format(now));
    metadata.write(cargo, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    List<Finding> faults = PdfaCheck.faults(file, !metadata.isPdfa(), missing);
    if (!faults.isEmpty()) {
      return new Embedding.Refused(faults);
    }
    file.pdf().setDocumentId(id(pdf, cargo.xml()));
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(pdf.size() + cargo.xml().size());
    file.pdf().save(out, CompressParameters.DEFAULT_COMPRESSION);
    return new Embedding.Embedded(Document.of(out.toByteArray()), replaced);
  }

  /** The file as it is, and after it what is new: signatures hold for what they were made over. */
  private Embedding add(PdfFile file, Cargo cargo) throws IOException {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    if (Signatures.forbidChanges(file.catalog())) {
      return refused(new PdfProblem(HybridRule.SIGNED, "its signature forbids changes"));
    }
    Metadata metadata = Metadata.of(file);
    List<String> replaced = new FileWriter(file).replace(cargo, PDF_DATE.format(now));
    if (!replaced.isEmpty()) {
      String names = ContainerRules.shown(String.join(", ", replaced));
      return refused(new PdfProblem(HybridRule.SIGNED, names + " is in it and would stay"));
    }
    metadata.write(cargo, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    List<Finding> faults = PdfaCheck.faults(file, true).stream()
        .filter(f -> !f.rule().equals(HybridRule.SIGNED.id()))
        .toList();
    if (!faults.isEmpty()) {
      return new Embedding.Refused(faults);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.pdf().saveIncremental(out, Set.of(file.catalog()));
    return new Embedding.Embedded(Document.of(out.toByteArray()), replaced);
  }

  /** Read back before it is handed out: one invoice, the same bytes, no fault of the container. */
  private Embedding checked(Embedding.Embedded done, Cargo cargo) {
    HybridPdf read = HybridPdf.of(done.document(), options.limits());
    Document inside = read.invoice().map(EmbeddedFile::content).orElse(null);
    boolean same =
        inside != null && MessageDigest.isEqual(inside.bytes(), cargo.xml().bytes());
    List<Finding> faults = ContainerRules.check(read).stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .toList();
    if (!same || !faults.isEmpty()) {
      throw new IllegalStateException("what was written does not read back: " + faults);
    }
    return done;
  }

  /** Of the contents, so that the same contents have the same id; it secures nothing. */
  private static long id(Document pdf, Document xml) {
    return (sum(pdf) << Integer.SIZE) | sum(xml);
  }

  private static long sum(Document document) {
    CRC32C sum = new CRC32C();
    sum.update(document.bytes());
    return sum.getValue();
  }
}
