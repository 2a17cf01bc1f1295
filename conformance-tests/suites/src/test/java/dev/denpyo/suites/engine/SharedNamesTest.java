package dev.denpyo.suites.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.OwnRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said twice about one context is computed once. The same words under another variable of the
 * same name say something else, and must not be taken for it.
 */
class SharedNamesTest {
  private static final String DOCUMENT = "<r><a>2</a><b>3</b><n>2</n><n>5</n></r>";

  /** Asked of {@code b} too, where the variable is another constant. */
  private static final List<String> OTHER_RULE = List.of(
      "count(//n[. = $kind]) = 1",
      "some $n in //n satisfies normalize-space($n) = $kind",
      "//n[. != $kind]",
      "not(//n[. = $kind]) and $kind = '7'",
      "string-join(for $n in //n return concat($n, $kind), ',') = ''");

  private static final String ABOVE = "sum(n[. > $x]) + $x";

  @Test
  void keepsQuantifiedVariablesOfOneNameApart() {
    agree(
        List.of(0, 1, 3),
        "every $x in xs:decimal(a) satisfies " + ABOVE + " = 0 and " + ABOVE + " = 1",
        "every $x in xs:decimal(b) satisfies " + ABOVE + " = 2 and " + ABOVE + " = 7",
        "every $x in xs:decimal(a) satisfies " + ABOVE + " = 7",
        "some $x in n satisfies " + ABOVE + " = 8");
  }

  @Test
  void sharesWhatIsSaidOfTheSameVariableInSeveralAssertions() {
    agree(
        List.of(0, 3),
        "false() and (every $x in xs:decimal(a) satisfies " + ABOVE + " = 7)",
        "every $x in xs:decimal(a) satisfies " + ABOVE + " = 7 and " + ABOVE + " < 8",
        "some $x in xs:decimal(a) satisfies " + ABOVE + " = 7",
        "every $x in xs:decimal(a) satisfies (some $x in n satisfies " + ABOVE + " = 6)",
        "every $x in xs:decimal(missing) satisfies " + ABOVE + " = 6");
  }

  @Test
  void tellsAVariableFromOneOfTheSameNameFurtherOut() {
    agree(
        List.of(1, 2),
        "every $x in xs:decimal(a) satisfies (every $x in xs:decimal($x + 1) satisfies " + ABOVE
            + " = 8)",
        "every $rate in xs:decimal(a) satisfies $rate + 1 = 14",
        "$rate + 1 = 4",
        "$rate + 1 = 14");
  }

  @Test
  void computesWhatALetAddsToAnotherOfItsName() {
    agree(List.of(0), "$twice + 1 = 3", "$twice + 1 = 5 and $before + 1 = 3");
  }

  @Test
  void computesWhatIsSaidOfADocumentForEachRulesOwnConstant() {
    agree(List.of(3, 4, 0, 1, 4), OTHER_RULE.toArray(String[]::new));
  }

  @Test
  void mapsLettersOutsideOfAsciiAndThoseThatFail() {
    String digits = "string-join(for $c in string-to-codepoints(%s) return string($c - 48), '.')";
    agree(
        List.of(1), // the third ends in an error
        digits.formatted("'12321'") + " = '1.2.3.2.1'",
        digits.formatted("concat(a, '\u00e9\ud83d\ude00')") + " = ''",
        "(for $c in string-to-codepoints('1211') return 1 idiv ($c - 50)) = 7",
        "(for $c in string-to-codepoints('11') return $c + count(n)) = 51");
  }

  /** Both engines find the assertions of these numbers broken. */
  private static void agree(List<Integer> broken, String... assertions) {
    XmlRuleSet rules =
        XmlRuleSet.of(OwnRules.of("own.xslt", stylesheet(assertions).getBytes(UTF_8)));
    Document document = Document.of(DOCUMENT.getBytes(UTF_8));
    RuleOutcome ours =
        Engines.OURS.run(document, List.of(rules), Comparison.NOW).get(0);

    assertNull(Comparison.of(document, rules).difference());
    assertEquals(
        broken.stream().map(number -> "R" + number).toList(),
        ours.findings().stream().map(Finding::rule).toList());
  }

  private static String stylesheet(String... assertions) {
    List<String> lines = new ArrayList<>(List.of(
        "<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'",
        " xmlns:svrl='http://purl.oclc.org/dsdl/svrl'",
        " xmlns:xs='http://www.w3.org/2001/XMLSchema'>",
        "<xsl:variable name='rate' select='13'/>",
        "<xsl:template match='/'><svrl:schematron-output>",
        "<svrl:active-pattern/><xsl:apply-templates select='/' mode='M1'/>",
        "</svrl:schematron-output></xsl:template>",
        "<xsl:template match='r' mode='M1' priority='1000'><svrl:fired-rule context='r'/>",
        "<xsl:variable name='twice' select='a'/>",
        "<xsl:variable name='kind' select=\"'2'\"/>",
        "<xsl:variable name='before' select='$twice'/>",
        "<xsl:variable name='twice' select='$twice * 2'/>"));
    lines.addAll(asked("/r[1]", assertions));
    lines.add("<xsl:apply-templates select='*' mode='M1'/></xsl:template>");
    if (Stream.of(assertions).allMatch(OTHER_RULE::contains)) {
      lines.add("<xsl:template match='b' mode='M1' priority='999'><svrl:fired-rule context='b'/>"
          + "<xsl:variable name='kind' select=\"'7'\"/>");
      lines.addAll(asked("/r[1]/b[1]", assertions));
      lines.add("<xsl:apply-templates select='*' mode='M1'/></xsl:template>");
    }
    lines.add("<xsl:template match='text()' mode='M1' priority='-1'/>"
        + "<xsl:template match='@*|node()' mode='M1' priority='-2'>"
        + "<xsl:apply-templates select='*' mode='M1'/></xsl:template></xsl:stylesheet>");
    return String.join("\n", lines);
  }

  private static List<String> asked(String place, String... assertions) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < assertions.length; i++) {
      String test = assertions[i].replace("<", "&lt;");
      lines.add("<xsl:choose><xsl:when test=\"" + test + "\"/><xsl:otherwise>"
          + "<svrl:failed-assert id='R" + i
          + "' test='t' location='" + place + "'><svrl:text>no</svrl:text>"
          + "</svrl:failed-assert></xsl:otherwise></xsl:choose>");
    }
    return lines;
  }
}
