package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every number and identifier that a document of the corpus holds stands in its view, in each language.
 * Numbers are compared as numbers: a page that writes 1.234,50 shows 1234.5.
 */
class ViewConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));

  private static final List<Language> LANGUAGES = List.of(Language.values());

  /** Codes that a view says in words. */
  private static final Pattern IN_WORDS = Pattern.compile(".*\\.(subject|reasonCode|type)");

  /** Which Japan writes with a hyphen. */
  private static final Pattern POST_CODE = Pattern.compile("^([0-9]{3})([0-9]{4})$");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,\u00a0]*[0-9])?");
  private static final Pattern BLANK = Pattern.compile("[\\s\u00a0]+");

  private final FormatRegistry formats = FormatRegistry.discover();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en16931-ubl",
        "en16931-cii",
        "xrechnung-ubl",
        "xrechnung-cii",
        "peppol-bis3",
        "jp-pint",
        "other-pint"
      })
  void showsEveryNumberAndIdentifier(String folder) throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
    List<String> faults = new ArrayList<>();
    int shown = 0;
    for (Path file : files(CORPUS.resolve(folder))) {
      Optional<Invoice> invoice = read(file);
      if (invoice.isPresent()) {
        Language language = LANGUAGES.get(shown++ % LANGUAGES.size());
        faults.addAll(missing(file.getFileName() + " " + language, invoice.get(), language));
      }
    }
    assertTrue(shown > 10, folder + ": only " + shown + " documents were read");
    assertEquals(List.of(), faults, folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private Optional<Invoice> read(Path file) throws IOException {
    Document document = Document.of(Files.readAllBytes(file));
    return formats
        .recognise(document)
        .flatMap(recognised -> recognised.format().reader())
        .map(reader -> reader.read(document).invoice());
  }

  private static List<String> missing(String name, Invoice invoice, Language language) {
    byte[] html = InvoiceView.in(language).html(invoice);
    String text = plain(TAG.matcher(new String(html, UTF_8)).replaceAll(" "));
    String squeezed = squeezed(text);
    boolean comma = language != Language.EN && language != Language.JA;
    Set<BigDecimal> numbers = numbers(text, comma);
    List<String> missing = new ArrayList<>();
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (!IN_WORDS.matcher(path).matches() && !isShown(value, squeezed, numbers)) {
        missing.add(name + " " + path + " " + value);
      }
    });
    return missing;
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static Set<BigDecimal> numbers(String text, boolean comma) {
    Set<BigDecimal> numbers = new HashSet<>();
    NUMBER.matcher(text).results().forEach(found -> {
      String digits = found.group().replaceAll(comma ? "[.\u00a0]" : "[,\u00a0]", "");
      String written = comma ? digits.replace(',', '.') : digits;
      if (written.indexOf('.') == written.lastIndexOf('.')) {
        numbers.add(new BigDecimal(written).stripTrailingZeros());
      }
    });
    return numbers;
  }

  private static boolean isShown(Object value, String squeezed, Set<BigDecimal> numbers) {
    if (value instanceof BigDecimal number) {
      return numbers.contains(number.abs().stripTrailingZeros());
    }
    if (value instanceof Quantity quantity) {
      return numbers.contains(quantity.value().abs().stripTrailingZeros());
    }
    if (value instanceof Identifier id) {
      return squeezed.contains(squeezed(id.value()));
    }
    return !(value instanceof String words)
        || squeezed.contains(squeezed(words))
        || squeezed.contains(POST_CODE.matcher(words).replaceFirst("$1-$2"));
  }

  private static String squeezed(String text) {
    return BLANK.matcher(text).replaceAll("");
  }
}
