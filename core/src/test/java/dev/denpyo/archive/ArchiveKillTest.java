package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.archive.ChildProcess.Acknowledged;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process in which sixteen callers put documents in and one stamps them, or the server below
 * it, at a moment that nobody chose: what was acknowledged is there, and nothing is there by halves,
 * nor a token over what is not there.
 */
class ArchiveKillTest {
  private static final long SEED = 20261122;
  private static final int LANES = 3; // archives at once; starting a Java machine takes one core
  private static final int ROUNDS_OF_A_LANE = 16;
  private static final int ROUNDS_WITH_A_SERVER = 12; // 60 in all
  private static final int MANY_ROUNDS = Integer.getInteger("denpyo.kills", 1000);
  private static final int ROUNDS_OF_ONE_ARCHIVE = 20;
  private static final int MOST_DOCUMENTS = 150; // before the kill
  private static final int LONG_ROUND = 8; // one in so many goes on until the log was copied
  private static final int MANY_DOCUMENTS = 1500; // before a kill in such a round

  @TempDir
  Path directory;

  /** Ends what must end abruptly. */
  @FunctionalInterface
  private interface Kill {
    void now(Process child) throws Exception;
  }

  private static void killChild(Process child) {
    child.toHandle().destroyForcibly(); // leaves the pipe to be read to its end
  }

  @Test
  void losesNothingWhenTheProcessOnSqliteIsKilled() throws Exception {
    var lanes = Executors.newFixedThreadPool(LANES);
    try {
      var running = new ArrayList<Future<?>>();
      for (var lane = 0; lane < LANES; lane++) {
        var url = onSqlite("gate" + lane);
        var seed = SEED + lane;
        running.add(lanes.submit(() -> {
          rounds(ROUNDS_OF_A_LANE, url, seed, ArchiveKillTest::killChild);
          return url;
        }));
      }
      for (var lane : running) {
        lane.get();
      }
    } finally {
      lanes.shutdownNow();
    }
  }

  @Test
  void losesNothingWhenTheProcessOrTheServerIsKilled() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.ABSENT);
    try (var server = PostgresServer.start()) {
      rounds(ROUNDS_WITH_A_SERVER, server.schema("gate"), SEED, eitherOf(server));
    }
  }

  @Test
  @Tag("slow")
  void losesNothingInAThousandKills() throws Exception {
    for (var round = 0; round < MANY_ROUNDS; round += ROUNDS_OF_ONE_ARCHIVE) {
      rounds(
          ROUNDS_OF_ONE_ARCHIVE,
          onSqlite("many" + round),
          SEED + round,
          ArchiveKillTest::killChild);
      tell(round);
    }
  }

  @Test
  @Tag("slow")
  void losesNothingInAThousandKillsWithAServer() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.ABSENT);
    try (var server = PostgresServer.start()) {
      for (var round = 0; round < MANY_ROUNDS; round += ROUNDS_OF_ONE_ARCHIVE) {
        rounds(
            ROUNDS_OF_ONE_ARCHIVE, server.schema("many" + round), SEED + round, eitherOf(server));
        tell(round);
      }
    }
  }

  private static void tell(int round) {
    System.out.println(
        round + ROUNDS_OF_ONE_ARCHIVE + " of " + MANY_ROUNDS + " kills"); // it takes long
  }

  private String onSqlite(String name) throws Exception {
    return TestDatabase.SQLITE.url(Files.createDirectory(directory.resolve(name)));
  }

  /** One time the process, the next time its server. */
  private static Kill eitherOf(PostgresServer server) {
    var kills = new int[1];
    return child -> {
      if (kills[0]++ % 2 == 0) {
        server.killAndRestart();
      }
      killChild(child);
    };
  }

  /** The seed is for when to kill; the schedule of threads is not its own. */
  private static void rounds(int rounds, String url, long seed, Kill kill) throws Exception {
    RetentionArchive.init(url, Samples.CLOCK).close();
    var random = new Random(seed);
    var next = 1;
    for (var round = 0; round < rounds; round++) {
      var most = (round + 1) % LONG_ROUND == 0 ? MANY_DOCUMENTS : MOST_DOCUMENTS;
      var acknowledged = killed(url, next, 1 + random.nextInt(most), kill);
      assertThere(url, acknowledged);
      next += 100_000;
    }
  }

  private static List<Acknowledged> killed(String url, int first, int documents, Kill kill)
      throws Exception {
    var lines = new ArrayList<Acknowledged>();
    var child = ChildProcess.start(
        System.getProperty("java.class.path"), ChildProcess.class, url, Integer.toString(first));
    try (var output = ChildProcess.output(child)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (Acknowledged.isWhole(line)) {
          lines.add(Acknowledged.parse(line));
        }
        if (lines.size() == documents) {
          kill.now(child);
        }
      }
    } finally {
      child.destroyForcibly();
    }
    assertTrue(lines.size() >= documents, () -> "the child ended by itself: " + lines);
    return lines;
  }

  private static void assertThere(String url, List<Acknowledged> acknowledged) {
    try (var archive = RetentionArchive.open(url, Samples.CLOCK)) {
      var heads = new ArrayList<Checkpoint>();
      for (var one : acknowledged) {
        assertArrayEquals(Samples.document(one.number()), archive.document(one.recordId()));
        assertArrayEquals(
            Samples.report(one.number()).content(),
            archive.content(one.recordId(), "validation-report"));
        heads.add(new Checkpoint("known", one.size(), Sha256.fromHex(one.root())));
      }
      var intact = archive.verify(heads.toArray(Checkpoint[]::new));
      assertTrue(intact.isIntact(), intact::toString);
      var again = acknowledged.get(0).number();
      var receipt = archive.put(Samples.deposit(again).with(Samples.report(again)));
      assertEquals(acknowledged.get(0).recordId(), receipt.recordId()); // and it goes on
      assertEquals(acknowledged.get(0).size(), receipt.treeSize());
    }
  }
}
