package dev.denpyo.formats.view;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture of a seal (印影) that a view shows beside the issuer. A picture and no more: it proves
 * nothing, and must not be taken for an electronic seal or signature. Immutable.
 */
public final class SealImage {
  /** Bytes of the file at most: 4 MiB. */
  public static final int LARGEST_FILE = 4 * 1024 * 1024;

  /** Pixels on a side at most. */
  public static final int LONGEST_SIDE = 2_000;

  private final BufferedImage image;

  private SealImage(BufferedImage image) {
    this.image = image;
  }

  /**
   * Reads a PNG or JPEG file; what is transparent becomes white.
   *
   * @throws IllegalArgumentException if the bytes are no such picture in gray or RGB, or a larger one
   */
  public static SealImage of(byte[] pngOrJpeg) {
    requireNonNull(pngOrJpeg, "pngOrJpeg");
    if (pngOrJpeg.length > LARGEST_FILE) {
      throw new IllegalArgumentException(
          "pngOrJpeg must be at most " + LARGEST_FILE + " bytes long, was " + pngOrJpeg.length);
    }
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(pngOrJpeg))) {
      return new SealImage(onWhite(decoded(in, format(pngOrJpeg))));
    } catch (IOException | IndexOutOfBoundsException e) { // the readers trust what a file states
      throw new IllegalArgumentException("pngOrJpeg cannot be read: " + e.getMessage(), e);
    }
  }

  private static String format(byte[] file) {
    boolean png = file.length > 8 && (file[0] & 0xFF) == 0x89 && file[1] == 'P' && file[2] == 'N';
    boolean jpeg = file.length > 8 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
    if (!png && !jpeg) {
      throw new IllegalArgumentException("pngOrJpeg begins neither as PNG nor as JPEG does");
    }
    return png ? "png" : "jpeg";
  }

  private static BufferedImage decoded(ImageInputStream in, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IOException("this Java reads no " + format);
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
        throw new IllegalArgumentException("pngOrJpeg must be at most " + LONGEST_SIDE
            + " pixels wide and high, was " + width + " x " + height);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return plain;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** Three bytes a pixel, row by row from the top. */
  byte[] rgb() {
    int[] pixels = image.getRGB(0, 0, width(), height(), null, 0, width());
    byte[] rgb = new byte[3 * pixels.length];
    int at = 0;
    for (int pixel : pixels) {
      rgb[at++] = (byte) (pixel >> 16);
      rgb[at++] = (byte) (pixel >> 8);
      rgb[at++] = (byte) pixel;
    }
    return rgb;
  }

  /** Written anew, so that nothing but the picture is left of the file. */
  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
