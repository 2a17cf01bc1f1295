package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** Writes a font as PDF takes it: composite, its codes the numbers of glyphs (ISO 32000-1, 9.7). */
final class FontWriter {
  private static final int SYMBOLIC = 4;
  private static final int STEM = 80;
  private static final int ROW = 100;
  private static final String TAG = "SEALED+";
  private static final String TO_UNICODE = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      %sendcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private final Update update;
  private final SealFont font;
  private final TrueType outlines;

  FontWriter(Update update, SealFont font, TrueType outlines) {
    this.update = update;
    this.font = font;
    this.outlines = outlines;
  }

  Ref write(Collection<Integer> characters) {
    Map<Integer, Integer> byGlyph = new TreeMap<>();
    characters.forEach(c -> byGlyph.putIfAbsent(font.glyph(c), c));
    Name name = new Name(TAG + outlines.name());
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("Font"));
    entries.put("Subtype", new Name("Type0"));
    entries.put("BaseFont", name);
    entries.put("Encoding", new Name("Identity-H"));
    entries.put("DescendantFonts", new Arr(List.of(descendant(name, byGlyph))));
    entries.put("ToUnicode", packed(Map.of(), toUnicode(byGlyph)));
    return update.add(Dict.of(entries));
  }

  private Ref descendant(Name name, Map<Integer, Integer> byGlyph) {
    Map<String, PdfValue> system = new LinkedHashMap<>();
    system.put("Registry", Str.of("Adobe"));
    system.put("Ordering", Str.of("Identity"));
    system.put("Supplement", Update.number(0));
    List<PdfValue> widths = new ArrayList<>();
    byGlyph.keySet().forEach(glyph -> {
      widths.add(Update.number(glyph));
      widths.add(new Arr(List.of(Update.number(outlines.width(glyph)))));
    });
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("Font"));
    entries.put("Subtype", new Name("CIDFontType2"));
    entries.put("BaseFont", name);
    entries.put("CIDSystemInfo", Dict.of(system));
    entries.put("CIDToGIDMap", new Name("Identity"));
    entries.put("FontDescriptor", descriptor(name, byGlyph.keySet()));
    entries.put("W", new Arr(widths));
    return update.add(Dict.of(entries));
  }

  private Ref descriptor(Name name, Collection<Integer> glyphs) {
    List<PdfValue> box = new ArrayList<>();
    for (int corner : outlines.box()) {
      box.add(Update.number(corner));
    }
    byte[] file = FontSubset.of(outlines, glyphs);
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("FontDescriptor"));
    entries.put("FontName", name);
    entries.put("Flags", Update.number(SYMBOLIC));
    entries.put("FontBBox", new Arr(box));
    entries.put("ItalicAngle", Update.number(0));
    entries.put("Ascent", Update.number(outlines.ascent()));
    entries.put("Descent", Update.number(outlines.descent()));
    entries.put("CapHeight", Update.number(outlines.ascent()));
    entries.put("StemV", Update.number(STEM));
    entries.put("FontFile2", packed(Map.of("Length1", Update.number(file.length)), file));
    return update.add(Dict.of(entries));
  }

  private static byte[] toUnicode(Map<Integer, Integer> byGlyph) {
    StringBuilder rows = new StringBuilder();
    List<Map.Entry<Integer, Integer>> all = List.copyOf(byGlyph.entrySet());
    for (int from = 0; from < all.size(); from += ROW) {
      List<Map.Entry<Integer, Integer>> part = all.subList(from, Math.min(all.size(), from + ROW));
      rows.append(part.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> entry : part) {
        String text = Character.toString(entry.getValue());
        String code = HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_16BE));
        rows.append("<%04X> <%s>\n".formatted(entry.getKey(), code));
      }
      rows.append("endbfchar\n");
    }
    return TO_UNICODE.formatted(rows).getBytes(StandardCharsets.US_ASCII);
  }

  private Ref packed(Map<String, PdfValue> entries, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
      packing.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory has no way to fail
    }
    return update.add(Dict.of(entries).with("Filter", new Name("FlateDecode")), out.toByteArray());
  }
}
