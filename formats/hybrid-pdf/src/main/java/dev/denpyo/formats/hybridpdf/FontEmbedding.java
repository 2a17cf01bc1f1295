package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Puts the fonts into a file that it names only: those that are drawn with, and of them the letters that are
 * shown. A font that cannot be had is left as it is, with the reason.
 */
final class FontEmbedding {
  private static final int NONSYMBOLIC = 32;
  private static final int ITALIC = 64;
  private static final int SERIF = 2;
  private static final int FIXED = 1;
  private static final int REGULAR_STEM = 80;
  private static final int BOLD_STEM = 140;
  private static final float THOUSAND = 1_000f;

  private final PdfFile file;
  private final FontLibrary library;
  private final Map<COSDictionary, String> refused = new LinkedHashMap<>();

  private FontEmbedding(PdfFile file, FontLibrary library) {
    this.file = file;
    this.library = library;
  }

  /** Embeds what can be; returns why the others cannot. */
  static Map<COSDictionary, String> run(PdfFile file, FontLibrary library) {
    FontEmbedding embedding = new FontEmbedding(file, library);
    FontUse.missing(file).forEach(embedding::font);
    return embedding.refused;
  }

  private void font(COSDictionary font, FontUse.Used used) {
    String name = font.getNameAsString(COSName.BASE_FONT);
    Optional<FontFile> found = name == null ? Optional.empty() : library.find(name);
    if (found.isEmpty()) {
      refused.put(font, "no font of that name or as wide is at hand");
      return;
    }
    String reason = embed(font, used, found.get());
    if (!reason.isEmpty()) {
      refused.put(font, reason);
    }
  }

  private String embed(COSDictionary font, FontUse.Used used, FontFile found) {
    try (TrueTypeFont program = found.source().read()) {
      if (!TrueTypeSubset.isUsable(program)) {
        return found.name() + " has no outlines that may be embedded";
      }
      TrueTypeSubset subset = new TrueTypeSubset(program);
      String reason = "Type0".equals(font.getNameAsString(COSName.SUBTYPE))
          ? new CompositeFont(file, font, used).embed(program, subset)
          : new SimpleFont(font, used).embed(program, subset);
      if (reason.isEmpty()) {
        finish(font, program, subset);
      }
      return reason.isEmpty() ? "" : found.name() + " " + reason;
    } catch (IOException | RuntimeException e) {
      return found.name() + " cannot be read";
    }
  }

  private void finish(COSDictionary font, TrueTypeFont program, TrueTypeSubset subset)
      throws IOException {
    byte[] bytes = subset.bytes();
    COSDictionary described = FontCheck.descendant(font);
    if (described == null) {
      return;
    }
    COSStream stream = file.pdf().getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    stream.setInt(COSName.LENGTH1, bytes.length);
    COSName name = COSName.getPDFName(tag(bytes) + "+" + program.getName());
    COSDictionary descriptor = descriptor(program);
    descriptor.setItem(COSName.FONT_NAME, name);
    descriptor.setItem(COSName.FONT_FILE2, stream);
    described.setItem(COSName.FONT_DESC, descriptor);
    described.setItem(COSName.BASE_FONT, name);
    font.setItem(COSName.BASE_FONT, name);
  }

  /** Six letters that tell subsets apart (ISO 32000-1, 9.6.4); of the contents, so always the same. */
  private static String tag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    long rest = sum.getValue();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private static COSDictionary descriptor(TrueTypeFont program) throws IOException {
    float scale = THOUSAND / program.getUnitsPerEm();
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    HeaderTable head = program.getHeader();
    COSArray box = new COSArray();
    for (int edge : new int[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
      box.add(COSInteger.get(Math.round(edge * scale)));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    int ascent = Math.round(program.getHorizontalHeader().getAscender() * scale);
    descriptor.setInt(COSName.ASCENT, ascent);
    descriptor.setInt(
        COSName.DESCENT, Math.round(program.getHorizontalHeader().getDescender() * scale));
    OS2WindowsMetricsTable os2 = program.getOS2Windows();
    int capitals = os2 == null ? 0 : Math.round(os2.getCapHeight() * scale);
    descriptor.setInt(COSName.CAP_HEIGHT, capitals > 0 ? capitals : ascent);
    FontName style = FontName.of(program.getName());
    descriptor.setInt(COSName.STEM_V, style.bold() ? BOLD_STEM : REGULAR_STEM);
    float angle = program.getPostScript() == null ? 0 : program.getPostScript().getItalicAngle();
    descriptor.setInt(COSName.ITALIC_ANGLE, Math.round(angle));
    boolean fixed =
        program.getPostScript() != null && program.getPostScript().getIsFixedPitch() != 0;
    boolean serif = os2 != null && os2.getFamilyClass() >> 8 >= 1 && os2.getFamilyClass() >> 8 <= 7;
    descriptor.setInt(
        COSName.FLAGS,
        NONSYMBOLIC | (style.italic() ? ITALIC : 0) | (fixed ? FIXED : 0) | (serif ? SERIF : 0));
    return descriptor;
  }
}
