package dev.denpyo.law.japan;

import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.law.ArchiveFacts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks on search (rows T-10 to T-17): real searches for a sample of what is kept, and each answer
 * looked at.
 */
final class Searching {
  private static final int SAMPLE = 50;
  private static final int RANGES = 10; // each is counted over the whole archive
  private static final int LOOKED_AT = 1000; // results of one search
  private static final BigDecimal LOWEST = BigDecimal.TEN.pow(30).negate();
  private static final Comparator<RetentionRecord> ORDER = Comparator.comparing(
          (RetentionRecord record) -> record.keys().date())
      .thenComparing(RetentionRecord::id)
      .thenComparing(RetentionRecord::version);

  private Searching() {}

  /** Counts searches and those that did not give what they should. */
  private static final class Searches {
    private final ArchiveFacts facts;
    private final List<RetentionRecord> sample;
    private final long withAmount;
    private long run;
    private long failed;

    Searches(ArchiveFacts facts) {
      this.facts = facts;
      this.sample = facts.sample(SAMPLE);
      this.withAmount = count(Query.builder().amountFrom(LOWEST));
    }

    /** The record alone is looked for, so a search that finds half of the archive costs no more. */
    void finds(Query.Builder query, RetentionRecord record) {
      var found = facts.archive().find(query.record(record.id()).allVersions().build());
      holds(found.contains(record));
    }

    long count(Query.Builder query) {
      return facts.archive().count(query.allVersions().build());
    }

    void holds(boolean condition) {
      run++;
      failed += condition ? 0 : 1;
    }

    Answer answer() {
      if (sample.isEmpty()) {
        return Answer.open("empty");
      }
      return failed == 0
          ? Answer.satisfied("searched", run, sample.size())
          : Answer.violated("lost", failed, run);
    }
  }

  private static Query.Builder date(SearchKeys keys) {
    return Query.builder().dateFrom(keys.date()).dateTo(keys.date());
  }

  private static Query.Builder amount(Query.Builder query, SearchKeys keys) {
    var amount = keys.amount();
    if (keys.currency() == null) {
      return query.amountAbsent();
    }
    return amount == null ? query : query.amountFrom(amount).amountTo(amount);
  }

  static Answer byOneKey(ArchiveFacts facts) {
    var searches = new Searches(facts);
    for (var record : searches.sample) {
      var keys = record.keys();
      searches.finds(date(keys), record);
      searches.finds(amount(Query.builder(), keys), record);
      searches.finds(Query.builder().party(keys.counterparty()), record);
    }
    return searches.answer();
  }

  /** A range and what is below it must make up everything; that is how its bound is seen. */
  static Answer byRange(ArchiveFacts facts) {
    var searches = new Searches(facts);
    var step = Math.max(1, searches.sample.size() / RANGES);
    for (var i = 0; i < searches.sample.size(); i += step) {
      var record = searches.sample.get(i);
      var date = record.keys().date();
      var since = searches.count(Query.builder().dateFrom(date));
      var before = searches.count(Query.builder().dateBefore(date));
      searches.holds(since + before == facts.records() && since > 0);
      var amount = record.keys().amount();
      if (amount != null) {
        var least = searches.count(Query.builder().amountFrom(amount));
        var below = searches.count(Query.builder().amountBelow(amount));
        searches.holds(least + below == searches.withAmount && least > 0);
      }
    }
    return searches.answer();
  }

  static Answer byCombination(ArchiveFacts facts) {
    var searches = new Searches(facts);
    for (var record : searches.sample) {
      var keys = record.keys();
      searches.finds(amount(date(keys), keys), record);
      searches.finds(date(keys).party(keys.counterparty()), record);
      searches.finds(amount(Query.builder().party(keys.counterparty()), keys), record);
      searches.finds(amount(date(keys), keys).party(keys.counterparty()), record);
    }
    return searches.answer();
  }

  static Answer onlyMatches(ArchiveFacts facts) {
    var searches = new Searches(facts);
    for (var record : searches.sample) {
      var keys = record.keys();
      var query = amount(date(keys), keys).allVersions().limit(LOOKED_AT).build();
      var found = facts.archive().find(query);
      searches.holds(found.stream().allMatch(one -> matches(one.keys(), keys)));
      searches.holds(found.equals(found.stream().sorted(ORDER).toList()));
    }
    return searches.answer();
  }

  private static boolean matches(SearchKeys found, SearchKeys asked) {
    return found.date().equals(asked.date())
        && (asked.amount() == null || isSame(asked.amount(), found.amount()));
  }

  private static boolean isSame(BigDecimal asked, @Nullable BigDecimal found) {
    return found != null && found.compareTo(asked) == 0;
  }

  static Answer amountBasis(ArchiveFacts facts) {
    var with = facts.matching(Questions.WITH_AMOUNT);
    var one = facts.matching(Questions.ONE_AMOUNT);
    return one.count() == 0
        ? Answer.satisfied("every", with.count())
        : Answer.open("basis", one.count(), with.count());
  }

  static Answer withoutAmount(ArchiveFacts facts) {
    var without = facts.matching(Questions.WITHOUT_AMOUNT).count();
    var found =
        facts.archive().count(Query.builder().amountAbsent().allVersions().build());
    return found == without
        ? Answer.satisfied("absent", found)
        : Answer.violated("lost", without - found, without);
  }

  static Answer spellings(ArchiveFacts facts) {
    var searches = new Searches(facts);
    for (var record : searches.sample) {
      var name = record.keys().counterparty();
      searches.finds(Query.builder().party(name.toUpperCase(Locale.ROOT)), record);
      searches.finds(Query.builder().party("株式会社 " + name), record);
      searches.finds(Query.builder().party(wide(name)), record);
      var code = record.keys().counterpartyCode();
      if (code != null) {
        searches.finds(Query.builder().party(wide(code)), record);
      }
    }
    return searches.answer();
  }

  /** Letters and digits as their full-width forms. */
  private static String wide(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> out.appendCodePoint(c < 0x7F && Character.isLetterOrDigit(c) ? c + 0xFEE0 : c));
    return out.toString();
  }

  static Answer amountByType(ArchiveFacts facts) {
    return Answer.unless(facts.matching(Questions.LACKING_AMOUNT), facts.records());
  }
}
