package dev.denpyo.formats.view;

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
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

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

  private final PDDocument pdf;
  private final Face face;
  private final TrueTypeFont font;

  PdfFont(PDDocument pdf, Face face) {
    this.pdf = pdf;
    this.face = face;
    this.font = face.font();
  }

  /** The font dictionary. */
  COSDictionary write() throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addGlyphIds(face.distinctGlyphs());
    Map<Integer, Integer> places = new HashMap<>();
    subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
    ByteArrayOutputStream subset = new ByteArrayOutputStream();
    subsetter.writeToStream(subset);

    String name = prefix() + "+" + font.getName();
    COSDictionary descendant = descendant(name, places);
    descendant.setItem(COSName.FONT_DESC, descriptor(name, subset.toByteArray()));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary dictionary = dictionary(COSName.TYPE0, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    byte[] unicode = ToUnicode.map(face.clusters()).getBytes(StandardCharsets.US_ASCII);
    dictionary.setItem(COSName.TO_UNICODE, PdfFile.stream(pdf, unicode, COSName.FLATE_DECODE));
    return dictionary;
  }

  private static COSDictionary dictionary(COSName subtype, String name) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, subtype);
    dictionary.setName(COSName.BASE_FONT, name);
    return dictionary;
  }

  private COSDictionary descendant(String name, Map<Integer, Integer> places) throws IOException {
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descendant = dictionary(COSName.CID_FONT_TYPE2, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    COSArray widths = new COSArray();
    byte[] glyphs = new byte[2 * (face.glyphs().size() + 1)];
    int at = 2;
    for (int glyph : face.glyphs()) {
      widths.add(new COSFloat(face.width(glyph)));
      int place = places.getOrDefault(glyph, 0);
      glyphs[at++] = (byte) (place >> 8);
      glyphs[at++] = (byte) place;
    }
    COSArray runs = new COSArray();
    runs.add(COSInteger.ONE);
    runs.add(widths);
    descendant.setItem(COSName.W, runs);
    COSStream map = PdfFile.stream(pdf, glyphs, COSName.FLATE_DECODE);
    descendant.setItem(COSName.CID_TO_GID_MAP, map);
    return descendant;
  }

  private COSDictionary descriptor(String name, byte[] subset) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    HeaderTable header = font.getHeader();
    COSArray box = new COSArray();
    for (int edge :
        new int[] {header.getXMin(), header.getYMin(), header.getXMax(), header.getYMax()}) {
      box.add(COSInteger.get(scaled(edge)));
    }
    HorizontalHeaderTable line = font.getHorizontalHeader();
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, (int) scaled(line.getAscender()));
    descriptor.setInt(COSName.DESCENT, (int) scaled(line.getDescender()));
    descriptor.setInt(COSName.CAP_HEIGHT, (int) scaled(line.getAscender()));
    descriptor.setInt(COSName.STEM_V, STEM);
    COSStream file = PdfFile.stream(pdf, subset, COSName.FLATE_DECODE);
    file.setInt(COSName.LENGTH1, subset.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
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
