package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk of sixteen megabytes, in a mount namespace of the child's own, fills up while documents are
 * put in: what was acknowledged is there, and when there is space again it goes on.
 */
class DiskFullTest {
  private static final String ABSENT =
      "no small disk can be mounted here (unshare -m, mount), so none fills up";
  private static final String MOUNT = "mount -t tmpfs -o size=16m none \"$0\" && exec \"$@\"";
  private static final int BALLAST = 6 << 20;
  private static final int DOCUMENT = 10_240;
  private static final int AFTER = 20;

  @TempDir
  Path directory;

  /** The child: arguments are the disk, and whether objects lie in files beside the database. */
  static final class Child {
    private final RetentionArchive archive;
    private final TreeMap<Integer, String> acknowledged = new TreeMap<>();

    private Child(RetentionArchive archive) {
      this.archive = archive;
    }

    public static void main(String[] arguments) throws IOException {
      var disk = Path.of(arguments[0]);
      var ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
      var source = new UrlDataSource(TestDatabase.SQLITE.url(disk));
      var store = arguments[1].equals("beside")
          ? JdbcArchiveStore.withObjects(source, new DirectoryObjectStore(disk.resolve("objects")))
          : new JdbcArchiveStore(source);
      try (var archive = RetentionArchive.init(store, Samples.CLOCK)) {
        var child = new Child(archive);
        var code = child.fill();
        System.out.println("full " + code); // the test reads these from the pipe
        System.out.println("whole " + child.isWhole());
        Files.delete(ballast);
        for (var n = 0; n < AFTER; n++) {
          child.put();
        }
        System.out.println("more " + child.isWhole());
      }
    }

    private void put() {
      var n = acknowledged.size() + 1;
      var document = document(n);
      var receipt = archive.put(document, "application/xml", Samples.keys(n));
      acknowledged.put(n, receipt.recordId());
    }

    private static byte[] document(int n) {
      var document = new byte[DOCUMENT];
      new Random(n).nextBytes(document);
      return document;
    }

    private String fill() {
      try {
        while (true) {
          put();
        }
      } catch (ArchiveException e) {
        return e.code();
      }
    }

    private boolean isWhole() {
      var read = acknowledged.entrySet().stream()
          .allMatch(one -> Arrays.equals(document(one.getKey()), archive.document(one.getValue())));
      return read
          && acknowledged.size() > AFTER
          && archive.count(Query.builder().build()) == acknowledged.size()
          && archive.verify().isIntact();
    }
  }

  private static boolean canMount(Path disk) throws IOException, InterruptedException {
    try {
      var probe = List.of("unshare", "-m", "sh", "-c", MOUNT, disk.toString(), "true");
      return new ProcessBuilder(probe).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inside", "beside"})
  void losesNothingWhenTheDiskIsFull(String where) throws Exception {
    assumeTrue(canMount(directory), ABSENT);
    var child = ChildProcess.start(
        List.of("unshare", "-m", "sh", "-c", MOUNT, directory.toString()),
        System.getProperty("java.class.path"),
        Child.class,
        directory.toString(),
        where);
    List<String> lines;
    try (var output = ChildProcess.output(child)) {
      lines = output.lines().toList();
    }
    assertEquals(0, child.waitFor(), lines::toString);
    assertTrue(lines.get(0).matches("full ARCHIVE-(DISK-FULL|OBJECTS|IO)"), lines::toString);
    assertEquals(List.of("whole true", "more true"), lines.subList(1, 3));
  }
}
