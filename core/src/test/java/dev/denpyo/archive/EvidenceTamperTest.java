package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.TimestampToken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence edited with SQL, and evidence that an insider writes into a log that fits it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EvidenceTamperTest {
  private static final Reason WHY = new Reason("job", "every hour");
  private static final String TOKEN = "application/vnd.etsi.timestamp-token";

  private final TestDatabase database;
  private final PlainAuthority authority = new PlainAuthority();

  @TempDir
  Path directory;

  private RetentionArchive archive;

  EvidenceTamperTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void fill() {
    archive = database.init(directory);
    for (var n = 1; n <= 5; n++) {
      archive.put(Samples.deposit(n));
    }
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private ArchiveEvidence evidence() {
    return ArchiveEvidence.of(archive);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.connect(directory);
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private List<Damage> damages() {
    return assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify()).damages();
  }

  private void assertNamed(Kind kind, long seq) {
    var found = damages();
    assertTrue(
        found.stream()
            .anyMatch(damage -> damage.kind() == kind
                && "evidence".equals(damage.recordId())
                && Long.valueOf(seq).equals(damage.logIndex())),
        found::toString);
  }

  private String tokenHash() {
    return archive.history("evidence").get(0).objects().get(0).sha256().hex();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      DELETE FROM denpyo_object WHERE sha256 = '%s'|OBJECT_MISSING
      UPDATE denpyo_object SET content = (SELECT o.content FROM denpyo_object o WHERE o.sha256 <> '%s' ORDER BY o.sha256 LIMIT 1) WHERE sha256 = '%s'|OBJECT_CHANGED
      UPDATE denpyo_entry SET entry = REPLACE(entry, '"to":6', '"to":5') WHERE record_id = 'evidence'|ENTRY_CHANGED
      UPDATE denpyo_entry SET entry = REPLACE(entry, 'SHA-256', 'SHA-384') WHERE record_id = 'evidence'|ENTRY_INVALID
      """)
  void everyEditNamesTheEvidence(String statement, Kind kind) throws SQLException {
    evidence().stamp(authority, WHY);
    sql(statement.replace("%s", tokenHash()));
    assertNamed(kind, 6);
  }

  @Test
  void anEntryThatWasTakenAwayIsMissed() throws SQLException {
    evidence().stamp(authority, WHY);
    sql("DELETE FROM denpyo_entry WHERE record_id = 'evidence'");
    var kinds = damages().stream().map(Damage::kind).toList();
    assertTrue(kinds.contains(Kind.HEAD_CHANGED), kinds::toString);
    assertTrue(kinds.contains(Kind.OBJECT_UNKNOWN), kinds::toString);
  }

  /** Writes what the library would refuse to; the log itself is in order. */
  private void write(Stamped what, Map<Sha256, byte[]> contents) {
    var last = archive.ledger().<Long>read(reader -> EvidenceChains.read(reader).lastSeq());
    var stated = PlainAuthority.time();
    archive.ledger().append(new PreparedStamp(what, contents, stated, last, WHY, Samples.NOW));
  }

  private static StoredObject object(String role, String mediaType, byte[] content) {
    return StoredObject.of(role, mediaType, content);
  }

  private static Map<Sha256, byte[]> contents(byte[]... all) {
    var contents = new LinkedHashMap<Sha256, byte[]>();
    for (var content : all) {
      contents.put(Sha256.digest(content), content);
    }
    return contents;
  }

  private byte[] tokenOver(String root) {
    return authority
        .stamp(DigestAlgorithm.SHA_256, HexFormat.of().parseHex(root))
        .encoded();
  }

  private static String otherRoot() {
    return Sha256.digest("another".getBytes(StandardCharsets.US_ASCII)).hex();
  }

  private String trueRoot() {
    return archive
        .ledger()
        .read(reader -> HexFormat.of()
            .formatHex(BatchLeaves.read(reader, new StoredLog(reader), 0, 6, 100)
                .tree()
                .root()));
  }

  private void writeFirst(String root, byte[] token) {
    var objects = List.of(object("timestamp", TOKEN, token));
    write(new Timestamped(DigestAlgorithm.SHA_256, 0, 6, root, objects), contents(token));
  }

  @Test
  void anOldTokenDoesNotFitALogThatWasRewritten() {
    writeFirst(trueRoot(), tokenOver(otherRoot()));
    assertNamed(Kind.EVIDENCE_INVALID, 6);
  }

  @Test
  void aTokenOverOtherDocumentsIsSeen() {
    writeFirst(otherRoot(), tokenOver(otherRoot()));
    assertNamed(Kind.EVIDENCE_INVALID, 6);
  }

  @Test
  void whatIsNoTokenIsSeen() {
    writeFirst(trueRoot(), "no token".getBytes(StandardCharsets.US_ASCII));
    assertNamed(Kind.EVIDENCE_INVALID, 6);
  }

  @Test
  void anEmptyTokenIsSeen() {
    writeFirst(trueRoot(), new byte[0]);
    assertNamed(Kind.EVIDENCE_INVALID, 6);
  }

  @Test
  void aRenewalOfHashTreesOverNothingIsSeen() {
    evidence().stamp(authority, WHY);
    var token = tokenOver(otherRoot());
    var none = (otherRoot() + " 00\n").getBytes(StandardCharsets.US_ASCII);
    var objects = List.of(object("timestamp", TOKEN, token), object("digests", "text/plain", none));
    write(
        new Renewed(true, DigestAlgorithm.SHA_256, 6, 7, otherRoot(), objects),
        contents(token, none));
    assertNamed(Kind.EVIDENCE_INVALID, 7);
  }

  @Test
  void aRightTokenVerifiesHoweverItWasWritten() {
    writeFirst(trueRoot(), tokenOver(trueRoot()));
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "0, 99"})
  void batchesCoverEachEntryOnce(long from, long to) {
    var token = tokenOver(otherRoot());
    var objects = List.of(object("timestamp", TOKEN, token));
    write(
        new Timestamped(DigestAlgorithm.SHA_256, from, to, otherRoot(), objects), contents(token));
    assertNamed(Kind.ENTRY_INVALID, 6);
    assertEquals(
        "ARCHIVE-DAMAGED",
        assertThrows(ArchiveException.class, () -> evidence().status()).code());
  }

  @Test
  void aRenewalOfSomethingElseIsSeen() {
    evidence().stamp(authority, WHY);
    var token = tokenOver(otherRoot());
    var objects = List.of(object("timestamp", TOKEN, token));
    write(new Renewed(false, DigestAlgorithm.SHA_256, 6, 7, otherRoot(), objects), contents(token));
    assertNamed(Kind.EVIDENCE_INVALID, 7);
  }

  @Test
  void aRenewalOfNothingIsSeen() {
    evidence().stamp(authority, WHY);
    var token = tokenOver(otherRoot());
    var objects = List.of(object("timestamp", TOKEN, token));
    write(new Renewed(false, DigestAlgorithm.SHA_256, 0, 6, otherRoot(), objects), contents(token));
    assertNamed(Kind.ENTRY_INVALID, 7);
  }

  @Test
  void aDocumentThatIsNotTheOneHashedAnewIsSeen() {
    evidence().stamp(authority, WHY);
    evidence().renewHashTrees(DigestAlgorithm.SHA_512, authority, WHY);
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
    assertEquals(List.of(), evidence().renewHashTrees(DigestAlgorithm.SHA_512, authority, WHY));
    var made = (Renewed) archive.history("evidence").get(1).what();
    assertEquals(List.of("timestamp", "digests"), roles(made.objects()));
    var digests = new String(stored(made.objects().get(1)), StandardCharsets.UTF_8);
    assertEquals(6, digests.lines().count()); // five documents and the head
    var document = Samples.document(3);
    var line = Sha256.digest(document).hex() + " "
        + HexFormat.of().formatHex(DigestAlgorithm.SHA_512.digest(document)) + "\n";
    assertTrue(digests.contains(line));
    rehashWith(made, digests.replace(line, line.substring(0, 66) + "00" + line.substring(68)));
    assertNamed(Kind.EVIDENCE_INVALID, 8);
  }

  private static List<String> roles(Collection<StoredObject> objects) {
    return objects.stream().map(StoredObject::role).toList();
  }

  private byte[] stored(StoredObject object) {
    return archive.ledger().read(reader -> new StoredLog(reader).content("evidence", object));
  }

  /** Hashes anew again, with a tree that fits the digests given; they are not those of the files. */
  private void rehashWith(Renewed like, String digests) {
    var bytes = digests.getBytes(StandardCharsets.UTF_8);
    var root = archive.ledger().read(reader -> {
      var chains = EvidenceChains.read(reader);
      var members = chains.members(true, DigestAlgorithm.SHA_512, like.from(), like.to());
      var read = NewDigests.parse(digests);
      return StampTree.rehashed(
              DigestAlgorithm.SHA_512, members, new EvidenceAssembler(reader), read)
          .root();
    });
    var token = TimestampToken.of(authority.stamp(DigestAlgorithm.SHA_512, root).encoded());
    var what = new Renewed(
        true,
        DigestAlgorithm.SHA_512,
        like.from(),
        like.to(),
        HexFormat.of().formatHex(root),
        List.of(
            object("timestamp", TOKEN, token.encoded()), object("digests", "text/plain", bytes)));
    write(what, contents(token.encoded(), bytes));
  }

  @Test
  void aTokenThatCameJustBeforeTheEndIsAskedForAgain() {
    authority.doing(() -> archive.close()); // the process ends with a token in its hands
    var failure = assertThrows(ArchiveException.class, () -> evidence().stamp(authority, WHY));
    assertEquals("ARCHIVE-CLOSED", failure.code());
    authority.doing(() -> {});
    archive = database.open(directory);
    assertEquals(0, evidence().status().covered());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
    evidence().stamp(authority, WHY);
    assertEquals(authority.asked().get(0), authority.asked().get(1));
    assertEquals(6, evidence().status().covered());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }
}
