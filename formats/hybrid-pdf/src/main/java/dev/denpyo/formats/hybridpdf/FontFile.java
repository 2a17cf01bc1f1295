package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A TrueType font that can be read when it is needed.
 *
 * @param name its PostScript name
 * @param source where it comes from
 */
record FontFile(String name, Source source) {
  private static final long LARGEST = 64L << 20;

  /** Reads the font. */
  @FunctionalInterface
  interface Source {
    TrueTypeFont read() throws IOException;
  }

  /** Whether a file looks like a font, and is not larger than fonts are. */
  static boolean isFont(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    try {
      return (name.endsWith(".ttf") || name.endsWith(".ttc"))
          && Files.isRegularFile(file)
          && Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false; // gone since the directory was listed
    }
  }

  /** A font among the resources of a jar. */
  static FontFile at(String name, URL resource) {
    return new FontFile(name, () -> {
      try (InputStream in = resource.openStream()) {
        return new TTFParser().parse(new RandomAccessReadBuffer(in));
      }
    });
  }

  /** The fonts of a file; none if it is damaged, for a directory may hold whatever. */
  static List<FontFile> in(Path file) {
    try {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")
          ? collection(file)
          : single(file);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private static List<FontFile> single(Path file) throws IOException {
    try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file)) {
      String name = new TTFParser().parseTableHeaders(in).getName();
      return name == null
          ? List.of()
          : List.of(new FontFile(
              name, () -> new TTFParser().parse(new RandomAccessReadBufferedFile(file))));
    }
  }

  private static List<FontFile> collection(Path file) throws IOException {
    List<FontFile> fonts = new ArrayList<>();
    TrueTypeCollection.processAllFontHeaders(file.toFile(), headers -> {
      String name = headers.getName();
      if (name != null && !headers.isOpenTypePostScript()) {
        fonts.add(new FontFile(name, () -> member(file, name)));
      }
    });
    return fonts;
  }

  private static TrueTypeFont member(Path file, String name) throws IOException {
    TrueTypeFont font = new TrueTypeCollection(file.toFile()).getFontByName(name);
    if (font == null) {
      throw new IOException("the collection has changed");
    }
    return font;
  }
}
