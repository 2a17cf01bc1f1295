package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The JDK reads and writes the same; it is the oracle here. */
class TimesProperties {
  @Provide
  Arbitrary<Instant> instants() {
    var seconds = Arbitraries.longs()
        .between(
            Instant.parse("-0100-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("+10100-01-01T00:00:00Z").getEpochSecond());
    var nanos = Arbitraries.integers()
        .between(0, 999)
        .flatMap(n -> Arbitraries.of(0, n, n * 1000, n * 1_000_000, n * 1_001_001));
    return seconds.flatMap(second -> nanos.map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  @Property(seed = "20261123")
  void writesAndReadsInstantsAsTheJdkDoes(@ForAll("instants") Instant instant) {
    assertEquals(instant.toString(), Times.text(instant));
    assertEquals(instant, Times.instant(instant.toString()));
  }

  /** Texts that are nearly times: a character of one is another, too many or gone. */
  @Provide
  Arbitrary<String> nearlyTimes() {
    var chars = Arbitraries.of('0', '1', '2', '3', '5', '6', '9', '-', ':', '.', 'T', 'Z', '٣');
    var times =
        Arbitraries.of("2026-11-23T03:04:05Z", "2024-02-29T23:59:59.123Z", "2026-11-23", "");
    return times.flatMap(time -> Arbitraries.integers()
        .between(0, time.length())
        .flatMap(at -> chars.flatMap(c -> Arbitraries.of(
            time.substring(0, at) + c + time.substring(Math.min(time.length(), at + 1)),
            time.substring(0, at) + c + time.substring(at),
            time.substring(0, at) + time.substring(Math.min(time.length(), at + 1))))));
  }

  private static <T> Optional<T> read(Function<String, T> reader, String text) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Property(seed = "20261123")
  void refusesWhatTheJdkRefuses(@ForAll("nearlyTimes") String text) {
    assertEquals(read(Instant::parse, text), read(Times::instant, text));
    assertEquals(read(LocalDate::parse, text), read(Times::date, text));
  }

  @Example
  void knowsEveryDayOfTheCalendar() {
    assertEquals(Instant.ofEpochSecond(951_782_400), Times.instant("2000-02-29T00:00:00Z"));
    assertThrows(DateTimeException.class, () -> Times.instant("2100-02-29T00:00:00Z"));
    assertThrows(DateTimeException.class, () -> Times.date("2100-02-29"));
    assertEquals(LocalDate.of(2000, 2, 29), Times.date("2000-02-29"));
  }
}
