package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large erasable documents: in segments, as docs/archive-format.md says, and never whole in memory. */
class ErasableStreamsTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int SEGMENT = 1 << 16;
  private static final int TAG = 16;
  private static final byte[] KEY = new byte[32];
  private static final byte[] NONCE = HexFormat.of().parseHex("000102030405060708090a0b");
  private static final byte[] BOUND = "original\napplication/pdf".getBytes(StandardCharsets.UTF_8);
  private static final KeyWrapper KEK = KeyWrapper.aes("kek", new SecretKeySpec(KEY, "AES"));
  private static final int LARGE = 100; // MiB, for a child with 48 MiB of heap

  @TempDir
  Path directory;

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(20261122).nextBytes(bytes);
    return bytes;
  }

  private static Deposit deposit(Content content) {
    return Deposit.of(content, "application/pdf", Samples.keys(1));
  }

  private static SegmentCipher cipher() {
    return new SegmentCipher(KEY, BOUND, NONCE);
  }

  private static byte[] sealed(byte[] plain) {
    var content = cipher().encrypt(Content.of(plain));
    var bytes = content.bytes();
    assertEquals(content.size(), bytes.length);
    return bytes;
  }

  /** Null if it is refused. */
  private static byte @Nullable [] opened(byte[] sealed) throws IOException {
    var in = new ByteArrayInputStream(sealed);
    assertArrayEquals(NONCE, SegmentCipher.nonce(in));
    var out = new ByteArrayOutputStream();
    return cipher().decrypt(in, out) ? out.toByteArray() : null;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, SEGMENT - 1, SEGMENT, SEGMENT + 1, MEBIBYTE, 3 * MEBIBYTE + 5})
  void givesBackEverySize(int size) throws IOException {
    var bytes = random(size);
    var file = Files.write(directory.resolve("document.pdf"), bytes);
    try (var archive = RetentionArchive.init(directory.resolve("archive"), Samples.CLOCK)) {
      var records = ErasableRecords.of(archive, KEK);
      var id = records.put(deposit(Content.of(file))).recordId();
      assertEquals(id, records.put(deposit(Content.of(bytes))).recordId());
      var out = new ByteArrayOutputStream();
      records.copy(id, StoredObject.ORIGINAL, out);
      assertArrayEquals(bytes, out.toByteArray());
      assertArrayEquals(bytes, records.document(id));
      assertTrue(records.verify().isIntact());
      var original = archive.show(id).original();
      assertTrue(records.opening(id).opens(original, Content.of(file)));
      assertFalse(records.opening(id).opens(original, Content.of(new byte[] {1})));
    }
  }

  /** Decrypted as the format's description says, by nothing but the JDK. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT, 2 * SEGMENT, 2 * SEGMENT + 7})
  void isAsTheFormatIsDescribed(int size) throws GeneralSecurityException {
    var plain = random(size);
    var sealed = sealed(plain);
    assertArrayEquals(NONCE, Arrays.copyOf(sealed, NONCE.length));
    var out = new ByteArrayOutputStream();
    var at = NONCE.length;
    for (var number = 0; at < sealed.length; number++) {
      var end = Math.min(sealed.length, at + SEGMENT + TAG);
      var nonce = NONCE.clone();
      nonce[10] ^= (byte) number; // these are few
      nonce[11] ^= (byte) (end < sealed.length ? 1 : 0);
      var aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
      aes.updateAAD(BOUND);
      out.writeBytes(aes.doFinal(sealed, at, end - at));
      at = end;
    }
    assertArrayEquals(plain, out.toByteArray());
  }

  @Test
  void segmentsCannotBeTakenAwayMovedOrAdded() throws IOException {
    var plain = random(3 * SEGMENT);
    var sealed = sealed(plain);
    assertArrayEquals(plain, opened(sealed));
    var length = SEGMENT + TAG;
    assertEquals(NONCE.length + 3 * length, sealed.length);
    assertRefused(Arrays.copyOf(sealed, sealed.length - length));
    assertRefused(Arrays.copyOf(sealed, NONCE.length + length));
    assertRefused(Arrays.copyOf(sealed, NONCE.length));
    assertRefused(Arrays.copyOf(sealed, sealed.length - 1));
    assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
    var longer = Arrays.copyOf(sealed, sealed.length + length);
    System.arraycopy(sealed, NONCE.length, longer, sealed.length, length);
    assertRefused(longer);
    var swapped = sealed.clone();
    System.arraycopy(sealed, NONCE.length, swapped, NONCE.length + length, length);
    System.arraycopy(sealed, NONCE.length + length, swapped, NONCE.length, length);
    assertRefused(swapped);
    for (var at = NONCE.length; at < sealed.length; at += 9_973) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertRefused(changed);
    }
  }

  private static void assertRefused(byte[] sealed) throws IOException {
    assertEquals(null, opened(sealed));
  }

  @Test
  void needsLittleMemoryForLargeDocuments() throws Exception {
    var url = "jdbc:sqlite:" + directory.resolve("archive.db");
    RetentionArchive.init(url, Samples.CLOCK).close();
    var file = directory.resolve("large.pdf");
    var sha256 = write(file);
    var child = ChildProcess.start(
        List.of("env", "JAVA_TOOL_OPTIONS=-Xmx48m"),
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

  private static String write(Path file) throws IOException {
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      var bytes = random(MEBIBYTE);
      for (var i = 0; i < LARGE; i++) {
        bytes[0] = (byte) i;
        out.write(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The child: puts a file in, reads it back, opens and verifies all, exports it. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      var file = Path.of(arguments[1]);
      try (var archive = RetentionArchive.open(arguments[0], Samples.CLOCK)) {
        var records = ErasableRecords.of(archive, KEK);
        var id = records.put(deposit(Content.of(file))).recordId();
        var digest = DigestAlgorithm.SHA_256.calculator();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          records.copy(id, StoredObject.ORIGINAL, out);
        }
        System.out.println(HexFormat.of().formatHex(digest.digest())); // read from the pipe
        AuditExport.of(archive)
            .opening(records)
            .write(file.resolveSibling("package"), new Reason("bob", "audit"));
        System.out.println(records.verify().isIntact());
      }
    }
  }

  /** As many bytes as asked for, without a file: a MiB at random whose beginning counts. */
  private record Generated(long size) implements Content {
    @Override
    public InputStream open() {
      var bytes = random(MEBIBYTE);
      return new InputStream() {
        private long at;

        @Override
        public int read() {
          var one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
          if (at >= size) {
            return -1;
          }
          var in = (int) (at % MEBIBYTE);
          if (in == 0) {
            ByteBuffer.wrap(bytes).putLong(at);
          }
          var n = (int) Math.min(Math.min(most, MEBIBYTE - in), size - at);
          System.arraycopy(bytes, in, into, from, n);
          at += n;
          return n;
        }
      };
    }

    String sha256() throws IOException {
      var digest = DigestAlgorithm.SHA_256.calculator();
      try (var in = new DigestInputStream(open(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** More than an int counts, and the most that one object may have; 64 MB of heap. */
  @ParameterizedTest
  @Tag("slow")
  @ValueSource(longs = {(1L << 31) + 5, Content.LARGEST})
  void takesAsMuchAsTheFormatSays(long size) throws Exception {
    var url = "jdbc:sqlite:" + directory.resolve("archive.db");
    RetentionArchive.init(url, Samples.CLOCK).close();
    var child = ChildProcess.start(
        List.of("env", "_JAVA_OPTIONS=-Xmx64m -XX:TieredStopAtLevel=4"), // AES wants it
        System.getProperty("java.class.path"),
        LargeChild.class,
        url,
        Long.toString(size));
    try (var output = ChildProcess.output(child)) {
      assertEquals(
          List.of(new Generated(size).sha256(), "true", "true"),
          output.lines().filter(line -> line.matches("[0-9a-f]{64}|true|false")).toList());
    }
    assertEquals(0, child.waitFor());
  }

  @Test
  void refusesMoreThanTheFormatSays() {
    var tooLarge = new Generated(Content.LARGEST + 1);
    assertThrows(IllegalArgumentException.class, () -> deposit(tooLarge));
    assertThrows(
        IllegalArgumentException.class, () -> new Companion("rendition", "image/tiff", tooLarge));
  }

  /** The child: puts much in, reads it back, opens and verifies it. */
  static final class LargeChild {
    private LargeChild() {}

    public static void main(String[] arguments) throws IOException {
      var content = new Generated(Long.parseLong(arguments[1]));
      try (var archive = RetentionArchive.open(arguments[0], Samples.CLOCK)) {
        var records = ErasableRecords.of(archive, KEK);
        var id = records.put(deposit(content)).recordId();
        var digest = DigestAlgorithm.SHA_256.calculator();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          records.copy(id, StoredObject.ORIGINAL, out);
        }
        System.out.println(HexFormat.of().formatHex(digest.digest())); // read from the pipe
        System.out.println(records.opening(id).opens(archive.show(id).original(), content));
        System.out.println(records.verify().isIntact());
      }
    }
  }

  @Test
  void refusesContentThatChangesWhileItIsPutIn() {
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
      var records = ErasableRecords.of(archive, KEK);
      assertCode("ARCHIVE-SOURCE", () -> records.put(deposit(changing)));
      assertEquals(0, archive.count(Query.builder().build()));
      assertTrue(records.verify().isIntact());
    }
  }

  @Test
  void writesNothingOfBytesThatWereChanged() throws Exception {
    try (var archive = TestDatabase.SQLITE.init(directory)) {
      var records = ErasableRecords.of(archive, KEK);
      var id = records.put(deposit(Content.of(random(3 * MEBIBYTE)))).recordId();
      try (var sql = TestDatabase.SQLITE.connect(directory);
          var statement = sql.createStatement()) {
        statement.execute("UPDATE denpyo_part SET content = zeroblob(1048576) WHERE part = 2");
      }
      var out = new ByteArrayOutputStream();
      assertCode("ARCHIVE-DAMAGED", () -> records.copy(id, StoredObject.ORIGINAL, out));
      assertEquals(0, out.size());
    }
  }
}
