package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
  @TempDir
  Path directory;

  private ExportSpool spool(String name) {
    try {
      return new ExportSpool(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void handsOnMoreThanItKeepsInMemoryInTheOrderOfPaths() throws IOException {
    var expected = new TreeMap<String, Sha256>();
    for (var n = 0; n < 120_001; n++) {
      expected.put("records/" + n + "/object" + (n % 2 == 0 ? "" : ".xml"), sha256(n));
    }
    var shuffled = new ArrayList<>(expected.entrySet());
    Collections.shuffle(shuffled, new Random(20261122));
    var found = new TreeMap<String, Sha256>();
    var order = new ArrayList<String>();
    try (var files = new ExportFiles(this::spool)) {
      shuffled.forEach(file -> files.add(file.getKey(), file.getValue()));
      files.each((path, sha256) -> {
        order.add(path);
        found.put(path, sha256);
      });
    }
    assertEquals(new ArrayList<>(expected.keySet()), order);
    assertEquals(expected, found);
    try (var left = Files.list(directory)) {
      assertEquals(0, left.count(), "runs are taken away");
    }
  }

  private static Sha256 sha256(int n) {
    return Sha256.digest(new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16)});
  }
}
