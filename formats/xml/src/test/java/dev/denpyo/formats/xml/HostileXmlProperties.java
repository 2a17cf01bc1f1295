package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.denpyo.format.Document;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random damage: always a report, and VALID only for what is still the whole document. */
class HostileXmlProperties {
  private static final XmlFormat FORMAT = Toy.format();

  @Property(seed = "20261122")
  void anyBytesGiveAReportThatIsNotValid(@ForAll @Size(max = 300) byte[] bytes) {
    ValidationReport report = Toy.check(FORMAT, Document.of(bytes));
    assertNotEquals(Verdict.VALID, report.verdict());
    assertFalse(report.findings().isEmpty());
  }

  @Property(seed = "20261122")
  void anyChangedByteGivesAReport(@ForAll @IntRange(max = 110) int place, @ForAll byte value) {
    byte[] bytes = Toy.VALID.getBytes(UTF_8);
    bytes[place % bytes.length] = value;
    ValidationReport report = Toy.check(FORMAT, Document.of(bytes));
    assertFalse(report.layers().isEmpty());
  }
}
