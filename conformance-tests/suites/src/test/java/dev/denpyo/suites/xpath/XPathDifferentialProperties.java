package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.saxon.s9api.XdmNode;

/** Expressions made up give what Saxon gives, on documents made up; denpyo.tries says how many. */
class XPathDifferentialProperties {
  private static final List<String> TEXTS = Grammar.documents(42, 24);
  private static final List<Document> DOCUMENTS =
      TEXTS.stream().map(text -> Document.of(text.getBytes(UTF_8))).toList();
  private static final List<XdmNode> SAXON =
      DOCUMENTS.stream().map(SaxonXPath::tree).toList();
  private static final List<DocumentTree> OURS =
      DOCUMENTS.stream().map(d -> XmlTrees.of(d).orElseThrow()).toList();

  /** Whether two answers to an expression count as one. */
  private interface Judge {
    boolean agrees(String expression, String saxon, String ours);
  }

  /** An expression and on which document it is tried. */
  record Pair(Expr expression, int document) {}

  @Property(seed = "1")
  void deepExpressionsGiveWhatSaxonGives(@ForAll("deep") Pair pair) {
    assertSame(pair, Agreement::loose);
  }

  /** One operation that may fail, so that there is one error at most and its code has to be the same. */
  @Property(seed = "2")
  void singleOperationsGiveWhatSaxonGives(@ForAll("risky") Pair pair) {
    assertSame(pair, Agreement::strict);
  }

  /** What Saxon does not evaluate must not make ours fail, and what decides must decide. */
  @Property(seed = "3")
  void guardedOperationsGiveWhatSaxonGives(@ForAll("guarded") Pair pair) {
    assertSame(pair, Agreement::loose);
  }

  private static void assertSame(Pair pair, Judge judge) {
    if (!difference(pair.expression(), pair.document(), judge).isEmpty()) {
      Expr least = pair.expression()
          .smallest(e -> !difference(e, pair.document(), judge).isEmpty());
      fail(difference(least, pair.document(), judge) + "\n  on " + TEXTS.get(pair.document()));
    }
  }

  private static String difference(Expr expression, int document, Judge judge) {
    String text = expression.text();
    String saxon =
        SaxonXPath.answer(text, SAXON.get(document), XPathConformanceTest.NAMESPACES);
    String ours = ours(text, OURS.get(document));
    return judge.agrees(text, saxon, ours)
        ? ""
        : text + "\n  Saxon " + saxon + "\n  ours  " + ours;
  }

  private static String ours(String expression, DocumentTree document) {
    try {
      return OurXPath.answer(expression, document, XPathConformanceTest.NAMESPACES);
    } catch (RuntimeException | StackOverflowError e) {
      return "threw " + e;
    }
  }

  @Provide
  Arbitrary<Pair> deep() {
    return Arbitraries.randomValue(
        random -> new Pair(new Grammar(random).expression(), random.nextInt(DOCUMENTS.size())));
  }

  @Provide
  Arbitrary<Pair> guarded() {
    return Arbitraries.randomValue(
        random -> new Pair(new Grammar(random).guarded(), random.nextInt(DOCUMENTS.size())));
  }

  @Provide
  Arbitrary<Pair> risky() {
    return Arbitraries.randomValue(
        random -> new Pair(new Grammar(random).risky(), random.nextInt(DOCUMENTS.size())));
  }
}
