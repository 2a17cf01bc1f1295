package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.Happening.ClockDiffered;
import dev.denpyo.archive.Happening.Disposed;
import dev.denpyo.evidence.MerkleTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that are wrong (failure model, section 2.6): what they cannot do, and how they are told. */
class ArchiveClockTest {
  private static final Reason WHY = new Reason("erin", "end of term");
  private static final RetentionTerm TERM =
      new RetentionTerm("document", LocalDate.of(2032, 4, 30), ZoneOffset.UTC, "seven years");
  private static final Instant AHEAD = Instant.parse("2040-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2032-05-01T00:00:00Z");
  private static final Instant BEFORE = AFTER.minusSeconds(1);

  @TempDir
  Path directory;

  private final PlainAuthority authority = new PlainAuthority();
  private Instant now = Samples.NOW;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private RetentionArchive archive;

  private String id = "";

  @BeforeEach
  void open() {
    InstantSource source = () -> now;
    archive = RetentionArchive.init(directory, source.withZone(ZoneOffset.UTC));
    id = archive.put(Samples.deposit(1).keptFor(TERM)).recordId();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void stampAt(Instant instant) {
    archive.annotate(id, "seen at " + instant, WHY);
    ArchiveEvidence.of(archive).stamp(authority.at(instant), WHY);
  }

  private static TrustedTime said(Instant instant) {
    return new TrustedTime(instant, "the clock on the wall");
  }

  private TrustedTime timeOf(Receipt certificate) {
    return ((Disposed) certificate.event().what()).time();
  }

  private List<ClockDiffered> told() {
    return archive.history("clock").stream()
        .map(event -> (ClockDiffered) event.what())
        .toList();
  }

  @Test
  void aClockThatRunsAheadDestroysNothing() {
    now = AHEAD;
    var head = archive.checkpoint();
    assertCode("ARCHIVE-TIME", () -> archive.dispose(id, WHY, null));
    assertCode("ARCHIVE-TIME", () -> archive.dispose(id, WHY, null, said(BEFORE)));
    assertArrayEquals(Samples.document(1), archive.document(id));
    assertEquals(head, archive.checkpoint());
  }

  @Test
  void aClockThatIsBehindKeepsWhatItMustNot() {
    now = BEFORE;
    assertCode("ARCHIVE-TERM", () -> archive.dispose(id, WHY, null, said(AHEAD)));
  }

  @Test
  void theNewestTokenInTheArchiveIsEnough() {
    now = AFTER;
    stampAt(BEFORE);
    assertCode("ARCHIVE-TIME", () -> archive.dispose(id, WHY, null));
    stampAt(AFTER);
    var last = archive.history("evidence").get(1).logIndex();
    var certificate = archive.dispose(id, WHY, null);
    assertEquals(new TrustedTime(AFTER, "the token of entry " + last), timeOf(certificate));
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void anAuthorityMayBeAskedForTheTime() {
    now = AFTER;
    var early = TrustedTime.of(authority.at(BEFORE));
    assertCode("ARCHIVE-TIME", () -> archive.dispose(id, WHY, null, early));
    var time = TrustedTime.of(authority.at(AFTER));
    assertEquals(time, timeOf(archive.dispose(id, WHY, null, time)));
    assertEquals(2, authority.asked().stream().distinct().count());
    assertCode("ARCHIVE-TOKEN", () -> TrustedTime.of(new PlainAuthority().lying()));
  }

  @Test
  void theDateOfTheReleaseIsEnoughForTermsBeforeIt() {
    var ended =
        new RetentionTerm("letter", LocalDate.of(2021, 12, 31), ZoneOffset.UTC, "six years");
    var letter = archive.put(Samples.deposit(2).keptFor(ended)).recordId();
    assertEquals(TrustedTime.RELEASE, timeOf(archive.dispose(letter, WHY, null)));
  }

  @Test
  void keysAreNotDestroyedOnTheClockAloneEither() {
    var kek = KeyWrapper.aes("kek", new SecretKeySpec(new byte[32], "AES"));
    var records = ErasableRecords.of(archive, kek);
    var locked = records.put(Samples.deposit(3).keptFor(TERM)).recordId();
    now = AHEAD;
    assertCode("ARCHIVE-TIME", () -> records.shred(locked, WHY, null));
    records.shred(locked, WHY, null, said(AFTER));
    assertCode("ARCHIVE-SHREDDED", () -> archive.show(locked));
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void jumpsAreToldInTheLogAndTimesGoBackwardsNowhereElse() {
    for (var instant : List.of(AHEAD, Samples.NOW, Samples.NOW.minusSeconds(86_400), AFTER)) {
      now = instant;
      archive.annotate(id, "at " + instant, WHY);
    }
    assertEquals(
        List.of(
            new ClockDiffered(AHEAD, Samples.NOW, "entry"),
            new ClockDiffered(Samples.NOW, AHEAD, "entry"),
            new ClockDiffered(Samples.NOW.minusSeconds(86_400), Samples.NOW, "entry"),
            new ClockDiffered(AFTER, Samples.NOW.minusSeconds(86_400), "entry")),
        told());
    assertEquals(Duration.ofDays(-1), told().get(2).ahead());
    assertEquals(now, archive.history(id).get(4).at());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void smallStepsBackAreClosedUpAndRestIsNoJump() {
    var times = new ArrayList<Instant>();
    for (var seconds : List.of(10, 0, 20, -39, 86_400 * 30)) {
      now = Samples.NOW.plusSeconds(seconds);
      times.add(archive.annotate(id, "after " + seconds, WHY).event().at());
    }
    assertEquals(
        List.of(10L, 10L, 20L, 20L, 86_400L * 30),
        times.stream().map(at -> Duration.between(Samples.NOW, at).toSeconds()).toList());
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.history("clock"));
  }

  @Test
  void whoReadTheClockLongBeforeComesLateAndThatIsNoJump() {
    var late = PreparedDeposit.of(Samples.deposit(5), now);
    now = now.plus(Duration.ofHours(2));
    archive.annotate(id, "meanwhile", WHY);
    var receipt = archive.ledger().append(late);
    assertEquals(now, receipt.event().at());
    assertEquals(receipt, archive.put(Samples.deposit(5)));
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  @Test
  void anAuthorityThatDisagreesIsToldOnce() {
    stampAt(now.plusSeconds(299));
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.history("clock"));
    stampAt(now.minusSeconds(3600));
    stampAt(now.minusSeconds(3700));
    assertEquals(List.of(new ClockDiffered(now, now.minusSeconds(3600), "token")), told());
    assertEquals(Duration.ofHours(1), told().get(0).ahead());
    assertEquals(List.of(), ArchiveEvidence.of(archive).stamp(authority, WHY));
    stampAt(now.plusSeconds(600));
    assertEquals(2, told().size());
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  /** As somebody would write it who has the database. */
  @Test
  void verifyFindsTimesThatGoBackwards() {
    var note = new LogEntry(
        "policy", new Happening.PolicySet(ArchivePolicy.DEFAULT), "x", "y", BEFORE, null);
    appendBehindItsBack(note);
    appendBehindItsBack(note.at(Samples.NOW));
    var damages = archive.verify().fold(intact -> List.<Damage>of(), d -> d.damages());
    assertEquals(1, damages.size(), damages::toString);
    assertEquals(Damage.Kind.ENTRY_INVALID, damages.get(0).kind());
    assertEquals(3, damages.get(0).logIndex());
  }

  private void appendBehindItsBack(LogEntry entry) {
    var url = "jdbc:sqlite:" + directory.resolve("archive.db");
    try (var store = new JdbcArchiveStore(new UrlDataSource(url))) {
      store.write(writer -> {
        var leaf = MerkleTree.leafHash(entry.toBytes());
        var tree = new StoredLog(writer).tree();
        var text = new String(entry.toBytes(), StandardCharsets.UTF_8);
        writer.addEntry(new ArchiveStore.EntryRow(tree.size(), entry.id(), text, leaf.hex()));
        var head =
            new ArchiveStore.HeadRow(tree.size() + 1, tree.append(leaf).root().hex());
        writer.replaceHead(head);
        writer.addTail(head);
        return head;
      });
    }
  }

  @Test
  void anEndThatNothingShowsCannotVerify() {
    var added = PreparedDeposit.of(Samples.deposit(1).keptFor(TERM), Samples.NOW);
    var kept = RecordState.NONE.after(added.added(), 1, added.leafHash());
    var early = new Disposed(kept.hashes(), TERM.until(), null, said(BEFORE));
    var entry = new LogEntry(added.id(), early, "x", "y", AHEAD, added.leafHash());
    assertThrows(IllegalArgumentException.class, () -> kept.after(entry, 2, added.leafHash()));
    var lawful = new Disposed(kept.hashes(), TERM.until(), null, said(AFTER));
    var other = new LogEntry(added.id(), lawful, "x", "y", AHEAD, added.leafHash());
    assertEquals(lawful, kept.after(other, 2, added.leafHash()).disposed());
  }

  @Test
  void theDateOfTheReleaseIsThatOfTheBuild() throws IOException {
    var build = Files.readString(Path.of("..", "pom.xml"));
    var date = "outputTimestamp>" + TrustedTime.RELEASE.at() + "</";
    assertTrue(build.contains(date), "raise TrustedTime.RELEASE together with the build's date");
  }
}
