package dev.denpyo.signing.pades;

import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A font that visible seals are written in; the glyphs used are embedded with each seal, as PDF/A
 * wants it. For Japanese it has to have Japanese glyphs. Immutable.
 */
public final class SealFont {
  private final TrueType outlines;
  private final CharacterMap characters;

  private SealFont(TrueType outlines, CharacterMap characters) {
    this.outlines = outlines;
    this.characters = characters;
  }

  /**
   * Reads a font.
   *
   * @param trueType a TrueType font with outlines ({@code .ttf}), or a collection of them, of which
   *     the first is taken; its licence has to permit embedding
   * @throws IllegalArgumentException if it is not that
   */
  public static SealFont of(byte[] trueType) {
    try {
      TrueType outlines = TrueType.of(trueType);
      return new SealFont(outlines, CharacterMap.of(outlines.table("cmap").orElseThrow()));
    } catch (IndexOutOfBoundsException damaged) {
      throw new IllegalArgumentException("font is damaged", damaged);
    }
  }

  /**
   * Reads the font in a file.
   *
   * @throws IllegalArgumentException as above
   * @throws SigningException {@code SIGNING-FILE} if the file cannot be read
   */
  public static SealFont of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the font " + file + " cannot be read.",
          "Check its name and permissions.",
          e);
    }
  }

  /**
   * The glyph that draws a character.
   *
   * @throws IllegalArgumentException if there is none
   */
  int glyph(int character) {
    int glyph = characters.glyph(character);
    if (glyph <= 0 || glyph >= outlines.glyphs()) {
      throw new IllegalArgumentException(
          "font " + outlines.name() + " has no glyph for '" + Character.toString(character) + "'");
    }
    return glyph;
  }

  /**
   * The width of a text in ems.
   *
   * @throws IllegalArgumentException if a character has no glyph
   */
  double width(String text) {
    return text.codePoints().map(c -> outlines.width(glyph(c))).sum() / 1000.0;
  }

  /** Adds the font, with the glyphs of those characters, to an update. */
  Ref embed(Update update, Collection<Integer> characters) {
    return new FontWriter(update, this, outlines).write(characters);
  }
}
