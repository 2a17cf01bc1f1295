package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips bytes of the database file itself: page headers, pointers and free space as well. */
class ArchiveFileTest {
  private static final int DOCUMENTS = 120;
  private static final int FLIPS = 300;

  @TempDir
  Path directory;

  @Test
  void aFlippedByteOfTheFileIsReportedOrChangesNothing() throws IOException {
    var whole = fill();
    List<RetentionRecord> records;
    try (var archive = RetentionArchive.open(directory, Samples.CLOCK)) {
      records = archive.find(Query.builder().build());
    }
    var random = new Random(20261122);
    var reported = 0;
    for (var flip = 0; flip < FLIPS; flip++) {
      var bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(directory.resolve("archive.db"), bytes);
      reported += isReported(records) ? 1 : 0;
    }
    assertTrue(reported > FLIPS / 4, "only " + reported + " flips met content");
  }

  private byte[] fill() throws IOException {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      for (var n = 0; n < DOCUMENTS; n++) {
        archive.put(Samples.deposit(n).with(Samples.report(n)));
      }
    }
    return Files.readAllBytes(directory.resolve("archive.db")); // closing emptied the WAL into it
  }

  /** Any exception but a coded one, and any difference that was not reported, fails the test. */
  private boolean isReported(List<RetentionRecord> records) {
    try (var archive = RetentionArchive.open(directory, Samples.CLOCK)) {
      if (!archive.verify().isIntact()) {
        return true;
      }
      assertEquals(records, archive.find(Query.builder().build()));
      for (var record : records) {
        var number = Integer.parseInt(record.keys().number().substring("INV-".length()));
        assertArrayEquals(Samples.document(number), archive.document(record.id()));
      }
      return false;
    } catch (ArchiveException e) {
      return true; // it says itself that something is wrong
    }
  }
}
