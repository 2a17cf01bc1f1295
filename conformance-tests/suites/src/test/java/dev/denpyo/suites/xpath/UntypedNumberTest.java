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
 * The general comparison of an element's text with a number, every operator both ways. Here the official
 * engine leaves the norm for short cuts of its own, most of all for zeros and their signs, and the
 * amounts of an invoice are compared just so.
 */
class UntypedNumberTest {
  static final List<String> TEXTS = List.of(
      "-0",
      "-0.0",
      "-0.00",
      "-00",
      " -0 ",
      "-000000000000000",
      "-0000000000000000",
      "-0.",
      "-.0",
      "-0e0",
      "-0E1",
      "0",
      "0.00",
      "+0",
      "+0.00",
      "00",
      "-1",
      "-1.00",
      "1.00",
      " 1 ",
      "01",
      "0.1",
      "0.10",
      "-0.001",
      "0.001",
      "1e400",
      "-1e400",
      "1e-400",
      "-1e-400",
      "INF",
      "-INF",
      "NaN",
      "abc",
      "",
      "-",
      "--1",
      "1-",
      "1.2.3",
      "123456789012345678",
      "-123456789012345678",
      "1234567890123456789012",
      "9007199254740993",
      "99999999999999.99");

  private static final List<String> NUMBERS = List.of(
      "0",
      "0.0",
      "0e0",
      "(0.0 * -1)",
      "(-1 * 0e0)",
      "1",
      "-1",
      "1.0",
      "-1.0",
      "0.1",
      "0.1e0",
      "xs:double('NaN')",
      "xs:double('INF')",
      "xs:float(0)",
      "xs:float('-0')",
      "count(//none)",
      "(sum(//none/xs:decimal(.)) div 100)",
      "(sum(//none) div 100)",
      "(count(//none) div 2 div 2)",
      "(0 div (4 div 2))",
      "(round(sum(//none/xs:integer(.))) div 2)",
      "(0 div xs:decimal(number(/a/c) + 1))",
      "sum(//none)",
      "round(/a/c)",
      "(/a/c * -1)",
      "number(/a/c)",
      "xs:decimal(/a/c)",
      "123456789012345678",
      "9007199254740992",
      "99999999999999.99");

  private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=");

  @ParameterizedTest(name = "\"{0}\"")
  @FieldSource("TEXTS")
  void comparesAsTheOfficialEngineDoes(String text) {
    Document document = Document.of(("<a><b>" + text + "</b><c>-0.00</c></a>").getBytes(UTF_8));
    DocumentTree ours = XmlTrees.of(document).orElseThrow();
    XdmNode theirs = SaxonXPath.tree(document);
    for (String number : NUMBERS) {
      for (String operator : OPERATORS) {
        for (String expression :
            List.of("/a/b " + operator + " " + number, number + " " + operator + " /a/b")) {
          assertEquals(
              SaxonXPath.answer(expression, theirs, Map.of()),
              OurXPath.answer(expression, ours, Map.of()),
              expression);
        }
      }
    }
  }
}
