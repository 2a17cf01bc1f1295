package dev.denpyo.archive;

import dev.denpyo.law.ComplianceAudit;
import dev.denpyo.law.japan.ElectronicTransactions;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Measures an archive of very many small records; run by hand, prints a few lines. */
final class ArchiveScale {
  private static final int DOCUMENT = 200;
  private static final int PARTIES = 20_000;
  private static final int SEARCHES = 20; // of each combination
  private static final int PAGE = 50;
  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;

  private static final Map<String, BiConsumer<Query.Builder, SearchKeys>> CONDITIONS =
      new LinkedHashMap<>();

  static {
    CONDITIONS.put("day", (q, k) -> q.dateFrom(k.date()).dateTo(k.date()));
    CONDITIONS.put("year", (q, k) -> q.dateFrom(k.date()).dateTo(k.date().plusYears(1)));
    CONDITIONS.put("amount", (q, k) -> q.amountFrom(amount(k)).amountTo(amount(k)));
    CONDITIONS.put(
        "amounts", (q, k) -> q.amountFrom(amount(k)).amountTo(amount(k).add(tenth())));
    CONDITIONS.put("net", (q, k) -> q.netFrom(amount(k)));
    CONDITIONS.put("absent", (q, k) -> q.amountAbsent());
    CONDITIONS.put("party", (q, k) -> q.party(k.counterparty()));
    CONDITIONS.put("part", (q, k) -> q.party(k.counterparty().substring(4, 9)));
    CONDITIONS.put("nobody", (q, k) -> q.party("nobody of that name"));
    CONDITIONS.put("code", (q, k) -> q.party(String.valueOf(k.counterpartyCode())));
    CONDITIONS.put("number", (q, k) -> q.number(k.number()));
    CONDITIONS.put("type", (q, k) -> q.type(k.type()));
    CONDITIONS.put("no type", (q, k) -> q.type("contract"));
    CONDITIONS.put("direction", (q, k) -> q.direction(k.direction()));
    CONDITIONS.put("currency", (q, k) -> q.currency("JPY"));
    CONDITIONS.put("no currency", (q, k) -> q.currency("EUR"));
    CONDITIONS.put("due", (q, k) -> q.dueOn(k.date()));
  }

  private final RetentionArchive archive;
  private final int records;

  private ArchiveScale(RetentionArchive archive, int records) {
    this.archive = archive;
    this.records = records;
  }

  /** Arguments: an empty directory, how many records. */
  public static void main(String[] arguments) {
    try (var archive = TestDatabase.SQLITE.init(Path.of(arguments[0]))) {
      var scale = new ArchiveScale(archive, Integer.parseInt(arguments[1]));
      scale.each("import", scale::fill);
      scale.search();
      scale.each("verify", archive::verify);
      scale.each("audit", () -> ComplianceAudit.run(new ElectronicTransactions(), archive));
    }
  }

  private static BigDecimal amount(SearchKeys keys) {
    return keys.amount() == null ? BigDecimal.ZERO : keys.amount();
  }

  private static BigDecimal tenth() {
    return BigDecimal.valueOf(100_000); // of the amounts that occur
  }

  private static SearchKeys keys(int n) {
    var random = new Random(n * 31L);
    var party = random.nextInt(PARTIES);
    return SearchKeys.builder(
            n % 2 == 0 ? Direction.ISSUED : Direction.RECEIVED,
            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500)),
            "株式会社サンプル" + party,
            "INV-" + n)
        .amount(BigDecimal.valueOf(random.nextInt(1_000_000)), "JPY")
        .counterpartyCode("T" + (1_000_000_000_000L + party))
        .type(List.of("invoice", "receipt", "order").get(n % 3))
        .build();
  }

  private void fill() {
    var heap = new long[1];
    BulkImport.into(
        archive,
        IntStream.rangeClosed(1, records).mapToObj(ArchiveScale::deposit).iterator(),
        receipt -> {
          var runtime = Runtime.getRuntime();
          heap[0] = Math.max(heap[0], runtime.totalMemory() - runtime.freeMemory());
        });
    System.out.printf("heap at most %d MiB, garbage included%n", heap[0] >> 20);
  }

  private static Deposit deposit(int n) {
    var document = new byte[DOCUMENT];
    new Random(n).nextBytes(document);
    return Deposit.of(document, "application/xml", keys(n));
  }

  private void each(String name, Runnable work) {
    var processor = processor();
    var begin = System.nanoTime();
    work.run();
    System.out.printf(
        "%s: %.1f us a record, %.1f us of processor time%n",
        name,
        (System.nanoTime() - begin) / MICROS / records,
        (processor() - processor) / MICROS / records);
  }

  private static long processor() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private void search() {
    var names = List.copyOf(CONDITIONS.keySet());
    var lines = new ArrayList<String>();
    for (var i = 0; i < names.size(); i++) {
      for (var j = i + 1; j < names.size(); j++) {
        if (!(names.get(j).equals("absent") && names.get(i).matches("amounts?|net"))) {
          lines.add(search(names.get(i), names.get(j)));
        }
      }
    }
    lines.sort(null);
    System.out.println("slowest searches, processor time and elapsed:");
    lines.subList(lines.size() - 10, lines.size()).forEach(System.out::println);
  }

  /** The slowest times of one combination; those that come first warm up. */
  private String search(String one, String other) {
    var times = new long[SEARCHES];
    var elapsed = new long[SEARCHES];
    var thread = ManagementFactory.getThreadMXBean();
    for (var n = -2; n < SEARCHES; n++) {
      var keys = keys(1 + new Random(n).nextInt(records));
      var query = Query.builder().limit(PAGE);
      Objects.requireNonNull(CONDITIONS.get(one)).accept(query, keys);
      Objects.requireNonNull(CONDITIONS.get(other)).accept(query, keys);
      var begin = System.nanoTime();
      var processor = thread.getCurrentThreadCpuTime();
      archive.find(query.build());
      if (n >= 0) {
        times[n] = thread.getCurrentThreadCpuTime() - processor;
        elapsed[n] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(times);
    Arrays.sort(elapsed);
    return String.format(
        "%8.2f ms %8.2f ms  %s + %s",
        times[SEARCHES - 1] / MILLIS, elapsed[SEARCHES - 1] / MILLIS, one, other);
  }
}
