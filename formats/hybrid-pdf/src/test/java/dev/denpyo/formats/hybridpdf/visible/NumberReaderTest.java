package dev.denpyo.formats.hybridpdf.visible;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
  private static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> found = new TreeSet<>();
    NumberReader.read(Rows.row(text), (value, span) -> found.add(value));
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1.234,56       | 1234.56",
        "1,234.56       | 1234.56",
        "1'234.56       | 1234.56",
        "1’234.56       | 1234.56",
        "1.234.567,8    | 1234567.8",
        "571,04         | 571.04",
        "571.04         | 571.04",
        "0,5            | 0.5",
        "¥2,442         | 2442 2.442",
        "1.000          | 1000 1",
        "42             | 42",
        "42,--          | 42",
        "1 234,56       | 1234.56 1 234.56",
        "12 345 678     | 12345678 12345 345678 12 345 678",
        "ＥＵＲ１２，５０ | 12.5",
        "-12,50         | 12.5",
        "22.11.2026     | ",
        "1,23,456       | ",
        "0.123.456      | ",
      })
  void readsNumbersAsTheyAreWritten(String text, String numbers) {
    Set<BigDecimal> expected = new TreeSet<>();
    if (numbers != null) {
      Arrays.stream(numbers.split(" ", -1))
          .forEach(n -> expected.add(new BigDecimal(n).stripTrailingZeros()));
    }
    assertEquals(expected, numbers(text));
  }

  @Test
  void columnsAreNoSpacesInNumbers() {
    assertEquals(Set.of(new BigDecimal("1"), new BigDecimal("234.56")), numbers("1\t234,56"));
  }

  @Test
  void digitsWithoutEndAreNoNumber() {
    assertEquals(List.of(), NumberReader.values("1".repeat(25)));
  }
}
