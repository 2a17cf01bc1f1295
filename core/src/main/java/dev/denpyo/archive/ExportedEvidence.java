package dev.denpyo.archive;

import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.EvidenceVerifier.EvidenceOf;
import dev.denpyo.evidence.Indication;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges the evidence records of one package, if somebody is there to judge them. */
final class ExportedEvidence {
  private final @Nullable EvidenceVerifier verifier;
  private final Instant now;
  private final Consumer<String> problems;
  private long present;
  private long passed;
  private long undecided;
  private String detail = "";

  /** Without a verifier records are counted only. */
  ExportedEvidence(@Nullable EvidenceVerifier verifier, Instant now, Consumer<String> problems) {
    this.verifier = verifier;
    this.now = now;
    this.problems = problems;
  }

  /** One record and the document it must be about. */
  void judge(String path, byte[] record, EvidenceOf document) {
    present++;
    if (verifier == null) {
      return;
    }
    var judged = verifier.judge(record, document, now);
    var indication = judged.outcome().indication();
    if (indication == Indication.TOTAL_PASSED) {
      passed++;
    } else if (indication == Indication.INDETERMINATE) {
      undecided++;
      detail = detail.isEmpty() ? judged.outcome() + ": " + judged.detail() : detail;
    } else {
      problems.accept(path + " proves nothing, " + judged.outcome() + ": " + judged.detail());
    }
  }

  ExportVerification.Evidence tally() {
    return new ExportVerification.Evidence(present, passed, undecided, detail);
  }
}
