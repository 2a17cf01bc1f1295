package dev.denpyo.cli;

import dev.denpyo.signing.pades.SealFont;
import dev.denpyo.signing.pades.StampFace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A date stamp to draw with a seal: department, date and name in a ring. It proves nothing itself. */
final class StampOptions {
  @Option(
      names = "--stamp",
      paramLabel = "NAME",
      description = "PDF: draw a date stamp with this name; needs --font.")
  private @Nullable String name;

  @Option(
      names = "--stamp-department",
      paramLabel = "TEXT",
      description = "PDF: the upper line of the stamp.")
  private @Nullable String department;

  @Option(
      names = "--stamp-date",
      paramLabel = "YYYY-MM-DD",
      description = "PDF: the date on the stamp; default: today, in UTC.")
  private @Nullable LocalDate date;

  @Option(
      names = "--font",
      paramLabel = "FILE.ttf",
      description =
          "PDF: the TrueType font of what is drawn; for Japanese, one with Japanese signs.")
  private @Nullable Path font;

  StampOptions() {}

  /**
   * Whether a stamp is to be drawn.
   *
   * @throws CliException {@code CLI-USAGE} if only parts of one were said
   */
  boolean isAsked() {
    if (name == null && (department != null || date != null)) {
      throw CliException.usage("A stamp needs a name.", "Add --stamp NAME.");
    }
    return name != null;
  }

  StampFace face(Clock clock) {
    try {
      return new StampFace(
          department == null ? "" : department,
          date == null ? LocalDate.now(clock) : date,
          String.valueOf(name));
    } catch (IllegalArgumentException e) {
      throw CliException.usage("The name on the stamp is blank.", "Give --stamp a name.");
    }
  }

  boolean hasFont() {
    return font != null;
  }

  /**
   * Something drawn with the font.
   *
   * @throws CliException {@code CLI-USAGE} if there is no font, or it lacks a sign
   */
  <T> T drawn(Function<SealFont, T> drawing) {
    if (font == null) {
      throw CliException.usage("A stamp needs a font to be written in.", "Add --font FILE.ttf.");
    }
    try {
      return drawing.apply(SealFont.of(font));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "The stamp cannot be drawn with " + font + ": " + e.getMessage() + ".",
          "Choose a TrueType font that has these signs, and a place of some size.",
          e);
    }
  }
}
