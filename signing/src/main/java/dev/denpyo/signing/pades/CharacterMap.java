package dev.denpyo.signing.pades;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Which glyph of a font draws a character: its table {@code cmap} in form 4 or 12. */
final class CharacterMap {
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;
  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;

  private final ByteBuffer map;
  private final int form;

  private CharacterMap(ByteBuffer map, int form) {
    this.map = map;
    this.form = form;
  }

  /**
   * The fullest map of Unicode in a table.
   *
   * @throws IllegalArgumentException if it has none
   */
  static CharacterMap of(ByteBuffer cmap) {
    return find(cmap, GROUPS)
        .or(() -> find(cmap, SEGMENTS))
        .orElseThrow(() -> new IllegalArgumentException("font has no map of Unicode"));
  }

  private static Optional<CharacterMap> find(ByteBuffer cmap, int form) {
    for (int i = 0; i < TrueType.u16(cmap, 2); i++) {
      int platform = TrueType.u16(cmap, 4 + 8 * i);
      int encoding = TrueType.u16(cmap, 6 + 8 * i);
      int at = cmap.getInt(8 + 8 * i);
      boolean isUnicode =
          platform == UNICODE || (platform == WINDOWS && (encoding == 1 || encoding == 10));
      if (isUnicode && TrueType.u16(cmap, at) == form) {
        return Optional.of(new CharacterMap(cmap.slice(at, cmap.limit() - at), form));
      }
    }
    return Optional.empty();
  }

  /** The glyph; 0 if the font has none. */
  int glyph(int character) {
    return form == GROUPS ? inGroups(character) : inSegments(character);
  }

  private int inGroups(int character) {
    int count = map.getInt(12);
    for (int i = 0; i < count; i++) {
      int row = 16 + 12 * i;
      if (character >= map.getInt(row) && character <= map.getInt(row + 4)) {
        return map.getInt(row + 8) + character - map.getInt(row);
      }
    }
    return 0;
  }

  private int inSegments(int character) {
    int twice = TrueType.u16(map, 6);
    for (int i = 0; i < twice; i += 2) {
      int last = TrueType.u16(map, 14 + i);
      int first = TrueType.u16(map, 16 + twice + i);
      if (character >= first && character <= last) {
        return inSegment(16 + 2 * twice + i, 16 + 3 * twice + i, character, first);
      }
    }
    return 0;
  }

  private int inSegment(int delta, int range, int character, int first) {
    int step = TrueType.u16(map, delta);
    int offset = TrueType.u16(map, range);
    if (offset == 0) {
      return (character + step) & 0xffff;
    }
    int glyph = TrueType.u16(map, range + offset + 2 * (character - first));
    return glyph == 0 ? 0 : (glyph + step) & 0xffff;
  }
}
