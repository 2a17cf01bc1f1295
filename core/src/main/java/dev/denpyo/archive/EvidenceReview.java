package dev.denpyo.archive;

import dev.denpyo.evidence.EvidenceJudgement;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.Indication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every batch of evidence, judged. That batches cover what they say is what {@link
 * RetentionArchive#verify()} recomputes; here it is about whether tokens can be believed, and what
 * they prove.
 *
 * @param batches oldest first, one behind the other
 * @param status what is not covered
 * @param at the time of judgement
 */
public record EvidenceReview(List<Judged> batches, EvidenceStatus status, Instant at) {
  /** Keeps its own copy. */
  public EvidenceReview {
    batches = List.copyOf(batches);
  }

  /**
   * One batch.
   *
   * @param logIndex position of its entry in the log
   * @param from the first position that it covers
   * @param to the position after the last
   * @param judgement what its tokens prove of the head of the log there, and so of all before it
   */
  public record Judged(long logIndex, long from, long to, EvidenceJudgement judgement) {}

  /** How many batches were judged so. */
  public long count(Indication indication) {
    return batches.stream()
        .filter(batch -> batch.judgement().outcome().indication() == indication)
        .count();
  }

  /** When what an entry brought in existed at the latest; empty when that is not proved. */
  public Optional<Instant> provenAt(long logIndex) {
    return isCovered(logIndex) ? covering(logIndex).judgement().provenAt() : Optional.empty();
  }

  /** Whether a token covers an entry, proved or not. */
  public boolean isCovered(long logIndex) {
    return logIndex >= 0 && logIndex < status.covered();
  }

  private Judged covering(long logIndex) {
    var low = 0;
    var high = batches.size() - 1;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (batches.get(middle).to() <= logIndex) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return batches.get(low);
  }

  static EvidenceReview of(ArchiveStore.Reader reader, EvidenceVerifier verifier, Instant now) {
    var assembler = new EvidenceAssembler(reader);
    var judged = new ArrayList<Judged>();
    for (var batch : EvidenceChains.read(reader).batches()) {
      var leaves = assembler.leaves(batch);
      var record = assembler.record(batch, leaves.indexOfHead());
      var text = BatchLeaves.text(leaves.head());
      var judgement = verifier.judge(record, EvidenceVerifier.EvidenceOf.bytes(text), now);
      judged.add(new Judged(batch.seq(), batch.first().from(), batch.first().to(), judgement));
    }
    return new EvidenceReview(judged, EvidenceStatus.read(reader), now);
  }
}
