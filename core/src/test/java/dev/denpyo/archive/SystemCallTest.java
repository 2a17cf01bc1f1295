package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets single system calls fail below SQLite, by {@code strace -e inject}: whatever the kernel says,
 * nothing acknowledged is lost and nothing is there by halves.
 */
class SystemCallTest {
  private static final String ABSENT =
      "strace is not installed or may not trace here, so no system call fails";
  private static final List<String> CALLS =
      List.of("pwrite64", "pread64", "fsync", "ftruncate", "unlink", "openat", "fcntl");
  private static final List<String> FAULTS =
      List.of("error=EIO", "error=ENOSPC", "error=EINTR", "signal=SIGKILL");
  private static final int DOCUMENTS = 3;
  private static final int MOST_PLACES = 40; // of one kind; SQLite makes fewer for three documents
  private static final int STEP = 7;
  private static final int LEAST_SHARE = 10; // one in so many must meet the archive

  @TempDir
  Path directory;

  private record Place(String call, String fault, int number) {}

  /** The child: puts a few documents in and says of each that it is safe. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (var archive = RetentionArchive.open(arguments[0], Samples.CLOCK)) {
        for (var n = 1; n <= DOCUMENTS; n++) {
          try {
            var id = archive.put(Samples.deposit(n).with(Samples.report(n))).recordId();
            System.out.println(n + " " + id); // the test reads it from the pipe
          } catch (ArchiveException e) {
            System.out.println(e.code());
          }
        }
      } catch (ArchiveException e) {
        System.out.println(e.code());
      }
    }
  }

  private static boolean canTrace() {
    try {
      var probe = new ProcessBuilder("strace", "-o", "/dev/null", "true").start();
      return probe.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void survivesSomeFailures() throws Exception {
    assumeTrue(canTrace(), ABSENT);
    var disturbed = 0;
    for (var fault : List.of("error=EIO", "signal=SIGKILL")) {
      disturbed += survives("pwrite64", fault, 3) ? 1 : 0;
      disturbed += survives("fsync", fault, 2) ? 1 : 0;
    }
    assertEquals(4, disturbed, "not every failure met the archive");
  }

  @Test
  @Tag("slow")
  void survivesEveryFailureOfEveryCall() throws Exception {
    assumeTrue(canTrace(), ABSENT);
    var places = places();
    var disturbed = 0;
    for (var n = 0; n < places.size(); n++) {
      var place = places.get(n);
      var met = survives(place.call(), place.fault(), place.number());
      disturbed += met ? 1 : 0;
      System.out.println(n + 1 + " of " + places.size() + " " + place + " met " + disturbed);
    }
    var least = places.size() / LEAST_SHARE;
    assertTrue(disturbed > least, "only " + disturbed + " failures met the archive");
  }

  /** All places, or of eight parts the third: {@code -Ddenpyo.part=3/8}. */
  private static List<Place> places() {
    var all = new ArrayList<Place>();
    for (var call : CALLS) {
      for (var fault : FAULTS) {
        for (var place = 1; place <= MOST_PLACES; place += place < STEP ? 1 : STEP) {
          all.add(new Place(call, fault, place));
        }
      }
    }
    String[] part = System.getProperty("denpyo.part", "1/1").split("/", -1);
    var number = Integer.parseInt(part[0]);
    var of = Integer.parseInt(part[1]);
    return all.subList(all.size() * (number - 1) / of, all.size() * number / of);
  }

  /** Whether the child could not put in everything, or was killed. */
  private boolean survives(String call, String fault, int place) throws Exception {
    var name = call + "-" + fault.replace('=', '-') + "-" + place;
    var home = Files.createDirectory(directory.resolve(name));
    var url = TestDatabase.SQLITE.url(home);
    RetentionArchive.init(url, Samples.CLOCK).close();
    var lines = run(home, url, "inject=" + call + ":" + fault + ":when=" + place);
    try (var archive = RetentionArchive.open(url, Samples.CLOCK)) {
      for (var line : lines) {
        var parts = line.split(" ", 2);
        if (parts.length == 2 && parts[1].length() == 32) {
          assertArrayEquals(
              Samples.document(Integer.parseInt(parts[0])), archive.document(parts[1]), name);
        }
      }
      var intact = archive.verify();
      assertTrue(intact.isIntact(), () -> name + ": " + intact);
      archive.put(Samples.deposit(99)); // and it goes on
      assertTrue(archive.verify().isIntact(), name);
    }
    return lines.size() < DOCUMENTS || lines.stream().anyMatch(line -> line.startsWith("ARCHIVE"));
  }

  /** Only calls on the archive's own files count; the Java machine makes others. */
  private static List<String> run(Path home, String url, String inject) throws Exception {
    var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
    for (var file : List.of("archive.db", "archive.db-wal", "archive.db-shm")) {
      command.addAll(List.of("-P", home.resolve(file).toString()));
    }
    command.addAll(List.of("-e", inject));
    var child =
        ChildProcess.start(command, System.getProperty("java.class.path"), Child.class, url);
    var lines = new ArrayList<String>();
    try (var output = ChildProcess.output(child)) {
      output.lines().forEach(lines::add);
    }
    child.waitFor();
    return lines;
  }
}
