package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Totals;
import dev.denpyo.totals.TotalsCalculator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The README's example is an invoice: 3 x 4,500 at 8 %, 2 x 1,800 at 10 %. */
@NullMarked
class ReadmeTest {

  @Test
  void exampleReadsWithoutAProblemAndAddsUp() throws IOException {
    byte[] example = example();

    Reading reading = JsonRoundTripTest.read(example);

    assertEquals(List.of(), reading.problems());
    assertEquals(
        Optional.of(new FormatId("jp-pint")), JsonFormatProvider.target(Document.of(example)));
    Totals totals = Objects.requireNonNull(
        TotalsCalculator.standard().complete(reading.orThrow()).totals());
    assertEquals(new BigDecimal("17100"), totals.taxExclusive());
    assertEquals(new BigDecimal("1440"), totals.tax());
    assertEquals(new BigDecimal("18540"), totals.payable());
  }

  private static byte[] example() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```json\n") + "```json\n".length();
    return readme.substring(start, readme.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
  }
}
