package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.DigestAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the entries about evidence amount to: batches that follow one another without a gap, each
 * with chains of stamps. Writing and verifying both go by {@link #add}.
 */
final class EvidenceChains {
  private final TreeMap<Long, Batch> byStart = new TreeMap<>(); // by the first position covered
  private final TreeMap<Long, Batch> bySeq = new TreeMap<>();
  private long covered;
  private @Nullable Step last;

  EvidenceChains() {}

  /**
   * One entry about evidence.
   *
   * @param seq position of the entry
   * @param members the batches it renews, each with the step that it renews; of a first stamp, none
   */
  record Step(long seq, Stamped what, List<Member> members) {
    /** What the stamps of its hash tree are made with. */
    DigestAlgorithm algorithm() {
      return what.algorithm();
    }
  }

  /**
   * A batch as it was when it was renewed.
   *
   * @param chains how many chains it had then
   * @param before its newest step then
   */
  record Member(Batch batch, int chains, Step before) {}

  /** What one first token covers, with all stamps since. */
  static final class Batch {
    private final Timestamped first;
    private final List<List<Step>> chains = new ArrayList<>();

    private Batch(Step first) {
      this.first = (Timestamped) first.what();
      begin(first);
    }

    private void begin(Step step) {
      chains.add(new ArrayList<>(List.of(step)));
    }

    private void renew(Step step) {
      chains.get(chains.size() - 1).add(step);
    }

    /** The first stamp. */
    Timestamped first() {
      return first;
    }

    /** Position of the entry about that. */
    long seq() {
      return chains.get(0).get(0).seq();
    }

    /** Its chains, oldest first, each with its stamps. */
    List<List<Step>> chains() {
      return chains;
    }

    /** The newest stamp. */
    Step newest() {
      var chain = chains.get(chains.size() - 1);
      return chain.get(chain.size() - 1);
    }
  }

  /**
   * All of an archive.
   *
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if the entries do not make sense together
   */
  static EvidenceChains read(ArchiveStore.Reader reader) {
    var chains = new EvidenceChains();
    try {
      for (var row : reader.entriesOf(LogEntry.EVIDENCE)) {
        chains.add(row.seq(), StoredLog.parse(row).what());
      }
    } catch (IllegalArgumentException e) {
      throw ArchiveException.damaged(
          "The entries about evidence cannot be read: " + e.getMessage() + ".");
    }
    return chains;
  }

  /**
   * One more entry.
   *
   * @throws IllegalArgumentException if it cannot follow
   */
  void add(long seq, Happening what) {
    if (what instanceof Timestamped first) {
      require(first.from() == covered, "it does not begin where the one before it ended");
      require(first.to() <= seq, "it covers what is not there yet");
      var batch = new Batch(new Step(seq, first, List.of()));
      byStart.put(first.from(), batch);
      bySeq.put(seq, batch);
      covered = first.to();
      last = batch.newest();
    } else if (what instanceof Renewed renewed) {
      renew(seq, renewed);
    } else {
      throw new IllegalArgumentException("it is not about evidence");
    }
  }

  private void renew(long seq, Renewed what) {
    var members = members(what.rehashed(), what.algorithm(), what.from(), what.to());
    require(!members.isEmpty(), "it renews nothing");
    var step = new Step(seq, what, members);
    for (var member : members) {
      if (what.rehashed()) {
        member.batch().begin(step);
      } else {
        member.batch().renew(step);
      }
    }
    last = step;
  }

  /** The batches that a renewal is about, by the positions of their own entries. */
  List<Member> members(boolean rehashed, DigestAlgorithm algorithm, long from, long to) {
    return bySeq.subMap(from, to).values().stream()
        .filter(batch -> rehashed || batch.newest().algorithm() == algorithm)
        .map(batch -> new Member(batch, batch.chains().size(), batch.newest()))
        .toList();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** How many entries of the log some token covers. */
  long covered() {
    return covered;
  }

  /** All batches, oldest first. */
  List<Batch> batches() {
    return List.copyOf(byStart.values());
  }

  /** The batch that covers a position of the log, null while none does. */
  @Nullable
  Batch covering(long logIndex) {
    var found = byStart.floorEntry(logIndex);
    return found == null || found.getValue().first().to() <= logIndex ? null : found.getValue();
  }

  /** Position of the newest entry about evidence, -1 before the first. */
  long lastSeq() {
    return last == null ? -1 : last.seq();
  }
}
