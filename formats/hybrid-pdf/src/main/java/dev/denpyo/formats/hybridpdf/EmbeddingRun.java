package dev.denpyo.formats.hybridpdf;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/** The steps from one open PDF to one with the invoice in it; one use for each file. */
final class EmbeddingRun {
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

  private static final String LOCKED =
      "its author forbids changes to all who do not have the owner's password";

  private final PdfFile file;
  private final Cargo cargo;
  private final EmbeddingOptions options;
  private final OffsetDateTime now;
  private List<String> replaced = List.of();

  EmbeddingRun(PdfFile file, Cargo cargo, EmbeddingOptions options, Instant now) {
    this.file = file;
    this.cargo = cargo;
    this.options = options;
    this.now = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The names of the invoices that were taken out. */
  List<String> replaced() {
    return replaced;
  }

  /** Writes the result; all reasons against it if there are any, and then nothing is written. */
  List<Finding> run(OutputStream out) throws IOException {
    if (!file.mayBeChanged()) {
      return List.of(
          HybridRule.ENCRYPTED.finding(LOCKED).at(Location.at("Encrypt")).build());
    }
    boolean signed = Signatures.field(file.catalog()).isPresent();
    return signed && options.mayAddToSigned() ? add(out) : rewrite(out);
  }

  private List<Finding> rewrite(OutputStream out) throws IOException {
    Metadata metadata = Metadata.of(file);
    new PdfaRepair(file, metadata.isPdfa()).run();
    DefaultColours.run(file, options);
    Map<COSDictionary, String> missing = FontEmbedding.run(file, options.fonts());
    put(metadata);
    List<Finding> faults = PdfaCheck.faults(file, !metadata.isPdfa(), missing);
    if (faults.isEmpty()) {
      file.pdf().setDocumentId(id());
      file.pdf().save(out, CompressParameters.DEFAULT_COMPRESSION);
    }
    return faults;
  }

  /** The file as it is, and after it what is new: signatures hold for what they were made over. */
  private List<Finding> add(OutputStream out) throws IOException {
    if (file.isEncrypted()) {
      return signed("it is encrypted too, and PDF/A asks that it is not");
    }
    if (Signatures.forbidChanges(file.catalog())) {
      return signed("its signature forbids changes");
    }
    put(Metadata.of(file));
    if (!replaced.isEmpty()) {
      return signed(ContainerRules.shown(String.join(", ", replaced)) + " is in it and would stay");
    }
    List<Finding> faults = PdfaCheck.faults(file, true).stream()
        .filter(f -> !f.rule().equals(HybridRule.SIGNED.id()))
        .toList();
    if (faults.isEmpty()) {
      file.pdf().saveIncremental(out, Set.of(file.catalog()));
    }
    return faults;
  }

  private static List<Finding> signed(String why) {
    return List.of(HybridRule.SIGNED.finding(why).at(Location.at("Root")).build());
  }

  private void put(Metadata metadata) throws IOException {
    replaced = new FileWriter(file).replace(cargo, PDF_DATE.format(now));
    metadata.write(cargo, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
  }

  /** Of the contents, so that the same contents have the same id; it secures nothing. */
  private long id() {
    ByteBuffer xml = ByteBuffer.wrap(cargo.xml().bytes());
    return (sum(file.bytes().duplicate().rewind()) << Integer.SIZE) | sum(xml);
  }

  private static long sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }
}
