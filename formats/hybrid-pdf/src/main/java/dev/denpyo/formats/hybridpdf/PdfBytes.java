package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The bytes of a PDF: in memory, or in a file, which then takes no memory of the process.
 *
 * @param buffer all of them
 * @param source opens them for a parser
 */
record PdfBytes(ByteBuffer buffer, Source source) {
  /** Opens bytes. */
  @FunctionalInterface
  interface Source {
    RandomAccessRead open() throws IOException;
  }

  static PdfBytes of(Document document) {
    ByteBuffer bytes = document.buffer();
    return new PdfBytes(bytes, () -> new RandomAccessReadBuffer(bytes.duplicate()));
  }

  /**
   * Of a file, of which more than the limit is not looked at.
   *
   * @throws PdfProblem {@link HybridRule#LIMIT} beyond the limit
   */
  static PdfBytes of(Path file, PdfLimits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > limits.bytes()) {
        throw new PdfProblem(HybridRule.LIMIT, "more than " + limits.bytes() + " bytes");
      }
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new PdfBytes(mapped, () -> new RandomAccessReadBufferedFile(file));
    }
  }

  /** Part of them as text of one byte a letter. */
  static String text(ByteBuffer buffer, int from, int length) {
    byte[] part = new byte[length];
    buffer.get(from, part);
    return new String(part, ISO_8859_1);
  }
}
