package dev.denpyo.formats.view;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a camera reads from the paper. */
final class Scanner {
  private static final int DPI = 150;

  private Scanner() {}

  /** The code on one page of a PDF, counted from 0. */
  static String read(byte[] pdf, int page) {
    try (var document = Loader.loadPDF(pdf);
        var alone = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      alone.importPage(document.getPage(page));
      alone.save(out);
      return read(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code on a PDF of which all pages are seen on one long sheet. */
  static String read(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      var first = renderer.renderImageWithDPI(0, DPI);
      int width = first.getWidth();
      int height = first.getHeight();
      var pixels = new int[width * height * document.getNumberOfPages()];
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        renderer
            .renderImageWithDPI(i, DPI)
            .getRGB(0, 0, width, height, pixels, i * width * height, width);
      }
      var source = new RGBLuminanceSource(width, pixels.length / width, pixels);
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return new QRCodeReader()
          .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (IOException | ReaderException e) {
      throw new AssertionError("no code is read", e);
    }
  }
}
