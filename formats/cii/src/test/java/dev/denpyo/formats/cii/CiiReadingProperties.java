package dev.denpyo.formats.cii;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Broken bytes end in problems, whatever breaks. */
class CiiReadingProperties {
  private static final InvoiceBinding BINDING = CiiBinding.of();
  private static final byte[] GOOD = CiiBinding.writer(BINDING).write(CiiSamples.everyTerm());

  @Property
  void aChangedByteNeverThrows(@ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
    byte[] bytes = GOOD.clone();
    bytes[at % bytes.length] = value;

    Reading reading = CiiBinding.reader(BINDING).read(Document.of(bytes));

    assertTrue(reading.invoice() != null || reading.hasErrors());
  }
}
