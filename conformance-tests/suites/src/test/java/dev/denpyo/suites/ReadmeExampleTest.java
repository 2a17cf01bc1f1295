package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Creation;
import dev.denpyo.Denpyo;
import dev.denpyo.format.FormatId;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library example of README is the region below: it compiles, runs, and is the same text. */
class ReadmeExampleTest {
  private static Creation example() {
    // region example
    LocalDate day = LocalDate.of(2026, 11, 22);
    Address tokyo = Address.of(CountryCode.JP, "1000001", "Tokyo", "1-2-3");
    Identifier midori = Identifier.of("7000012050002", "0188");
    Identifier aozora = Identifier.of("3000012050006", "0188");
    Invoice invoice = Invoice.builder("2026-1122", day, CurrencyCode.JPY)
        .seller(Party.named("Midori")
            .vatId("T7000012050002")
            .address(tokyo)
            .electronicAddress(midori)
            .build())
        .buyer(Party.named("Aozora").address(tokyo).electronicAddress(aozora).build())
        .period(Period.builder().start(day).end(day).build())
        .line("Green tea", "3", UnitCode.PIECE, "548", Tax.of(TaxCategory.REDUCED, "8"))
        .line("Notebook", "5", UnitCode.PIECE, "121", Tax.of(TaxCategory.STANDARD, "10"))
        .build();
    Creation creation = Denpyo.standard().create(invoice, new FormatId("jp-pint"));
    // endregion
    return creation;
  }

  @Test
  void createsAnInvoiceThatPassesItsRules() {
    Creation creation = example();
    assertEquals(Verdict.VALID, creation.report().verdict(), creation.report().toString());
    String xml = creation.fold(
        created -> new String(created.document().bytes(), StandardCharsets.UTF_8), refused -> "");
    assertTrue(xml.contains(">2442</cbc:PayableAmount>"), xml);
  }

  @Test
  void standsInReadmeLetterForLetter() throws IOException {
    Path house = house();
    String source = Files.readString(house
        .resolve("conformance-tests/suites/src/test/java")
        .resolve(ReadmeExampleTest.class.getName().replace('.', '/') + ".java"));
    assertEquals(
        between(source, "// region example\n", "    // endregion").stripIndent().strip(),
        between(Files.readString(house.resolve("README.md")), "```java\n", "```")
            .strip());
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    assertTrue(from >= begin.length(), () -> "no " + begin.strip());
    return text.substring(from, text.indexOf(end, from)).lines().collect(Collectors.joining("\n"));
  }

  private static Path house() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    assertTrue(folder != null, "run this inside the project");
    return folder == null ? Path.of("") : folder;
  }
}
