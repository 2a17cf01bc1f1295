package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;

/**
 * Whatever the bytes are: a reading comes back, and what it holds can be written and read again.
 */
@NullMarked
class JsonReadingProperties {
  private static final byte[] FILLED = JsonRoundTripTest.write(FilledInvoice.build());
  private static final byte[] SMALL = ("{\"number\":\"1\",\"issueDate\":\"2026-11-01\",\"lines\":"
          + "[{\"quantity\":{\"value\":1.5,\"unit\":\"H87\"},\"tax\":\"S 10\",\"price\":3,"
          + "\"item\":{\"name\":\"茶\",\"classifications\":[\"a\",{\"value\":\"b\",\"scheme\":\"c\"}]}}],"
          + "\"extensions\":[{\"key\":\"k\",\"value\":\"v\"}],\"totals\":{\"payable\":1e2}}")
      .getBytes(StandardCharsets.UTF_8);

  @Property(seed = "20261122")
  void mutatedBytesGiveAReading(
      @ForAll @IntRange(max = 1_000_000) int at,
      @ForAll byte replacement,
      @ForAll @IntRange(max = 1_000_000) int again,
      @ForAll("structural") char character) {
    byte[] bytes = SMALL.clone();
    bytes[at % bytes.length] = replacement;
    bytes[again % bytes.length] = (byte) character;

    readable(JsonRoundTripTest.read(bytes));
  }

  @Property(seed = "20261122")
  void truncatedBytesGiveAProblemAndWhatStoodBefore(@ForAll @IntRange(max = 1_000_000) int length) {
    byte[] cut = Arrays.copyOf(FILLED, 1 + length % (FILLED.length - 3));

    Reading reading = JsonRoundTripTest.read(cut);

    assertEquals(
        "DNP-JSON-01", reading.problems().get(reading.problems().size() - 1).rule());
    assertNotNull(reading.invoice());
    readable(reading);
  }

  @Property(seed = "20261122")
  void anyBytesGiveAReading(@ForAll byte[] bytes) {
    readable(JsonRoundTripTest.read(bytes));
  }

  @Property(seed = "20261122")
  void anyTokensGiveAReading(@ForAll("tokens") String text) {
    readable(JsonRoundTripTest.read(("{\"lines\":[{" + text).getBytes(StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<Character> structural() {
    return Arbitraries.of('{', '}', '[', ']', ',', ':', '"', '\\', '0', 'e', '-', ' ', 'n');
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"tax\"",
            "\"quantity\"",
            "\"item\"",
            "\"unit\"",
            "null",
            "true",
            "1",
            "-1e3",
            "\"S 10\"",
            "\"\"",
            "\"extensions\"",
            "\"subLines\"",
            "\"value\"",
            "\"attachment\"",
            "\"note\":",
            "\"price\":",
            "\"allowances\":[",
            "\"netAmount\":")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  private static void readable(Reading reading) {
    Invoice invoice = reading.invoice();
    assertFalse(invoice == null && reading.problems().isEmpty());
    if (invoice != null) {
      assertEquals(
          invoice, JsonRoundTripTest.read(JsonRoundTripTest.write(invoice)).orThrow());
    }
  }
}
