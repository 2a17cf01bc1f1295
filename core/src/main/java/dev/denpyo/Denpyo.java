package dev.denpyo;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.Direction;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.format.ConversionReport;
import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.FormatRegistry.Recognised;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Creates, checks, reads, writes and converts electronic invoices.
 *
 * <p>Immutable and thread-safe: make one and share it. Nothing is loaded until it is used. A first
 * invoice:
 *
 * <pre>{@code
 * Invoice invoice = Invoice.builder("2026-001", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
 *     .buyerReference("PO-7")
 *     .seller(seller)
 *     .buyer(buyer)
 *     .line("Consulting", "2", UnitCode.HOUR, "100.00", Tax.of(TaxCategory.STANDARD, "19"))
 *     .build();
 * Denpyo denpyo = Denpyo.standard();
 * Creation made = denpyo.create(invoice, new FormatId("peppol-bis-3"));
 * byte[] xml = made.fold(ok -> ok.document().bytes(), no -> { throw new MyGaps(no.report()); });
 * }</pre>
 */
public final class Denpyo {
  /** Bytes; what is larger is not held in memory. */
  private static final int LARGE = 32 * 1024 * 1024;

  private final FormatRegistry formats;
  private final TotalsCalculator totals;

  private Denpyo(FormatRegistry formats, TotalsCalculator totals) {
    this.formats = requireNonNull(formats, "formats");
    this.totals = requireNonNull(totals, "totals");
  }

  /** With every format on the class path, and {@link TotalsCalculator#standard}. */
  public static Denpyo standard() {
    return of(FormatRegistry.discover());
  }

  /** With these formats, and {@link TotalsCalculator#standard}. */
  public static Denpyo of(FormatRegistry formats) {
    return new Denpyo(formats, TotalsCalculator.standard());
  }

  /** The same formats, but totals computed another way. */
  public Denpyo totals(TotalsCalculator calculator) {
    return new Denpyo(formats, calculator);
  }

  /** The formats at hand. */
  public FormatRegistry formats() {
    return formats;
  }

  /** The format that recognises the document most surely; empty if none does. */
  public Optional<Recognised> recognise(Document document) {
    return formats.recognise(document);
  }

  /** Checks a document against the newest official rules that it calls for. */
  public ValidationReport check(byte[] document) {
    return check(Document.of(document), ValidationOptions.DEFAULT);
  }

  /**
   * As above, from a file.
   *
   * @throws FormatException {@code FORMAT-FILE} if it cannot be read
   */
  public ValidationReport check(Path file) {
    return check(open(file), ValidationOptions.DEFAULT);
  }

  /**
   * Opens a file as a document. One of more than 32 MiB stays where it is, takes no memory, and must not
   * change while the document is in use.
   *
   * @throws FormatException {@code FORMAT-FILE} if it cannot be read, or has 2 GiB or more
   */
  public static Document open(Path file) {
    try (FileChannel channel = FileChannel.open(requireNonNull(file, "file"))) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE) {
        throw new IOException("2 GiB or more");
      }
      return size > LARGE
          ? Document.over(channel.map(FileChannel.MapMode.READ_ONLY, 0, size))
          : Document.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw FormatException.file(file, e);
    }
  }

  /**
   * Checks a document. One that no format recognises, or whose format has no rules at hand, is never
   * {@code VALID}.
   */
  public ValidationReport check(Document document, ValidationOptions options) {
    requireNonNull(options, "options");
    Recognised found = formats.recognise(document).orElse(null);
    if (found == null) {
      return unrecognised(document, options);
    }
    Optional<DocumentValidator> validator = found.format().validator();
    if (validator.isEmpty()) {
      return unchecked(found, document);
    }
    ValidationReport official = validator.get().validate(document, options);
    boolean ours = options.law() && options.ruleSets().isEmpty();
    return ours ? withOurRules(official, found.format(), document) : official;
  }

  /** Our rules look at the model; what cannot be read, the layers before have refused already. */
  private static ValidationReport withOurRules(
      ValidationReport official, DocumentFormat format, Document document) {
    Invoice invoice = format.reader().map(r -> r.read(document).invoice()).orElse(null);
    if (invoice == null) {
      return official;
    }
    List<Finding> findings = format.locate(document, ModelRules.findings(invoice));
    Verdict verdict = findings.isEmpty() ? Verdict.VALID : Verdict.INVALID;
    return official.with(LayerResult.ran(Layer.LAW, null, verdict), findings);
  }

  private ValidationReport unrecognised(Document document, ValidationOptions options) {
    Optional<DocumentValidator> lastResort = formats.unrecognised();
    if (lastResort.isPresent()) {
      return lastResort.get().validate(document, options);
    }
    LayerResult layer = LayerResult.notChecked(Layer.XML, null, "no format recognises it");
    return new ValidationReport(null, null, List.of(layer), List.of(unknown()));
  }

  private static Finding unknown() {
    return Finding.warning("DNP-XML-06", Layer.XML, "No format at hand recognises this document.")
        .fix(
            "Check that it is an invoice, and that the module for its format is on the class path.")
        .build();
  }

  /** A format without official rules: what reading finds is all that can be said. */
  private static ValidationReport unchecked(Recognised found, Document document) {
    List<Finding> problems =
        found.format().reader().map(r -> r.read(document).problems()).orElse(List.of());
    String why = "there are no official rules for this format at hand";
    return new ValidationReport(
        found.recognition().syntax(),
        found.format().id().value(),
        List.of(LayerResult.notChecked(Layer.RULES, null, why)),
        problems);
  }

  /** Reads a document of any format at hand. */
  public Reading read(byte[] document) {
    return read(Document.of(document));
  }

  /**
   * Reads a document of any format at hand. What cannot be understood is a problem in the list and
   * hides nothing else; a document that no format reads gives no invoice and at least one problem.
   */
  public Reading read(Document document) {
    Recognised found = formats.recognise(document).orElse(null);
    if (found == null) {
      return new Reading(null, problems(unrecognised(document, ValidationOptions.DEFAULT)));
    }
    Optional<DocumentReader> reader = found.format().reader();
    return reader.isPresent()
        ? reader.get().read(document)
        : new Reading(null, List.of(noReader(found.format())));
  }

  private static List<Finding> problems(ValidationReport report) {
    return report.findings().isEmpty() ? List.of(unknown()) : report.findings();
  }

  private static Finding noReader(DocumentFormat format) {
    return Finding.error(
            "DNP-READ-00", Layer.XML, "The format " + format.id() + " cannot be read yet.")
        .fix("Convert the document with another tool, or add a module that reads this format.")
        .build();
  }

  /**
   * Writes an invoice as it is; says nothing of its validity.
   *
   * @throws FormatException {@code FORMAT-UNKNOWN}, {@code FORMAT-NO-WRITER}
   */
  public byte[] write(Invoice invoice, FormatId target) {
    return writer(format(target)).write(requireNonNull(invoice, "invoice"));
  }

  private DocumentFormat format(FormatId id) {
    requireNonNull(id, "id");
    return formats.formats().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> FormatException.unknown(id, known()));
  }

  private String known() {
    return String.join(", ", formats.formats().stream().map(f -> f.id().value()).toList());
  }

  private static DocumentWriter writer(DocumentFormat format) {
    return format.writer().orElseThrow(() -> FormatException.noWriter(format.id()));
  }

  /**
   * Makes a document: totals computed, written, checked. It is handed out only if it passes; otherwise
   * the answer lists every gap at once.
   *
   * @throws FormatException {@code FORMAT-UNKNOWN}, {@code FORMAT-NO-WRITER}
   */
  public Creation create(Invoice invoice, FormatId target) {
    DocumentFormat format = format(target);
    DocumentWriter writer = writer(format);
    Invoice complete = totals.complete(requireNonNull(invoice, "invoice"));
    Invoice targeted = targeted(complete, format, writer);
    Document document = Document.of(writer.write(targeted));
    List<Loss> losses = format.losses(targeted);
    ValidationReport report = check(document, ValidationOptions.DEFAULT);
    return report.verdict() == Verdict.VALID
        ? new Creation.Created(targeted, document, report, losses)
        : new Creation.Refused(report, losses);
  }

  /** As below. */
  public Conversion convert(byte[] document, FormatId target) {
    return convert(Document.of(document), target);
  }

  /**
   * Reads a document and writes it in another format; the report says what did not arrive.
   *
   * @throws FormatException {@code FORMAT-UNKNOWN}, {@code FORMAT-NO-WRITER}
   */
  public Conversion convert(Document document, FormatId target) {
    DocumentFormat format = format(target);
    DocumentWriter writer = writer(format);
    Reading reading = read(document);
    Recognised source = formats.recognise(document).orElse(null);
    if (reading.invoice() == null || source == null) {
      return new Conversion.Unreadable(reading.problems());
    }
    Invoice invoice = targeted(reading.orThrow(), format, writer);
    ConversionReport report = new ConversionReport(format.losses(invoice), reading.problems());
    return new Conversion.Converted(
        source.format().id(), Document.of(writer.write(invoice)), report);
  }

  /**
   * The specification and process that an invoice names (BG-2) stay if the target recognises them as
   * its own; otherwise they belong to another format, and the writer fills in those of the target.
   */
  private Invoice targeted(Invoice invoice, DocumentFormat target, DocumentWriter writer) {
    if (invoice.process() == null || target.validator().isEmpty()) {
      return invoice;
    }
    Document asNamed = Document.of(writer.write(invoice));
    boolean own = formats
        .recognise(asNamed)
        .filter(r -> r.format().id().equals(target.id()))
        .filter(r -> r.recognition().strength() == Recognition.Strength.EXACT)
        .isPresent();
    return own ? invoice : invoice.toBuilder().process(null).build();
  }

  /**
   * What the archive finds an invoice by: date, total with tax, counterparty, number, type. The
   * counterparty of an issued invoice is its buyer and of a received one its seller; of a self-billed
   * one the other way round, as its buyer issues it.
   *
   * @throws IllegalArgumentException if the invoice lacks its date, its number or the counterparty's
   *     name; the message says which
   */
  public static SearchKeys searchKeys(Invoice invoice, Direction direction) {
    return ArchiveKeys.of(
        requireNonNull(invoice, "invoice"), requireNonNull(direction, "direction"));
  }
}
