package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.archive.EvidenceChains.Step;
import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.evidence.TimestampStatement;
import dev.denpyo.evidence.TimestampToken;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds every token against the root that it is said to be over, and every renewal against what it
 * is said to renew. What tokens are worth is not judged here.
 */
final class StampVerifier {
  private final ArchiveStore.Reader reader;
  private final List<Damage> damages;
  private final StoredLog log;
  private final EvidenceAssembler assembler;
  private final boolean wasIntact;

  StampVerifier(ArchiveStore.Reader reader, List<Damage> damages) {
    this.reader = reader;
    this.damages = damages;
    this.log = new StoredLog(reader);
    this.assembler = new EvidenceAssembler(reader);
    this.wasIntact = damages.isEmpty();
  }

  static Damage invalid(long seq, String detail) {
    return new Damage(Kind.EVIDENCE_INVALID, LogEntry.EVIDENCE, seq, detail);
  }

  /** Looks at all steps, each once. */
  void run(EvidenceChains chains) {
    var seen = new HashSet<Long>();
    for (var batch : chains.batches()) {
      for (var chain : batch.chains()) {
        chain.stream().filter(step -> seen.add(step.seq())).forEach(this::step);
      }
    }
  }

  private void step(Step step) {
    var problem = problem(step);
    if (problem != null) {
      damages.add(invalid(step.seq(), problem));
    }
  }

  /** Null if nothing is wrong, or if what is wrong was reported already. */
  private @Nullable String problem(Step step) {
    try {
      var token = TimestampToken.of(assembler.token(step));
      var root = HexFormat.of().parseHex(step.what().root());
      if (TimestampStatement.of(token)
          .filter(t -> t.isOver(step.algorithm(), root))
          .isEmpty()) {
        return "the token is not over the root of its hash tree";
      }
      if (step.what() instanceof Renewed renewed) {
        return renewal(step, renewed, root);
      }
      return null;
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-DAMAGED")) {
        throw e;
      }
      return wasIntact ? String.valueOf(e.getMessage()) : null;
    } catch (IllegalArgumentException e) { // what only somebody else can have written
      return "it cannot be read: " + e.getMessage();
    }
  }

  private @Nullable String renewal(Step step, Renewed renewed, byte[] root) {
    if (!Arrays.equals(assembler.tree(step).root(), root)) {
      return "it does not cover what it is said to renew";
    }
    if (!renewed.rehashed()) {
      return null;
    }
    var digests = NewDigests.of(step, log);
    for (var sha256 : digests.documents()) {
      var actual = NewDigests.digest(renewed.algorithm(), sha256, reader);
      if (actual != null && !Arrays.equals(actual, digests.of(sha256))) {
        return "the new digest of object " + sha256 + " is another";
      }
    }
    return null;
  }
}
