package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import dev.denpyo.validation.OwnRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of rules is data from outside: it sees the document and nothing else, whatever the engine. */
class OwnRulesAttackTest {
  private static final String SECRET = "the-secret-of-this-test";

  /** Reached for from the text of an assertion that fails, so that a finding would tell. */
  private static final List<String> REACHING = List.of(
      "<xsl:value-of select=\"unparsed-text('SECRET')\"/>",
      "<xsl:value-of select=\"document('SECRET.xml')\"/>",
      "<xsl:value-of select=\"doc('SECRET.xml')\"/>",
      "<xsl:copy-of select=\"collection('FOLDER')\"/>",
      "<xsl:value-of xmlns:s='java:java.lang.System' select=\"s:getProperty('user.home')\"/>",
      "<xsl:result-document href='WRITTEN'><a/></xsl:result-document>");

  private static final List<String> NO_RULES = List.of(
      "",
      "no XML",
      "<a/>",
      "<xsl:stylesheet/>",
      "<!DOCTYPE x [<!ENTITY e 'x'>]>" + rules("<svrl:text/>"),
      "<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>");

  @TempDir
  private Path folder;

  static List<RuleEngine> engines() {
    return List.of(new SaxonRuleEngine(), new CompiledRuleEngine());
  }

  static Stream<Arguments> reaching() {
    return engines().stream().flatMap(e -> REACHING.stream().map(r -> Arguments.of(e, r)));
  }

  static Stream<Arguments> noRules() {
    return engines().stream().flatMap(e -> NO_RULES.stream().map(r -> Arguments.of(e, r)));
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void filesAndClassesAreOutOfReach(RuleEngine engine, String attack) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    Files.writeString(folder.resolve("secret.xml"), "<a>" + SECRET + "</a>");
    Path written = folder.resolve("written");
    String reach = attack
        .replace("SECRET", secret.toUri().toString())
        .replace("FOLDER", folder.toUri().toString())
        .replace("WRITTEN", written.toUri().toString());

    RuleOutcome outcome = run(engine, rules("<svrl:text>" + reach + "</svrl:text>"));
    assertFalse(outcome.toString().contains(SECRET), outcome::toString);
    assertFalse(Files.exists(written));
    assertFalse(outcome.failure() == null && outcome.findings().isEmpty(), outcome::toString);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void otherFilesAreNotIncluded(RuleEngine engine) throws IOException {
    Path other = Files.writeString(folder.resolve("other.xslt"), rules("<svrl:text/>"));
    String include = "<xsl:include href='" + other.toUri() + "'/><xsl:template";

    assertNotNull(
        run(engine, rules("<svrl:text/>").replaceFirst("<xsl:template", include)).failure());
  }

  @ParameterizedTest
  @MethodSource("noRules")
  void whatHoldsNoRulesIsNotAppliedAndNotPassed(RuleEngine engine, String text) {
    assertNotNull(run(engine, text).failure());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void sameRulesWithoutAnAttackApply(RuleEngine engine) {
    RuleOutcome outcome = run(engine, rules("<svrl:text>No.</svrl:text>"));

    assertNull(outcome.failure());
    assertEquals(List.of("OWN-1"), outcome.findings().stream().map(f -> f.rule()).toList());
    assertEquals("own", outcome.ruleSet().name());
  }

  /** One pattern, one rule, one assertion that always fails. */
  private static String rules(String text) {
    return "<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
        + " xmlns:svrl='http://purl.oclc.org/dsdl/svrl' xmlns:t='urn:example:toy'>"
        + "<xsl:template match='/'><svrl:schematron-output>"
        + "<xsl:apply-templates select='/' mode='M1'/></svrl:schematron-output></xsl:template>"
        + "<xsl:template match='/t:Toy' priority='1000' mode='M1'>"
        + "<svrl:fired-rule context='/t:Toy'/><xsl:choose>"
        + "<xsl:when test='false()'/><xsl:otherwise><svrl:failed-assert test='false()'>"
        + "<xsl:attribute name='id'>OWN-1</xsl:attribute>"
        + "<xsl:attribute name='location'>/*:Toy[1]</xsl:attribute>"
        + text
        + "</svrl:failed-assert></xsl:otherwise></xsl:choose>"
        + "<xsl:apply-templates select='*' mode='M1'/></xsl:template>"
        + "<xsl:template match='text()' priority='-1' mode='M1'/>"
        + "<xsl:template match='@*|node()' priority='-2' mode='M1'>"
        + "<xsl:apply-templates select='*' mode='M1'/></xsl:template></xsl:stylesheet>";
  }

  private static RuleOutcome run(RuleEngine engine, String rules) {
    XmlRuleSet set = XmlRuleSet.of(OwnRules.of("own.xslt", rules.getBytes(UTF_8)));
    return engine.run(Document.of(Toy.VALID.getBytes(UTF_8)), List.of(set), null).get(0);
  }
}
