package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PDF holds beside its pages: embedded files, metadata, and what was wrong on the way. Immutable.
 *
 * <p>Reading never fails: a PDF that cannot be read has no files and a problem. Nothing of the PDF's
 * pages is interpreted.
 *
 * @param readable whether the PDF could be opened
 * @param traits what kind of PDF it is
 * @param files every embedded file, in the order: name tree, catalog, pages
 * @param metadata what its XMP metadata says
 * @param problems what could not be read, as findings {@code HYB-01} to {@code HYB-06}
 */
public record HybridPdf(
    boolean readable,
    PdfTraits traits,
    List<EmbeddedFile> files,
    PdfMetadata metadata,
    List<Finding> problems) {

  /** Copies the lists. */
  public HybridPdf {
    requireNonNull(traits, "traits");
    files = List.copyOf(files);
    requireNonNull(metadata, "metadata");
    problems = List.copyOf(problems);
  }

  /** Reads a PDF within the default limits, at most once for each document. */
  public static HybridPdf of(Document document) {
    return document.derived(HybridPdf.class, d -> of(d, PdfLimits.DEFAULT));
  }

  /** Reads a PDF within other limits. */
  public static HybridPdf of(Document document, PdfLimits limits) {
    requireNonNull(limits, "limits");
    if (!PdfFile.isPdf(requireNonNull(document, "document"))) {
      return unreadable(new PdfProblem(HybridRule.UNREADABLE, "it does not begin as a PDF does"));
    }
    return read(PdfBytes.of(document), limits, "");
  }

  /**
   * Reads an encrypted PDF, within the default limits.
   *
   * @param password that of its readers or of its owner; empty opens what anyone may read
   */
  public static HybridPdf of(Document document, String password) {
    requireNonNull(password, "password");
    return PdfFile.isPdf(requireNonNull(document, "document"))
        ? read(PdfBytes.of(document), PdfLimits.DEFAULT, password)
        : of(document);
  }

  /**
   * Reads a PDF that is not to be held in memory, within the default limits.
   *
   * @throws EmbeddingException {@code HYBRID-FILE} if the file cannot be read
   */
  public static HybridPdf of(Path file) {
    try {
      return of(requireNonNull(file, "file"), PdfLimits.DEFAULT);
    } catch (PdfProblem e) {
      return unreadable(e);
    } catch (IOException e) {
      throw EmbeddingException.unread(file, e);
    }
  }

  static HybridPdf of(Path file, PdfLimits limits) throws IOException {
    return read(PdfBytes.of(file, limits), limits, "");
  }

  private static HybridPdf read(PdfBytes bytes, PdfLimits limits, String password) {
    try (PdfFile file = PdfFile.open(bytes, limits, password)) {
      return new PdfReader(file).read();
    } catch (PdfProblem e) {
      return unreadable(e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return unreadable(new PdfProblem(HybridRule.UNREADABLE, PdfFile.reason(e)));
    }
  }

  private static HybridPdf unreadable(PdfProblem problem) {
    Finding finding =
        problem.rule().finding(problem.detail()).at(Location.at("Root")).build();
    return new HybridPdf(false, PdfTraits.NONE, List.of(), PdfMetadata.NONE, List.of(finding));
  }

  /** The files that are invoices, or orders: by what they say, or by a name that promises one. */
  public List<EmbeddedFile> invoices() {
    return files.stream().filter(InvoiceKind::isInvoice).toList();
  }

  /** The invoice that a reader takes: the one that the metadata names, else the first; empty if none. */
  public Optional<EmbeddedFile> invoice() {
    List<EmbeddedFile> all = invoices();
    PdfMetadata.InvoiceProperties said = metadata.invoice();
    return all.stream()
        .filter(f -> said != null && f.name().equals(said.fileName()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
