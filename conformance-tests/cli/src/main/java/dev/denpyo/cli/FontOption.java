package dev.denpyo.cli;

import dev.denpyo.formats.view.Fonts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Fonts of the user's own beside those on the class path. */
final class FontOption {
  @Option(
      names = "--font",
      paramLabel = "FILE.ttf",
      description = "A TrueType font for signs that those at hand lack; may be repeated.")
  private List<Path> files = new ArrayList<>();

  FontOption() {}

  Fonts fonts() {
    Fonts fonts = Fonts.onClassPath();
    for (Path file : files) {
      fonts = fonts.with(file);
    }
    return fonts;
  }
}
