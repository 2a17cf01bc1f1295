package dev.denpyo.formats.xml.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.OwnRules;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Nodes are put into groups by a rule's own function, which nests too deep for some: deeper than is
 * allowed, or than a thread of little stack can bear. What is then asked of these is not answered from the
 * groups of the nodes before.
 */
class DeepGroupsTest {
  private static final int EACH = 510;

  /** Bytes of stack: enough for the engine, not for 490 calls within one another. */
  private static final int LITTLE = 128_000;

  private static final String STYLESHEET = """
      <xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'
          xmlns:svrl='http://purl.oclc.org/dsdl/svrl' xmlns:my='urn:my'
          xmlns:xs='http://www.w3.org/2001/XMLSchema'>
        <xsl:function name='my:down' as='xs:integer'>
          <xsl:param name='n' as='xs:integer'/>
          <xsl:sequence select='if ($n = 0) then 0 else my:down($n - 1) + 1'/>
        </xsl:function>
        <xsl:template match='/'><svrl:schematron-output>
          <svrl:active-pattern/><xsl:apply-templates select='/' mode='M1'/>
        </svrl:schematron-output></xsl:template>
        <xsl:template match='n' mode='M1' priority='1000'><svrl:fired-rule context='n'/>
          <xsl:choose>
            <xsl:when test="count(../n[my:down(xs:integer(@d)) + xs:integer(@r)
                                       = current()/xs:integer(@r)]) = 1"/>
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

  @Test
  void answersWhatNestsAsDeepAsThereIsRoomFor() {
    RuleOutcome outcome = run(nodes("0") + nodes("3"));
    assertEquals(List.of(), outcome.notEvaluated());
    assertEquals(3, outcome.findings().size(), "no node is three more than nothing, one or two");
  }

  @Test
  void leavesUnansweredWhatNestsTooDeep() {
    RuleOutcome outcome = run(nodes("0") + nodes("501"));
    assertUnanswered(outcome, "XTDE0640: functions call one another too deep");
  }

  @Test
  void leavesUnansweredWhatTheStackCannotBear() throws Exception {
    FutureTask<RuleOutcome> small = new FutureTask<>(() -> run(nodes("0") + nodes("490")));
    new Thread(null, small, "little stack", LITTLE).start();
    assertUnanswered(small.get(), "XTDE0640: the expression nests too deep");
  }

  private static void assertUnanswered(RuleOutcome outcome, String reason) {
    assertEquals(List.of(), outcome.findings());
    assertEquals(EACH, outcome.notEvaluated().size());
    assertEquals(
        List.of(reason),
        outcome.notEvaluated().stream().map(one -> one.reason()).distinct().toList());
  }

  private static String nodes(String depth) {
    StringBuilder nodes = new StringBuilder("<g>");
    IntStream.range(0, EACH).forEach(i -> nodes.append("<n r='" + i + "' d='" + depth + "'/>"));
    return nodes.append("</g>").toString();
  }

  private static RuleOutcome run(String nodes) {
    XmlRuleSet rules = XmlRuleSet.of(OwnRules.of("own.xslt", STYLESHEET.getBytes(UTF_8)));
    RuleOutcome outcome = new CompiledRuleEngine()
        .run(Document.of(("<r>" + nodes + "</r>").getBytes(UTF_8)), List.of(rules), null)
        .get(0);
    assertNull(outcome.failure());
    return outcome;
  }
}
