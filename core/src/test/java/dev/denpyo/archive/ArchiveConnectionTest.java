package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loses the connection once at every call that an archive makes on it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveConnectionTest {
  private static final int DOCUMENTS = 2; // the first claims a number, the other does not

  private final TestDatabase database;

  @TempDir
  Path directory;

  ArchiveConnectionTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void survivesALostConnectionAtEveryCall(boolean afterwards) {
    var url = database.url(directory);
    RetentionArchive.init(url, Samples.CLOCK).close();
    var next = 1;
    var dropped = 0;
    for (var call = 0; ; call++) {
      var source = DroppingDataSource.at(call, url, afterwards);
      putThrough(source, next);
      next += DOCUMENTS;
      if (!source.hasDropped()) {
        break;
      }
      dropped++;
    }
    assertTrue(dropped > 20, "only " + dropped + " calls");
    assertAllThere(next - 1);
  }

  /** Puts in some documents, each until it is acknowledged, as a caller in doubt would. */
  private static void putThrough(DroppingDataSource source, int first) {
    for (var tries = 0; ; tries++) {
      try (var archive = RetentionArchive.open(source.source(), Samples.CLOCK)) {
        for (var n = first; n < first + DOCUMENTS; n++) {
          putTwice(archive, n);
        }
        return;
      } catch (ArchiveException e) {
        assertEquals("ARCHIVE-IO", e.code());
        assertTrue(tries < 1, "one loss, one failure");
      }
    }
  }

  private static void putTwice(RetentionArchive archive, int n) {
    var deposit = Samples.deposit(n).with(Samples.report(n));
    var receipt = archive.put(deposit);
    assertEquals(receipt, archive.put(deposit), "the same document, the same receipt");
    assertArrayEquals(Samples.document(n), archive.document(receipt.recordId()));
  }

  private void assertAllThere(int documents) {
    try (var archive = database.open(directory)) {
      var intact = archive.verify();
      assertEquals(
          new ArchiveVerification.Intact(documents, 2L * documents, archive.checkpoint()), intact);
      Set<String> numbers = new HashSet<>();
      archive
          .find(Query.builder().limit(1000).build())
          .forEach(record -> numbers.add(record.keys().number()));
      assertEquals(documents, numbers.size());
      assertEquals(documents + 1, archive.checkpoint().size());
    }
  }
}
