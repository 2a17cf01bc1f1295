package dev.denpyo.law.japan;

import dev.denpyo.archive.RetentionSchedule;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.law.ArchiveFacts;
import java.time.ZoneId;
import java.util.List;

/** Checks on how long documents are kept, and their end (rows R and O-02, O-04). */
final class Lasting {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private Lasting() {}

  /**
   * The fiscal year is not known here. But it ends on the day of the document at the earliest and a
   * year after it at the latest, so a term may be too short or long enough for every one of them.
   */
  static Answer terms(ArchiveFacts facts) {
    if (facts.records() == 0) {
      return Answer.open("empty");
    }
    for (var question : List.of(Questions.NO_TERM, Questions.SHORT_TERM)) {
      if (facts.matching(question).count() > 0) {
        return Answer.unless(facts.matching(question), facts.records());
      }
    }
    var perhaps = facts.matching(Questions.PERHAPS_SHORT_TERM);
    return perhaps.count() == 0
        ? Answer.satisfied("every", facts.records())
        : Answer.open("fiscal-year", perhaps.count(), facts.records());
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
        ends(facts),
        events.of("CLOCK"));
  }

  /** Of records, or of the keys that they could be read with. */
  private static long ends(ArchiveFacts facts) {
    return facts.events().of("DISPOSE") + facts.events().of("KEY_SHRED");
  }

  static Answer disposals(ArchiveFacts facts) {
    return facts.verification().isIntact()
        ? Answer.satisfied("disposals", ends(facts))
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
