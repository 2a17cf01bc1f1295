package dev.denpyo.formats.view;

import java.util.HexFormat;
import java.util.List;

/** Says what text the codes of a font stand for (ISO 32000-1, 9.10.3). */
final class ToUnicode {
  /** As many as one block may hold. */
  private static final int BLOCK = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ToUnicode() {}

  /** The map for these texts, the first of which has code 1. */
  static String map(List<String> texts) {
    StringBuilder map = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    for (int from = 0; from < texts.size(); from += BLOCK) {
      int to = Math.min(from + BLOCK, texts.size());
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append('<').append(HEX.toHexDigits((short) (i + 1))).append("> <");
        texts.get(i).chars().forEach(c -> map.append(HEX.toHexDigits((short) c)));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString();
  }
}
