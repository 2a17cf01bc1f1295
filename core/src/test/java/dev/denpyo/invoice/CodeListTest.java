package dev.denpyo.invoice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String HEAD = """
      # id: x
      # title: T
      # source: S
      # edition: E
      """;
  private static final String COLUMNS = "code\tname\tfrom\tto\tmore\n";

  /** A unit that no JDK took up, and one that only later JDKs did. */
  private static final Set<String> UNKNOWN_TO_JDK = Set.of("UYW", "XAD");

  @ParameterizedTest
  @CsvSource({
    "HRK, 2022-12-31, 2023-01-01",
    "BGN, 2025-12-31, 2026-01-01",
    "ANG, 2025-06-30, 2025-07-01",
    "SLL, 2023-12-31, 2024-01-01",
    "ZWL, 2024-08-31, 2024-09-01",
    "STD, 2018-06-30, 2018-07-01"
  })
  void currencyEndsOnItsDay(String code, LocalDate last, LocalDate after) {
    assertTrue(new CurrencyCode(code).isListed(last));
    assertFalse(new CurrencyCode(code).isListed(after));
  }

  @ParameterizedTest
  @CsvSource({
    "XCG, 2025-03-30, 2025-03-31",
    "SLE, 2022-06-30, 2022-07-01",
    "ZWG, 2024-06-24, 2024-06-25",
    "STN, 2017-12-31, 2018-01-01"
  })
  void currencyBeginsOnItsDay(String code, LocalDate before, LocalDate first) {
    assertFalse(new CurrencyCode(code).isListed(before));
    assertTrue(new CurrencyCode(code).isListed(first));
  }

  @Test
  void everyConstantOfTheRecordsIsListed() {
    assertTrue(CurrencyCode.JPY.isListed(DAY));
    assertTrue(CountryCode.JP.isListed(DAY));
    assertTrue(TaxCategory.REDUCED.isListed(DAY));
    assertTrue(InvoiceType.OUT_OF_SCOPE_INVOICE.isListed(DAY));
    assertTrue(InvoiceType.SELF_BILLED_CREDIT_NOTE.isListed(DAY));
    assertTrue(PaymentMeansCode.SEPA_DIRECT_DEBIT.isListed(DAY));
    assertTrue(TaxPointCode.PAYMENT_DATE.isListed(DAY));
  }

  @Test
  void textThatIsNoCodeIsHeldButNotListed() {
    assertFalse(new CurrencyCode("jpy").isListed(DAY));
    assertFalse(new CountryCode("AN").isListed(DAY));
    assertTrue(new CountryCode("AN").isListed(LocalDate.of(2010, 12, 14)));
    assertFalse(new CountryCode("XK").isListed(DAY));
    assertFalse(new TaxCategory("").isListed(DAY));
    assertFalse(new InvoiceType("380 ").isListed(DAY));
    assertFalse(new PaymentMeansCode("71").isListed(DAY));
    assertFalse(new TaxPointCode("5").isListed(DAY));
  }

  @Test
  void everyBundledListSaysWhereItComesFrom() {
    for (String id : List.of("iso-4217", "iso-3166-1", "untdid-1001", "untdid-2005")) {
      CodeList list = CodeList.of(id);
      assertEquals(id, list.id());
      assertFalse(
          list.title().isEmpty() || list.source().isEmpty() || list.edition().isEmpty());
      assertSame(list, CodeList.of(id));
    }
    assertThrows(IllegalArgumentException.class, () -> CodeList.of("../invoice"));
  }

  @Test
  void jdkAgreesOnTheCountries() {
    Set<String> ours = codesOn(CodeList.countries());
    assertTrue(ours.removeAll(Set.of("1A", "XI")), "added by EN 16931, not in ISO 3166-1");
    assertEquals(Set.of(Locale.getISOCountries()), ours);
  }

  @Test
  void jdkKnowsEveryCurrencyAndAgreesOnItsDigits() {
    Map<String, Currency> jdk = Currency.getAvailableCurrencies().stream()
        .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
    Set<String> unknown = new TreeSet<>();
    for (CodeList.Entry entry : CodeList.currencies().entries()) {
      Currency currency = jdk.get(entry.code());
      if (currency == null) {
        unknown.add(entry.code());
        continue;
      }
      int digits = entry.value("digits").map(Integer::valueOf).orElse(-1);
      assertEquals(currency.getDefaultFractionDigits(), digits, entry.code());
    }
    assertTrue(UNKNOWN_TO_JDK.containsAll(unknown), unknown.toString());
  }

  /** What the JDK keeps for good and ISO 4217 withdrew before this list begins, or never listed. */
  @Test
  void currenciesOnlyTheJdkKnowsAreOfThePast() {
    Set<String> past = Set.of(
        ("ADP AFA ATS AYM AZM BEF BGL BYB CHC CSD CYP DEM ESP FIM FRF GHC GRD GWP IEP ITL LUF MGF"
                + " MTL MZM NLG PTE ROL RUR SDD SIT SKK SRG TMM TPE TRL USS VEB XFO XFU YUM ZWD"
                + " ZWN ZWR")
            .split(" "));
    Set<String> ours = CodeList.currencies().entries().stream()
        .map(CodeList.Entry::code)
        .collect(Collectors.toSet());
    Set<String> missing = Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code -> !ours.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(past.containsAll(missing), missing.toString());
  }

  @Test
  void creditNotesAreThoseOfTheColumn() {
    assertTrue(new InvoiceType("503").isCreditNote());
    assertTrue(new InvoiceType("81").isCreditNote());
    assertFalse(new InvoiceType("480").isCreditNote());
    assertFalse(new InvoiceType("no type").isCreditNote());
    assertEquals(
        Optional.of("yes"),
        CodeList.invoiceTypes().find("81", DAY).flatMap(e -> e.value("invoice")));
  }

  @Test
  void metalsHaveNoDigitsAndCountAsTwo() {
    assertEquals(
        Optional.empty(), CodeList.currencies().newest("XAU").flatMap(e -> e.value("digits")));
    assertEquals(2, new CurrencyCode("XAU").digits());
    assertEquals(4, new CurrencyCode("CLF").digits());
    assertEquals(2, new CurrencyCode("HRK").digits());
  }

  @Test
  void readsAListOfTheUser() {
    CodeList list = read(
        HEAD + "# a remark\n" + COLUMNS
            + "A\tone\t\t2020-01-31\tx\r\nA\ttwo\t2020-02-01\t\t\nB\tthree\t2021-01-01\t2021-01-01\t\n");
    assertEquals("x (E)", list.toString());
    assertEquals("S", list.source());
    assertEquals(3, list.entries().size());
    assertEquals("one", list.find("A", LocalDate.of(2020, 1, 31)).orElseThrow().name());
    assertEquals("two", list.find("A", LocalDate.of(2020, 2, 1)).orElseThrow().name());
    assertEquals("two", list.newest("A").orElseThrow().name());
    assertEquals(Map.of("more", "x"), list.entries().get(0).more());
    assertTrue(list.contains("B", LocalDate.of(2021, 1, 1)));
    assertFalse(list.contains("B", LocalDate.of(2021, 1, 2)));
    assertThrows(UnsupportedOperationException.class, () -> list.entries().clear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\tone\t\t", // a cell too few
        "A\tone\t2020-02-30\t\t", // no such day
        "A\tone\t2020-02-02\t2020-02-01\t", // ends before it begins
        "\tone\t\t\t", // no code
        "A\t\t\t\t", // no name
        "A\tone\t\t2020-01-01\t\nA\ttwo\t2020-01-01\t\t", // two meanings on one day
        "" // an empty line
      })
  void malformedLineIsNamed(String lines) {
    IllegalArgumentException fault = assertThrows(
        IllegalArgumentException.class,
        () -> read(HEAD + COLUMNS + "Z\tzed\t\t\t\n" + lines + "\n"));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith(lines.contains("\n") ? "line 8: " : "line 7: "), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code\tname\tfrom\tto\n", HEAD, HEAD + "code\tname\n"})
  void fileThatIsNoListIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> read(text));
  }

  @Test
  void fileEarlierOnTheClassPathTakesThePlaceOfOurs(@TempDir Path first) throws Exception {
    Path file = first.resolve("dev/denpyo/invoice/codes/iso-4217.tsv");
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, HEAD + COLUMNS + "A\tone\t\t\t\n");
    URL ours = CodeList.class.getProtectionDomain().getCodeSource().getLocation();
    URL[] path = {first.toUri().toURL(), ours};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(CodeList.class.getName());
      Object list = type.getMethod("currencies").invoke(null);
      assertEquals("x (E)", String.valueOf(list));
    }
  }

  @Test
  void otherEncodingIsRefused() {
    byte[] latin = (HEAD + COLUMNS + "A\tCuraçao\t\t\t\n").getBytes(ISO_8859_1);
    InputStream in = new ByteArrayInputStream(latin);
    assertThrows(IllegalArgumentException.class, () -> CodeList.read(in));
  }

  @Test
  void endlessInputIsRefused() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return '#';
      }

      @Override
      public int read(byte[] into, int at, int length) {
        Arrays.fill(into, at, at + length, (byte) '#');
        return length;
      }
    };
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> CodeList.read(endless));
    assertEquals("the list is larger than 4194304 bytes", fault.getMessage());
  }

  @Test
  void failingInputIsNotTheListsFault() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThrows(UncheckedIOException.class, () -> CodeList.read(closed));
  }

  private static CodeList read(String text) {
    return CodeList.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static Set<String> codesOn(CodeList list) {
    return list.entries().stream()
        .filter(entry -> entry.covers(DAY))
        .map(CodeList.Entry::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
