package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.Severity;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Puts an invoice into a PDF, which becomes (or stays) PDF/A-3: metadata, output intent, file, and all
 * that can be mended without changing what people see. An invoice that is there already is taken out,
 * and nothing of it stays behind.
 *
 * <p>Immutable and thread-safe. The same PDF, XML and clock give the same bytes.
 */
public final class InvoiceEmbedder {
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
      return new Embedding.Refused(List.of(noCarrier()));
    }
    return write(pdf, cargo.get())
        .fold(done -> checked(done, cargo.get()), no -> no); // beyond what is caught below
  }

  /**
   * From file to file, for PDFs that are not to be held in memory.
   *
   * @param target written beside and then moved, so that it is whole or not there; what was there before
   *     is replaced
   * @return everything that stands against it, and then nothing was written; empty if it is done
   * @throws EmbeddingException {@code HYBRID-FILE} if a file cannot be read or written
   */
  public List<Finding> embed(Path pdf, Document xml, Path target) {
    requireNonNull(pdf, "pdf");
    Optional<Cargo> cargo = Cargo.of(requireNonNull(xml, "xml"));
    if (cargo.isEmpty()) {
      return List.of(noCarrier());
    }
    Path whole = requireNonNull(target, "target").toAbsolutePath();
    try {
      PdfBytes bytes = PdfBytes.of(pdf, options.limits());
      Path part = Files.createTempFile(whole.getParent(), "denpyo", ".part");
      try {
        return write(bytes, cargo.get(), part, whole);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (PdfProblem e) {
      return List.of(finding(e));
    } catch (IOException e) {
      throw EmbeddingException.file(target, e);
    }
  }

  private List<Finding> write(PdfBytes bytes, Cargo cargo, Path part, Path whole)
      throws IOException {
    try (FileOutputStream file = new FileOutputStream(part.toFile());
        OutputStream out = new BufferedOutputStream(file)) {
      List<Finding> against = run(bytes, cargo, out).against();
      if (!against.isEmpty()) {
        return against;
      }
      out.flush();
      file.getFD().sync();
    }
    requireWhole(HybridPdf.of(part, options.limits()), cargo);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return List.of();
  }

  private Embedding write(Document pdf, Cargo cargo) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(pdf.size() + cargo.xml().size());
    Ran ran = run(PdfBytes.of(pdf), cargo, out);
    return ran.against().isEmpty()
        ? new Embedding.Embedded(Document.of(out.toByteArray()), ran.replaced())
        : new Embedding.Refused(ran.against());
  }

  private record Ran(List<Finding> against, List<String> replaced) {}

  private Ran run(PdfBytes bytes, Cargo cargo, OutputStream out) {
    try (PdfFile file = PdfFile.open(bytes, options.limits(), options.password())) {
      EmbeddingRun run = new EmbeddingRun(file, cargo, options, clock.instant());
      return new Ran(run.run(out), run.replaced());
    } catch (PdfProblem e) {
      return new Ran(List.of(finding(e)), List.of());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      PdfProblem problem = new PdfProblem(HybridRule.UNREADABLE, PdfFile.reason(e));
      return new Ran(List.of(finding(problem)), List.of());
    }
  }

  private static Finding finding(PdfProblem e) {
    return e.rule().finding(e.detail()).at(Location.at("Root")).build();
  }

  private static Finding noCarrier() {
    return HybridRule.NO_CARRIER.finding("its root element is none of those").build();
  }

  private Embedding checked(Embedding.Embedded done, Cargo cargo) {
    requireWhole(HybridPdf.of(done.document(), options.limits()), cargo);
    return done;
  }

  /** Read back before it is handed out: one invoice, the same bytes, no fault of the container. */
  private static void requireWhole(HybridPdf read, Cargo cargo) {
    Document inside = read.invoice().map(EmbeddedFile::content).orElse(null);
    boolean same =
        inside != null && MessageDigest.isEqual(inside.bytes(), cargo.xml().bytes());
    List<Finding> faults = ContainerRules.check(read).stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .toList();
    if (!same || !faults.isEmpty()) {
      throw new IllegalStateException("what was written does not read back: " + faults);
    }
  }
}
