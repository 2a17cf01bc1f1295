package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumbersProperties {
  private static final Numbers GERMAN = new Numbers(".", ",");

  @Property(seed = "20261122")
  void losesNoDigitOfAnyNumber(
      @ForAll long digits, @ForAll @IntRange(min = -5, max = 12) int scale) {
    var value = BigDecimal.valueOf(digits, scale);
    var back = new BigDecimal(GERMAN.text(value, 0).replace(".", "").replace(',', '.'));
    assertEquals(0, value.compareTo(back), value.toString());
  }

  @Property(seed = "20261122")
  void partsThousandsAndNothingElse(@ForAll @IntRange(min = 0) int value) {
    var text = GERMAN.text(BigDecimal.valueOf(value), 2);
    assertTrue(text.matches("[0-9]{1,3}(\\.[0-9]{3})*,00"), text);
  }

  @Example
  void padsToTheDigitsOfTheCurrencyAndKeepsMore() {
    assertEquals("1,20", GERMAN.text(new BigDecimal("1.2"), 2));
    assertEquals("1,2345", GERMAN.text(new BigDecimal("1.23450"), 2));
    assertEquals("-1.000", GERMAN.text(new BigDecimal("-1E+3"), 0));
    assertEquals("0,00", GERMAN.text(new BigDecimal("0E-9"), 2));
  }

  @Example
  void writesAMonstrousNumberShort() {
    assertEquals("1E+999999999", GERMAN.text(new BigDecimal("1E+999999999"), 2));
    assertEquals("1E-999999999", GERMAN.text(new BigDecimal("1E-999999999"), 2));
    assertEquals("0E-1999999999", GERMAN.text(new BigDecimal("0E-1999999999"), 2));
  }
}
