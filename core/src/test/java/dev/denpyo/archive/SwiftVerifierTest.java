package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the quick look must see by itself; that it overlooks nothing, the tests of tampering show. */
class SwiftVerifierTest {
  private static final Reason WHY = new Reason("clerk", "a test");
  private static final int LARGE = 3 << 20;

  @TempDir
  Path directory;

  private ArchiveVerification.@Nullable Intact look(TestDatabase database) {
    try (var store = new JdbcArchiveStore(new UrlDataSource(database.url(directory)))) {
      return store.read(reader -> new SwiftVerifier(reader, List.of()).run());
    }
  }

  private static void fill(RetentionArchive archive) {
    var large = new byte[LARGE];
    new Random(20261122).nextBytes(large);
    archive.put(Deposit.of(large, "application/pdf", Samples.keys(1)));
    var shared = Deposit.of(Samples.document(2), "application/xml", Samples.keys(2));
    archive.put(shared.with(Samples.report(2)));
    archive.put(Deposit.of(Samples.document(2), "application/xml", Samples.keys(3)));
    var changed = archive.put(Samples.deposit(4)).recordId();
    archive.correct(changed, Samples.deposit(5), WHY);
    archive.hold(changed, "audit", WHY);
    archive.annotate(changed, "a note", WHY);
    archive.link(changed, new Link("order", "PO-1"), WHY);
    archive.voidRecord(archive.put(Samples.deposit(6)).recordId(), WHY);
    ArchiveEvidence.of(archive).stamp(new PlainAuthority(), WHY);
    archive.put(Samples.deposit(7));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void seesByItselfThatAllIsWell(TestDatabase database) {
    try (var archive = database.init(directory)) {
      fill(archive);
    }
    var intact = look(database);
    assertNotNull(intact);
    assertEquals(6, intact.records());
    assertEquals(8, intact.objects(), "six documents, a report and a token");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void cannotSaySoOfAnEmptyTextInPlaceOfNothing(TestDatabase database) throws SQLException {
    try (var archive = database.init(directory)) {
      fill(archive);
      try (var sql = database.connect(directory);
          var statement = sql.createStatement()) {
        statement.execute("UPDATE denpyo_record SET kept_until = '' WHERE number_key = 'INV-7'");
      }
      assertTrue(!archive.verify().isIntact());
    }
    assertNull(look(database));
  }
}
