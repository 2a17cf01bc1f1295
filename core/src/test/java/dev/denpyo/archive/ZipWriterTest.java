package dev.denpyo.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZIP files as we write them, read by the JDK; and what we read of those that others wrote. */
class ZipWriterTest {
  @TempDir
  Path directory;

  private Path zip(Map<String, byte[]> files) throws IOException {
    var file = directory.resolve("package.zip");
    try (var names = new SortedNames(this::spool, "names");
        var out = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(file)), names)) {
      for (var one : files.entrySet()) {
        try (var entry = out.file(one.getKey())) {
          entry.write(one.getValue());
        }
      }
      out.end();
    }
    return file;
  }

  private ExportSpool spool(String name) {
    try {
      return new ExportSpool(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> some() {
    var files = new LinkedHashMap<String, byte[]>();
    var random = new Random(20261123);
    for (var n = 0; n < 300; n++) {
      var bytes = new byte[random.nextInt(n == 7 ? 200_000 : 300)];
      random.nextBytes(bytes);
      files.put("records/" + (n * 7919) % 1000 + "/object.xml", bytes);
    }
    files.put("manifest.json", "{}".repeat(50_000).getBytes(US_ASCII));
    files.put("empty", new byte[0]);
    return files;
  }

  private static byte @Nullable [] read(SortedZip zip, String name) throws IOException {
    var header = zip.find(name);
    if (header == null) {
      return null;
    }
    try (var in = zip.content(header)) {
      return in.readAllBytes();
    }
  }

  @Test
  void theJdkReadsWhatWasWritten() throws IOException {
    var files = some();
    var file = zip(files);
    try (var read = new ZipFile(file.toFile())) {
      assertEquals(files.size(), read.size());
      for (var one : files.entrySet()) {
        try (var in = read.getInputStream(read.getEntry(one.getKey()))) {
          assertArrayEquals(one.getValue(), in.readAllBytes(), one.getKey());
        }
      }
    }
    var streamed = new ArrayList<String>();
    try (var in = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertArrayEquals(files.get(entry.getName()), in.readAllBytes());
        streamed.add(entry.getName());
      }
    }
    assertEquals(List.copyOf(files.keySet()), streamed);
  }

  @Test
  void everyFileIsFoundAndNoOther() throws IOException {
    var files = some();
    try (var zip = SortedZip.open(zip(files))) {
      assertNotNull(zip);
      assertEquals(files.size(), zip.files());
      for (var one : files.entrySet()) {
        assertArrayEquals(one.getValue(), read(zip, one.getKey()), one.getKey());
        assertNull(zip.find(one.getKey() + "x"));
      }
      assertNull(zip.find(""));
      assertNull(zip.find("zzz"));
      var names = new ArrayList<String>();
      zip.eachName(names::add);
      assertEquals(List.copyOf(new TreeSet<>(files.keySet())), names);
    }
  }

  @Test
  void moreFilesThanTwoBytesCanCount() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var n = 0; n < 70_001; n++) {
      files.put("records/" + n, Integer.toString(n).getBytes(US_ASCII));
    }
    var file = zip(files);
    try (var read = new ZipFile(file.toFile());
        var zip = SortedZip.open(file)) {
      assertNotNull(zip);
      assertEquals(70_001, read.size());
      assertEquals(70_001, zip.files());
      for (var n = 0; n < 70_001; n += 997) {
        assertArrayEquals(files.get("records/" + n), read(zip, "records/" + n));
        var entry = read.getEntry("records/" + n);
        assertArrayEquals(files.get("records/" + n), read.getInputStream(entry).readAllBytes());
      }
    }
    try (var left = Files.list(directory)) {
      assertEquals(1, left.count(), "runs are taken away");
    }
  }

  /** A file of 5 GiB, and one that begins behind it; both packed to little, as zeros are. */
  @Test
  @Tag("slow")
  void filesOfMoreThanFourBytesCanCount() throws IOException {
    var gibibytes = 5;
    var file = directory.resolve("package.zip");
    try (var names = new SortedNames(this::spool, "names");
        var out = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(file)), names)) {
      try (var entry = out.file("large")) {
        zeros(gibibytes, entry);
      }
      try (var entry = out.file("after")) {
        entry.write(1);
      }
      out.end();
    }
    try (var read = new ZipFile(file.toFile());
        var zip = SortedZip.open(file)) {
      assertNotNull(zip);
      assertEquals((long) gibibytes << 30, read.getEntry("large").getSize());
      var header = zip.find("large");
      assertNotNull(header);
      assertEquals((long) gibibytes << 30, header.size());
      try (var in = zip.content(header)) {
        assertEquals((long) gibibytes << 30, in.transferTo(OutputStream.nullOutputStream()));
      }
      assertArrayEquals(new byte[] {1}, read(zip, "after"));
    }
  }

  private static void zeros(int gibibytes, OutputStream to) throws IOException {
    var bytes = new byte[1 << 20];
    for (var i = 0; i < gibibytes << 10; i++) {
      to.write(bytes);
    }
  }

  /** As a header says it, without the gigabytes that would have to be there. */
  @Test
  void sizesOfMoreThanFourBytesComeBackFromAHeader() {
    for (var packed : new long[] {7, ZipHeader.OVER - 1, ZipHeader.OVER, 1L << 40}) {
      for (var size : new long[] {8, ZipHeader.OVER, 1L << 41}) {
        for (var offset : new long[] {9, ZipHeader.OVER, 1L << 42}) {
          var header = new ZipHeader("a/b", ZipHeader.DEFLATED, 0xCAFEBABEL, packed, size, offset);
          var bytes = header.central();
          var from = ZipHeader.buffer(bytes.length).put(bytes).flip();
          assertEquals(header, ZipHeader.central(from));
          assertEquals(0, from.remaining());
          assertEquals(header, ZipHeader.of("a/b", header.toText()));
        }
      }
    }
  }

  @Test
  void whatIsNotInTheOrderOfNamesIsLeftToOthers() throws IOException {
    var file = directory.resolve("other.zip");
    for (var names : List.of(List.of("b", "a"), List.of("a", "b"))) {
      try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
        for (var name : names) {
          out.putNextEntry(new ZipEntry(name));
          out.write(7);
        }
      }
      try (var zip = SortedZip.open(file)) {
        assertEquals(names.get(0).equals("a"), zip != null);
        if (zip != null) {
          assertArrayEquals(new byte[] {7}, read(zip, "b"));
        }
      }
    }
  }

  /** Each byte changed, and each length: null, an IOException, or other content; never anything else. */
  @Test
  void survivesWhateverLiesThere() throws IOException {
    var files = Map.of("a", "12345".getBytes(US_ASCII), "b", new byte[300]);
    var whole = Files.readAllBytes(zip(new LinkedHashMap<>(files)));
    var opened = 0;
    for (var at = 0; at < whole.length; at++) {
      for (var mask : new int[] {1, 0x80, 0xFF}) {
        var changed = whole.clone();
        changed[at] ^= (byte) mask;
        opened += tried(changed);
      }
      assertEquals(0, tried(Arrays.copyOf(whole, at)), "cut at " + at);
    }
    assertTrue(opened > whole.length, "only " + opened + " were opened");
  }

  private int tried(byte[] content) throws IOException {
    var file = Files.write(directory.resolve("changed.zip"), content);
    try (var zip = SortedZip.open(file)) {
      if (zip == null) {
        return 0;
      }
      for (var name : List.of("a", "b", "c")) {
        drain(zip, name);
      }
      return 1;
    }
  }

  private static void drain(SortedZip zip, String name) {
    try {
      var header = zip.find(name);
      if (header != null) {
        try (var in = zip.content(header)) {
          in.transferTo(new ByteArrayOutputStream());
        }
      }
    } catch (IOException e) {
      // That is an answer: the file cannot be read.
    }
  }
}
