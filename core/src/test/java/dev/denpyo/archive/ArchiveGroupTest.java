package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One log per tenant and fiscal year, and the super-log that stands for all of them. */
class ArchiveGroupTest {
  private static final Reason WHY = new Reason("dora", "a test");

  /** Two tenants, one of them with two years; the same on every database. */
  private static void fill(ArchiveGroup group) {
    var acme = group.tenant("acme");
    for (var n = 1; n <= 9; n++) {
      acme.begin(n <= 4 ? "2025" : "2026").put(Samples.deposit(n));
    }
    group.tenant("zen").begin("2026").put(Samples.deposit(1));
  }

  private static String idOf(RetentionArchive archive, int n) {
    return archive.find(Query.builder().number("INV-" + n).build()).get(0).id();
  }

  @Nested
  @ParameterizedClass
  @EnumSource(TestDatabase.class)
  class OnEveryDatabase {
    private final TestDatabase database;
    private LogPlaces places;
    private ArchiveGroup group;

    @TempDir
    Path directory;

    OnEveryDatabase(TestDatabase database) {
      this.database = database;
    }

    @BeforeEach
    void begin() {
      places = database.places(directory);
      group = ArchiveGroup.init(places, Samples.CLOCK);
      fill(group);
    }

    @AfterEach
    void close() {
      assertTrue(group.verify().isIntact(), () -> group.verify().toString());
      group.close();
    }

    @Test
    void findsAcrossTheYearsOfOneTenantAndNobodyElses() {
      var acme = group.tenant("acme");
      assertEquals(List.of("2025", "2026"), acme.years());
      assertEquals(9, acme.count(Query.builder().build()));
      assertEquals(1, group.tenant("zen").count(Query.builder().build()));
      assertEquals(
          List.of("2025 INV-3", "2025 INV-4", "2026 INV-5", "2026 INV-6"),
          acme.find(Query.builder().offset(2).limit(4).build()).stream()
              .map(found -> found.year() + " " + found.record().keys().number())
              .toList());
    }

    @Test
    void aReceiptLeadsFromTheDocumentToTheHeadOfAll() {
      var acme = group.tenant("acme");
      var id = idOf(acme.year("2026"), 7);
      var receipt = acme.prove("2026", id);
      assertEquals(group.superLog().checkpoint(), receipt.above().checkpoint());
      var read = GroupReceipt.parse(receipt.toText());
      assertEquals(receipt, read);
      var proven = assertInstanceOf(ReceiptCheck.Proven.class, read.check(Samples.document(7)));
      assertEquals(group.superLog().checkpoint(), proven.checkpoint());
      assertInstanceOf(ReceiptCheck.Refuted.class, read.check(Samples.document(8)));
      var entries = group.superLog().checkpoint().size();
      acme.prove("2026", id);
      assertEquals(entries, group.superLog().checkpoint().size(), "nothing grew: nothing to note");
    }

    @Test
    void headsOfDifferentLogsDoNotMix() {
      var one = group.tenant("acme").prove("2025", idOf(group.tenant("acme").year("2025"), 1));
      var zen = group.tenant("zen").prove("2026", idOf(group.tenant("zen").year("2026"), 1));
      assertNotEquals(
          one.record().checkpoint().origin(), zen.record().checkpoint().origin());
      var mixed = new GroupReceipt(one.record(), zen.above());
      assertInstanceOf(ReceiptCheck.Refuted.class, mixed.check());
    }

    @Test
    void opensAgainAndKeepsWhatItNoted() {
      var head = group.recordHeads();
      assertEquals(head, group.recordHeads());
      group.close();
      group = ArchiveGroup.open(places, Samples.CLOCK);
      assertEquals(
          "[acme/2025, acme/2026, zen/2026]",
          group.logs().stream().map(LogName::text).toList().toString());
      assertArrayEquals(
          Samples.document(7),
          group.tenant("acme").year("2026").document(idOf(group.tenant("acme").year("2026"), 7)));
      var verified = group.verify(head);
      assertTrue(verified.isIntact(), verified::toString);
      assertEquals(3, verified.logs().size());
      assertCode("ARCHIVE-ABSENT", () -> group.tenant("zen").year("2025"));
      assertCode("ARCHIVE-EXISTS", () -> ArchiveGroup.init(places, Samples.CLOCK));
    }

