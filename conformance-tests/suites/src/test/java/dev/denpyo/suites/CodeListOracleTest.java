package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.CodeList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our code lists against those inside the official rules of EN 16931, 1.3.16, in both syntaxes.
 * Equal, but for the differences that each test names; a new edition of the rules shows here.
 */
class CodeListOracleTest {
  /** A day on which that edition of the rules is in force. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

  private static final Pattern CODES = Pattern.compile("' ([^' ][^']*) '");

  @ParameterizedTest
  @ValueSource(strings = {"BR-CL-03", "BR-CL-04", "BR-CL-05"})
  void currenciesAreThoseOfTheRules(String rule) throws IOException {
    // CNH, the offshore yuan, is no code of ISO 4217. STD gave way to STN in 2018; the rules
    // still name the old and not yet the new one. Nor have they XAD, a unit of account of 2025.
    Set<String> expected =
        changed(codes(CodeList.currencies()), Set.of("STN", "XAD"), "CNH", "STD");
    assertEquals(expected, official("UBL", rule));
    assertEquals(expected, official("CII", rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BR-CL-14", "BR-CL-15"})
  void countriesAreThoseOfTheRules(String rule) throws IOException {
    Set<String> ours = codes(CodeList.countries());
    assertEquals(ours, official("UBL", rule));
    // The rules for CII have not followed ISO 3166-1 since 2010: the Netherlands Antilles are
    // still there, South Sudan is not yet.
    assertEquals(changed(ours, Set.of("SS"), "AN"), official("CII", rule));
  }

  @Test
  void invoiceTypesAreThoseOfTheRules() throws IOException {
    List<Set<String>> ubl = officialLists("UBL", "BR-CL-01");
    assertEquals(2, ubl.size());
    // 480 is Peppol PINT's, for a seller who is not registered for Japan's consumption tax.
    assertEquals(changed(types("invoice"), Set.of("480")), ubl.get(0));
    assertEquals(types("credit-note"), ubl.get(1));
    // CII has one document for both and so one list.
    assertEquals(
        changed(codes(CodeList.invoiceTypes()), Set.of("480")), official("CII", "BR-CL-01"));
  }

  @Test
  void taxPointsAreThoseOfTheRules() throws IOException {
    assertEquals(codes(CodeList.taxPoints()), official("UBL", "BR-CL-06"));
    Set<String> inCii = CodeList.taxPoints().entries().stream()
        .map(entry -> entry.value("untdid-2475").orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inCii, official("CII", "BR-CL-06"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBL", "CII"})
  void paymentMeansAreThoseOfTheRules(String syntax) throws IOException {
    assertEquals(codes(CodeList.paymentMeans()), official(syntax, "BR-CL-16"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBL", "CII"})
  void taxCategoriesAreThoseOfTheRules(String syntax) throws IOException {
    // AA is Peppol PINT's, for Japan's reduced rate; EN 16931 writes every positive rate as S.
    Set<String> expected = changed(codes(CodeList.taxCategories()), Set.of("AA"));
    assertEquals(expected, official(syntax, "BR-CL-17"));
    assertEquals(expected, official(syntax, "BR-CL-18"));
  }

  private static Set<String> types(String column) {
    return codes(
        CodeList.invoiceTypes(), entry -> entry.value(column).orElseThrow().equals("yes"));
  }

  private static Set<String> codes(CodeList list) {
    return codes(list, entry -> true);
  }

  private static Set<String> codes(CodeList list, Predicate<CodeList.Entry> which) {
    return list.entries().stream()
        .filter(entry -> entry.covers(DAY))
        .filter(which)
        .map(CodeList.Entry::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Takes away what only we have, which we must have, and adds what only the rules have. */
  private static Set<String> changed(Set<String> ours, Set<String> onlyOurs, String... onlyRules) {
    assertTrue(ours.containsAll(onlyOurs), () -> onlyOurs + " not in " + ours);
    Set<String> changed = new TreeSet<>(ours);
    changed.removeAll(onlyOurs);
    for (String code : onlyRules) {
      assertTrue(changed.add(code), () -> code + " is no difference");
    }
    return changed;
  }

  private static Set<String> official(String syntax, String rule) throws IOException {
    List<Set<String>> lists = officialLists(syntax, rule);
    assertEquals(1, lists.size(), rule);
    return lists.get(0);
  }

  /** The code strings in the test of an assertion, in their order. */
  private static List<Set<String>> officialLists(String syntax, String rule) throws IOException {
    Matcher assertion = Pattern.compile("<svrl:failed-assert test=\"([^\"]*)\">\\s*"
            + "<xsl:attribute name=\"id\">" + rule + "</xsl:attribute>")
        .matcher(rules(syntax));
    assertTrue(assertion.find(), () -> rule + " is not in the rules for " + syntax);
    List<Set<String>> lists = new ArrayList<>();
    Matcher codes = CODES.matcher(assertion.group(1));
    while (codes.find()) {
      lists.add(new TreeSet<>(List.of(codes.group(1).split(" +"))));
    }
    return lists;
  }

  private static String rules(String syntax) throws IOException {
    String path = "/external/schematron/1.3.16/" + syntax.toLowerCase(Locale.ROOT) + "/EN16931-"
        + syntax + "-validation.xslt";
    try (InputStream in = CodeListOracleTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    }
  }
}
