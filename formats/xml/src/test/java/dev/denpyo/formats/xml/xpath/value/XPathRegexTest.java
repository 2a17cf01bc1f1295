package dev.denpyo.formats.xml.xpath.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XPathRegexTest {
  /** Examples of F&amp;O 3.1, 5.6.3, and of the appendix on classes in XML Schema. */
  @ParameterizedTest
  @CsvSource({
    "abracadabra, bra, '', true",
    "abracadabra, ^a.*a$, '', true",
    "abracadabra, ^bra, '', false",
    "abracadabra, ^BRA, i, false",
    "helloworld, hello world, x, true",
    "x, '[a-z-[xyz]]', '', false",
    "w, '[a-z-[xyz]]', '', true",
    "a.b, a.b, q, true",
    "NL123456789B01, '^NL[0-9]{9}B[0-9]{2}$', '', true",
    "-, '[\\d-z]', '', true",
  })
  void matchesAsTheNormSays(String text, String regex, String flags, boolean expected) {
    assertEquals(expected, XPathRegex.compile(regex, flags).matches(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b",
        "(?=a)",
        "(?i)a",
        "a**",
        "[]",
        "(a",
        "a)",
        "{",
        "a{2",
        "\\x61",
        "[z-a]",
        "\\1",
        "\\p{IsNowhere}",
        "\\p{Latin}",
        "[[]",
        "a{3,2}"
      })
  void refusesWhatXPathHasNot(String regex) {
    var error = assertThrows(XPathError.class, () -> XPathRegex.compile(regex, ""));
    assertEquals("FORX0002", error.code());
  }

  /** Examples of F&amp;O 3.1, 5.6.4 and 5.6.5. */
  @Test
  void replacesAndTokenizesAsTheNormSays() {
    assertEquals("a*cada*", XPathRegex.compile("bra", "").replace("abracadabra", "*"));
    assertEquals("*", XPathRegex.compile("a.*a", "").replace("abracadabra", "*"));
    assertEquals("abbraccaddabbra", XPathRegex.compile("a(.)", "").replace("abracadabra", "a$1$1"));
    assertEquals("carted", XPathRegex.compile("^(.*?)d(.*)$", "").replace("darted", "$1c$2"));
  }

  @Test
  void tokenizes() {
    assertEquals(
        List.of("1", "15", "", "24", "50", ""),
        XPathRegex.compile(",\\s*", "").tokenize("1, 15,, 24, 50,"));
    assertEquals(List.of(), XPathRegex.compile(",", "").tokenize(""));
    assertEquals(
        "FORX0003",
        assertThrows(XPathError.class, () -> XPathRegex.compile(".?", "").tokenize("abc"))
            .code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "\\", "a\\n", "$x"})
  void refusesWrongReplacements(String replacement) {
    var error = assertThrows(
        XPathError.class, () -> XPathRegex.compile("b", "").replace("abc", replacement));
    assertEquals("FORX0004", error.code());
  }

  @Test
  void endsWhereAPatternGoesBackForever() {
    var pattern = XPathRegex.compile("^(a|aa)+$", "");
    var text = "a".repeat(5_000) + "!";
    assertTimeout(
        Duration.ofSeconds(20), () -> assertThrows(XPathError.class, () -> pattern.matches(text)));
  }

  @Test
  void returnsTheSameStringWhereSpaceIsNormal() {
    var text = "a b c";
    assertSame(text, XPathStrings.normalizeSpace(text));
    assertEquals("a b", XPathStrings.normalizeSpace("\t a \n b "));
    assertEquals("\u00a0a", XPathStrings.normalizeSpace(" \u00a0a"));
  }

  /** Examples of F&amp;O 3.1, 5.4.3. */
  @Test
  void cutsSubstrings() {
    assertEquals("ada", XPathStrings.substring("metadata", 4, 3));
    assertEquals("234", XPathStrings.substring("12345", 1.5, 2.6));
    assertEquals("12", XPathStrings.substring("12345", 0, 3));
    assertEquals("", XPathStrings.substring("12345", Double.NaN, 3));
    assertEquals("12345", XPathStrings.substring("12345", -42, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5, #.00, 1234.50",
    "0.5, #.00, .50",
    "0.5, 0.00, 0.50",
    "0, #, 0",
    "-5, 000, -005"
  })
  void formatsNumbers(BigDecimal number, String picture, String text) {
    assertEquals(text, FormatNumber.format(number, picture));
  }
}
