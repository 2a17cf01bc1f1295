package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the W3C's texts say that expressions give: XPath 2.0 (second edition), and XQuery 1.0 and XPath
 * 2.0 Functions and Operators. Written by hand from them, cross-checked with Saxon.
 */
class XPathConformanceTest {
  static final Map<String, String> NAMESPACES =
      Map.of("p", "urn:p", "xs", "http://www.w3.org/2001/XMLSchema");

  /**
   * Where Saxon goes its own way; ours may go either. An exact quotient of integers is an integer there
   * (the norm: a decimal, of which it is a subtype), and timezones may pass 14 hours by minutes.
   */
  private static final Map<String, String> SAXON_SAYS = Map.of(
      "6 div 2", "3",
      "100 div 10 div 5", "2",
      "avg((3, 4, 5))", "4",
      "'2024-01-01+14:01' castable as xs:date", "true");

  private static final Document SAMPLE = Document.of(Row.SAMPLE.getBytes(UTF_8));
  private static final XdmNode SAXON = SaxonXPath.tree(SAMPLE);
  private static final DocumentTree OURS = XmlTrees.of(SAMPLE).orElseThrow();

  static List<Row> rows() {
    return Row.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void givesWhatTheTextsSay(Row row) {
    String ours = OurXPath.answer(row.expression(), OURS, NAMESPACES);
    if (row.answer().startsWith("error XPST")) {
      assertTrue(ours.startsWith(OurXPath.STATIC), ours);
    } else if (!ours.equals(SAXON_SAYS.get(row.expression()))) {
      assertEquals(row.answer(), ours);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void saxonReadsTheTextsAsWeDo(Row row) {
    String expected = SAXON_SAYS.getOrDefault(row.expression(), row.answer());
    assertEquals(expected, SaxonXPath.answer(row.expression(), SAXON, NAMESPACES));
  }

  @Test
  void theTableIsLongAndHasNoRowTwice() {
    assertTrue(rows().size() >= 400, () -> "only " + rows().size());
    assertEquals(
        rows().size(), new HashSet<>(rows().stream().map(Row::expression).toList()).size());
  }
}
