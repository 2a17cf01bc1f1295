package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Decimals divided by powers of ten, as rules about percentages do, and what is computed with the
 * quotient. It has a short way of its own, which must not show in any digit.
 */
class PercentageTest {
  static final List<String> AMOUNTS = List.of(
      "0",
      "-0.00",
      "1",
      "-1",
      "19",
      "19.00",
      "100",
      "10000",
      "-1234.56",
      "0.01",
      "0.000000000000000001",
      "0.0000000000000000001",
      "1234567890.123456789012345678",
      "12345678901234567890.12",
      "922337203685477580.7",
      "1.50000000000000000000000");

  private static final List<String> DIVISORS = List.of(
      "1",
      "10",
      "100",
      "100.00",
      "1000",
      "-100",
      "1000000000000000000",
      "10000000000000000000",
      "0.1",
      "0.010",
      "200",
      "101",
      "1e2");

  private static final List<String> USES =
      List.of("%s", "%s div 7", "%s * 3 mod 0.7", "round(%s * 10) div 10", "100 div (%s + 1)");

  @ParameterizedTest(name = "{0}")
  @FieldSource("AMOUNTS")
  void dividesAsTheOfficialEngineDoes(String amount) {
    Document document = Document.of(("<a>" + amount + "</a>").getBytes(UTF_8));
    DocumentTree ours = XmlTrees.of(document).orElseThrow();
    XdmNode theirs = SaxonXPath.tree(document);
    for (String divisor : DIVISORS) {
      for (String use : USES) {
        String expression = use.formatted("(xs:decimal(/a) div " + divisor + ")");
        assertEquals(
            SaxonXPath.answer(expression, theirs, Map.of()),
            OurXPath.answer(expression, ours, Map.of()),
            expression);
      }
    }
  }
}
