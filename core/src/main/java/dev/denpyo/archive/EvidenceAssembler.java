package dev.denpyo.archive;

import dev.denpyo.archive.ErsEncoding.Stamp;
import dev.denpyo.archive.EvidenceChains.Batch;
import dev.denpyo.archive.EvidenceChains.Step;
import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.HashTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts evidence records together from what the log and the stored tokens say, within one snapshot.
 * Of each batch only its token is stored; its hash tree follows from the log.
 */
final class EvidenceAssembler {
  private static final int BATCHES = 2; // kept at a time; one has up to 20 MB
  private static final int RENEWALS =
      64; // more than a batch ever has, or each leaf would build all

  private final ArchiveStore.Reader reader;
  private final StoredLog log;
  private final Map<Long, Plain> plain = recent(BATCHES);
  private final Map<Long, StampTree> again = recent(RENEWALS);
  private final Map<Long, StampTree> rehashed = recent(2 * BATCHES);
  private final Map<Long, byte[]> tokens = recent(RENEWALS);

  EvidenceAssembler(ArchiveStore.Reader reader) {
    this.reader = reader;
    this.log = new StoredLog(reader);
  }

  private record Plain(BatchLeaves leaves, HashTree tree) {}

  private static <T> Map<Long, T> recent(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > most;
      }
    };
  }

  /** What a batch covers. */
  BatchLeaves leaves(Batch batch) {
    return plain(batch).leaves();
  }

  private Plain plain(Batch batch) {
    return cached(plain, batch.seq(), seq -> {
      var leaves = BatchLeaves.read(reader, log, batch.first());
      return new Plain(leaves, leaves.tree());
    });
  }

  /** Building one tree may need another, so this is not {@code computeIfAbsent}. */
  private static <T> T cached(Map<Long, T> cache, long seq, Function<Long, T> make) {
    var found = cache.get(seq);
    if (found == null) {
      found = make.apply(seq);
      cache.put(seq, found);
    }
    return found;
  }

  /** The record of the leaf at that position of a batch. */
  byte[] record(Batch batch, int leaf) {
    return ErsEncoding.record(stamps(batch, leaf, batch.chains().size()));
  }

  /** The first chains of the leaf at that position. */
  List<List<Stamp>> stamps(Batch batch, int leaf, int chains) {
    var all = new ArrayList<List<Stamp>>();
    for (var chain : batch.chains().subList(0, chains)) {
      var stamps = new ArrayList<Stamp>();
      for (var step : chain) {
        var lists = lists(batch, leaf, step);
        if (lists == null) { // its document was gone when the others were hashed anew
          return all;
        }
        stamps.add(new Stamp(step.algorithm(), lists, token(step)));
      }
      all.add(stamps);
    }
    return all;
  }

  private @Nullable List<List<byte[]>> lists(Batch batch, int leaf, Step step) {
    if (step.what() instanceof Timestamped) {
      return plain(batch).tree().path(leaf);
    }
    return tree(step).path(batch, leaf);
  }

  /** The tree of a renewal, as it follows from what it renewed. */
  StampTree tree(Step step) {
    var algorithm = step.algorithm();
    return ((Renewed) step.what()).rehashed()
        ? cached(
            rehashed,
            step.seq(),
            seq -> StampTree.rehashed(algorithm, step.members(), this, NewDigests.of(step, log)))
        : cached(again, step.seq(), seq -> StampTree.again(algorithm, step.members(), this));
  }

  /** The token of a step, as its entry vouches for it; not to be changed. */
  byte[] token(Step step) {
    return cached(
        tokens, step.seq(), seq -> log.content(LogEntry.EVIDENCE, step.what().token()));
  }
}
