package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontLibraryTest {
  @ParameterizedTest
  @CsvSource({
    "Helvetica, LiberationSans",
    "Arial, LiberationSans",
    "'Arial,Bold', LiberationSans-Bold",
    "ArialMT, LiberationSans",
    "ABCDEF+Arial-BoldItalicMT, LiberationSans-BoldItalic",
    "Times-Roman, LiberationSerif",
    "TimesNewRomanPS-BoldMT, LiberationSerif-Bold",
    "'TimesNewRoman,Italic', LiberationSerif-Italic",
    "Courier-BoldOblique, LiberationMono-BoldItalic",
    "CourierNewPSMT, LiberationMono",
    "Symbol, ''",
    "Verdana, ''"
  })
  void aFontOrOneAsWideIsFoundByName(String name, String expected) {
    String found = FontLibrary.onClassPath().find(name).map(FontFile::name).orElse("");

    assertEquals(expected, found);
  }

  @Test
  void fontsOfADirectoryComeFirst(@TempDir Path directory) throws IOException {
    try (InputStream font =
        FontLibraryTest.class.getResourceAsStream("/liberation/LiberationMono-Bold.ttf")) {
      Files.write(directory.resolve("any.ttf"), font.readAllBytes());
    }
    Files.write(directory.resolve("damaged.ttf"), "no font".getBytes(UTF_8));
    Files.write(directory.resolve("text.txt"), "no font".getBytes(UTF_8));

    FontFile found =
        FontLibrary.onClassPath().with(directory).find("Courier-Bold").orElseThrow();

    try (TrueTypeFont font = found.source().read()) {
      assertEquals("LiberationMono-Bold", font.getName());
    }
  }

  @Test
  void aDirectoryMustBeThere(@TempDir Path directory) {
    assertThrows(
        IllegalArgumentException.class,
        () -> FontLibrary.onClassPath().with(directory.resolve("none")));
  }
}
