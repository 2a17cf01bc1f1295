package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Totals;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealImageTest {
  private static final Color RED = new Color(200, 20, 20);

  /** Red on nothing at all, or on black where the format has no transparency. */
  private static byte[] picture(String format, int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int x = width / 4; x < width / 2; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, RED.getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      assertTrue(ImageIO.write(image, format, bytes), format);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] png() {
    return picture("png", BufferedImage.TYPE_INT_ARGB, 40, 20);
  }

  private static InvoiceView view(Language language) {
    return InvoiceView.in(language).withSealImage(SealImage.of(png()));
  }

  @Test
  void whatIsTransparentIsWhite() {
    SealImage image = SealImage.of(png());

    assertEquals(40, image.width());
    assertEquals(20, image.height());
    assertArrayEquals(new byte[] {-1, -1, -1}, Arrays.copyOf(image.rgb(), 3));
    assertArrayEquals(
        new byte[] {(byte) 200, 20, 20}, Arrays.copyOfRange(image.rgb(), 3 * 15, 3 * 16));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_USHORT_GRAY
      })
  void picturesOfAllKindsMakeAValidPdf(int type) {
    SealImage image = SealImage.of(picture("png", type, 30, 30));
    byte[] pdf =
        InvoiceView.in(Language.EN).withSealImage(image).pdf(Samples.german(), Fonts.onClassPath());

    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
  }

  @Test
  void aJpegWillDo() {
    assertEquals(
        64, SealImage.of(picture("jpeg", BufferedImage.TYPE_INT_RGB, 64, 64)).width());
  }

  @Test
  void standsBesideTheIssuerAndNamesItself() throws IOException {
    byte[] pdf = view(Language.EN).pdf(Samples.german(), Fonts.onClassPath());

    assertTrue(PdfDocument.of(pdf).elements().contains("Figure"));
    // A quarter of 56 by 28 points is red.
    assertTrue(Math.abs(reds(pdf) - 392) < 40, "dots: " + reds(pdf));
  }

  @Test
  void theTotalDoesNotRunIntoIt() throws IOException {
    BufferedImage all = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 900; i++) {
      all.setRGB(i % 30, i / 30, RED.getRGB());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(all, "png", png));
    Invoice bare = Invoice.draft()
        .totals(Totals.builder().payable(new BigDecimal("123456")).build())
        .build();
    byte[] pdf = InvoiceView.in(Language.EN)
        .withSealImage(SealImage.of(png.toByteArray()))
        .pdf(bare, Fonts.onClassPath());

    assertTrue(reds(pdf) > 56 * 56 - 120, "dots: " + reds(pdf));
  }

  /** Red dots on the first page, a dot being a point. */
  private static long reds(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var page = new PDFRenderer(document).renderImage(0);
      long reds = 0;
      for (int i = 0; i < page.getWidth() * page.getHeight(); i++) {
        Color seen = new Color(page.getRGB(i % page.getWidth(), i / page.getWidth()));
        reds += seen.getRed() > 150 && seen.getGreen() < 90 ? 1 : 0;
      }
      return reds;
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isNeverCalledASignature(Language language) {
    HtmlDocument page = HtmlDocument.of(view(language).html(Invoice.draft().build()));
    String alternative = page.one("img").getAttribute("alt");

    assertFalse(alternative.isBlank());
    assertFalse(alternative.toLowerCase(Locale.ROOT).matches(".*(sign|firma|unter|署名).*"));
  }

  @Test
  void inHtmlItIsWrittenAnewAsPng() throws IOException {
    byte[] tail = Arrays.copyOf(png(), png().length + 9_000);
    Arrays.fill(tail, png().length, tail.length, (byte) 'x');
    HtmlDocument page = HtmlDocument.of(InvoiceView.in(Language.JA)
        .withSealImage(SealImage.of(tail))
        .html(Invoice.draft().build()));
    String source = page.one("img").getAttribute("src");
    byte[] inside = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));

    assertTrue(source.startsWith("data:image/png;base64,"), source);
    assertTrue(inside.length < 2_000, "bytes: " + inside.length);
    assertEquals(40, ImageIO.read(new ByteArrayInputStream(inside)).getWidth());
    assertFalse(page.source().contains("印<"), "the place for a seal is still there");
  }

  @Test
  void whatIsNoPictureOrTooLargeIsRefused() {
    refused("begins neither", new byte[100]);
    refused("begins neither", "GIF89a and more of it".getBytes(StandardCharsets.US_ASCII));
    refused("at most 4194304 bytes", new byte[SealImage.LARGEST_FILE + 1]);
    refused("at most 2000 pixels", picture("png", BufferedImage.TYPE_BYTE_BINARY, 2_001, 2));
    for (int length = 9; length < png().length / 2; length += 7) {
      refused("cannot be read", Arrays.copyOf(png(), length));
    }
  }

  private static void refused(String why, byte[] file) {
    var error = assertThrows(IllegalArgumentException.class, () -> SealImage.of(file));
    assertTrue(String.valueOf(error.getMessage()).contains(why), error.getMessage());
  }
}
