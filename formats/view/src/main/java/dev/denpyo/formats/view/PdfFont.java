package dev.denpyo.formats.view;

import static dev.denpyo.formats.view.PdfWriter.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Embeds what a document uses of a face: a subset of its glyphs, and three maps by the codes of the content
 * streams: to glyphs, to widths, and back to text (ISO 32000-1, 9.7 and 9.10.3).
 */
final class PdfFont {
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private static final int SYMBOLIC = 4;
  private static final int STEM = 80;
  private static final int PREFIX_LENGTH = 6;
  private static final int LETTERS = 26;

  private final PdfWriter pdf;
  private final Face face;
  private final TrueTypeFont font;

  PdfFont(PdfWriter pdf, Face face) {
    this.pdf = pdf;
    this.face = face;
    this.font = face.font();
  }

  /** The number of the font dictionary. */
  int write() throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addGlyphIds(face.distinctGlyphs());
    Map<Integer, Integer> places = new HashMap<>();
    subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
    ByteArrayOutputStream subset = new ByteArrayOutputStream();
    subsetter.writeToStream(subset);

    String name =
        PdfWriter.name(prefix()) + "+" + PdfWriter.name(font.getName()).substring(1);
    int descriptor = descriptor(name, subset.toByteArray());
    int descendant = descendant(name, places, descriptor);
    byte[] unicode = ToUnicode.map(face.clusters()).getBytes(StandardCharsets.US_ASCII);
    return pdf.add("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H"
        + "/DescendantFonts[" + reference(descendant) + "]/ToUnicode "
        + reference(pdf.stream("", unicode)) + ">>");
  }

  private int descendant(String name, Map<Integer, Integer> places, int descriptor) {
    StringBuilder widths = new StringBuilder();
    byte[] glyphs = new byte[2 * (face.glyphs().size() + 1)];
    int at = 2;
    for (int glyph : face.glyphs()) {
      widths.append(Canvas.number(face.width(glyph))).append(' ');
      int place = places.getOrDefault(glyph, 0);
      glyphs[at++] = (byte) (place >> 8);
      glyphs[at++] = (byte) place;
    }
    return pdf.add("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
        + reference(descriptor) + "/W[1[" + widths + "]]/CIDToGIDMap "
        + reference(pdf.stream("", glyphs)) + ">>");
  }

  private int descriptor(String name, byte[] subset) throws IOException {
    HeaderTable header = font.getHeader();
    String box = scaled(header.getXMin()) + " " + scaled(header.getYMin()) + " "
        + scaled(header.getXMax()) + " " + scaled(header.getYMax());
    HorizontalHeaderTable line = font.getHorizontalHeader();
    long ascent = scaled(line.getAscender());
    int file = pdf.stream("/Length1 " + subset.length, subset);
    return pdf.add("<</Type/FontDescriptor/FontName" + name + "/Flags " + SYMBOLIC + "/FontBBox["
        + box + "]/ItalicAngle 0/Ascent " + ascent + "/Descent " + scaled(line.getDescender())
        + "/CapHeight " + ascent + "/StemV " + STEM + "/FontFile2 " + reference(file) + ">>");
  }

  private long scaled(int units) throws IOException {
    return Math.round(units * 1000d / font.getUnitsPerEm());
  }

  /** Six letters drawn from what the subset holds, so that two subsets do not share a name. */
  private String prefix() {
    long seed = Integer.toUnsignedLong(face.clusters().hashCode());
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < PREFIX_LENGTH; i++) {
      prefix.append((char) ('A' + seed % LETTERS));
      seed /= LETTERS;
    }
    return prefix.toString();
  }
}
