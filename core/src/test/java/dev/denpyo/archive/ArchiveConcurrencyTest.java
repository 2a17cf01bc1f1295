package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveConcurrencyTest {
  private static final int THREADS = 16;
  private static final int EACH = 25;

  private final TestDatabase database;

  ArchiveConcurrencyTest(TestDatabase database) {
    this.database = database;
  }

  @TempDir
  Path directory;

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    var pool = Executors.newFixedThreadPool(work.size());
    try {
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private static List<Receipt> putRange(RetentionArchive archive, int thread) {
    return IntStream.range(0, EACH)
        .mapToObj(i -> archive.put(Samples.deposit(1 + thread * EACH + i)))
        .toList();
  }

  @Test
  void sixteenThreadsGetReceiptsThatAllHold() throws Exception {
    try (var archive = database.init(directory)) {
      var work = new ArrayList<Callable<List<Receipt>>>();
      IntStream.range(0, THREADS).forEach(t -> work.add(() -> putRange(archive, t)));
      var receipts = together(work).stream().flatMap(List::stream).toList();
      var indexes = new HashSet<Long>();
      for (var receipt : receipts) {
        indexes.add(receipt.logIndex());
        assertTrue(receipt.check() instanceof ReceiptCheck.Proven);
      }
      assertEquals(THREADS * EACH, indexes.size());
      assertEquals(
          new ArchiveVerification.Intact(THREADS * EACH, THREADS * EACH, archive.checkpoint()),
          archive.verify(receipts.toArray(Receipt[]::new)));
    }
  }

  @Test
  void sixteenThreadsWithOneDocumentGetOneReceipt() throws Exception {
    try (var archive = database.init(directory)) {
      var work = new ArrayList<Callable<Receipt>>();
      IntStream.range(0, THREADS).forEach(t -> work.add(() -> archive.put(Samples.deposit(1))));
      assertEquals(1, new HashSet<>(together(work)).size());
      assertEquals(2, archive.checkpoint().size());
    }
  }

  @Test
  void twoOpenArchivesOfOneDirectoryShareOneLog() throws Exception {
    database.init(directory).close();
    try (var one = database.open(directory);
        var two = database.open(directory)) {
      var work = new ArrayList<Callable<List<Receipt>>>();
      for (var t = 0; t < 4; t++) {
        var thread = t;
        work.add(() -> putRange(thread % 2 == 0 ? one : two, thread));
      }
      var receipts = together(work).stream().flatMap(List::stream).toArray(Receipt[]::new);
      assertEquals(1 + 4 * EACH, one.checkpoint().size());
      assertTrue(two.verify(receipts).isIntact());
      assertArrayEquals(Samples.document(1), two.document(receipts[0].recordId()));
    }
  }

  @Test
  void readersSearchAndVerifyWhileOthersPut() throws Exception {
    try (var archive = database.init(directory)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (var t = 0; t < 4; t++) {
        var thread = t;
        work.add(() -> putRange(archive, thread).size() == EACH);
        work.add(() -> archive.verify().isIntact());
        work.add(() -> archive.find(Query.builder().party("サンプル").build()).size() <= 4 * EACH);
      }
      assertEquals(Set.of(true), new HashSet<>(together(work)));
    }
  }
}
