package dev.denpyo.formats.view;

import dev.denpyo.failure.DenpyoException;
import java.io.IOException;

/**
 * A view cannot be made. Codes, all public contract: {@code VIEW-NO-GLYPH}, {@code VIEW-FONT}, {@code
 * VIEW-FAILED}.
 */
public final class ViewException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  private ViewException(String code, String fact, String remedy) {
    super(code, fact, remedy);
  }

  private ViewException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }

  static ViewException noGlyph(int codePoint) {
    return new ViewException(
        "VIEW-NO-GLYPH",
        "No font at hand can set the character "
            + Character.toString(codePoint)
            + " (U+%04X, %s), so no PDF was made."
                .formatted(codePoint, Character.getName(codePoint)),
        "Add a font that has it: denpyo-view-fonts-ja for Japanese, or a TrueType file.");
  }

  static ViewException font(String name, String why) {
    return new ViewException(
        "VIEW-FONT",
        "The font " + name + " cannot be used: " + why + ".",
        "Name a TrueType font with outlines (.ttf) whose licence permits embedding.");
  }

  static ViewException font(String name, IOException cause) {
    return new ViewException(
        "VIEW-FONT",
        "The font " + name + " cannot be read: " + cause.getMessage() + ".",
        "Name a TrueType font with outlines (.ttf) whose licence permits embedding.",
        cause);
  }

  static ViewException malformed(String name, RuntimeException cause) {
    return new ViewException(
        "VIEW-FONT",
        "The font " + name + " is malformed.",
        "Name a TrueType font with outlines (.ttf) whose licence permits embedding.",
        cause);
  }

  static ViewException failed(IOException cause) {
    return new ViewException(
        "VIEW-FAILED",
        "The PDF could not be put together: " + cause.getMessage() + ".",
        "Report it with the document, if you may.",
        cause);
  }
}
