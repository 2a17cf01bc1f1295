package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {
  private static final Sha256 HASH = Sha256.digest();
  private static final String ONE = "{\"files\":[\"a/b\"],\"id\":\"i\",\"keys\":\"{\\\"}],\\\"}\","
      + "\"logIndex\":1,\"proof\":\"p\",\"standing\":\"current\",\"version\":1}";
  private static final String TEXT = "{\"everything\":true,\"files\":{\"a\":\"" + HASH
      + "\",\"b\":\"" + HASH + "\"},\"from\":0,\"origin\":\"log\",\"records\":[" + ONE + "," + ONE
      + "],\"root\":\"" + HASH + "\",\"size\":7,\"v\":1}";

  @TempDir
  Path directory;

  private ExportSource source;

  @BeforeEach
  void open() {
    source = ExportSource.open(directory);
  }

  private void write(String manifest) throws IOException {
    Files.writeString(directory.resolve(ExportLayout.MANIFEST), manifest);
  }

  @Test
  void readsFilesRecordsAndWhatTheyAreOf() throws IOException {
    write(TEXT);
    var paths = new ArrayList<String>();
    ManifestReader.files(source, (path, sha256) -> paths.add(path + " " + sha256));
    var items = new ArrayList<ManifestReader.Item>();
    ManifestReader.records(source, items::add);
    assertEquals(List.of("a " + HASH, "b " + HASH), paths);
    assertEquals(2, items.size());
    assertEquals("{\"}],\"}", items.get(1).keys(), "brackets in a text end nothing");
    assertEquals(
        new ExportManifest.Span(new Checkpoint("log", 7, HASH), 0, true),
        ManifestReader.span(source));
  }

  @Test
  void refusesWhatBreaksOffAnywhere() throws IOException {
    for (var length = 0; length < TEXT.length(); length++) {
      write(TEXT.substring(0, length));
      assertThrows(
          IllegalArgumentException.class, () -> ManifestReader.span(source), "cut at " + length);
    }
  }

  @Test
  void refusesOtherOrderOtherSpellingAndWhatFollows() throws IOException {
    for (var other : List.of(
        TEXT + " ",
        TEXT.replace("\"from\":0", "\"from\":00"),
        TEXT.replace("\"from\":0", "\"from\": 0"),
        TEXT.replace("\"a\":", "\"c\":"),
        TEXT.replace("\"a\":", "\"b\":"),
        TEXT.replace("},{", "}{"),
        TEXT.replace("\"v\":1", "\"v\":2"))) {
      write(other);
      assertThrows(IllegalArgumentException.class, () -> ManifestReader.span(source), other);
    }
  }
}
