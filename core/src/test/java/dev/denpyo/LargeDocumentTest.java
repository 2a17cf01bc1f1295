package dev.denpyo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeDocumentTest {
  private static final int MIB = 1024 * 1024;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aSmallFileIsHeldAndALargeOneStaysWhereItIs() throws IOException {
    assertEquals(MIB, Denpyo.open(file("small", MIB)).open().readAllBytes().length);

    Document large = Denpyo.open(file("large", 33 * MIB));

    assertEquals(33 * MIB, large.size());
    assertTrue(large.buffer().isDirect());
    assertEquals('%', large.open().read());
  }

  @Test
  void aFileThatIsNotThereIsTheCallersToMend() {
    FormatException failure =
        assertThrows(FormatException.class, () -> Denpyo.open(folder.resolve("none")));

    assertEquals("FORMAT-FILE", failure.code());
  }

  private Path file(String name, int length) throws IOException {
    Path path = folder.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write('%');
      file.setLength(length);
    }
    return path;
  }
}
