package dev.denpyo.formats.cii;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;
import dev.denpyo.validation.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ZUGFeRD 1.0 that nobody here wrote: each number of the XML arrives, or is listed. */
class ZugferdOneCorpusTest {
  private static final CiiMapper ONE = new CiiMapper(ZugferdOneBinding.ROOT, ZugferdOneBinding::of);
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no corpus"));

  private static Map<String, byte[]> documents() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve("facturx-xml"))) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, ISO_8859_1);
        if (text.contains(ZugferdOneSyntax.RSM) && text.contains("HeaderExchangedDocument>")) {
          found.put(String.valueOf(file.getFileName()), bytes);
        }
      }
    }
    assertTrue(found.size() >= 10, () -> found.keySet().toString());
    return found;
  }

  @Test
  void everyDocumentIsReadWithoutErrorsButForADayThatIsNone() throws IOException {
    List<String> errors = new ArrayList<>();
    documents()
        .forEach((file, bytes) -> ONE.read(Document.of(bytes)).problems().stream()
            .filter(p -> p.severity() == Severity.ERROR)
            .forEach(p -> errors.add(file + ": " + p.message())));

    assertEquals(
        List.of("factur-x__zugferd-extended.xml: '20139102' is not a day of the calendar such as"
            + " 20260228."),
        errors);
  }

  @Test
  void whatIsReadComesBackFromCiiButForTheLossesListed() throws IOException {
    CiiMapper cii = new CiiMapper();
    List<String> changed = new ArrayList<>();
    for (var document : documents().entrySet()) {
      Invoice invoice = ONE.read(Document.of(document.getValue())).orThrow();
      Reading again = cii.read(Document.of(cii.write(invoice)));
      List<String> before = values(invoice);
      before.removeAll(values(again.orThrow()));
      before.removeIf(
          v -> cii.losses(invoice).stream().anyMatch(l -> v.startsWith(l.path() + " ")));
      before.forEach(v -> changed.add(document.getKey() + ": " + v));
    }

    assertEquals(List.of(), changed);
  }

  private static List<String> values(Invoice invoice) {
    List<String> values = new ArrayList<>();
    InvoiceWalk.visit(
        invoice,
        (path, value) ->
            values.add(path + " " + (value instanceof BigDecimal n ? n.toPlainString() : value)));
    return values;
  }
}
