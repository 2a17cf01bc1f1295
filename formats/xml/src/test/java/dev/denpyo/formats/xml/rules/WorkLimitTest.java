package dev.denpyo.formats.xml.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.OwnRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that asks every node about every other is stopped, and passes for nothing but not checked. */
class WorkLimitTest {
  private static final String STYLESHEET = """
      <xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'
          xmlns:svrl='http://purl.oclc.org/dsdl/svrl'
          xmlns:xs='http://www.w3.org/2001/XMLSchema'>
        <xsl:template match='/'><svrl:schematron-output>
          <svrl:active-pattern/><xsl:apply-templates select='/' mode='M1'/>
        </svrl:schematron-output></xsl:template>
        <xsl:template match='r' mode='M1' priority='1000'><svrl:fired-rule context='r'/>
          <xsl:choose>
            <xsl:when test="%s"/>
            <xsl:otherwise>
              <svrl:failed-assert id='R' test='t' location='/r[1]'><svrl:text>no</svrl:text>
              </svrl:failed-assert>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:apply-templates select='*' mode='M1'/>
        </xsl:template>
        <xsl:template match='text()' mode='M1' priority='-1'/>
        <xsl:template match='@*|node()' mode='M1' priority='-2'>
          <xsl:apply-templates select='*' mode='M1'/>
        </xsl:template>
      </xsl:stylesheet>
      """;

  private static final String ALL_BY_ALL =
      "some $a in n satisfies (some $b in n satisfies $a/@x or $b/@y)";

  /** Sums by a rate that every node has to itself, and by one that all have. */
  private static final List<String> BY_RATE = List.of(
      "every $a in n satisfies sum(../r/n[@r = $a/@r]/@r) = $a/@r",
      "every $a in n/@r satisfies sum(n[xs:decimal(@r) = xs:decimal($a)]/@r) = $a",
      "every $a in n/@s satisfies sum(n[@s = $a]/@r) > 1",
      "every $a in n/xs:decimal(@r) satisfies count(n[@s = 's' and @r = $a]) = 1");

  @Test
  void groupsWhatIsAskedForByRate() {
    StringBuilder document = new StringBuilder("<r>");
    for (int i = 0; i < 30_000; i++) {
      document.append("<n r='").append(i).append("' s='s'/>");
    }
    for (String question : BY_RATE) {
      RuleOutcome outcome = run(question, document + "</r>");
      assertNull(outcome.failure(), question);
      assertEquals(List.of(), outcome.findings(), question);
    }
  }

  @Test
  void answersWhatTakesLessThanTheLimit() {
    RuleOutcome outcome = run(1_000);
    assertNull(outcome.failure());
    assertEquals(List.of("R"), outcome.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void stopsAtTheLimitAndSaysSo() {
    RuleOutcome outcome = run(12_000);
    assertEquals(List.of(), outcome.findings());
    assertEquals("the rules need more than 112002000 steps for this document", outcome.failure());
  }

  private static RuleOutcome run(int nodes) {
    return run(ALL_BY_ALL, "<r>" + "<n/>".repeat(nodes) + "</r>");
  }

  private static RuleOutcome run(String question, String document) {
    byte[] stylesheet = STYLESHEET.formatted(question.replace(">", "&gt;")).getBytes(UTF_8);
    XmlRuleSet rules = XmlRuleSet.of(OwnRules.of("own.xslt", stylesheet));
    return new CompiledRuleEngine()
        .run(Document.of(document.getBytes(UTF_8)), List.of(rules), null)
        .get(0);
  }
}
