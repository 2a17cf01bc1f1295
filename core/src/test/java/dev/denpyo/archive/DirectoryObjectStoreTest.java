package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects as files beside a database. */
class DirectoryObjectStoreTest {
  private static final Reason WHY = new Reason("carol", "end of term");
  private static final int LARGE = (2 << 20) + 77;

  @TempDir
  Path directory;

  private Path files;
  private JdbcArchiveStore store;
  private RetentionArchive archive;

  @BeforeEach
  void init() {
    files = directory.resolve("objects");
    store = store();
    archive = RetentionArchive.init(store, Samples.CLOCK);
  }

  private JdbcArchiveStore store() {
    return JdbcArchiveStore.withObjects(
        new UrlDataSource(TestDatabase.SQLITE.url(directory)), new DirectoryObjectStore(files));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static byte[] large() {
    var bytes = new byte[LARGE];
    new Random(20261122).nextBytes(bytes);
    return bytes;
  }

  private Path file(Sha256 sha256) {
    return files.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
  }

  private static Deposit expired(int n) {
    var term = new RetentionTerm(
        "document", LocalDate.of(2020, 1, 1), ZoneId.of("Asia/Tokyo"), "an old law");
    return Samples.deposit(n).keptFor(term);
  }

  @Test
  void keepsWhatIsPutInAndVerifiesIt() throws Exception {
    var small = archive.put(Samples.deposit(1).with(Samples.report(1))).recordId();
    var id =
        archive.put(Deposit.of(large(), "application/pdf", Samples.keys(2))).recordId();
    assertArrayEquals(large(), Files.readAllBytes(file(Sha256.digest(large()))));
    archive.close();
    store = store();
    archive = RetentionArchive.open(store, Samples.CLOCK);
    assertArrayEquals(Samples.document(1), archive.document(small));
    assertArrayEquals(large(), archive.document(id));
    assertEquals(
        3, assertInstanceOf(ArchiveVerification.Intact.class, archive.verify()).objects());
    assertTrue(archive.scrub(10, 1).isIntact());
    try (var sql = TestDatabase.SQLITE.connect(directory);
        var query = sql.createStatement();
        var rows = query.executeQuery("SELECT SUM(LENGTH(content)) FROM denpyo_object")) {
      assertEquals(0, rows.getLong(1)); // nothing lies in the database
    }
  }

  @Test
  void namesTheRecordOfAFileThatIsMissingOrChanged() throws IOException {
    var missing = archive.put(Samples.deposit(1)).recordId();
    var changed =
        archive.put(Deposit.of(large(), "application/pdf", Samples.keys(2))).recordId();
    Files.delete(file(Sha256.digest(Samples.document(1))));
    var bytes = large();
    bytes[LARGE - 1] ^= 1;
    Files.write(file(Sha256.digest(large())), bytes);
    var damages =
        assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify()).damages();
    assertEquals(
        List.of(
            Damage.Kind.OBJECT_CHANGED + " " + changed, Damage.Kind.OBJECT_MISSING + " " + missing),
        damages.stream().map(d -> d.kind() + " " + d.recordId()).sorted().toList());
    assertFalse(archive.scrub(10, 1).isIntact());
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.document(missing));
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.document(changed));
    archive.put(Samples.deposit(1)); // brings the bytes back
    assertArrayEquals(Samples.document(1), archive.document(missing));
  }

  @Test
  void takesAwayWhatIsDisposedOfAndNothingElse() {
    var id = archive.put(expired(1)).recordId();
    var sameBytes = Deposit.of(Samples.document(1), "application/xml", Samples.keys(9));
    var other = archive.put(sameBytes).recordId();
    var second = archive.put(expired(2)).recordId();
    archive.dispose(id, WHY, null);
    archive.dispose(second, WHY, null);
    assertArrayEquals(Samples.document(1), archive.document(other));
    assertFalse(Files.exists(file(Sha256.digest(Samples.document(2)))));
    assertTrue(archive.verify().isIntact());
  }

  @Test
  void sweepsWhatNoRecordNames() throws IOException {
    archive.put(Samples.deposit(1));
    var changing = new Content() {
      private int opened;

      @Override
      public long size() {
        return 4;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3, (byte) opened++});
      }
    };
    RetentionArchiveTest.assertCode(
        "ARCHIVE-SOURCE",
        () -> archive.put(Deposit.of(changing, "application/pdf", Samples.keys(4))));
    new DirectoryObjectStore(files).put(Sha256.digest(large()), Content.of(large()), null);
    assertTrue(archive.verify().isIntact());
    assertEquals(1, store.sweep());
    assertEquals(0, store.sweep());
    assertTrue(archive.verify().isIntact());
    try (var left = Files.list(files.resolve("incoming"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void givesPartsAndSizesAndReplacesRottenFiles() throws IOException {
    var objects = new DirectoryObjectStore(files);
    var sha256 = Sha256.digest(large());
    assertEquals(-1, objects.size(sha256));
    assertNull(objects.read(sha256, 0, 10));
    objects.put(sha256, Content.of(large()), null);
    assertEquals(LARGE, objects.size(sha256));
    var end = Arrays.copyOfRange(large(), 2 << 20, LARGE);
    assertArrayEquals(end, objects.read(sha256, 2 << 20, 1 << 20));
    assertArrayEquals(new byte[0], objects.read(sha256, LARGE, 10));
    Files.write(file(sha256), new byte[] {1});
    objects.put(sha256, Content.of(large()), null);
    assertEquals(LARGE, objects.size(sha256));
    var all = new HashSet<Sha256>();
    objects.each(all::add);
    assertEquals(List.of(sha256), new ArrayList<>(all));
    objects.delete(sha256);
    objects.delete(sha256);
    assertEquals(-1, objects.size(sha256));
  }

  @Test
  void neverShowsAFileThatIsHalfWritten() throws Exception {
    var objects = new DirectoryObjectStore(files);
    var sha256 = Sha256.digest(large());
    var writers = new ArrayList<Thread>();
    for (var n = 0; n < 4; n++) {
      writers.add(new Thread(() -> objects.put(sha256, Content.of(large()), null)));
    }
    writers.forEach(Thread::start);
    var sizes = new HashSet<Long>();
    while (writers.stream().anyMatch(Thread::isAlive)) {
      sizes.add(objects.size(sha256));
    }
    sizes.add(objects.size(sha256));
    sizes.remove(-1L);
    assertEquals(List.of((long) LARGE), sizes.stream().collect(Collectors.toList()));
  }
}
