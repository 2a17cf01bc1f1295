package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.EvidenceReview;
import dev.denpyo.archive.EvidenceStatus;
import dev.denpyo.evidence.Indication;
import org.jspecify.annotations.Nullable;

/**
 * How the timestamps of an archive were judged, if somebody to trust was named.
 *
 * @param review null where they were not judged
 */
record EvidenceOutput(EvidenceStatus status, @Nullable EvidenceReview review) {
  static EvidenceOutput of(ArchiveEvidence evidence, TrustOption trust) {
    return new EvidenceOutput(
        evidence.status(), trust.isGiven() ? evidence.review(trust.verifier()) : null);
  }

  /** What they amount to: a timestamp that nobody judged was not checked. */
  int exitCode() {
    if (review == null) {
      return status.batches() > 0 ? ExitCode.NOT_CHECKED : ExitCode.GOOD;
    }
    return review.count(Indication.TOTAL_PASSED) < review.batches().size()
        ? ExitCode.FINDING
        : ExitCode.GOOD;
  }

  void text(Shell shell) {
    if (review == null) {
      if (status.batches() > 0) {
        shell.result(shell.texts().get("archive.notJudged", status.batches()));
      }
      return;
    }
    for (EvidenceReview.Judged batch : review.batches()) {
      if (!batch.judgement().outcome().passed()) {
        shell.result(String.join(
            "  ",
            batch.judgement().outcome().toString(),
            batch.from() + ".." + batch.to(),
            String.valueOf(batch.logIndex()),
            batch.judgement().detail()));
      }
    }
    shell.result(shell
        .texts()
        .get(
            "archive.judged",
            review.count(Indication.TOTAL_PASSED),
            review.count(Indication.INDETERMINATE),
            review.count(Indication.TOTAL_FAILED)));
  }

  void json(Json json) {
    json.object("timestamps", in -> {
      in.number("batches", status.batches())
          .number("covered", status.covered())
          .number("waitingEntries", status.waitingEntries())
          .number("waitingDocuments", status.waitingDocuments())
          .text("waitingSince", status.waitingSince())
          .text("stampedAt", status.stampedAt());
      long judged = review == null ? 0 : review.batches().size();
      in.number("notChecked", status.batches() - judged);
      if (review != null) {
        in.number("passed", review.count(Indication.TOTAL_PASSED))
            .number("undecided", review.count(Indication.INDETERMINATE))
            .number("failed", review.count(Indication.TOTAL_FAILED))
            .objects("judged", review.batches(), EvidenceOutput::json);
      }
    });
  }

  private static void json(Json json, EvidenceReview.Judged batch) {
    json.number("logIndex", batch.logIndex())
        .number("from", batch.from())
        .number("to", batch.to())
        .text("outcome", batch.judgement().outcome())
        .text("provenAt", batch.judgement().provenAt().orElse(null))
        .text("renewBefore", batch.judgement().renewBefore().orElse(null))
        .text("detail", batch.judgement().detail());
  }
}
