package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Legal holds reach storage that knows them, and last as long as one record asks for them. */
class HeldObjectsTest {
  private static final Reason WHY = new Reason("carol", "lawsuit");
  private static final RetentionTerm OVER =
      new RetentionTerm("document", LocalDate.of(2020, 1, 1), ZoneOffset.UTC, "an old law");

  @TempDir
  Path directory;

  private final Vault vault = new Vault();

  @SuppressWarnings("NullAway.Init") // opened before each test
  private RetentionArchive archive;

  private String id = "";

  /** Storage in memory that refuses to delete what is held, as Object Lock does. */
  private static final class Vault implements ObjectStore {
    private final Map<Sha256, byte[]> bytes = new HashMap<>();
    private final TreeSet<String> held = new TreeSet<>();
    private boolean fails;

    @Override
    public void put(Sha256 sha256, Content content, @Nullable Instant until) {
      bytes.putIfAbsent(sha256, content.bytes());
    }

    @Override
    public long size(Sha256 sha256) {
      var content = bytes.get(sha256);
      return content == null ? -1 : content.length;
    }

    @Override
    public byte @Nullable [] read(Sha256 sha256, long from, int most) {
      return bytes.get(sha256); // the documents here are small
    }

    @Override
    public void keepUntil(Sha256 sha256, Instant until) {}

    @Override
    public void hold(Sha256 sha256, boolean on) {
      if (fails) {
        throw new ArchiveException("ARCHIVE-OBJECTS", "The service is gone.", "Try again.");
      }
      if (on) {
        held.add(sha256.hex());
      } else {
        held.remove(sha256.hex());
      }
    }

    @Override
    public void delete(Sha256 sha256) {
      if (held.contains(sha256.hex())) {
        throw new ArchiveException("ARCHIVE-OBJECTS", "It is held.", "Release it.");
      }
      bytes.remove(sha256);
    }

    @Override
    public void each(Consumer<? super Sha256> visitor) {
      List.copyOf(bytes.keySet()).forEach(visitor);
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() {
    var source = new UrlDataSource("jdbc:sqlite:" + directory.resolve("archive.db"));
    archive = RetentionArchive.init(JdbcArchiveStore.withObjects(source, vault), Samples.CLOCK);
    id = archive.put(Samples.deposit(1).with(Samples.report(1)).keptFor(OVER)).recordId();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static List<String> hashes(byte[]... contents) {
    return Stream.of(contents)
        .map(content -> Sha256.digest(content).hex())
        .sorted()
        .toList();
  }

  private List<String> held() {
    return List.copyOf(vault.held);
  }

  private byte[] report() {
    return archive.content(id, 1, "validation-report");
  }

  @Test
  void holdsEverythingThatARecordKeepsUntilItsLastHoldEnds() {
    assertEquals(List.of(), held());
    archive.hold(id, "lawsuit", WHY);
    archive.hold(id, "audit", WHY);
    assertEquals(hashes(Samples.document(1), report()), held());
    archive.correct(id, Samples.deposit(2), WHY);
    assertEquals(hashes(Samples.document(1), report(), Samples.document(2)), held());
    archive.release(id, "lawsuit", WHY);
    assertEquals(3, held().size());
    archive.release(id, "audit", WHY);
    assertEquals(List.of(), held());
    archive.dispose(id, WHY, null);
    assertEquals(Map.of(), vault.bytes);
    assertTrue(archive.verify().isIntact());
  }

  @Test
  void bytesOfTwoRecordsAreHeldAsLongAsOneOfThemIs() {
    var twin = Deposit.of(Samples.document(1), "application/xml", Samples.keys(9));
    var other = archive.put(twin.keptFor(OVER)).recordId();
    archive.hold(id, "lawsuit", WHY);
    archive.hold(other, "audit", WHY);
    archive.release(id, "lawsuit", WHY);
    assertEquals(hashes(Samples.document(1)), held());
    archive.dispose(id, WHY, null);
    assertEquals(hashes(Samples.document(1)), held());
    archive.release(other, "audit", WHY);
    assertEquals(List.of(), held());
    archive.dispose(other, WHY, null);
    assertEquals(Map.of(), vault.bytes);
  }

  @Test
  void aHoldThatStorageRefusesIsNotAcknowledgedAndOneMoreTryIsEnough() {
    vault.fails = true;
    assertCode("ARCHIVE-OBJECTS", () -> archive.hold(id, "lawsuit", WHY));
    assertEquals(1, archive.history(id).size());
    vault.fails = false;
    archive.hold(id, "lawsuit", WHY);
    assertEquals(2, held().size());

    vault.fails = true;
    assertCode("ARCHIVE-OBJECTS", () -> archive.release(id, "lawsuit", WHY));
    assertEquals(2, held().size());
    vault.fails = false;
    archive.release(id, "lawsuit", WHY);
    assertEquals(List.of(), held());
    assertEquals(3, archive.history(id).size());
  }

  @Test
  void holdsThatAreOpenAreToldAgainWhenTheyAreRepeated() {
    archive.hold(id, "lawsuit", WHY);
    vault.held.clear(); // as if somebody had released it at the service
    archive.hold(id, "lawsuit", WHY);
    assertEquals(2, held().size());
    assertEquals(2, archive.history(id).size());
  }
}
