package dev.denpyo.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRatesTest {
  private static final String HEAD = """
      # id: x
      # title: T
      # source: S
      # edition: E
      country\tcategory\tpercent\tname\tfrom\tto
      """;

  @ParameterizedTest
  @CsvSource({
    "1989-03-31, ''",
    "1989-04-01, S 3",
    "1997-03-31, S 3",
    "1997-04-01, S 5",
    "2014-03-31, S 5",
    "2014-04-01, S 8",
    "2019-09-30, S 8",
    "2019-10-01, S 10 AA 8",
    "2026-11-22, S 10 AA 8"
  })
  void japanHasTheRatesOfTheDay(LocalDate day, String expected) {
    List<String> rates = TaxRates.bundled().rates(CountryCode.JP, day).stream()
        .map(rate -> rate.category() + " " + rate.percent())
        .toList();
    assertEquals(expected, String.join(" ", rates));
  }

  @Test
  void countryWithoutDataHasNoRates() {
    assertTrue(
        TaxRates.bundled().rates(CountryCode.DE, LocalDate.of(2026, 1, 1)).isEmpty());
    assertFalse(TaxRates.bundled().source().isEmpty());
    assertEquals(5, TaxRates.bundled().all().size());
  }

  @Test
  void readsTheRatesOfTheUser() {
    TaxRates rates = read("CH\tS\t8.1\tStandard\t2024-01-01\t\n");
    TaxRates.Rate rate =
        rates.rates(new CountryCode("CH"), LocalDate.of(2024, 1, 1)).get(0);
    assertEquals("8.1", rate.percent().toPlainString());
    assertEquals("E", rates.edition());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CH\tS\tmuch\tStandard\t2024-01-01\t",
        "CH\tS\t101\tStandard\t2024-01-01\t",
        "CH\tS\t-1\tStandard\t2024-01-01\t",
        "CH\tS\t8\tStandard\t\t",
        "CH\tS\t8\tStandard\t2024-01-01\t2023-12-31"
      })
  void malformedLineIsNamed(String line) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> read(line + "\n"));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith("line 6: "), message);
  }

  private static TaxRates read(String lines) {
    return TaxRates.read(new ByteArrayInputStream((HEAD + lines).getBytes(UTF_8)));
  }
}
