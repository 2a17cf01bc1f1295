package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkImportTest {
  private static final Set<String> SEARCH = Set.of(
      "record_date",
      "record_amount",
      "record_net",
      "record_absent",
      "record_currency",
      "record_kind",
      "record_until",
      "record_party",
      "record_code",
      "record_number");

  @TempDir
  Path directory;

  private static Iterator<Deposit> deposits(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Samples::deposit).iterator();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void acknowledgesEachDocumentInItsOrder(TestDatabase database) {
    try (var archive = database.init(directory)) {
      var second = archive.put(Samples.deposit(2));
      var receipts = new ArrayList<Receipt>();
      assertEquals(700, BulkImport.into(archive, deposits(1, 700), receipts::add));
      assertEquals(second, receipts.get(1)); // put in before: the first receipt again
      for (var n = 1; n <= 700; n += 99) {
        assertArrayEquals(
            Samples.document(n), archive.document(receipts.get(n - 1).recordId()));
        assertTrue(receipts.get(n - 1).check() instanceof ReceiptCheck.Proven);
      }
      assertTrue(archive.verify(receipts.toArray(Receipt[]::new)).isIntact());
      assertEquals(700, BulkImport.into(archive, deposits(1, 700), receipts::add));
      assertEquals(receipts.subList(0, 700), receipts.subList(700, 1400));
      assertEquals(701, archive.checkpoint().size());
    }
  }

  /** Bytes that are others each time they are read. */
  private static Content changing() {
    return new Content() {
      private int opened;

      @Override
      public long size() {
        return 1;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(new byte[] {(byte) opened++});
      }
    };
  }

  @Test
  void keepsWhatWasAcknowledgedWhenOneFails() {
    var deposits = new ArrayList<Deposit>();
    deposits(1, 9000).forEachRemaining(deposits::add);
    deposits.set(8500, Deposit.of(changing(), "application/xml", Samples.keys(8500)));
    try (var archive = TestDatabase.SQLITE.init(directory)) {
      var receipts = new ArrayList<Receipt>();
      RetentionArchiveTest.assertCode(
          "ARCHIVE-SOURCE", () -> BulkImport.into(archive, deposits.iterator(), receipts::add));
      assertEquals(receipts.size(), archive.count(Query.builder().build()));
      assertEquals(8192, receipts.size()); // one transaction; the next one failed as a whole
      assertTrue(archive.verify().isIntact());
      assertEquals(0, BulkImport.into(archive, List.<Deposit>of().iterator(), receipts::add));
    }
  }

  /** Names of what the file holds for searches alone, and of the note that they are left out. */
  private Set<String> searchIndexes() {
    var names = new TreeSet<String>();
    try (var sql = TestDatabase.SQLITE.connect(directory);
        var query = sql.createStatement();
        var rows = query.executeQuery("SELECT name FROM sqlite_master"
            + " WHERE name LIKE 'denpyo_record__%' OR name = 'denpyo_loading'")) {
      while (rows.next()) {
        names.add(rows.getString(1).replace("denpyo_", ""));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  @Test
  void makesTheIndexesOfALargeLoadAtItsEnd() {
    var seen = new HashSet<Set<String>>();
    try (var archive = TestDatabase.SQLITE.init(directory)) {
      var count = BulkImport.into(archive, deposits(1, 17_000), receipt -> {
        if (receipt.logIndex() % 1000 == 0) {
          seen.add(searchIndexes());
        }
      });
      assertEquals(17_000, count);
      assertEquals(Set.of(Set.of("loading"), SEARCH), seen);
      assertEquals(SEARCH, searchIndexes());
      assertTrue(archive.verify().isIntact());
    }
  }

  @Test
  void makesThemWhenTheArchiveIsNextOpened_afterALoadThatWasCutShort() {
    try (var archive = TestDatabase.SQLITE.init(directory)) {
      BulkImport.into(archive, deposits(1, 300), receipt -> {});
    }
    var source = new UrlDataSource(TestDatabase.SQLITE.url(directory));
    try (var store = new JdbcArchiveStore(source)) {
      store.beginLoading();
      store.beginLoading(); // another import beside it
      assertEquals(Set.of("loading"), searchIndexes());
      assertEquals(List.of(), store.read(ArchiveStore.Reader::selfCheck));
      var number7 = Query.builder().number("INV-7").party("サンプル7").build();
      assertEquals(1, store.read(reader -> reader.find(number7)).size());
      long counted = store.read(reader -> reader.count(number7));
      assertEquals(1, counted);
      var part = Query.builder().party("プル29").build();
      assertEquals(11, store.read(reader -> reader.find(part)).size());
    }
    try (var archive = TestDatabase.SQLITE.open(directory)) {
      assertEquals(SEARCH, searchIndexes());
      assertTrue(archive.verify().isIntact());
    }
  }
}
