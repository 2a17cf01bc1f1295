package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What we create from JSON, the official rules accept: eight formats, invoices at random. Two thousand
 * of them whatever the profile, for each is a full official check.
 */
class CreatedInvoicesProperties {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final List<String> TARGETS = List.of(
      "ubl",
      "cii",
      "peppol-bis-3",
      "xrechnung-ubl",
      "xrechnung-cii",
      "jp-pint",
      "jp-pint-selfbilling",
      "jp-pint-nontax");

  @Property(tries = 2_000, seed = "20261122")
  void officialRulesAcceptWhatWeCreate(@ForAll long seed, @ForAll @IntRange(max = 7) int target) {
    String id = TARGETS.get(target);
    DocumentFormat format = FORMATS.format(new FormatId(id));
    Invoice invoice = fromJson(TotalsCalculator.standard().complete(draft(id, seed)));

    byte[] written = format.writer().orElseThrow().write(invoice);
    Document document = Document.of(written);
    ValidationReport report =
        format.validator().orElseThrow().validate(document, ValidationOptions.DEFAULT);

    assertEquals(id, FORMATS.recognise(document).orElseThrow().format().id().value());
    assertEquals(List.of(), errors(report), () -> id + " " + seed);
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(List.of(), format.losses(invoice));
    Invoice read = format.reader().orElseThrow().read(document).orThrow();
    assertEquals(invoice, read.toBuilder().process(null).build());
  }

  private static Invoice draft(String format, long seed) {
    RandomInvoices random = new RandomInvoices(seed);
    return switch (format) {
      case "jp-pint" -> random.japanese();
      case "jp-pint-selfbilling" -> random.japaneseSelfBilled();
      case "jp-pint-nontax" -> random.japaneseUntaxed();
      default -> random.european();
    };
  }

  private static Invoice fromJson(Invoice invoice) {
    DocumentFormat json = FORMATS.format(new FormatId("json"));
    byte[] text = json.writer().orElseThrow().write(invoice);
    Reading reading = json.reader().orElseThrow().read(Document.of(text));
    assertEquals(List.of(), reading.problems());
    return reading.orThrow();
  }

  private static List<String> errors(ValidationReport report) {
    return report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.rule() + " " + f.location().path() + " " + f.message())
        .toList();
  }
}
