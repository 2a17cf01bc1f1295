package dev.denpyo.law.japan;

import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.Provenance;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.law.ArchiveFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is asked of every version, all in one pass. */
final class Questions {
  static final String NO_MEASURE = "no-measure";
  static final String WITH_AMOUNT = "with-amount";
  static final String ONE_AMOUNT = "one-amount";
  static final String WITHOUT_AMOUNT = "without-amount";
  static final String LACKING_AMOUNT = "lacking-amount";
  static final String EDI = "edi";
  static final String NO_TERM = "no-term";
  static final String SHORT_TERM = "short-term";
  static final String PERHAPS_SHORT_TERM = "perhaps-short-term";
  static final String ENCRYPTED = "encrypted";
  static final String UNNAMED = "unnamed";

  /** Documents that show an amount, by circular 4-34; a delivery note need not. */
  private static final Set<String> MUST_SHOW_AMOUNT =
      Set.of("invoice", "credit-note", "receipt", "order", "estimate");

  private static final int YEARS = 7;
  private static final int MONTHS_TO_FILE = 2;

  private Questions() {}

  /** The questions that a record answers without its bytes. */
  static Map<String, Predicate<RetentionRecord>> all(ArchiveFacts facts) {
    var all = new HashMap<>(Stamping.questions(facts));
    all.put(NO_MEASURE, record -> record.origin().measure() == null);
    for (var measure : AuthenticityMeasure.values()) {
      all.put(measure.code(), record -> record.origin().measure() == measure);
    }
    all.put(WITH_AMOUNT, record -> record.keys().currency() != null);
    all.put(ONE_AMOUNT, Questions::showsOneAmount);
    all.put(WITHOUT_AMOUNT, record -> record.keys().currency() == null);
    all.put(
        LACKING_AMOUNT,
        record -> record.keys().currency() == null
            && MUST_SHOW_AMOUNT.contains(record.keys().type()));
    all.put(EDI, record -> record.origin().provenance() == Provenance.EDI);
    all.put(UNNAMED, Questions::cannotBeNamed);
    all.put(NO_TERM, record -> record.status().keptUntil() == null);
    all.put(SHORT_TERM, record -> endsBefore(record, record.keys().date()));
    all.put(
        PERHAPS_SHORT_TERM,
        record -> endsBefore(record, record.keys().date().plusYears(1).minusDays(1)));
    return all;
  }

  private static boolean cannotBeNamed(RetentionRecord record) {
    var name = TransactionFileName.of(record.keys(), "pdf").toText();
    return TransactionFileName.parse(name)
        .filter(read -> read.names(record.keys()))
        .isEmpty();
  }

  private static boolean showsOneAmount(RetentionRecord record) {
    var keys = record.keys();
    return (keys.amount() == null) != (keys.netAmount() == null);
  }

  /** Whether the term is shorter than the law's for a fiscal year that ends that day. */
  private static boolean endsBefore(RetentionRecord record, LocalDate yearEnd) {
    var until = record.status().keptUntil();
    var lawful = yearEnd.plusDays(1).plusMonths(MONTHS_TO_FILE).plusYears(YEARS).minusDays(1);
    return until == null || until.isBefore(lawful);
  }
}
