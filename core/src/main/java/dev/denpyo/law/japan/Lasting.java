package dev.denpyo.law.japan;

import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.RetentionSchedule;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.law.ArchiveFacts;
import java.time.LocalDate;
import java.time.ZoneId;

/** Checks on how long documents are kept, and their end (rows R and O-02, O-04). */
final class Lasting {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int YEARS = 7;
  private static final int MONTHS_TO_FILE = 2;

  private Lasting() {}

  /**
   * The fiscal year is not known here. But it ends on the day of the document at the earliest and a
   * year after it at the latest, so a term may be too short or long enough for every one of them.
   */
  static Answer terms(ArchiveFacts facts) {
    if (facts.records() == 0) {
      return Answer.open("empty");
    }
    var missing = facts.matching(record -> record.status().keptUntil() == null);
    if (missing.count() > 0) {
      return Answer.unless(missing, facts.records());
    }
    var shorter = facts.matching(record -> endsBefore(record, record.keys().date()));
    if (shorter.count() > 0) {
      return Answer.unless(shorter, facts.records());
    }
    var latest = facts.matching(
        record -> endsBefore(record, record.keys().date().plusYears(1).minusDays(1)));
    return latest.count() == 0
        ? Answer.satisfied("every", facts.records())
        : Answer.open("fiscal-year", latest.count(), facts.records());
  }

  /** Whether the term is shorter than the law's for a fiscal year that ends that day. */
  private static boolean endsBefore(RetentionRecord record, LocalDate yearEnd) {
    var until = record.status().keptUntil();
    var lawful = yearEnd.plusDays(1).plusMonths(MONTHS_TO_FILE).plusYears(YEARS).minusDays(1);
    return until == null || until.isBefore(lawful);
  }

  static Answer noEarlyDisposal(ArchiveFacts facts) {
    if (!facts.verification().isIntact()) {
      return Keeping.nothingHalfDone(facts);
    }
    var events = facts.events();
    return Answer.satisfied(
        "lifecycle",
        events.of("HOLD"),
        events.of("RELEASE"),
        events.of("EXTEND"),
        events.of("DISPOSE"));
  }

  static Answer disposals(ArchiveFacts facts) {
    return facts.verification().isIntact()
        ? Answer.satisfied("disposals", facts.events().of("DISPOSE"))
        : Keeping.nothingHalfDone(facts);
  }

  static Answer conversions(ArchiveFacts facts) {
    return facts.verification().isIntact()
        ? Answer.satisfied("conversions", facts.events().conversions())
        : Keeping.nothingHalfDone(facts);
  }

  static Answer japaneseDays(ArchiveFacts facts) {
    var all = facts.events().terms();
    var here = facts.events().termsIn(JAPAN);
    if (all == 0) {
      return Answer.open("no-terms");
    }
    return all == here ? Answer.satisfied("every", all) : Answer.violated("some", all - here, all);
  }

  static Answer data(ArchiveFacts facts) {
    var periods = RetentionSchedule.bundled().periods().stream()
        .filter(period -> period.country().equals(CountryCode.JP))
        .count();
    return Answer.satisfied("data", periods);
  }
}
