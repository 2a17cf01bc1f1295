package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.archive.ChildProcess.Acknowledged;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes put documents into one archive at once, sixteen callers each, and both are killed. */
class TwoProcessesTest {
  private static final int DOCUMENTS = 60; // of each process, at least

  @TempDir
  Path directory;

  /** H2 lets one process into a file. */
  @ParameterizedTest
  @EnumSource(value = TestDatabase.class, names = "H2", mode = EnumSource.Mode.EXCLUDE)
  void twoProcessesShareOneLog(TestDatabase database) throws Exception {
    assumeTrue(
        database == TestDatabase.SQLITE || PostgresServer.programs().isPresent(),
        PostgresServer.ABSENT);
    var url = database.url(directory);
    RetentionArchive.init(url, Samples.CLOCK).close();
    var one = start(url, 1);
    var two = start(url, 1_000_001);
    try {
      var lines = new ArrayList<Acknowledged>();
      lines.addAll(read(one, DOCUMENTS));
      lines.addAll(read(two, DOCUMENTS));
      one.toHandle().destroyForcibly();
      two.toHandle().destroyForcibly();
      lines.addAll(read(one, Integer.MAX_VALUE));
      lines.addAll(read(two, Integer.MAX_VALUE));
      assertThere(url, lines);
    } finally {
      one.destroyForcibly().waitFor();
      two.destroyForcibly().waitFor();
    }
  }

  private static Process start(String url, int first) throws IOException {
    return ChildProcess.start(
        System.getProperty("java.class.path"), ChildProcess.class, url, Integer.toString(first));
  }

  /** So many acknowledgements, or all that are left. */
  private static List<Acknowledged> read(Process child, int documents) throws IOException {
    var lines = new ArrayList<Acknowledged>();
    var output = child.inputReader();
    while (lines.size() < documents) {
      var line = output.readLine();
      if (line == null) {
        break;
      }
      if (Acknowledged.isWhole(line)) {
        lines.add(Acknowledged.parse(line));
      }
    }
    return lines;
  }

  private static void assertThere(String url, List<Acknowledged> lines) {
    assertTrue(lines.size() >= 2 * DOCUMENTS, () -> "a child ended by itself: " + lines);
    try (var archive = RetentionArchive.open(url, Samples.CLOCK)) {
      var heads = new ArrayList<Checkpoint>();
      var sizes = new HashSet<Long>();
      for (var one : lines) {
        assertArrayEquals(Samples.document(one.number()), archive.document(one.recordId()));
        heads.add(new Checkpoint("known", one.size(), Sha256.fromHex(one.root())));
        sizes.add(one.size());
      }
      assertEquals(lines.size(), sizes.size(), "no position was given twice");
      var result = archive.verify(heads.toArray(Checkpoint[]::new));
      assertTrue(result.isIntact(), result::toString);
    }
  }
}
