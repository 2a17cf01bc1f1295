package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingDriverTest {
  @TempDir
  Path directory;

  /** A child that has no database driver on its class path. */
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
    try (var output =
        ChildProcess.output(ChildProcess.start(classes, Driverless.class, directory.toString()))) {
      assertEquals(
          "ARCHIVE-DRIVER Add org.xerial:sqlite-jdbc to the class path.", output.readLine());
    }
  }
}
