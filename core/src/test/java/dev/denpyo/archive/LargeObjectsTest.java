package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents larger than the memory go in and come out part by part, exact to the byte. */
class LargeObjectsTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int LARGE = 200; // MiB, three times the memory of the child

  @TempDir
  Path directory;

  private static Deposit deposit(Content content) {
    return Deposit.of(content, "application/pdf", Samples.keys(1));
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(20261122).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE, 3 * MEBIBYTE + 5})
  void givesBackEverySizeFromFileAndStream(int size) throws IOException {
    var bytes = random(size);
    var file = Files.write(directory.resolve("document.pdf"), bytes);
    try (var archive = RetentionArchive.init(directory.resolve("archive"), Samples.CLOCK)) {
      var id = archive.put(deposit(Content.of(file))).recordId();
      try (var spooled = SpooledContent.of(new ByteArrayInputStream(bytes))) {
        assertEquals(id, archive.put(deposit(spooled)).recordId());
      }
      assertEquals(id, archive.put(deposit(Content.of(bytes))).recordId());
      var out = new ByteArrayOutputStream();
      archive.copy(id, StoredObject.ORIGINAL, out);
      assertArrayEquals(bytes, out.toByteArray());
      assertArrayEquals(bytes, archive.document(id));
      assertTrue(archive.verify().isIntact());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void needsLittleMemoryForLargeDocuments(TestDatabase database) throws Exception {
    var url = database.url(directory);
    RetentionArchive.init(url, Samples.CLOCK).close();
    var file = directory.resolve("large.pdf");
    var size = database == TestDatabase.SQLITE ? LARGE : LARGE / 2;
    var sha256 = write(file, size);
    var child = ChildProcess.start(
        List.of("env", "JAVA_TOOL_OPTIONS=-Xmx64m"),
        System.getProperty("java.class.path"),
        Child.class,
        url,
        file.toString());
    try (var output = ChildProcess.output(child)) {
      assertEquals(
          List.of(sha256, "true"),
          output.lines().filter(line -> line.matches("[0-9a-f]{64}|true|false")).toList());
    }
    assertEquals(0, child.waitFor());
  }

  private static String write(Path file, int mebibytes) throws IOException {
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      var bytes = random(MEBIBYTE);
      for (var i = 0; i < mebibytes; i++) {
        bytes[0] = (byte) i;
        out.write(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The child: puts a file in, reads it back, verifies all. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      try (var archive = RetentionArchive.open(arguments[0], Samples.CLOCK)) {
        var id = archive.put(deposit(Content.of(Path.of(arguments[1])))).recordId();
        var digest = DigestAlgorithm.SHA_256.calculator();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          archive.copy(id, StoredObject.ORIGINAL, out);
        }
        System.out.println(HexFormat.of().formatHex(digest.digest())); // read from the pipe
        System.out.println(archive.verify().isIntact());
      }
    }
  }

  @Test
  void refusesAFileThatChangesWhileItIsPutIn() throws IOException {
    var file = Files.write(directory.resolve("document.pdf"), random(2 * MEBIBYTE));
    var changing = new Content() {
      private int opened;

      @Override
      public long size() {
        return 2L * MEBIBYTE;
      }

      @Override
      public InputStream open() {
        var bytes = random(2 * MEBIBYTE);
        bytes[MEBIBYTE + 7] += (byte) opened++;
        return new ByteArrayInputStream(bytes);
      }
    };
    try (var archive = RetentionArchive.init(directory.resolve("archive"), Samples.CLOCK)) {
      RetentionArchiveTest.assertCode("ARCHIVE-SOURCE", () -> archive.put(deposit(changing)));
      assertEquals(0, archive.count(Query.builder().build()));
      assertTrue(archive.verify().isIntact());
      var content = Content.of(file);
      Files.write(file, random(MEBIBYTE));
      RetentionArchiveTest.assertCode("ARCHIVE-SOURCE", () -> archive.put(deposit(content)));
      Files.delete(file);
      RetentionArchiveTest.assertCode("ARCHIVE-SOURCE", () -> archive.put(deposit(content)));
      assertThrows(IllegalArgumentException.class, () -> deposit(Content.of(new byte[0])));
    }
  }

  @Test
  void writesNothingOfBytesThatWereChanged() throws Exception {
    try (var archive = TestDatabase.SQLITE.init(directory)) {
      var id = archive.put(deposit(Content.of(random(3 * MEBIBYTE)))).recordId();
      try (var sql = TestDatabase.SQLITE.connect(directory);
          var statement = sql.createStatement()) {
        statement.execute("UPDATE denpyo_part SET content = zeroblob(1048576) WHERE part = 2");
      }
      var out = new ByteArrayOutputStream();
      RetentionArchiveTest.assertCode(
          "ARCHIVE-DAMAGED", () -> archive.copy(id, StoredObject.ORIGINAL, out));
      assertEquals(0, out.size());
    }
  }

  @Test
  void takesAwayWhatItSpooled() throws IOException {
    var before = spooled();
    try (var content = SpooledContent.of(new ByteArrayInputStream(random(10)))) {
      assertEquals(10, content.size());
      assertEquals(before + 1, spooled());
    }
    assertEquals(before, spooled());
  }

  private static long spooled() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".spool")).count();
    }
  }
}
