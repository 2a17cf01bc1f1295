package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that puts documents in, at a moment it does not choose. */
class ArchiveCrashTest {
  @TempDir
  Path directory;

  /** The child: puts documents in without end and says of each that it is safe. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (var archive = RetentionArchive.open(Path.of(arguments[0]), Samples.CLOCK)) {
        for (var n = 1; ; n++) {
          var receipt = archive.put(Samples.deposit(n).with(Samples.report(n)));
          var line = receipt.recordId() + " " + n + " " + receipt.treeSize() + " " + receipt.root();
          System.out.println(line); // the test reads it from the pipe
        }
      }
    }
  }

  private static Process java(String classPath, Class<?> main, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath,
        main.getName()));
    command.addAll(List.of(arguments));
    // What newer JDKs say of native libraries is not what the child acknowledges.
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 150})
  void keepsEveryAcknowledgedDocumentWhenTheProcessIsKilled(int kill) throws Exception {
    RetentionArchive.init(directory, Samples.CLOCK).close();
    var lines = new ArrayList<String>();
    var child = java(System.getProperty("java.class.path"), Child.class, directory.toString());
    try (var output = output(child)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (lines.size() == kill) {
          child.toHandle().destroyForcibly(); // leaves the pipe to be read to its end
        }
      }
    }
    child.waitFor();
    assertTrue(lines.size() >= kill, () -> "the child ended by itself: " + lines);
    assertAcknowledged(lines);
  }

  private void assertAcknowledged(List<String> lines) {
    try (var archive = RetentionArchive.open(directory, Samples.CLOCK)) {
      var heads = new ArrayList<Checkpoint>();
      for (var line : lines) {
        var parts = line.split(" ", 4);
        if (parts.length < 4 || parts[3].length() < 64) {
          continue; // the last line may be cut
        }
        assertArrayEquals(Samples.document(Integer.parseInt(parts[1])), archive.document(parts[0]));
        var root = Sha256.fromHex(parts[3]);
        heads.add(new Checkpoint("known", Long.parseLong(parts[2]), root));
      }
      assertTrue(archive.verify(heads.toArray(Checkpoint[]::new)).isIntact());
      archive.put(Samples.deposit(1_000_000)); // and it goes on
      assertTrue(archive.verify().isIntact());
    }
  }

  /** The other child: has no database driver on its class path. */
  static final class Driverless {
    private Driverless() {}

    public static void main(String[] arguments) {
      try {
        RetentionArchive.init(Path.of(arguments[0]), Samples.CLOCK);
      } catch (ArchiveException e) {
        System.out.println(e.code() + " " + e.remedy()); // the test reads it from the pipe
      }
    }
  }

  @Test
  void namesTheDriverThatIsMissing() throws Exception {
    var classes = Path.of(RetentionArchive.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toURI())
        + System.getProperty("path.separator")
        + Path.of(
            Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var output = output(java(classes, Driverless.class, directory.toString()))) {
      assertEquals(
          "ARCHIVE-DRIVER Add org.xerial:sqlite-jdbc to the class path.", output.readLine());
    }
  }
}
