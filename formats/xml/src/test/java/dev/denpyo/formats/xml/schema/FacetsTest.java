package dev.denpyo.formats.xml.schema;

import static dev.denpyo.formats.xml.schema.TinySchema.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types derived by restriction, list and union. */
class FacetsTest {

  private static TinySchema restricted(String base, String... facets) {
    return TinySchema.of("<xs:element name='r'><xs:simpleType><xs:restriction base='xs:" + base
        + "'>" + String.join("", facets) + "</xs:restriction></xs:simpleType></xs:element>");
  }

  private static String facet(String name, String value) {
    return "<xs:" + name + " value='" + value + "'/>";
  }

  @Test
  void listsWords() {
    TinySchema token =
        restricted("token", facet("enumeration", "EUR"), facet("enumeration", " a  b "));
    token.accepts("EUR", " EUR\n", "a b", "a\n\t b");
    token.refuses("eur", "", "EURO", "ab");
    TinySchema string = restricted("string", facet("enumeration", "EUR"));
    string.accepts("EUR");
    string.refuses(" EUR");
    TinySchema number = restricted("decimal", facet("enumeration", "1.0"));
    number.accepts("1.0");
    number.leavesOpen("1", "2");
  }

  @Test
  void boundsLengths() {
    TinySchema schema = restricted("token", facet("minLength", "2"), facet("maxLength", "3"));
    schema.accepts("ab", " abc ", "a b");
    schema.refuses("", " a ", "abcd");
    schema.leavesOpen("\ud83d\ude00");
    restricted("string", facet("length", "3")).refuses(" a ".strip(), "abcd");
  }

  @Test
  void boundsNumbers() {
    TinySchema schema =
        restricted("decimal", facet("minInclusive", "0"), facet("maxExclusive", "10"));
    schema.accepts("0", "-0.0", "9.99", "+1");
    schema.refuses("-0.01", "10", "10.0", "x");
    TinySchema digits =
        restricted("decimal", facet("totalDigits", "4"), facet("fractionDigits", "2"));
    digits.accepts("12.34", "0012.3400", "1234", "-0.05");
    digits.refuses("123.45", "1.234", "12345");
    restricted("integer", facet("minExclusive", "1"), facet("maxInclusive", "3"))
        .accepts("2", "3");
    restricted("integer", facet("minExclusive", "1")).refuses("1");
  }

  @Test
  void narrowsStepByStep() {
    TinySchema schema = TinySchema.of("<xs:simpleType name='A'><xs:restriction base='xs:string'>"
        + facet("pattern", "[a-z]*") + facet("maxLength", "3") + "</xs:restriction></xs:simpleType>"
        + "<xs:element name='r'><xs:simpleType><xs:restriction base='A'>"
        + facet("pattern", ".{2,9}")
        + "</xs:restriction></xs:simpleType></xs:element>");
    schema.accepts("ab", "abc");
    schema.refuses("a", "abcd", "AB");
  }

  @Test
  void separatesListsAtWhiteSpace() {
    TinySchema schema = TinySchema.of("<xs:simpleType name='L'><xs:list itemType='xs:int'/>"
        + "</xs:simpleType><xs:element name='r'><xs:simpleType><xs:restriction base='L'>"
        + facet("minLength", "1") + facet("maxLength", "3")
        + "</xs:restriction></xs:simpleType></xs:element>");
    schema.accepts("1", " 1 2\n3 ");
    schema.refuses("", "x", "1 x", "1 2 3 4");
  }

  @Test
  void takesAnyMemberOfAUnion() {
    TinySchema schema = TinySchema.of("<xs:element name='r'><xs:simpleType>"
        + "<xs:union memberTypes='xs:date xs:int'><xs:simpleType><xs:restriction base='xs:token'>"
        + facet("enumeration", "none") + "</xs:restriction></xs:simpleType></xs:union>"
        + "</xs:simpleType></xs:element>");
    schema.accepts("2024-01-31", " 7 ", "none");
    schema.refuses("x", "", "1.5");
  }

  @Test
  void namesFacetsThatItDoesNotCompile() {
    assertFalse(
        restricted("date", facet("minInclusive", "2024-01-01")).unsupported().isEmpty());
    assertFalse(restricted("string", facet("pattern", "\\p{Lu}")).unsupported().isEmpty());
    assertFalse(restricted("hexBinary", facet("length", "2")).unsupported().isEmpty());
    restricted("string", facet("pattern", "[a-z-[m]]")).leavesOpen("a", "m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Z]{2}",
        "[0-9]{1,3}(\\.[0-9]{2})?",
        "a|b|cd",
        "(ab|a)*b",
        "[^ab]+",
        "\\d\\D\\s*",
        "a?a?a?aaa",
        ".*b.{2}",
        "[a\\-z]*",
        "[-a]+",
        "(a{2,3}){2}",
        "",
        "\\.|\\(b\\)|\\\\",
        "(a|b)*(c|)",
        "a{0}b",
        "[a-c1-3]{2,}"
      })
  void matchesPatternsAsTheJdkDoes(String pattern) {
    TinySchema schema = restricted("string", facet("pattern", pattern));
    Random random = new Random(pattern.hashCode());
    String alphabet = "abcdzAZ0129-.()\\ \u00e9";
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Outcome ours = schema.check(r(value.toString())).outcome();
      Outcome jdk = schema.isValidForJdk(r(value.toString())) ? Outcome.VALID : Outcome.INVALID;
      if (ours != jdk && ours != Outcome.UNDECIDED) {
        differences.add(value + " is " + ours);
      }
    }
    assertEquals(List.of(), differences);
  }
}
