package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Any sequence of changes by any number of tries, on every database, under a clock that jumps: what was
 * acknowledged stays and positions have no gap, every head leads to every later one, the index is the
 * fold of the log, what was written once is never written again, every version stays retrievable until
 * a lawful end, terms never shrink, tokens cover all that came before them, who was fenced off writes
 * nothing, a transaction that dies leaves nothing, and damage is told and never cut away (T-06, R-03;
 * invariants I1 to I13, see docs/archive-invariants.md).
 */
class RecordEventsProperties {
  private static final Reason WHY = new Reason("carol", "a test");
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
  private static final KeyWrapper KEK =
      KeyWrapper.aes("kek", new SecretKeySpec(new byte[32], "AES"));

  /** What a record should be: as plain as can be. */
  private static final class Model {
    private final List<byte[]> versions = new ArrayList<>();
    private final Set<String> holds = new HashSet<>();
    private final boolean locked;
    private boolean voided;
    private int term = -1; // days after DAY, -1 for none
    private boolean shredded;
    private boolean disposed;

    Model(boolean locked) {
      this.locked = locked;
    }

    boolean isReadable() {
      return !disposed && !shredded;
    }
  }

  private final Map<String, Model> models = new LinkedHashMap<>();
  private final List<Checkpoint> heads = new ArrayList<>();
  private Path directory = Path.of("");
  private TestDatabase database = TestDatabase.SQLITE;

  @SuppressWarnings("NullAway.Init") // every try opens one before it does anything
  private RetentionArchive archive;

  private int today; // days after DAY, truly
  private int ahead; // days by which the clock is ahead of that
  private int stamped; // day of the newest token
  private boolean twoPeople;

  @SuppressWarnings("NullAway.Init") // likewise
  private SealedRows sealed;

  @Property(seed = "20261122", tries = 40)
  void theArchiveIsWhatItsHistorySaysOnSqlite(
      @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> steps) throws IOException {
    check(TestDatabase.SQLITE, steps);
  }

  @Property(seed = "20261123", tries = 5)
  void theArchiveIsWhatItsHistorySaysOnPostgresql(
      @ForAll @Size(min = 20, max = 40) List<@IntRange(max = 9999) Integer> steps)
      throws IOException {
    check(TestDatabase.POSTGRESQL, steps);
  }

  @Property(seed = "20261124", tries = 5)
  void theArchiveIsWhatItsHistorySaysOnH2(
      @ForAll @Size(min = 20, max = 40) List<@IntRange(max = 9999) Integer> steps)
      throws IOException {
    check(TestDatabase.H2, steps);
  }

  @Tag("slow")
  @Property(seed = "20261125", tries = 300)
  void longHistoriesOnEveryDatabase(
      @ForAll TestDatabase any,
      @ForAll @Size(min = 50, max = 300) List<@IntRange(max = 9999) Integer> steps)
      throws IOException {
    check(any, steps);
  }

