package dev.denpyo.formats.xml.xpath.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  /** Examples of F&amp;O 3.1, 4.4: rounding; and of 4.2: operators. */
  @ParameterizedTest
  @CsvSource({"2.5, 3", "2.4999, 2", "-2.5, -2", "-0.4, 0"})
  void roundsHalvesUpwards(BigDecimal number, String rounded) {
    assertEquals(rounded, Atomics.text(Arithmetic.round(number)));
  }

  @ParameterizedTest
  @CsvSource({"1.125, 2, 1.13", "8452, -2, 8500", "-1.125, 2, -1.12", "1.5, 400, 1.5", "5, -9, 0"})
  void roundsAtAPlace(BigDecimal number, long place, String rounded) {
    assertEquals(rounded, Atomics.text(Arithmetic.round(number, place)));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0, 0", "1.5, 0, 2", "2.5, 0, 2", "35612.25, -2, 35600"})
  void roundsHalvesToEven(BigDecimal number, long place, String rounded) {
    assertEquals(rounded, Atomics.text(Arithmetic.roundHalfToEven(number, place)));
  }

  @Test
  void dividesIntegersToADecimalOfEighteenPlaces() {
    assertEquals("0.333333333333333333", Atomics.text(Arithmetic.divide(1L, 3L)));
    assertEquals("1.5", Atomics.text(Arithmetic.divide(3L, 2L)));
    assertEquals("FOAR0001", code(() -> Arithmetic.divide(1L, 0L)));
    assertEquals("FOAR0001", code(() -> Arithmetic.divide(BigDecimal.ONE, BigDecimal.ZERO)));
    assertEquals(Double.POSITIVE_INFINITY, Arithmetic.divide(1.0, 0L));
  }

  @Test
  void dividesToWholeNumbers() {
    assertEquals(3L, Arithmetic.integerDivide(10L, 3L));
    assertEquals(-1L, Arithmetic.integerDivide(3L, -2L));
    assertEquals(5L, Arithmetic.integerDivide(new BigDecimal("9.0"), new BigDecimal("1.8")));
    assertEquals("FOAR0002", code(() -> Arithmetic.integerDivide(Double.NaN, 1L)));
    assertEquals(1L, Arithmetic.mod(10L, 3L));
    assertEquals(0L, Arithmetic.mod(6L, -2L));
    assertEquals("0.9", Atomics.text(Arithmetic.mod(new BigDecimal("4.5"), new BigDecimal("1.2"))));
  }

  @Test
  void leavesLongsWhereTheyOverflow() {
    assertEquals("9223372036854775808", Atomics.text(Arithmetic.add(Long.MAX_VALUE, 1L)));
    assertEquals("9223372036854775808", Atomics.text(Arithmetic.negate(Long.MIN_VALUE)));
    assertEquals("-18446744073709551616", Atomics.text(Arithmetic.multiply(Long.MIN_VALUE, 2L)));
  }

  @Test
  void takesUntypedOperandsForDoubles() {
    assertEquals(3.0, Arithmetic.add(new Untyped("1"), 2L));
    assertEquals("FORG0001", code(() -> Arithmetic.add(new Untyped("x"), 2L)));
    assertEquals("XPTY0004", code(() -> Arithmetic.add("1", 2L)));
  }

  /** Examples of F&amp;O 3.1, 9.7 and 8.4. */
  @Test
  void reckonsWithDatesAndDurations() {
    var day = Atomics.cast("2000-10-30", AtomicType.DATE);
    var month = Atomics.cast("P1Y2M", AtomicType.YEAR_MONTH_DURATION);
    var earlier = Atomics.cast("1999-11-28", AtomicType.DATE);
    assertEquals("2001-12-30", Atomics.text(Arithmetic.add(day, month)));
    assertEquals("P337D", Atomics.text(Arithmetic.subtract(day, earlier)));
    assertEquals("P2Y4M", Atomics.text(Arithmetic.multiply(month, 2L)));
    assertEquals("XPTY0004", code(() -> Arithmetic.add(day, day)));
  }

  @Test
  void comparesUntypedValuesByWhatTheyMeet() {
    assertTrue(Comparison.general(Operator.EQ, new Untyped(" 5.0 "), 5L));
    assertFalse(Comparison.general(Operator.LT, new Untyped("9"), new Untyped("10")));
    assertEquals("XPTY0004", code(() -> Comparison.value(Operator.EQ, new Untyped("5"), 5L)));
    assertTrue(Comparison.general(Operator.GT, new Untyped("NaN"), 0L));
    assertFalse(Comparison.general(Operator.GT, 0L, new Untyped("NaN")));
    assertTrue(Comparison.general(Operator.NE, new Untyped("NaN"), 0L));
    assertFalse(Comparison.general(Operator.EQ, new Untyped("x"), Double.NaN));
    assertTrue(Comparison.general(Operator.NE, Double.NaN, new Untyped("x")));
  }

  @Test
  void ordersStringsByCodepoints() {
    assertTrue(Comparison.value(Operator.GT, "\ud800\udc00", "\uffff"));
    assertTrue(Comparison.value(Operator.LT, "a", "ab"));
    assertTrue(Comparison.value(Operator.GT, "c", "a"));
  }

  @Test
  void givesEqualValuesEqualKeys() {
    assertEquals(Comparison.key(1L), Comparison.key(new BigDecimal("1.00")));
    assertEquals(Comparison.key(0.0), Comparison.key(-0.0));
    assertEquals(Comparison.key("a"), Comparison.key(new Untyped("a")));
    assertEquals(Comparison.key(Double.NaN), Comparison.key(Float.NaN));
    assertNotEquals(Comparison.key("1"), Comparison.key(1L));
  }

  private static String code(Executable call) {
    return assertThrows(XPathError.class, call).code();
  }
}
