package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Loss;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every valid corpus document goes to the other syntax and back: a value that is gone or another one
 * afterwards stands in the loss report of the first step, and nothing is invented.
 */
class ConversionConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));

  private final FormatRegistry formats = FormatRegistry.discover();

  @ParameterizedTest
  @CsvSource({
    "en16931-ubl, cii",
    "xrechnung-ubl, xrechnung-cii",
    "peppol-bis3, cii",
    "jp-pint, cii",
    "en16931-cii, ubl",
    "xrechnung-cii, xrechnung-ubl"
  })
  void losesOnlyWhatTheReportLists(String folder, String target) throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
    DocumentFormat other = formats.format(new FormatId(target));
    List<String> faults = new ArrayList<>();
    int converted = 0;
    int lossless = 0;
    for (GoldenRow row : GoldenRow.read(CORPUS.resolve("golden/" + folder + ".jsonl"))) {
      if (!row.verdict().equals("valid")) {
        continue;
      }
      Document document =
          Document.of(Files.readAllBytes(CORPUS.resolve(folder).resolve(row.file())));
      DocumentFormat own =
          formats.recognise(document).map(FormatRegistry.Recognised::format).orElse(null);
      if (own != null && own.reader().isPresent()) {
        Invoice invoice = own.reader().orElseThrow().read(document).orThrow();
        lossless += other.losses(invoice).isEmpty() ? 1 : 0;
        converted++;
        thereAndBack(invoice, own, other).forEach(f -> faults.add(row.file() + ": " + f));
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "conversion-" + folder + ".txt"),
        converted + " converted, " + lossless + " without any loss\n" + String.join("\n", faults),
        UTF_8);

    assertTrue(converted > 10, folder + ": only " + converted + " documents were converted");
    assertEquals(List.of(), faults, folder);
  }

  private static List<String> thereAndBack(
      Invoice invoice, DocumentFormat own, DocumentFormat other) {
    Set<String> reported =
        other.losses(invoice).stream().map(Loss::path).collect(Collectors.toSet());
    Invoice there = through(other, invoice.toBuilder().process(null).build());
    Invoice back = through(own, there.toBuilder().process(null).build());
    List<String> faults = new ArrayList<>(differences("there", invoice, there, reported));
    faults.addAll(differences("back", invoice, back, reported));
    return faults;
  }

  private static Invoice through(DocumentFormat format, Invoice invoice) {
    byte[] written = format.writer().orElseThrow().write(invoice);
    return format.reader().orElseThrow().read(Document.of(written)).orThrow();
  }

  private static List<String> differences(
      String way, Invoice before, Invoice after, Set<String> reported) {
    Map<String, Object> old = values(before);
    Map<String, Object> now = values(after);
    List<String> faults = new ArrayList<>();
    old.forEach((path, value) -> {
      if (!value.equals(now.get(path)) && !reported.contains(path)) {
        faults.add(way + " lost " + path + " " + value + " -> " + now.get(path));
      }
    });
    now.forEach((path, value) -> {
      boolean regrouped =
          reported.stream().anyMatch(lost -> component(lost).equals(component(path)));
      if (!old.containsKey(path) && !regrouped && !isDerivedDiscount(path, value, after)) {
        faults.add(way + " invented " + path + " " + value);
      }
    });
    return faults;
  }

  private static String component(String path) {
    return path.replaceFirst("[.\\[].*", "");
  }

  // UBL cannot state a gross price without the discount, which is the difference of the two prices.
  private static boolean isDerivedDiscount(String path, Object value, Invoice after) {
    Map<String, Object> all = values(after);
    String price = path.replaceFirst("discount$", "");
    return path.endsWith(".price.discount")
        && all.get(price + "gross") instanceof BigDecimal gross
        && all.get(price + "net") instanceof BigDecimal net
        && value instanceof BigDecimal discount
        && gross.subtract(net).compareTo(discount) == 0;
  }

  // The specification differs on purpose: it names what the document was written to.
  private static Map<String, Object> values(Invoice invoice) {
    Map<String, Object> values = new LinkedHashMap<>();
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (!path.startsWith("process.")) {
        values.put(path, value);
      }
    });
    return values;
  }
}
