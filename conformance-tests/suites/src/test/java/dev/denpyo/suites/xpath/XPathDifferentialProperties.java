package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.denpyo.format.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.saxon.s9api.XdmNode;

/** Expressions made up give what Saxon gives, on documents made up; denpyo.tries says how many. */
class XPathDifferentialProperties {
  private static final List<Document> DOCUMENTS = Grammar.documents(42, 24).stream()
      .map(text -> Document.of(text.getBytes(UTF_8)))
      .toList();
  private static final List<XdmNode> SAXON =
      DOCUMENTS.stream().map(SaxonXPath::tree).toList();

  /** An expression and on which document it is tried. */
  record Pair(Expr expression, int document) {}

  @Property(seed = "1")
  void everyExpressionMadeUpIsXPath(@ForAll("deep") Pair pair) {
    String answer = saxon(pair.expression(), pair.document());
    assertFalse(
        answer.startsWith("error XPST") || answer.equals(Answers.BROKEN),
        () -> pair + " -> " + answer);
  }

  @Provide
  Arbitrary<Pair> deep() {
    return Arbitraries.randomValue(
        random -> new Pair(new Grammar(random).expression(), random.nextInt(DOCUMENTS.size())));
  }

  @Provide
  Arbitrary<Pair> risky() {
    return Arbitraries.randomValue(
        random -> new Pair(new Grammar(random).risky(), random.nextInt(DOCUMENTS.size())));
  }

  private static String saxon(Expr expression, int document) {
    return SaxonXPath.answer(
        expression.text(), SAXON.get(document), XPathConformanceTest.NAMESPACES);
  }
}
