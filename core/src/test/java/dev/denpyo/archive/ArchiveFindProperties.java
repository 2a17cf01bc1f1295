package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Search against the plainest possible oracle: every record, tested one by one (T-10, T-12). */
class ArchiveFindProperties {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int DOCUMENTS = 900; // more names than a search lists one by one
  private static final Path DIRECTORY = temporary();
  private static List<SearchKeys> all = List.of();
  private static List<SearchKeys> latest = List.of();

  private static Path temporary() {
    try {
      return Files.createTempDirectory("denpyo-find");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchKeys keys(int n) {
    var builder = SearchKeys.builder(
            n % 2 == 0 ? Direction.ISSUED : Direction.RECEIVED,
            START.plusDays(n * 37L % 60),
            "company" + n % 300,
            "N" + n)
        .type(n % 5 == 0 ? "receipt" : "invoice");
    return n % 7 == 0
        ? builder.build()
        : builder
            .amount(amount(n * 61 % 500 - 250), "JPY")
            .netAmount(amount(n * 53 % 400 - 200), "JPY")
            .build();
  }

  private static BigDecimal amount(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  @BeforeContainer
  static void fill() {
    all = IntStream.range(0, DOCUMENTS).mapToObj(ArchiveFindProperties::keys).toList();
    try (var archive = RetentionArchive.init(DIRECTORY, Samples.CLOCK)) {
      for (var n = 0; n < DOCUMENTS; n++) {
        archive.put(Samples.document(n), "application/xml", all.get(n));
      }
      change(archive);
    }
  }

  /** Every tenth is corrected to keys of its own, and every fiftieth void. */
  private static void change(RetentionArchive archive) {
    var why = new Reason("carol", "a test");
    latest = new ArrayList<>(all);
    for (var n = 0; n < DOCUMENTS; n += 10) {
      var id = archive.put(Samples.document(n), "application/xml", all.get(n)).recordId();
      var correction = keys(DOCUMENTS + n);
      archive.correct(id, Deposit.of(Samples.document(n), "application/xml", correction), why);
      latest.set(n, correction);
      if (n % 50 == 0) {
        archive.voidRecord(id, why);
      }
    }
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var files = Files.walk(DIRECTORY)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(seed = "20261122", tries = 150)
  void findsExactlyWhatATestOfEveryRecordFinds(
      @ForAll @IntRange(max = 127) int used,
      @ForAll @IntRange(max = 60) int day,
      @ForAll @IntRange(min = -260, max = 260) int cents,
      @ForAll @IntRange(max = 320) int party) {
    var query = Query.builder();
    Predicate<SearchKeys> oracle = keys -> true;
    if ((used & 1) != 0) {
      query.dateFrom(START.plusDays(day));
      oracle = oracle.and(keys -> !keys.date().isBefore(START.plusDays(day)));
    }
    if ((used & 2) != 0) {
      query.amountTo(amount(cents));
      oracle =
          oracle.and(keys -> keys.amount() != null && keys.amount().compareTo(amount(cents)) <= 0);
    }
    if ((used & 4) != 0) {
      var text = party > 300 ? "COMPANY" : "pany " + party;
      var folded = party > 300 ? "company" : "pany" + party;
      query.party(text);
      oracle = oracle.and(keys -> keys.counterparty().contains(folded));
    }
    if ((used & 8) != 0) {
      query.type("receipt");
      oracle = oracle.and(keys -> keys.type().equals("receipt"));
    }
    if ((used & 16) != 0) {
      query.direction(Direction.RECEIVED);
      oracle = oracle.and(keys -> keys.direction() == Direction.RECEIVED);
    }
    if ((used & 32) != 0) {
      query.netFrom(amount(cents));
      oracle = oracle.and(
          keys -> keys.netAmount() != null && keys.netAmount().compareTo(amount(cents)) >= 0);
    }
    var searched = new ArrayList<>(latest);
    if ((used & 64) != 0) {
      query.allVersions();
      all.stream().filter(keys -> !latest.contains(keys)).forEach(searched::add);
    }
    assertFinds(query.build(), searched, oracle);
  }

  private static void assertFinds(
      Query query, List<SearchKeys> searched, Predicate<SearchKeys> oracle) {
    try (var archive = RetentionArchive.open(DIRECTORY, Samples.CLOCK)) {
      var found = archive.find(query).stream().map(RetentionRecord::keys).toList();
      var byNumber = Comparator.comparing(SearchKeys::number);
      assertEquals(
          searched.stream().filter(oracle).sorted(byNumber).toList(),
          found.stream().sorted(byNumber).toList());
      assertEquals(found.size(), archive.count(query));
    }
  }
}
