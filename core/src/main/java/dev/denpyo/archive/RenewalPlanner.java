package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Batch;
import dev.denpyo.archive.StampPlan.Range;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceVerifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out, within one snapshot, what is to be renewed next. */
final class RenewalPlanner {
  private final ArchiveStore.Reader reader;
  private final EvidenceChains chains;
  private final EvidenceAssembler assembler;
  private final List<Batch> batches;
  private final int mostLeaves;

  /**
   * A planner.
   *
   * @param size stamps at or behind that position of the log are too young to be renewed
   * @param mostLeaves so many documents are hashed anew under one token, or one batch
   */
  RenewalPlanner(ArchiveStore.Reader reader, long size, int mostLeaves) {
    this.reader = reader;
    this.chains = EvidenceChains.read(reader);
    this.assembler = new EvidenceAssembler(reader);
    this.batches =
        chains.batches().stream().filter(batch -> batch.newest().seq() < size).toList();
    this.mostLeaves = mostLeaves;
  }

  /** What ends until then; null if nothing does. */
  @Nullable
  StampPlan due(EvidenceVerifier verifier, Instant until) {
    var ends = new EvidenceEnds(reader, verifier);
    for (var algorithm : DigestAlgorithm.values()) {
      var stronger = stronger(algorithm, ends, until);
      if (ends.isBy(ends.of(algorithm), until) && stronger.isPresent()) {
        var plan = rehash(stronger.get(), batch -> batch.newest().algorithm() == algorithm);
        if (plan != null) {
          return plan;
        }
      }
      var due = batches.stream()
          .filter(batch -> batch.newest().algorithm() == algorithm)
          .filter(batch -> ends.isBy(ends.of(batch.newest()), until))
          .toList();
      if (!due.isEmpty()) {
        return again(algorithm, due);
      }
    }
    return null;
  }

  /** One that does not end until then. */
  private static Optional<DigestAlgorithm> stronger(
      DigestAlgorithm algorithm, EvidenceEnds ends, Instant until) {
    return Arrays.stream(DigestAlgorithm.values())
        .filter(other -> other.length() > algorithm.length())
        .filter(other -> !ends.isBy(ends.of(other), until))
        .reduce((one, other) -> other); // the longest
  }

  private StampPlan again(DigestAlgorithm algorithm, List<Batch> due) {
    var range = range(algorithm, due);
    var members = chains.members(false, algorithm, range.from(), range.to());
    return StampPlan.renewing(range, StampTree.again(algorithm, members, assembler), chains, null);
  }

  private static Range range(DigestAlgorithm algorithm, List<Batch> due) {
    return new Range(algorithm, due.get(0).seq(), due.get(due.size() - 1).seq() + 1);
  }

  /** Documents that rest on another algorithm; null if there is none. */
  @Nullable
  StampPlan rehash(DigestAlgorithm algorithm) {
    return rehash(algorithm, batch -> batch.newest().algorithm() != algorithm);
  }

  private @Nullable StampPlan rehash(DigestAlgorithm algorithm, Predicate<Batch> which) {
    var lot = batches.stream().filter(which).findFirst().map(this::lot);
    if (lot.isEmpty()) {
      return null;
    }
    var range = range(algorithm, lot.get());
    var members = chains.members(true, algorithm, range.from(), range.to());
    var digests = NewDigests.make(algorithm, members, assembler, reader);
    var tree = StampTree.rehashed(algorithm, members, assembler, digests);
    return StampPlan.renewing(range, tree, chains, digests);
  }

  /** That batch with those behind it that rest on the same, within the limit. */
  private List<Batch> lot(Batch first) {
    var leaves = assembler.leaves(first).leaves().size();
    var from = batches.indexOf(first);
    var end = from + 1;
    while (end < batches.size()
        && batches.get(end).newest().algorithm() == first.newest().algorithm()
        && leaves < mostLeaves) {
      leaves += assembler.leaves(batches.get(end)).leaves().size();
      end++;
    }
    return batches.subList(from, end);
  }
}
