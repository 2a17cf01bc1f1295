package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.DigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Stamping in batches, on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveEvidenceTest {
  static final Reason WHY = new Reason("job", "every hour");

  private final TestDatabase database;
  private final PlainAuthority authority = new PlainAuthority();

  @TempDir
  Path directory;

  private RetentionArchive archive;

  ArchiveEvidenceTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void init() {
    archive = database.init(directory);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private ArchiveEvidence evidence() {
    return ArchiveEvidence.of(archive);
  }

  private void put(int from, int to) {
    for (var n = from; n <= to; n++) {
      archive.put(n % 2 == 0 ? Samples.deposit(n) : Samples.deposit(n).with(Samples.report(n)));
    }
  }

  @Test
  void oneTokenCoversDocumentsAndTheHead() throws Exception {
    archive.put(Samples.deposit(2));
    var head = archive.checkpoint();
    var event = evidence().stamp(authority, WHY).get(0);

    var one = sha256(Samples.document(2));
    var two = sha256(head.toText().getBytes(StandardCharsets.UTF_8));
    var root = Arrays.compareUnsigned(one, two) < 0 ? sha256(one, two) : sha256(two, one);
    assertEquals(List.of(HexFormat.of().formatHex(root)), authority.asked());
    var what = assertInstanceOf(Timestamped.class, event.what());
    assertEquals(0, what.from());
    assertEquals(2, what.to());
    assertEquals(HexFormat.of().formatHex(root), what.root());
    assertEquals("evidence", event.recordId());
    assertEquals("TIMESTAMPED", event.event());
    assertEquals(2, event.logIndex());
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  @Test
  void batchesFollowOneAnotherAndTheArchiveVerifies() {
    put(1, 7);
    evidence().stamp(authority, WHY);
    put(8, 9);
    archive.annotate(archive.find(Query.builder().build()).get(0).id(), "seen", WHY);
    evidence().stamp(authority, WHY);
    var events = archive.history("evidence");
    assertEquals(2, events.size());
    assertEquals(8, ((Timestamped) events.get(0).what()).to());
    assertEquals(8, ((Timestamped) events.get(1).what()).from());
    assertEquals(12, ((Timestamped) events.get(1).what()).to());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void stampsNothingWhereNothingCameIn() {
    put(1, 1);
    evidence().stamp(authority, WHY);
    assertEquals(List.of(), evidence().stamp(authority, WHY));
    assertEquals(1, authority.asked().size());
    assertEquals(0, evidence().status().waitingEntries());
    assertEquals(2, evidence().status().covered());
  }

  @Test
  void saysWhatWaitsAndSinceWhen() {
    put(1, 3);
    var status = evidence().status();
    assertEquals(4, status.waitingEntries());
    assertEquals(5, status.waitingDocuments());
    assertEquals(Samples.NOW, status.waitingSince());
    assertTrue(status.isOverdue(Duration.ofHours(2), Samples.NOW.plusSeconds(7_201)));
    assertEquals(false, status.isOverdue(Duration.ofHours(2), Samples.NOW.plusSeconds(7_200)));
  }

  @Test
  void stampsBySizeOrAge() {
    put(1, 3); // five documents and companions
    var hours = Duration.ofHours(1);
    assertEquals(List.of(), evidence().stampWhenDue(new StampSchedule(6, hours), authority, WHY));
    assertEquals(
        1, evidence().stampWhenDue(new StampSchedule(5, hours), authority, WHY).size());
    put(4, 4);
    archive.close();
    var later = Clock.offset(Samples.CLOCK, hours);
    archive = RetentionArchive.open(database.url(directory), later);
    assertEquals(
        1, evidence().stampWhenDue(new StampSchedule(6, hours), authority, WHY).size());
    assertEquals(List.of(), evidence().stampWhenDue(new StampSchedule(1, hours), authority, WHY));
  }

  @Test
  void anOutageLosesNothingAndARetryCoversEverything() {
    put(1, 30);
    var small = ArchiveEvidence.of(archive, 10);
    authority.answering(0);
    assertThrows(PlainAuthority.Outage.class, () -> small.stamp(authority, WHY));
    put(31, 40);
    assertEquals(0, small.status().covered());
    assertEquals(41, small.status().waitingEntries());
    assertTrue(archive.verify().isIntact());
    authority.answering(Integer.MAX_VALUE);
    assertEquals(1, small.stamp(authority, WHY).size()); // within one group of entries
    assertEquals(0, small.status().waitingEntries());
    assertEquals(41, small.status().covered());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void putsGoOnWhileAnAuthorityIsAsked() {
    put(1, 3);
    authority.doing(() -> put(4, 5));
    var event = evidence().stamp(authority, WHY).get(0);
    assertEquals(4, ((Timestamped) event.what()).to());
    assertEquals(6, event.logIndex());
    assertEquals(2, evidence().status().waitingEntries());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void ofTwoTokensForTheSameEntriesTheSecondIsDropped() {
    put(1, 3);
    var other = new PlainAuthority();
    other.stamp(DigestAlgorithm.SHA_256, new byte[32]); // so that its tokens have other numbers
    var once = new boolean[1];
    authority.doing(() -> {
      if (!once[0]) {
        once[0] = true;
        evidence().stamp(other, WHY);
      }
    });
    assertEquals(List.of(), evidence().stamp(authority, WHY));
    assertEquals(1, archive.history("evidence").size());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void aTokenOverSomethingElseIsRefused() {
    put(1, 1);
    var failure =
        assertThrows(ArchiveException.class, () -> evidence().stamp(authority.lying(), WHY));
    assertEquals("ARCHIVE-TOKEN", failure.code());
    assertEquals(0, evidence().status().covered());
    assertEquals(2, archive.checkpoint().size());
  }

  @Test
  void recordsNeedAStamp() {
    var id = archive.put(Samples.deposit(1).with(Samples.report(1))).recordId();
    var failure = assertThrows(ArchiveException.class, () -> evidence().record(id));
    assertEquals("ARCHIVE-NOT-STAMPED", failure.code());
    evidence().stamp(authority, WHY);
    assertNotNull(evidence().record(id));
    assertNotNull(evidence().record(id, 1, "validation-report"));
    assertEquals(
        "ARCHIVE-NOT-FOUND",
        assertThrows(ArchiveException.class, () -> evidence().record(id, 1, "nothing"))
            .code());
  }

  @Test
  void disposalLeavesTheEvidenceOfOthersAlone() {
    var term = new RetentionTerm("document", LocalDate.of(2026, 1, 1), ZoneOffset.UTC, "law");
    var id = archive.put(Samples.deposit(1).keptFor(term)).recordId();
    var other = archive.put(Samples.deposit(2)).recordId();
    evidence().stamp(authority, WHY);
    var before = evidence().record(other);
    archive.dispose(id, WHY, null);
    assertEquals(
        HexFormat.of().formatHex(before), HexFormat.of().formatHex(evidence().record(other)));
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void readsAsWhatItWrote() {
    put(1, 1);
    var event = evidence().stamp(authority, WHY).get(0);
    assertEquals(event, archive.history("evidence").get(0));
    var token = event.objects().get(0);
    assertEquals("timestamp", token.role());
    assertEquals("application/vnd.etsi.timestamp-token", token.mediaType());
  }
}
