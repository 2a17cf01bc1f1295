package dev.denpyo.formats.cii;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Broken bytes end in problems, whatever breaks. */
class CiiReadingProperties {
  private static final CiiMapper CII = new CiiMapper();
  private static final byte[] GOOD = CII.write(CiiSamples.everyTerm());

  @Property(seed = "20261122")
  void aChangedByteNeverThrows(@ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
    byte[] bytes = GOOD.clone();
    bytes[at % bytes.length] = value;

    Reading reading = CII.read(Document.of(bytes));

    assertTrue(reading.invoice() != null || reading.hasErrors());
  }
}
