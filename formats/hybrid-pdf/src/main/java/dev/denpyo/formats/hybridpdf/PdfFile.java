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
   * @param password opens an encrypted one; empty if there is none, and then an encrypted file is refused
   */
  static PdfFile open(PdfBytes bytes, PdfLimits limits, String password) throws PdfProblem {
    StreamScan.check(bytes.buffer(), limits, !password.isEmpty());
    try {
      PDDocument pdf =
          Loader.loadPDF(bytes.source().open(), password, IOUtils.createTempFileOnlyStreamCache());
      pdf.setAllSecurityToBeRemoved(!password.isEmpty());
      return checked(new PdfFile(pdf, limits, bytes.buffer()), !password.isEmpty());
    } catch (InvalidPasswordException e) {
      throw new PdfProblem(HybridRule.ENCRYPTED, "the password does not open it");
    } catch (PdfProblem e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new PdfProblem(HybridRule.UNREADABLE, reason(e));
    }
  }

  private static PdfFile checked(PdfFile file, boolean opened) throws IOException {
    if (file.pdf.isEncrypted() && !opened) {
      file.close();
      throw new PdfProblem(HybridRule.ENCRYPTED, "it has an encryption dictionary");
    }
    if (file.catalog().size() == 0) {
      file.close();
      throw new PdfProblem(HybridRule.UNREADABLE, "it has no catalog");
    }
    return file;
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