  private void check(TestDatabase on, List<Integer> steps) throws IOException {
    database = on;
    directory = Files.createTempDirectory("denpyo-events");
    models.clear();
    heads.clear();
    today = 0;
    ahead = 0;
    stamped = -1;
    twoPeople = false;
    archive = RetentionArchive.init(database.url(directory), clock());
    sealed = new SealedRows(database, directory);
    for (var step : steps) {
      run(step / 1000, step % 1000);
      heads.add(archive.checkpoint());
      sealed.look(step / 1000 == 6 || step / 1000 == 9);
    }
    reopen();
    assertWhole();
    models.forEach(this::assertSame);
    end();
    archive.close();
    new Breakage(database, directory, clock())
        .check(steps.stream().mapToInt(n -> n).sum());
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Clock clock() {
    InstantSource noon = this::noon;
    return noon.withZone(ZoneOffset.UTC);
  }

  /** What the clock says. */
  private Instant noon() {
    return noon(today + ahead);
  }

  private static Instant noon(int day) {
    return DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private void reopen() {
    archive.close();
    archive = RetentionArchive.open(database.url(directory), clock());
  }

  private ErasableRecords records() {
    return ErasableRecords.of(archive, KEK);
  }

  private void run(int action, int detail) {
    if (detail % 8 == 0) {
      reopen();
    }
    if (detail % 29 == 0) {
      ahead = List.of(0, 400, -3).get(detail % 3);
    }
    if (detail % 17 == 0) {
      twoPeople = !twoPeople;
      archive.policy(new ArchivePolicy(true, twoPeople), WHY);
    }
    if (action == 7 && detail % 2 == 0) {
      takeOver(detail);
    } else if (action == 7) {
      stamp();
    } else if (action == 0 && detail % 7 == 0) {
      Breakage.die(archive, PreparedDeposit.of(Samples.deposit(1000 + detail), noon()));
    } else if (action == 0 || action == 8 || models.isEmpty()) {
      put(action == 8, detail);
    } else {
      change(action, detail);
    }
  }

  private void takeOver(int detail) {
    var old = archive;
    archive = RetentionArchive.open(database.url(directory), clock());
    archive.takeOver();
    var before = archive.checkpoint();
    RetentionArchiveTest.assertCode("ARCHIVE-FENCED", () -> old.put(Samples.deposit(detail)));
    assertEquals(before, archive.checkpoint());
    old.close();
  }

  private void end() {
    ahead = 0;
    today += 30;
    archive.policy(new ArchivePolicy(true, true), WHY);
    models.forEach((id, model) -> {
      if (!model.disposed && model.term >= 0 && model.holds.isEmpty()) {
        EndOfRecord.check(archive, id, term(model.term), noon());
      }
    });
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
  }

  /** Everything before is then covered (I11); whether tokens are valid is for the signing module. */
  private void stamp() {
    var size = archive.checkpoint().size();
    var evidence = ArchiveEvidence.of(archive);
    if (!evidence.stamp(new PlainAuthority().at(noon(today)), WHY).isEmpty()) {
      stamped = today;
      assertEquals(size, evidence.status().covered());
    }
    assertEquals(0, evidence.status().waitingEntries());
  }

  private void put(boolean locked, int detail) {
    try {
      var deposit = Samples.deposit(detail);
      var id = (locked ? records().put(deposit) : archive.put(deposit)).recordId();
      var model = models.computeIfAbsent(id, i -> new Model(locked));
      if (model.versions.isEmpty()) {
        model.versions.add(Samples.document(detail));
      }
    } catch (ArchiveException refused) {
      assertEquals("ARCHIVE-DISPOSED", refused.code());
    }
  }

  private void change(int action, int detail) {
    today += detail % 3;
    var id = List.copyOf(models.keySet()).get(detail % models.size());
    var model = Objects.requireNonNull(models.get(id));
    var forbidden = isForbidden(model, action, detail);
    try {
      change(id, model, action, detail);
      assertFalse(forbidden, () -> "action " + action + " on day " + today + ": " + model.term);
    } catch (ArchiveException refused) {
      assertTrue(isRefusable(model, action, detail), refused.getMessage());
    }
  }

  /** What must be refused, however often it is tried: a shorter term, an early end (I9, I10). */
  private boolean isForbidden(Model model, int action, int detail) {
    return switch (action) {
      case 5 -> !model.disposed && detail % 9 < model.term;
      case 6 -> !model.disposed && isKept(model, detail);
      case 9 -> model.isReadable() && isKept(model, detail);
      default -> false;
    };
  }

  /** The term has ended by the clock and by one other witness, no hold is open, two people agree. */
  private boolean isKept(Model model, int detail) {
    var witness = isSaid(detail) ? today : stamped;
    return model.term < 0
        || today + ahead <= model.term
        || witness <= model.term
        || !model.holds.isEmpty()
        || (twoPeople && second(detail) == null);
  }

  private static boolean isSaid(int detail) {
    return detail % 3 > 0;
  }

  private static @Nullable String second(int detail) {
    return detail % 2 == 0 ? null : "dave";
  }

  private void change(String id, Model model, int action, int detail) {
    switch (action) {
      case 1 -> correct(id, model, detail);
      case 2 -> {
        archive.voidRecord(id, WHY);
        model.voided = true;
      }
      case 3 -> {
        archive.hold(id, "h" + detail % 2, WHY);
        model.holds.add("h" + detail % 2);
      }
      case 4 -> {
        archive.release(id, "h" + detail % 2, WHY);
        model.holds.remove("h" + detail % 2);
      }
      case 5 -> {
        archive.extend(id, term(detail % 9), WHY);
        model.term = detail % 9;
      }
      case 9 -> {
        if (isSaid(detail)) {
          records().shred(id, WHY, second(detail), witness());
        } else {
          records().shred(id, WHY, second(detail));
        }
        model.shredded = true;
      }
      default -> {
        if (isSaid(detail)) {
          archive.dispose(id, WHY, second(detail), witness());
        } else {
          archive.dispose(id, WHY, second(detail));
        }
        model.disposed = true;
      }
    }
  }

  private void correct(String id, Model model, int detail) {
    var deposit = Samples.deposit(detail);
    if (model.locked) {
      records().correct(id, deposit, WHY);
    } else {
      archive.correct(id, deposit, WHY);
    }
    if (!Samples.keys(detail).equals(latestKeys(model))) {
      model.versions.add(Samples.document(detail));
    }
  }

  private TrustedTime witness() {
    return new TrustedTime(noon(today), "the test");
  }

  private static RetentionTerm term(int days) {
    return new RetentionTerm("document", DAY.plusDays(days), ZoneOffset.UTC, "test");
  }

  private static SearchKeys latestKeys(Model model) {
    var last = new String(model.versions.get(model.versions.size() - 1), StandardCharsets.UTF_8)
        .replaceAll("\\D", "");
    return Samples.keys(Integer.parseInt(last));
  }

  /** When the archive has to say no. */
  private boolean isRefusable(Model model, int action, int detail) {
    var kept = isKept(model, detail);
    return switch (action) {
      case 1 -> !model.isReadable() || model.voided;
      case 2 -> !model.isReadable();
      case 3 -> model.disposed;
      case 4 -> model.disposed || !model.holds.contains("h" + detail % 2);
      case 5 -> model.disposed || detail % 9 <= model.term;
      case 9 -> !model.locked || model.disposed || kept;
      default -> kept;
    };
  }

  /** The log as a whole: no gap, every head that there ever was, and an index that follows. */
  private void assertWhole() {
    var result = archive.verify(heads.toArray(Checkpoint[]::new));
    assertTrue(result.isIntact(), result::toString);
    assertTrue(records().verify().isIntact());
    var next = new AtomicLong();
    archive.eachEvent(event -> assertEquals(next.getAndIncrement(), event.logIndex()));
    assertEquals(archive.checkpoint().size(), next.get());
    for (var head : heads) {
      var proof = archive.proveSince(head);
      assertTrue(proof.verifies(head.root(), archive.checkpoint().root()));
    }
    var readable = models.values().stream().filter(Model::isReadable).toList();
    assertEquals(
        readable.stream().mapToInt(model -> model.versions.size()).sum(),
        archive.count(Query.builder().allVersions().build()));
    assertEquals(readable.size(), archive.count(Query.builder().build()));
  }

  private void assertSame(String id, Model model) {
    if (!model.isReadable()) {
      var code = model.disposed ? "ARCHIVE-DISPOSED" : "ARCHIVE-SHREDDED";
      RetentionArchiveTest.assertCode(code, () -> archive.show(id));
      return;
    }
    var status = archive.show(id).status();
    assertEquals(model.voided, status.standing() == Standing.VOID);
    assertEquals(!model.holds.isEmpty(), status.held());
    assertEquals(model.term < 0 ? null : DAY.plusDays(model.term), status.keptUntil());
    assertEquals(model.versions.size(), archive.versions(id).size());
    for (var n = 0; n < model.versions.size(); n++) {
      var content = model.locked
          ? records().content(id, n + 1, "original")
          : archive.content(id, n + 1, "original");
      assertArrayEquals(model.versions.get(n), content);
    }
  }
}
