package dev.denpyo.law.japan;

import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.EvidenceReview;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.law.ArchiveFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether documents were stamped in time (rows T-03 to T-05), by the timestamps of the archive that
 * passed. The law says promptly; the tax agency reads that as about seven business days. So what is
 * within seven is satisfied, and only what is late by every reading is violated.
 */
final class Stamping {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int PROMPTLY = 7; // business days
  private static final int PROCESSING = 2; // months
  private static final LocalDate CALENDAR_BEGINS = LocalDate.of(2020, 1, 1);

  private static final String BEFORE = "stamped-before";
  private static final String PROMPT = "stamped-promptly";
  private static final String LONG = "stamped-in-the-long-form";
  private static final String LATE = "stamped-late";

  private Stamping() {}

  /** What is asked of every version, if timestamps were judged. */
  static Map<String, Predicate<RetentionRecord>> questions(ArchiveFacts facts) {
    var questions = new HashMap<String, Predicate<RetentionRecord>>();
    var review = facts.evidence();
    if (review == null) {
      return questions;
    }
    questions.put(BEFORE, record -> isSent(record) && new Stamp(record, review).isBefore());
    questions.put(PROMPT, record -> isReceived(record) && new Stamp(record, review).isPrompt());
    questions.put(LONG, record -> isReceived(record) && new Stamp(record, review).isInLongForm());
    questions.put(LATE, record -> isReceived(record) && new Stamp(record, review).isLate());
    return questions;
  }

  private static boolean isSent(RetentionRecord record) {
    return record.origin().measure() == AuthenticityMeasure.SENDER_TIMESTAMP;
  }

  private static boolean isReceived(RetentionRecord record) {
    return record.origin().measure() == AuthenticityMeasure.RECEIVER_TIMESTAMP;
  }

  /** When a version was exchanged, and when the archive proves that it was there. */
  private record Stamp(RetentionRecord record, EvidenceReview review) {
    boolean isBefore() {
      var exchanged = record.origin().exchangedAt();
      var proven = review.provenAt(record.logIndex());
      return exchanged != null && proven.isPresent() && !proven.get().isAfter(exchanged);
    }

    boolean isPrompt() {
      return isStampedBy(0);
    }

    boolean isInLongForm() {
      return isStampedBy(PROCESSING);
    }

    private boolean isStampedBy(int months) {
      var exchanged = day();
      var proven = review.provenAt(record.logIndex());
      return exchanged != null
          && proven.isPresent()
          && proven.get().isBefore(end(exchanged, months, BusinessDays.byLaw()));
    }

    /** By the long form too, and by every calendar; what waits is late once that time is over. */
    boolean isLate() {
      var exchanged = day();
      if (exchanged == null) {
        return false;
      }
      var end = end(exchanged, PROCESSING, BusinessDays.withoutNewYear());
      var proven = review.provenAt(record.logIndex());
      return proven.isPresent()
          ? !proven.get().isBefore(end)
          : !review.isCovered(record.logIndex()) && !review.at().isBefore(end);
    }

    private @Nullable LocalDate day() {
      var exchanged = record.origin().exchangedAt();
      var day = exchanged == null ? null : exchanged.atZone(JAPAN).toLocalDate();
      return day == null || day.isBefore(CALENDAR_BEGINS) ? null : day;
    }

    private static Instant end(LocalDate exchanged, int months, BusinessDays days) {
      var last = days.after(exchanged.plusMonths(months), PROMPTLY);
      return last.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }
  }

  static Answer bySender(ArchiveFacts facts) {
    var all = facts.matching(AuthenticityMeasure.SENDER_TIMESTAMP.code()).count();
    if (all == 0 || facts.evidence() == null) {
      return unjudged(facts, all);
    }
    var before = facts.matching(BEFORE).count();
    return before == all
        ? Answer.satisfied("stamped-before", all)
        : Answer.open("sender-stamps", before, all);
  }

  static Answer promptly(ArchiveFacts facts) {
    var all = facts.matching(AuthenticityMeasure.RECEIVER_TIMESTAMP.code()).count();
    if (all == 0 || facts.evidence() == null) {
      return unjudged(facts, all);
    }
    var prompt = facts.matching(PROMPT).count();
    if (facts.matching(LATE).count() > 0) {
      return Answer.failing("stamped-late", facts.matching(LATE), all);
    }
    return prompt == all
        ? Answer.satisfied("stamped-promptly", all)
        : Answer.open("stamped-partly", prompt, all);
  }

  /** The long form asks for written procedures, which no software sees. */
  static Answer underProcedures(ArchiveFacts facts) {
    var answer = promptly(facts);
    if (!answer.evidence().equals("stamped-partly")) {
      return answer;
    }
    var all = facts.matching(AuthenticityMeasure.RECEIVER_TIMESTAMP.code()).count();
    return Answer.open("stamped-long", facts.matching(LONG).count(), all);
  }

  private static Answer unjudged(ArchiveFacts facts, long relying) {
    return relying == 0
        ? Answer.satisfied("unused", facts.records())
        : Answer.open("timestamps", relying);
  }
}
