package dev.denpyo.suites.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.archive.ArchiveException;
import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.Content;
import dev.denpyo.archive.Damage;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.JdbcArchiveStore;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionTerm;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.formats.s3.S3ObjectStore;
import dev.denpyo.formats.s3.S3Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class S3ObjectStoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:04:05Z"), ZoneOffset.UTC);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Reason WHY = new Reason("carol", "end of term");
  private static final int LARGE = (3 << 20) + 5;

  @TempDir
  static Path directory;

  private static S3Server server;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(S3Server.isBuilt(), "SKIPPED: the module s3-server is not built");
    server = S3Server.start(directory.resolve("server.log"));
    server.bucket("plain", false);
    server.bucket("locked", true);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static S3ObjectStore objects(String prefix, boolean locking) {
    var place = new S3Place(
        server.address(), "eu-central-1", locking ? "locked" : "plain", prefix, locking);
    return S3ObjectStore.open(place, "key", "secret", CLOCK);
  }

  private static RetentionArchive archive(String name, boolean locking) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + directory.resolve(name + ".db"));
    return RetentionArchive.init(
        JdbcArchiveStore.withObjects(source, objects(name + "/", locking)), CLOCK);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(20261122).nextBytes(bytes);
    return bytes;
  }

  private static Deposit deposit(byte[] document, String number) {
    var day = LocalDate.of(2026, 1, 1);
    return Deposit.of(
        document,
        "application/pdf",
        SearchKeys.builder(Direction.ISSUED, day, "Sample", number).build());
  }

  private static RetentionTerm until(int year) {
    return new RetentionTerm("document", LocalDate.of(year, 3, 31), JAPAN, "a law");
  }

  @Test
  void keepsPartsAndDestroysObjects() {
    try (var objects = objects("parts/", false)) {
      var bytes = random(LARGE);
      var sha256 = Sha256.digest(bytes);
      assertEquals(-1, objects.size(sha256));
      assertNull(objects.read(sha256, 0, 10));
      objects.put(sha256, Content.of(bytes), null);
      objects.put(sha256, Content.of(bytes), null); // is there already
      assertEquals(LARGE, objects.size(sha256));
      assertEquals(5, length(objects.read(sha256, 3 << 20, 1 << 20)));
      assertEquals(0, length(objects.read(sha256, LARGE, 10)));
      var all = new ArrayList<Sha256>();
      objects.each(all::add);
      assertEquals(List.of(sha256), all);
      objects.delete(sha256);
      objects.delete(sha256);
      assertEquals(-1, objects.size(sha256));
    }
  }

  @Test
  void refusesBytesOfAnotherHash() {
    try (var objects = objects("refused/", false)) {
      var other = Sha256.digest(new byte[] {1});
      var e = assertThrows(
          ArchiveException.class, () -> objects.put(other, Content.of(new byte[] {2}), null));
      assertEquals("ARCHIVE-OBJECTS", e.code());
      assertEquals(-1, objects.size(other));
    }
  }

  @Test
  void manyMayPutTheSameAtOnce() throws Exception {
    try (var objects = objects("many/", false)) {
      var bytes = random(1 << 16);
      var pool = Executors.newFixedThreadPool(8);
      var puts = new ArrayList<Callable<Boolean>>();
      for (var n = 0; n < 8; n++) {
        puts.add(() -> {
          objects.put(Sha256.digest(bytes), Content.of(bytes), null);
          return true;
        });
      }
      for (var put : pool.invokeAll(puts)) {
        assertTrue(put.get());
      }
      pool.shutdown();
      assertArrayEquals(bytes, objects.read(Sha256.digest(bytes), 0, 1 << 20));
    }
  }

  @Test
  void keepsAnArchivesObjectsAndNamesWhatIsMissing() {
    try (var archive = archive("kept", false);
        var objects = objects("kept/", false)) {
      var large = archive.put(deposit(random(LARGE), "1")).recordId();
      var small = archive.put(deposit(random(1000), "2")).recordId();
      assertArrayEquals(random(LARGE), archive.document(large));
      assertEquals(
          2,
          assertInstanceOf(ArchiveVerification.Intact.class, archive.verify()).objects());
      objects.delete(Sha256.digest(random(1000)));
      var damages =
          assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify()).damages();
      assertEquals(1, damages.size());
      assertEquals(Damage.Kind.OBJECT_MISSING, damages.get(0).kind());
      assertEquals(small, damages.get(0).recordId());
    }
  }

  @Test
  void destroysWhatIsDisposedOf() {
    try (var archive = archive("disposed", true);
        var objects = objects("disposed/", true)) {
      var id = archive.put(deposit(random(500), "3").keptFor(until(2020))).recordId();
      assertEquals(500, objects.size(Sha256.digest(random(500))));
      archive.dispose(id, WHY, null);
      assertEquals(-1, objects.size(Sha256.digest(random(500))));
      assertTrue(archive.verify().isIntact());
    }
  }

  @Test
  void locksObjectsUntilTheTermOfTheirRecordEnds() {
    try (var archive = archive("terms", true)) {
      var bytes = random(700);
      var locks = new S3Locks(server.address(), "locked", "terms/");
      var id = archive.put(deposit(bytes, "4").keptFor(until(2034))).recordId();
      assertEquals(until(2034).end(), locks.until(Sha256.digest(bytes)));
      archive.put(deposit(bytes, "5").keptFor(until(2030))); // the same bytes, for a shorter time
      assertEquals(until(2034).end(), locks.until(Sha256.digest(bytes)));
      archive.extend(id, until(2037), WHY);
      assertEquals(until(2037).end(), locks.until(Sha256.digest(bytes)));
    }
  }

  /** The server keeps legal holds and does not enforce them: what is asked is what it was told. */
  @Test
  void holdsTheObjectsOfARecordUnderLegalHold() {
    try (var archive = archive("holds", true)) {
      var bytes = random(800);
      var sha256 = Sha256.digest(bytes);
      var locks = new S3Locks(server.address(), "locked", "holds/");
      var id = archive.put(deposit(bytes, "6").keptFor(until(2034))).recordId();
      var twin = archive.put(deposit(bytes, "7")).recordId();
      assertFalse(locks.isHeld(sha256));
      archive.hold(id, "lawsuit", WHY);
      assertTrue(locks.isHeld(sha256));
      archive.hold(twin, "audit", WHY);
      archive.release(id, "lawsuit", WHY);
      assertTrue(locks.isHeld(sha256));
      archive.release(twin, "audit", WHY);
      assertFalse(locks.isHeld(sha256));
      assertEquals(until(2034).end(), locks.until(sha256)); // the term is another matter
    }
  }

  @Test
  void asksForNoHoldsWhereTheBucketHasNone() {
    try (var archive = archive("unheld", false);
        var objects = objects("unheld/", true)) {
      var id = archive.put(deposit(random(900), "8")).recordId();
      archive.hold(id, "lawsuit", WHY);
      archive.release(id, "lawsuit", WHY);
      objects.hold(Sha256.digest(new byte[] {7}), true); // is not there: nothing to hold
    }
  }

  @Test
  void saysWhatToDoWhenTheServiceIsGone() {
    var place = new S3Place(URI.create("http://127.0.0.1:1/"), "x", "plain", "", false);
    try (var objects = S3ObjectStore.open(place, "key", "secret", CLOCK)) {
      var e =
          assertThrows(ArchiveException.class, () -> objects.size(Sha256.digest(new byte[] {1})));
      assertEquals("ARCHIVE-OBJECTS", e.code());
    }
  }

  private static int length(byte @Nullable [] part) {
    return part == null ? -1 : part.length;
  }
}