    @Test
    void linksLeadAcrossYears() {
      var acme = group.tenant("acme");
      var invoice = idOf(acme.year("2025"), 1);
      var payment = idOf(acme.year("2026"), 5);
      acme.year("2026").link(payment, acme.linkTo(Link.PAYS, "2025", invoice), WHY);
      assertEquals(List.of(new LinkFrom(payment, "pays")), acme.linksTo("2025", invoice));
      assertEquals(List.of("2025"), acme.yearsOf(invoice));
      assertCode("ARCHIVE-NOT-FOUND", () -> acme.linkTo(Link.PAYS, "2026", invoice));
    }
  }

  @Nested
  class AgainstAnInsider {
    @TempDir
    Path directory;

    private ArchiveGroup group;

    @BeforeEach
    void begin() {
      group = ArchiveGroup.init(directory, Samples.CLOCK);
      fill(group);
      group.recordHeads();
      group.close();
    }

    private Path log(String name) {
      return directory.resolve(name);
    }

    private Set<Damage.Kind> kinds(String name) {
      try (var reopened = ArchiveGroup.open(directory, Samples.CLOCK)) {
        var result = reopened.verify();
        assertTrue(result.superLog().isIntact());
        var kinds = new HashSet<Damage.Kind>();
        result.logs().forEach((log, one) -> {
          if (one instanceof ArchiveVerification.Damaged damaged) {
            assertEquals(name, log.text());
            damaged.damages().forEach(damage -> kinds.add(damage.kind()));
          }
        });
        return kinds;
      }
    }

    /** The log agrees with itself; only the super-log knows better. */
    @Test
    void seesALogThatWasReplacedByAShorterOne() throws Exception {
      for (var file : List.of("archive.db", "archive.db-wal", "archive.db-shm")) {
        Files.deleteIfExists(log("zen/2026").resolve(file));
      }
      RetentionArchive.init(
              LogPlaces.directories(directory).fresh(LogName.parse("zen/2026")),
              Samples.CLOCK,
              "zen/2026")
          .close();
      assertEquals(Set.of(Damage.Kind.HISTORY_REWRITTEN), kinds("zen/2026"));
      try (var reopened = ArchiveGroup.open(directory, Samples.CLOCK)) {
        assertCode("ARCHIVE-DAMAGED", reopened::recordHeads);
      }
    }

    @Test
    void seesALogThatIsGone() throws Exception {
      Files.move(log("acme/2025"), directory.resolve("elsewhere"));
      assertEquals(Set.of(Damage.Kind.LOG_MISSING), kinds("acme/2025"));
    }

    @Test
    void seesALogInThePlaceOfAnother() throws Exception {
      Files.move(
          log("acme/2025").resolve("archive.db"),
          log("zen/2026").resolve("archive.db"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(log("zen/2026").resolve("archive.db-wal"));
      try (var reopened = ArchiveGroup.open(directory, Samples.CLOCK)) {
        assertCode("ARCHIVE-DAMAGED", () -> reopened.tenant("zen").year("2026"));
      }
    }

    @Test
    void seesAChangedSuperLog() throws SQLException {
      try (var sql = DriverManager.getConnection(
              "jdbc:sqlite:" + directory.resolve("super").resolve("archive.db"));
          var statement = sql.createStatement()) {
        statement.execute(
            "UPDATE denpyo_entry SET entry = replace(entry, '\"size\":2', '\"size\":3')"
                + " WHERE record_id = 'log:zen/2026'");
      }
      try (var reopened = ArchiveGroup.open(directory, Samples.CLOCK)) {
        assertTrue(reopened.verify().logs().isEmpty());
        assertTrue(!reopened.verify().isIntact());
      }
    }

    @Test
    void takesInAnArchiveThatLiesAtItsPlace() {
      RetentionArchive.init(directory.resolve("old").resolve("2024"), Samples.CLOCK)
          .close();
      try (var reopened = ArchiveGroup.open(directory, Samples.CLOCK)) {
        reopened.begin(LogName.parse("old/2024")).put(Samples.deposit(1));
        reopened.begin(LogName.parse("old/2024")).put(Samples.deposit(2));
        assertEquals(2, reopened.tenant("old").count(Query.builder().build()));
        assertTrue(reopened.verify().isIntact());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "Acme/2026", "a--b/2026", "-a/1", "a/b/c", "a/", "a.b/2026"})
  void namesAreWordsThatEveryDatabaseTakes(String text) {
    assertThrows(IllegalArgumentException.class, () -> LogName.parse(text));
  }
}
