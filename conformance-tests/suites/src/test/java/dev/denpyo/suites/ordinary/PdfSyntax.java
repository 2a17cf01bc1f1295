package dev.denpyo.suites.ordinary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** Objects from the text that a PDF has for them. */
final class PdfSyntax {
  private PdfSyntax() {}

  static COSBase value(String text) throws IOException {
    Object token = new PDFStreamParser(text.getBytes(ISO_8859_1)).parseNextToken();
    if (!(token instanceof COSBase value)) {
      throw new AssertionError("no value: " + text);
    }
    return value;
  }
}
