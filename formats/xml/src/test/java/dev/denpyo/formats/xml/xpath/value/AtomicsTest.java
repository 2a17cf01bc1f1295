package dev.denpyo.formats.xml.xpath.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomicsTest {
  /** Text, target and canonical form: F&amp;O 3.1, 19.1.2 and 19.2; XML Schema 1.1 Part 2, 3.3. */
  @ParameterizedTest
  @CsvSource({
    "1234.50, decimal, 1234.5",
    ".5, decimal, 0.5",
    "5., decimal, 5",
    "-0.0, decimal, 0",
    "' +05 ', integer, 5",
    "-0, integer, 0",
    "99999999999999999999, integer, 99999999999999999999",
    "1e3, double, 1000",
    "1e10, double, 1.0E10",
    "-0, double, -0",
    "+INF, double, INF",
    "0.000001, double, 0.000001",
    "0.0000001, double, 1.0E-7",
    "1234567.5, double, 1.2345675E6",
    "1, boolean, true",
    "false, boolean, false",
    "2020-02-29-00:00, date, 2020-02-29Z",
    "2020-12-31T24:00:00, dateTime, 2021-01-01T00:00:00",
    "12:00:00.500+01:00, time, 12:00:00.5+01:00",
    "P1DT36H, dayTimeDuration, P2DT12H",
    "-P14M, yearMonthDuration, -P1Y2M",
  })
  void castsTextToCanonicalForm(String text, String type, String canonical) {
    assertEquals(canonical, Atomics.text(Atomics.cast(new Untyped(text), type(type))));
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, decimal, FORG0001",
    "., decimal, FORG0001",
    "1.0, integer, FORG0001",
    "inf, double, FORG0001",
    "1d, double, FORG0001",
    "TRUE, boolean, FORG0001",
    "2021-02-29, date, FORG0001",
    "2020-1-01, date, FORG0001",
    "9999999999-01-01, date, FODT0001",
    "P1Y, dayTimeDuration, FORG0001",
    "P999999999999D, dayTimeDuration, FODT0002",
  })
  void refusesTextNotInTheForm(String text, String type, String code) {
    var error = assertThrows(XPathError.class, () -> Atomics.cast(text, type(type)));
    assertEquals(code, error.code());
    assertFalse(Atomics.castable(text, type(type)));
    assertEquals(0, error.getStackTrace().length);
  }

  @Test
  void refusesNumbersOfTooManyDigits() {
    var digits = "9".repeat(100_001);
    for (var type : new AtomicType[] {AtomicType.DECIMAL, AtomicType.INTEGER}) {
      assertEquals(
          "FOCA0006",
          assertThrows(XPathError.class, () -> Atomics.cast(digits, type)).code());
    }
    assertEquals(Double.POSITIVE_INFINITY, Atomics.number(digits));
  }

  @Test
  void holdsIntegersInLongsWhereTheyFit() {
    assertEquals(Long.MAX_VALUE, Atomics.cast("9223372036854775807", AtomicType.INTEGER));
    assertEquals(
        new BigInteger("9223372036854775808"),
        Atomics.cast("9223372036854775808", AtomicType.INTEGER));
  }

  @Test
  void castsAmongNumbers() {
    assertEquals(-1L, Atomics.cast(-1.9, AtomicType.INTEGER));
    assertEquals(new BigDecimal("0.5"), Atomics.cast(0.5, AtomicType.DECIMAL));
    var error = assertThrows(XPathError.class, () -> Atomics.cast(Double.NaN, AtomicType.INTEGER));
    assertEquals("FOCA0002", error.code());
  }

  @Test
  void hasNoCastFromNumbersToDates() {
    var error = assertThrows(XPathError.class, () -> Atomics.cast(1L, AtomicType.DATE));
    assertEquals("XPTY0004", error.code());
  }

  @Test
  void knowsTheTruthOfValues() {
    assertFalse(Atomics.truth(""));
    assertTrue(Atomics.truth("false"));
    assertFalse(Atomics.truth(Double.NaN));
    assertFalse(Atomics.truth(new BigDecimal("0.00")));
    assertTrue(Atomics.truth(-1L));
    var day = Atomics.cast("2020-01-01", AtomicType.DATE);
    assertEquals(
        "FORG0006", assertThrows(XPathError.class, () -> Atomics.truth(day)).code());
  }

  private static AtomicType type(String name) {
    var type = AtomicType.named(name);
    if (type == null) {
      throw new IllegalArgumentException(name);
    }
    return type;
  }
}
