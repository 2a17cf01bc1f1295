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
 */
public record EvidenceReview(List<Judged> batches, EvidenceStatus status) {
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
    return batches.stream()
        .filter(batch -> batch.from() <= logIndex && logIndex < batch.to())
        .flatMap(batch -> batch.judgement().provenAt().stream())
        .findFirst();
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
    return new EvidenceReview(judged, EvidenceStatus.read(reader));
  }
}
