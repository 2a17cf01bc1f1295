package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.format.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An open PDF; whatever the bytes are, opening it answers with the file or a {@link PdfProblem}. */
final class PdfFile implements Closeable {
  private static final int HEAD = 1_024;
  private static final int NODES_A_PAGE = 2;
  private static final String WRONG = "the password does not open it";

  private final PDDocument pdf;
  private final PdfLimits limits;
  private final ByteBuffer bytes;

  private PdfFile(PDDocument pdf, PdfLimits limits, ByteBuffer bytes) {
    this.pdf = pdf;
    this.limits = limits;
    this.bytes = bytes;
  }

  /** Whether the document begins as a PDF does: the header within the first 1,024 bytes. */
  static boolean isPdf(Document document) {
    byte[] head = new byte[HEAD];
    try {
      int length = document.open().readNBytes(head, 0, HEAD);
      String text = new String(head, 0, length, ISO_8859_1);
      return text.contains("%PDF-") && !text.stripLeading().startsWith("<");
    } catch (IOException e) {
      throw new IllegalStateException("a document in memory can be read", e);
    }
  }

  /** Opens it; what is unpacked beyond memory goes to a temporary file. */
  static PdfFile open(Document document, PdfLimits limits) throws PdfProblem {
    return open(PdfBytes.of(document), limits, "");
  }

  /**
   * Opens it.
   *
   * @param password opens an encrypted one; empty if there is none, which opens those that anyone may read
   */
  static PdfFile open(PdfBytes bytes, PdfLimits limits, String password) throws PdfProblem {
    boolean encrypted = StreamScan.check(bytes.buffer(), limits);
    try {
      PDDocument pdf =
          Loader.loadPDF(bytes.source().open(), password, IOUtils.createTempFileOnlyStreamCache());
      pdf.setAllSecurityToBeRemoved(true); // of what is written: PDF/A forbids it
      return checked(new PdfFile(pdf, limits, bytes.buffer()));
    } catch (InvalidPasswordException e) {
      String why = password.isEmpty() ? "it does not open without a password" : WRONG;
      throw new PdfProblem(HybridRule.ENCRYPTED, why);
    } catch (PdfProblem e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw encrypted
          ? new PdfProblem(HybridRule.ENCRYPTED, "its kind of encryption is not known here")
          : new PdfProblem(HybridRule.UNREADABLE, reason(e));
    }
  }

  private static PdfFile checked(PdfFile file) throws IOException {
    if (file.catalog().size() == 0) {
      file.close();
      throw new PdfProblem(HybridRule.UNREADABLE, "it has no catalog");
    }
    return file;
  }

  /** Whether it lies there encrypted, whoever may open it. */
  boolean isEncrypted() {
    return pdf.isEncrypted();
  }

  /** Whether its author lets who opened it so change it (ISO 32000-1, table 22, bit 4). */
  boolean mayBeChanged() {
    return !pdf.isEncrypted() || pdf.getCurrentAccessPermission().canModify();
  }

  /** What the parser says, without what it read: that may be anything. */
  static String reason(Throwable e) {
    return e instanceof IOException ? "its structure is damaged" : "its structure is contradictory";
  }

  /** Whether the end mark stands where viewers look for it. */
  private static boolean hasEnd(ByteBuffer bytes) {
    int from = Math.max(0, bytes.limit() - HEAD);
    return PdfBytes.text(bytes, from, bytes.limit() - from).contains("%%EOF");
  }

  /** Whether the file has its end; PDFBox reads on without it. */
  boolean isWhole() {
    return hasEnd(bytes);
  }

  /** All bytes of the file, as they came. */
  ByteBuffer bytes() {
    return bytes;
  }

  /** The document as PDFBox has it. */
  PDDocument pdf() {
    return pdf;
  }

  PdfLimits limits() {
    return limits;
  }

  /** The catalog; an empty dictionary if there is none. */
  COSDictionary catalog() {
    COSDictionary trailer = pdf.getDocument().getTrailer();
    COSDictionary root = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
    return root == null ? new COSDictionary() : root;
  }

  /** The pages in order; those beyond the limit are left out, and circles are walked once. */
  List<COSDictionary> pages() {
    List<COSDictionary> pages = new ArrayList<>();
    COSDictionary root = catalog().getCOSDictionary(COSName.PAGES);
    if (root != null) {
      collect(root, pages, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    return pages;
  }

  private void collect(COSDictionary node, List<COSDictionary> pages, Set<COSBase> walked) {
    if (walked.size() > NODES_A_PAGE * limits.pages()
        || pages.size() >= limits.pages()
        || !walked.add(node)) {
      return;
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) {
      pages.add(node);
      return;
    }
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        collect(kid, pages, walked);
      }
    }
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
