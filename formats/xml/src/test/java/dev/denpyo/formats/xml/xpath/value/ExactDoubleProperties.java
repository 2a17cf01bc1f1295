package dev.denpyo.formats.xml.xpath.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A double as a decimal has every digit that it has in binary. */
class ExactDoubleProperties {
  @Property(tries = 20_000, seed = "61")
  void hasTheDigitsThatTheJdkFinds(@ForAll("doubles") double value) {
    assertEquals(new BigDecimal(value), Numbers.exact(value));
  }

  @Provide
  Arbitrary<Double> doubles() {
    Arbitrary<Double> amounts =
        Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L).map(c -> c / 100.0);
    Arbitrary<Double> any =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> edges = Arbitraries.of(
        0.0,
        -0.0,
        0.5,
        -0.5,
        0x1p53,
        0x1p53 - 1,
        0x1p52 + 0.5,
        0x1p-11,
        0x1p-12,
        0x1p-64,
        0x1.fffffffffffffp-12,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0.1,
        1e22);
    return Arbitraries.oneOf(amounts, any, edges);
  }
}
