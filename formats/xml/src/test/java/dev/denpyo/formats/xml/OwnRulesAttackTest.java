package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of rules is data from outside: it sees the document and nothing else. */
class OwnRulesAttackTest {
  private static final String SECRET = "the-secret-of-this-test";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xsl:value-of select=\"unparsed-text('SECRET')\"/>",
        "<xsl:value-of select=\"document('SECRET.xml')\"/>",
        "<xsl:value-of select=\"doc('SECRET.xml')\"/>",
        "<xsl:copy-of select=\"collection('FOLDER')\"/>",
        "<xsl:value-of xmlns:s='java:java.lang.System' select=\"s:getProperty('user.home')\"/>"
      })
  void filesAndClassesAreOutOfReach(String attack) throws IOException {
    ValidationReport report = check(rules(attack));

    assertEquals(Verdict.NOT_CHECKED, report.verdict(), report::toString);
    assertFalse(report.toString().contains(SECRET), report::toString);
  }

  @Test
  void nothingIsWritten() throws IOException {
    Path target = folder.resolve("written.xml");
    String attack = "</svrl:text></svrl:schematron-output><xsl:result-document href='"
        + target.toUri() + "'><a/></xsl:result-document><svrl:schematron-output><svrl:text>";

    assertEquals(Verdict.NOT_CHECKED, check(stylesheet(attack)).verdict());
    assertFalse(Files.exists(target));
  }

  @Test
  void otherFilesAreNotIncluded() throws IOException {
    Path other = Files.writeString(folder.resolve("other.xslt"), stylesheet(""));
    String rules = stylesheet("")
        .replaceFirst("<xsl:template", "<xsl:include href='" + other.toUri() + "'/><xsl:template");

    assertEquals(Verdict.NOT_CHECKED, check(rules).verdict());
  }

  @Test
  void documentTypesAreRefused() {
    String rules = "<!DOCTYPE x [<!ENTITY e 'x'>]>" + stylesheet("");

    assertEquals(Verdict.NOT_CHECKED, check(rules).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no XML", "<a/>", "<xsl:stylesheet/>"})
  void whatIsNoRulesIsNotChecked(String text) {
    assertEquals(Verdict.NOT_CHECKED, check(text).verdict());
  }

  @Test
  void stylesheetThatReportsNothingInTheLanguageOfReportsIsNotChecked() {
    String other = stylesheet("").replace("svrl:schematron-output", "a");

    assertEquals(Verdict.NOT_CHECKED, check(other).verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unparsed-text('SECRET') = ''",
        "document('SECRET.xml') = ''",
        "document('secret.xml') = ''",
        "doc('SECRET.xml') = ''",
        "collection('FOLDER') = ''",
        "contains(document('SECRET.xml'), 't')"
      })
  void testsSeeNoFilesEither(String attack) throws IOException {
    ValidationReport report =
        check(rules("").replace("test='true()'", "test=\"" + placed(attack) + "\""));

    assertEquals(Verdict.NOT_CHECKED, report.verdict(), report::toString);
    assertFalse(report.toString().contains(SECRET), report::toString);
  }

  @Test
  void rulesWithoutPatternAreNotChecked() {
    String rules = stylesheet("").replaceAll("<xsl:apply-templates select='/'[^>]*>", "");

    assertEquals(Verdict.NOT_CHECKED, check(rules).verdict());
  }

  @Test
  void harmlessRulesApplyToTheSameDocument() {
    ValidationReport report = check(stylesheet(""));
    LayerResult last = report.layers().get(report.layers().size() - 1);

    assertEquals(Verdict.VALID, report.verdict());
    assertTrue(String.valueOf(last.ruleSet()).startsWith("own:"), last::toString);
  }

  private String rules(String attack) throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, SECRET);
    Files.writeString(folder.resolve("secret.xml"), "<a>" + SECRET + "</a>");
    return stylesheet(placed(attack));
  }

  private String placed(String attack) {
    return attack
        .replace("SECRET", folder.resolve("secret").toUri().toString())
        .replace("FOLDER", folder.toUri().toString());
  }

  private static String stylesheet(String inside) {
    return "<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
        + " xmlns:svrl='http://purl.oclc.org/dsdl/svrl'><xsl:template match='/'>"
        + "<svrl:schematron-output><svrl:text>" + inside + "</svrl:text>"
        + "<xsl:apply-templates select='/' mode='M1'/></svrl:schematron-output></xsl:template>"
        + "<xsl:template match='*' mode='M1' priority='1000'><svrl:fired-rule/><xsl:choose>"
        + "<xsl:when test='true()'/><xsl:otherwise><svrl:failed-assert id='A' test='a'/>"
        + "</xsl:otherwise></xsl:choose><xsl:apply-templates select='*' mode='M1'/>"
        + "</xsl:template></xsl:stylesheet>";
  }

  private static ValidationReport check(String rules) {
    OwnRules own = OwnRules.of("own.xslt", rules.getBytes(UTF_8));
    return Toy.format()
        .validator()
        .orElseThrow()
        .validate(
            Document.of(Toy.VALID.getBytes(UTF_8)),
            ValidationOptions.DEFAULT.withOwnRules(List.of(own)));
  }
}
