package dev.denpyo.formats.xml.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of a document's names must fit the next document that has them. */
class ShapeTest {
  private static final String AMOUNTS = "count(//*[ends-with(name(), 'Amount')])";

  @Test
  void asksAnElementAnewThatWasAnAttributeInTheLastDocument() {
    XPath counting = XPath.compile(AMOUNTS, Map.of());

    assertEquals(0L, count(counting, "<a TotalAmount='1'/>"));
    assertEquals(1L, count(counting, "<a><TotalAmount/></a>"));
    assertEquals(0L, count(counting, "<a TotalAmount='1'/>"));
    assertEquals(2L, count(counting, "<a><TotalAmount/><TotalAmount/></a>"));
  }

  @Test
  void tellsTheSameNamesWithOtherPrefixesApart() {
    XPath counting = XPath.compile("count(//*[starts-with(name(), 'p:')])", Map.of());

    assertEquals(1L, count(counting, "<p:a xmlns:p='urn:n'/>"));
    assertEquals(0L, count(counting, "<q:a xmlns:q='urn:n'/>"));
    assertEquals(1L, count(counting, "<q:a xmlns:q='urn:n'><p:a xmlns:p='urn:n'/></q:a>"));
  }

  @Test
  void tellsTheSameNamesInOtherNamespacesApart() {
    XPath counting = XPath.compile("count(//n:a)", Map.of("n", "urn:n"));

    assertEquals(1L, count(counting, "<a xmlns='urn:n'/>"));
    assertEquals(0L, count(counting, "<a xmlns='urn:m'/>"));
  }

  @Test
  void goesOnWhenMoreNamesWereSeenThanAreRemembered() {
    XPath counting = XPath.compile(AMOUNTS, Map.of());

    for (int round = 0; round < 2; round++) {
      for (int other = 0; other < 200; other++) {
        assertEquals(1L, count(counting, "<a><n" + other + "Amount/></a>"));
      }
    }
  }

  private static Object count(XPath expression, String xml) {
    DocumentTree tree = XmlTrees.of(Document.of(xml.getBytes(UTF_8))).orElseThrow();
    return Long.valueOf(expression.evaluate(tree).get(0).value());
  }
}
