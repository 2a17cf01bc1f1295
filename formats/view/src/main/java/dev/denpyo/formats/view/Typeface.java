package dev.denpyo.formats.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faces that stand in for one another: each character is set in the first that has it. Of one document. */
final class Typeface {
  /**
   * A cluster with the face and glyph that draw it.
   *
   * @param width in thousandths of the size
   */
  record Sign(Face face, String cluster, int glyph, float width) {
    Sign(Face face, String cluster, int glyph) {
      this(face, cluster, glyph, face.width(glyph));
    }
  }

  /** Signs that look like another one, which every font has; the text that is read back stays as it was. */
  private static final Map<Integer, Integer> LOOK_ALIKES =
      Map.of(0x2010, 0x2D, 0x2011, 0x2D, 0xFFFD, 0x3F);

  private static final int SPACE = ' ';

  private final List<LazyFace> faces;
  /** Of characters that stand alone, as almost all do: text is long and its letters are few. */
  private final Map<Integer, Sign> known = new HashMap<>();

  Typeface(List<LazyFace> faces) {
    this.faces = List.copyOf(faces);
  }

  /**
   * A text without line feeds as signs.
   *
   * @throws ViewException {@code VIEW-NO-GLYPH} naming the first character that no face can set
   */
  List<Sign> signs(String text) {
    List<Sign> signs = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (!isInvisible(c)) {
        signs.add(before.length() == 0 ? sign(c) : sign(c, before + Character.toString(c)));
        before.setLength(0);
      } else if (signs.isEmpty()) {
        before.appendCodePoint(c);
      } else {
        Sign last = signs.remove(signs.size() - 1);
        signs.add(new Sign(last.face(), last.cluster() + Character.toString(c), last.glyph()));
      }
    }
    return signs;
  }

  /** Joiners, soft hyphens, variation selectors: they change how a neighbour looks, or nothing. */
  private static boolean isInvisible(int c) {
    boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return selector || Character.getType(c) == Character.FORMAT;
  }

  private Sign sign(int c) {
    return known.computeIfAbsent(c, letter -> sign(letter, Character.toString(letter)));
  }

  private Sign sign(int c, String cluster) {
    if (isLeftToRight(c)) {
      for (int look : looks(c)) {
        for (LazyFace lazy : faces) {
          Face face = lazy.face();
          int glyph = face.glyph(look);
          if (glyph != 0) {
            return new Sign(face, cluster, glyph);
          }
        }
      }
    }
    throw ViewException.noGlyph(c);
  }

  private static List<Integer> looks(int c) {
    if (Character.isSpaceChar(c)) {
      return List.of(c, SPACE);
    }
    Integer alike = LOOK_ALIKES.get(c);
    return alike == null ? List.of(c) : List.of(c, alike);
  }

  /** Scripts from right to left need an order and shapes that this module does not make. */
  private static boolean isLeftToRight(int c) {
    byte direction = Character.getDirectionality(c);
    return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
