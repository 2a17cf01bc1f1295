package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of single documents: content is gone with them, and every proof stays. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErasableRecordsTest {
  private static final Reason WHY = new Reason("erin", "asked to be forgotten");
  private static final RetentionTerm ENDED =
      new RetentionTerm("letter", LocalDate.of(2026, 1, 1), ZoneId.of("Europe/Berlin"), "consent");
  private static final RetentionTerm RUNNING =
      new RetentionTerm("letter", LocalDate.of(2027, 1, 1), ZoneId.of("Europe/Berlin"), "consent");
  private static final byte[] SECRET = "person's name".repeat(20).getBytes(StandardCharsets.UTF_8);

  private final TestDatabase database;

  @TempDir
  Path directory;

  private RetentionArchive archive;
  private ErasableRecords records;

  ErasableRecordsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void begin() {
    archive = database.init(directory);
    records = ErasableRecords.of(archive, kek(1));
  }

  @AfterEach
  void close() {
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
    archive.close();
  }

  private static KeyWrapper kek(int n) {
    var bytes = new byte[32];
    bytes[0] = (byte) n;
    return KeyWrapper.aes("kek-" + n, new SecretKeySpec(bytes, "AES"));
  }

  private static Deposit letter(int n) {
    return Deposit.of(SECRET, "text/plain", Samples.keys(n)).with(Samples.report(n));
  }

  @Test
  void givesBackExactlyWhatWasPutInAndStoresNothingOfIt() throws SQLException {
    var receipt = records.put(letter(1));
    assertArrayEquals(SECRET, records.document(receipt.recordId()));
    assertArrayEquals(
        Samples.report(1).content(), records.content(receipt.recordId(), 1, "validation-report"));
    assertEquals(1, archive.find(Query.builder().number("INV-1").build()).size());
    assertCode("ARCHIVE-KEY", () -> archive.document(receipt.recordId()));
    try (var sql = database.connect(directory);
        var statement = sql.createStatement();
        var rows = statement.executeQuery("SELECT content FROM denpyo_object")) {
      while (rows.next()) {
        var stored = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
        assertFalse(stored.contains("person") || stored.contains("verdict"));
      }
    }
    assertTrue(records.verify().isIntact());
  }

  @Test
  void theSameDepositIsTheSameRecord() {
    var receipt = records.put(letter(1));
    assertEquals(receipt, records.put(letter(1)));
    assertEquals(receipt, ErasableRecords.of(archive, kek(1)).put(letter(1)));
    assertNotEquals(receipt.recordId(), records.put(letter(2)).recordId());
    assertNotEquals(receipt.recordId(), archive.put(letter(1)).recordId());
    assertEquals(3, archive.count(Query.builder().build()));
  }

  @Test
  void aReceiptIsCheckedWithTheOpeningThatGoesWithTheDocument() {
    var receipt = records.put(letter(1));
    var opening = Opening.parse(records.opening(receipt.recordId()).toText() + "\n");
    assertInstanceOf(ReceiptCheck.Proven.class, receipt.check(SECRET, opening));
    assertInstanceOf(ReceiptCheck.Refuted.class, receipt.check(SECRET));
    assertInstanceOf(ReceiptCheck.Refuted.class, receipt.check(new byte[] {1}, opening));
    var other = records.opening(records.put(letter(2)).recordId());
    assertInstanceOf(ReceiptCheck.Refuted.class, receipt.check(SECRET, other));
    assertEquals("Opening", opening.toString());
  }

  @Test
  void aCorrectionHasTheSameKeyAndIsNotWrittenTwice() {
    var id = records.put(letter(1)).recordId();
    var corrected = records.correct(id, Samples.deposit(3), WHY);
    assertEquals(corrected, records.correct(id, Samples.deposit(3), WHY));
    assertArrayEquals(Samples.document(3), records.document(id));
    assertArrayEquals(SECRET, records.content(id, 1, "original"));
    assertCode("ARCHIVE-KEY", () -> archive.correct(id, Samples.deposit(4), WHY));
    var plain = archive.put(Samples.deposit(9)).recordId();
    assertCode("ARCHIVE-KEY", () -> records.correct(plain, Samples.deposit(4), WHY));
  }

  @Test
  void shreddingLeavesTheProofsAndNothingToRead() {
    var receipt = records.put(letter(1).keptFor(ENDED));
    var id = receipt.recordId();
    var shred = records.shred(id, WHY, null);
    assertEquals(shred, records.shred(id, WHY, null));
    assertCode("ARCHIVE-SHREDDED", () -> records.document(id));
    assertCode("ARCHIVE-SHREDDED", () -> archive.show(id));
    assertCode("ARCHIVE-SHREDDED", () -> records.correct(id, Samples.deposit(2), WHY));
    assertEquals(0, archive.count(Query.builder().allVersions().build()));
    assertInstanceOf(ReceiptCheck.Proven.class, receipt.check());
    assertInstanceOf(
        ReceiptCheck.Proven.class, archive.prove(receipt.logIndex()).check());
    assertTrue(archive.verify(receipt).isIntact());
    assertTrue(records.verify().isIntact());
    assertEquals(
        List.of("ADD", "KEY_SHRED"),
        archive.history(id).stream().map(ArchiveEvent::event).toList());
    assertNotEquals(id, records.put(letter(1)).recordId(), "it may come again, as another record");
    archive.dispose(id, WHY, null);
    assertCode("ARCHIVE-DISPOSED", () -> records.document(id));
  }

  @Test
  void aTermAHoldAndTheSecondPersonPreventIt() {
    var running = records.put(letter(1).keptFor(RUNNING)).recordId();
    assertCode("ARCHIVE-TERM", () -> records.shred(running, WHY, null));
    assertCode("ARCHIVE-TERM", () -> records.shred(records.put(letter(2)).recordId(), WHY, null));
    var held = records.put(letter(3).keptFor(ENDED)).recordId();
    archive.hold(held, "case 7", WHY);
    assertCode("ARCHIVE-HELD", () -> records.shred(held, WHY, null));
    archive.release(held, "case 7", WHY);
    archive.policy(new ArchivePolicy(true, true), WHY);
    assertCode("ARCHIVE-POLICY", () -> records.shred(held, WHY, "erin"));
    records.shred(held, WHY, "frank");
    var plain = archive.put(Samples.deposit(9).keptFor(ENDED)).recordId();
    assertCode("ARCHIVE-KEY", () -> records.shred(plain, WHY, "frank"));
  }

  @Test
  void anotherKeyEncryptionKeyOpensNothingUntilKeysAreWrappedAnew() {
    var id = records.put(letter(1)).recordId();
    var other = ErasableRecords.of(archive, kek(2));
    assertCode("ARCHIVE-KEY", () -> other.document(id));
    assertCode("ARCHIVE-KEY", () -> other.put(letter(2)));
    records.rewrap(kek(2), WHY);
    assertArrayEquals(SECRET, other.document(id));
    assertEquals(id, other.put(letter(1)).recordId());
    assertCode("ARCHIVE-KEY", () -> records.document(id));
    assertTrue(other.verify().isIntact());
    assertFalse(records.verify().isIntact());
    assertEquals(
        List.of("kek-1", "kek-2"),
        archive.history("keys").stream()
            .map(event -> ((Happening.KeysWrapped) event.what()).kek())
            .toList());
  }

  @Test
  void aKeyThatIsGoneOrComesBackIsSeen() throws SQLException {
    var kept = records.put(letter(1)).recordId();
    var gone = records.put(letter(2).keptFor(ENDED)).recordId();
    try (var sql = database.connect(directory);
        var statement = sql.createStatement()) {
      statement.execute("CREATE TABLE backup AS SELECT * FROM denpyo_key");
      records.shred(gone, WHY, null);
      statement.execute(
          "INSERT INTO denpyo_key SELECT * FROM backup WHERE record_id = '" + gone + "'");
      assertEquals(List.of("KEY_UNKNOWN " + gone), damages(archive.verify()));
      statement.execute("DELETE FROM denpyo_key WHERE record_id = '" + gone + "'");
      statement.execute("DELETE FROM denpyo_key WHERE record_id = '" + kept + "'");
      assertEquals(List.of("KEY_MISSING " + kept), damages(archive.verify()));
      statement.execute("INSERT INTO denpyo_key SELECT record_id, kek, (SELECT wrapped FROM backup"
          + " WHERE record_id = 'keys'), tag FROM backup WHERE record_id = '" + kept + "'");
      assertTrue(archive.verify().isIntact());
      assertEquals(List.of("KEY_CHANGED " + kept), damages(records.verify()));
      statement.execute("DROP TABLE backup");
    }
  }

  private static List<String> damages(ArchiveVerification result) {
    return assertInstanceOf(ArchiveVerification.Damaged.class, result).damages().stream()
        .map(damage -> damage.kind() + " " + damage.recordId())
        .toList();
  }
}
