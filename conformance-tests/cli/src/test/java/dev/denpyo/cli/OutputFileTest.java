package dev.denpyo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir
  Path folder;

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void appearsWholeAndReplacesWhatWasThere() throws IOException {
    var file = Files.writeString(folder.resolve("a"), "old");
    OutputFile.write(file, new byte[] {1, 2, 3});
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    assertEquals(List.of("a"), files());
  }

  @Test
  void leavesNoTraceWithoutCommit() throws IOException {
    try (var file = OutputFile.open(folder.resolve("a"))) {
      file.append(new byte[] {1, 2, 3});
      assertEquals(1, files().size());
    }
    assertEquals(List.of(), files());
  }

  @Test
  void refusesPlacesThatCannotHoldIt() throws IOException {
    var plain = Files.writeString(folder.resolve("plain"), "a file, not a directory");
    for (Path place : List.of(plain.resolve("a"), folder.resolve("absent/a"), folder)) {
      var failure = assertThrows(CliException.class, () -> OutputFile.open(place));
      assertEquals("CLI-OUTPUT-DENIED", failure.code());
      assertEquals(2, ExitCode.of(failure));
    }
    assertEquals(List.of("plain"), files());
  }

  @Test
  void aDiskThatLosesItIsACodedFailure() throws IOException {
    try (var file = OutputFile.open(folder.resolve("a"))) {
      file.append(new byte[] {1});
      Files.delete(folder.resolve(files().get(0))); // what was written is gone before the move
      var failure = assertThrows(CliException.class, file::commit);
      assertEquals("CLI-OUTPUT-FAILED", failure.code());
      assertEquals(4, ExitCode.of(failure));
    }
    assertEquals(List.of(), files());
  }
}
