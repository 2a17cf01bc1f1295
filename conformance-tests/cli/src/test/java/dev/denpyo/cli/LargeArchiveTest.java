package dev.denpyo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents larger than the memory of the process: every verb of the archive takes them from file to file. */
class LargeArchiveTest {
  private static final int MIB = 1024 * 1024;
  private static final int SIZE = 200; // MiB, of a process with 96
  private static final String KEYS = " --date 2026-01-02 --number N --party X --by alice";
  private static final String WHY = " --by bob --reason test";

  @TempDir
  Path folder;

  private Path large = Path.of("");

  @BeforeEach
  void write() throws Exception {
    large = folder.resolve("large.tif");
    Files.write(folder.resolve("kek"), "00".repeat(32).getBytes(UTF_8));
    var bytes = new byte[MIB];
    new Random(20261123).nextBytes(bytes);
    try (var out = Files.newOutputStream(large)) {
      for (var i = 0; i < SIZE; i++) {
        bytes[0] = (byte) i;
        out.write(bytes);
      }
    }
    run(0, "archive ARCHIVE init");
  }

  /** The words, in a Java of 96 MB of its own. */
  private String run(int code, String line) throws Exception {
    var command = new ArrayList<String>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    Stream.of(line.split(" ", -1))
        .map(word -> word.replace("ARCHIVE", folder.resolve("archive").toString())
            .replace("LARGE", large.toString())
            .replace("FOLDER", folder.toString()))
        .forEach(command::add);
    command.addAll(List.of("--lang", "en"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    assertEquals(code, process.exitValue(), said);
    return said;
  }

  private String put(String options) throws Exception {
    var said = run(0, "archive ARCHIVE put LARGE" + KEYS + options);
    assertTrue(said.contains("large.tif is too large to be read here"), said);
    return run(0, "archive ARCHIVE find").substring(0, 32);
  }

  private void assertCopied(String name) throws IOException {
    assertEquals(-1, Files.mismatch(large, folder.resolve(name)));
    Files.delete(folder.resolve(name));
  }

  @Test
  void plainOnesComeAndGoAsTheyAre() throws Exception {
    var id = put(" --with rendition=LARGE");
    run(0, "archive ARCHIVE show " + id + " -o FOLDER/copy.tif");
    assertCopied("copy.tif");
    run(0, "archive ARCHIVE show " + id + " --role rendition --version 1 -o FOLDER/copy.tif");
    assertCopied("copy.tif");
    run(0, "archive ARCHIVE prove " + id + " -o FOLDER/one.proof");
    run(0, "prove FOLDER/one.proof --document LARGE");
    run(1, "prove FOLDER/one.proof --document FOLDER/archive/archive.db");
    run(0, "archive ARCHIVE export -o FOLDER/package.zip" + WHY);
    run(0, "prove FOLDER/package.zip");
    run(0, "archive ARCHIVE verify");
  }

  @Test
  void encryptedOnesComeAndGoAsTheyWere() throws Exception {
    var kek = " --kek file:FOLDER/kek";
    var id = put(" --erasable" + kek);
    run(0, "archive ARCHIVE show " + id + " -o FOLDER/copy.tif" + kek);
    assertCopied("copy.tif");
    run(0, "archive ARCHIVE prove " + id + " -o FOLDER/one.proof --opening FOLDER/opening" + kek);
    run(0, "prove FOLDER/one.proof --document LARGE --opening FOLDER/opening");
    run(0, "archive ARCHIVE export -o FOLDER/package.zip" + WHY + kek);
    run(0, "prove FOLDER/package.zip");
  }

  @Test
  void withoutKeysALargeFileIsRefusedWithWhatIsMissing() throws Exception {
    var said = run(2, "archive ARCHIVE put LARGE");
    assertTrue(said.contains("--date, --number, --party"), said);
    assertEquals("0 found", run(0, "archive ARCHIVE find").strip());
  }
}
