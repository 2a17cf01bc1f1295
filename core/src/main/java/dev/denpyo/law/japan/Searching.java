package dev.denpyo.law.japan;

import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.law.ArchiveFacts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks on search (rows T-10 to T-17): real searches for a sample of what is kept, and each answer
 * looked at.
 */
final class Searching {
  private static final int SAMPLE = 50;
  /** Documents that show an amount, by circular 4-34; a delivery note need not. */
  private static final Set<String> WITH_AMOUNT =
      Set.of("invoice", "credit-note", "receipt", "order", "estimate");

  private static final Comparator<RetentionRecord> ORDER = Comparator.comparing(
          (RetentionRecord record) -> record.keys().date())
      .thenComparing(RetentionRecord::id)
      .thenComparing(RetentionRecord::version);

  private Searching() {}

  /** Counts searches and those that did not give what they should. */
  private static final class Searches {
    private final ArchiveFacts facts;
    private final List<RetentionRecord> sample;
    private long run;
    private long failed;

    Searches(ArchiveFacts facts) {
      this.facts = facts;
      this.sample = facts.sample(SAMPLE);
    }

    void finds(Query.Builder query, RetentionRecord record) {
      run++;
      if (facts.archive().find(query.allVersions().build()).stream().noneMatch(record::equals)) {
        failed++;
      }
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

  static Answer byRange(ArchiveFacts facts) {
    var searches = new Searches(facts);
    for (var record : searches.sample) {
      var keys = record.keys();
      searches.finds(Query.builder().dateFrom(keys.date()), record);
      searches.finds(Query.builder().dateTo(keys.date()), record);
      var amount = keys.amount();
      if (amount != null) {
        searches.finds(Query.builder().amountFrom(amount), record);
        searches.finds(Query.builder().amountTo(amount), record);
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
      var found = facts.archive().find(amount(date(keys), keys).allVersions().build());
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
    var with = facts.matching(r -> r.keys().currency() != null);
    var one = facts.matching(r ->
        r.keys().currency() != null && (r.keys().amount() == null || r.keys().netAmount() == null));
    return one.count() == 0
        ? Answer.satisfied("every", with.count())
        : Answer.open("basis", one.count(), with.count());
  }

  static Answer withoutAmount(ArchiveFacts facts) {
    var without = facts.matching(r -> r.keys().currency() == null);
    var found =
        facts.archive().count(Query.builder().amountAbsent().allVersions().build());
    return found == without.count()
        ? Answer.satisfied("absent", found)
        : Answer.violated("lost", without.count() - found, without.count());
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
    var lacking = facts.matching(
        r -> r.keys().currency() == null && WITH_AMOUNT.contains(r.keys().type()));
    return Answer.unless(lacking, facts.records());
  }
}
