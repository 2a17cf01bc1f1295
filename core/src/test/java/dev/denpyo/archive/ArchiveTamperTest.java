package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write the database changes it behind the library's back; verify must say so. */
class ArchiveTamperTest {
  private static final int DOCUMENTS = 301; // more than one tile
  private static final int FLIPS = 500;
  private static final int MANY_FLIPS = Integer.getInteger("denpyo.flips", 20_000);

  @TempDir
  Path directory;

  private RetentionArchive archive;
  private Connection sql;

  @BeforeEach
  void fill() throws SQLException {
    archive = RetentionArchive.init(directory, Samples.CLOCK);
    for (var n = 1; n <= DOCUMENTS; n++) {
      var deposit = Samples.deposit(n).by("actor " + n);
      archive.put(n % 3 == 0 ? deposit.with(Samples.report(n)) : deposit);
    }
    change();
    sql = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.db"));
    run("PRAGMA synchronous=OFF"); // the tamperer needs no durability
  }

  /** Corrected, void, held and linked ones too; and two that keep the same bytes. */
  private void change() {
    var why = new Reason("carol", "the number was wrong");
    for (var n = 101; n <= 140; n++) {
      var id = id(n);
      archive.correct(id, Samples.deposit(1000 + n), why);
      archive.hold(id, "case " + n, why);
      archive.link(id, new Link(Link.PAYS, id(n + 1)), why);
      archive.put(Deposit.of(Samples.document(n), "application/xml", Samples.keys(2000 + n)));
    }
    ArchiveEvidence.of(archive).stamp(new PlainAuthority(), why);
    archive.voidRecord(id(150), why);
  }

  private String id(int n) {
    return archive
        .find(Query.builder().number("INV-" + n).allVersions().build())
        .get(0)
        .id();
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
    archive.close();
  }

  private void run(String statement, Object... arguments) throws SQLException {
    try (var prepared = sql.prepareStatement(statement)) {
      for (var i = 0; i < arguments.length; i++) {
        prepared.setObject(i + 1, arguments[i]);
      }
      prepared.execute();
    }
  }

  @Test
  void findsEveryFlippedByteAndNamesTheRecord() throws SQLException {
    findsFlips(FLIPS, 20261122);
  }

  @Test
  @Tag("slow")
  void findsTwentyThousandFlippedBytes() throws SQLException {
    for (var done = 0; done < MANY_FLIPS; done += FLIPS) {
      findsFlips(FLIPS, done);
      System.out.println(done + FLIPS + " of " + MANY_FLIPS + " flips found"); // it takes long
    }
  }

  private void findsFlips(int flips, int seed) throws SQLException {
    var owners = ownersOfObjects();
    var cells = new TamperedCells(sql, new Random(seed));
    var tables = new HashMap<String, Integer>();
    for (var flip = 0; flip < flips; flip++) {
      var cell = cells.flip();
      tables.merge(cell.table(), 1, Integer::sum);
      var damaged = assertInstanceOf(
          ArchiveVerification.Damaged.class, archive.verify(), () -> "not seen: " + cell);
      var named = new HashSet<String>();
      damaged.damages().forEach(d -> named.add(d.recordId() == null ? "" : d.recordId()));
      var expected = cell.owners(owners);
      assertTrue(named.containsAll(expected), () -> cell + " gave " + damaged);
      cells.restore(cell);
    }
    assertTrue(archive.verify().isIntact(), "the test itself left damage");
    assertEquals(
        Set.of(
            "denpyo_layout",
            "denpyo_head",
            "denpyo_object",
            "denpyo_entry",
            "denpyo_tile",
            "denpyo_link",
            "denpyo_tail",
            "denpyo_shared",
            "denpyo_record"),
        tables.keySet());
  }

  private Map<String, List<String>> ownersOfObjects() {
    var owners = new HashMap<String, List<String>>();
    for (var record : archive.find(Query.builder().allVersions().build())) {
      for (var object : record.objects()) {
        owners.computeIfAbsent(object.sha256().hex(), h -> new ArrayList<>()).add(record.id());
      }
    }
    return owners;
  }

  private Set<Damage.Kind> kinds() {
    var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify());
    var kinds = new HashSet<Damage.Kind>();
    damaged.damages().forEach(damage -> kinds.add(damage.kind()));
    return kinds;
  }

  @Test
  void seesADeletedObject() throws SQLException {
    run("DELETE FROM denpyo_object WHERE rowid = 10");
    assertEquals(Set.of(Damage.Kind.OBJECT_MISSING), kinds());
  }

  @Test
  void seesAnObjectNobodyPutIn() throws SQLException {
    var sha = Sha256.digest(new byte[] {1}).hex();
    run("INSERT INTO denpyo_object (sha256, size, content) VALUES (?, 1, ?)", sha, new byte[] {1});
    assertEquals(Set.of(Damage.Kind.OBJECT_UNKNOWN), kinds());
  }

  @Test
  void seesADeletedIndexRowAndOneThatWasCopied() throws SQLException {
    run("DELETE FROM denpyo_record WHERE seq = 10");
    assertEquals(Set.of(Damage.Kind.INDEX_MISSING), kinds());
    run("INSERT INTO denpyo_record SELECT 'x', version, seq + 9999, keys, date, amount_key,"
        + " net_key, currency, party_key, party_code_key, number_key, type, direction, standing, kept_until,"
        + " held FROM denpyo_record WHERE seq = 11");
    assertEquals(Set.of(Damage.Kind.INDEX_MISSING, Damage.Kind.INDEX_UNKNOWN), kinds());
  }

  @Test
  void seesEntriesThatWereDeletedOrSwapped() throws SQLException {
    run("UPDATE denpyo_entry SET seq = -1 WHERE seq = 10");
    run("UPDATE denpyo_entry SET seq = 10 WHERE seq = 11");
    run("UPDATE denpyo_entry SET seq = 11 WHERE seq = -1");
    assertTrue(kinds().containsAll(Set.of(Damage.Kind.ENTRY_CHANGED, Damage.Kind.HEAD_CHANGED)));
    run("DELETE FROM denpyo_entry WHERE seq = 10");
    assertTrue(kinds().contains(Damage.Kind.ENTRY_MISSING));
  }

  @Test
  void seesATriggerAndADroppedIndex() throws SQLException {
    run("CREATE TRIGGER quiet AFTER INSERT ON denpyo_record BEGIN"
        + " DELETE FROM denpyo_record WHERE id = 'x'; END");
    assertEquals(Set.of(Damage.Kind.DATABASE), kinds());
    run("DROP TRIGGER quiet");
    run("DROP INDEX denpyo_record_date");
    assertEquals(Set.of(Damage.Kind.DATABASE), kinds());
  }

  @Test
  void namesAnEntryThatWasChangedWithItsLeafHash() throws SQLException {
    var seq = archive.checkpoint().size() - 1;
    edit(seq, "number was wrong", "number was right");
    var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify());
    var named = damaged.damages().stream()
        .filter(damage -> damage.kind() == Damage.Kind.ENTRY_CHANGED)
        .map(damage -> damage.logIndex() + " " + damage.recordId())
        .toList();
    assertEquals(List.of(seq + " " + id(150)), named);
    run("UPDATE denpyo_head SET root = ?", rootOfFirst(seq + 1));
    assertEquals(Set.of(Damage.Kind.ENTRY_CHANGED), kinds(), "its transaction left another head");
  }

  /** Changes an entry in agreement with its leaf hash, as who knows the layout would. */
  private void edit(long seq, String before, String after) throws SQLException {
    try (var query = sql.prepareStatement("SELECT entry FROM denpyo_entry WHERE seq = ?")) {
      query.setLong(1, seq);
      try (var rows = query.executeQuery()) {
        var entry = rows.getString(1).replace(before, after);
        var leaf = MerkleTree.leafHash(entry.getBytes(StandardCharsets.UTF_8)).hex();
        run("UPDATE denpyo_entry SET entry = ?, leaf_hash = ? WHERE seq = ?", entry, leaf, seq);
      }
    }
  }

  @Test
  void seesACutTailOnlyAgainstAHeadKnownFromBefore() throws SQLException {
    var earlier =
        archive.prove(archive.find(Query.builder().limit(1).build()).get(0).id());
    cutTail(earlier);
    assertTrue(archive.verify().isIntact(), "a consistent cut cannot be seen from inside");
    var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify(earlier));
    assertEquals(Damage.Kind.HISTORY_REWRITTEN, damaged.damages().get(0).kind());
  }

  /** Takes away the last entry, a VOID, as an insider would: index, subtrees and head too. */
  private void cutTail(Receipt known) throws SQLException {
    var size = known.treeSize();
    var shorter = rootOfFirst(size - 1);
    run("UPDATE denpyo_record SET standing = 'current' WHERE standing = 'void'");
    run("DELETE FROM denpyo_entry WHERE seq = ?", size - 1);
    run("UPDATE denpyo_head SET size = ?, root = ?", size - 1, shorter);
    run("DELETE FROM denpyo_tail WHERE size = ?", size);
  }

  private String rootOfFirst(long size) throws SQLException {
    var tree = MerkleTree.empty();
    try (var query = sql.createStatement();
        var rows = query.executeQuery("SELECT leaf_hash FROM denpyo_entry ORDER BY seq")) {
      while (rows.next() && tree.size() < size) {
        tree = tree.append(Sha256.fromHex(rows.getString(1)));
      }
    }
    return tree.root().hex();
  }

  @Test
  void refusesToHandOutWhatWasChanged() throws SQLException {
    var record = archive.find(Query.builder().number("INV-5").build()).get(0);
    run(
        "UPDATE denpyo_object SET content = x'00' WHERE sha256 = ?",
        record.sha256().hex());
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.document(record.id()));
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.put(Samples.deposit(5)));
    var sameBytes = Deposit.of(Samples.document(5), "application/xml", Samples.keys(6));
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.put(sameBytes));
    run("UPDATE denpyo_record SET keys = replace(keys, '550', '551') WHERE id = ?", record.id());
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.show(record.id()));
    run("UPDATE denpyo_head SET root = replace(root, substr(root, 1, 1), 'x')");
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.put(Samples.deposit(999)));
    RetentionArchiveTest.assertCode("ARCHIVE-DAMAGED", () -> archive.prove(record.id()));
  }
}
