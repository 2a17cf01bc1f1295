package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  @TempDir
  static Path folder;

  /** Name of the file and 12 digits of its SHA-256. */
  private static final String ACME = "acme:3c08468cf7e1";

  private static Path good;
  private static Path wrong;

  @BeforeAll
  static void writeDocuments() {
    good = Samples.peppol(folder);
    wrong = Samples.wrong(folder);
  }

  private static List<String> files(String jsonl) {
    return jsonl
        .lines()
        .map(l -> l.replaceAll("\\{\"file\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @Test
  void aValidDocumentIsGood() {
    var run = denpyo("check", good);
    assertEquals(0, run.code());
    assertTrue(run.out().contains("VALID  peppol-bis-3 (ubl-invoice)"), run.out());
    assertTrue(run.out().endsWith("Documents: 1; valid: 1, invalid: 0, not checked: 0\n"));
  }

  @Test
  void jsonlHasTheKeysOfTheContractInOrder() {
    var line = denpyo("check", "-f", "jsonl", wrong).out();
    assertTrue(
        line.startsWith("{\"file\":\"" + wrong + "\",\"format\":\"ubl-invoice\","
            + "\"profile\":\"peppol-bis-3\",\"verdict\":\"INVALID\",\"layers\":[{\"layer\":\"xml\","
            + "\"verdict\":\"VALID\"},{\"layer\":\"schema\",\"ruleSet\":\"ubl:2.1\","
            + "\"verdict\":\"VALID\"},{\"layer\":\"rules\",\"ruleSet\":\"en16931-ubl:"),
        line);
    assertTrue(
        line.contains("\"findings\":[{\"rule\":\"BR-CO-16\",\"severity\":\"error\","
            + "\"layer\":\"rules\",\"ruleSet\":\"en16931-ubl:"),
        line);
    assertTrue(line.matches("(?s).*],\"durationMs\":\\d+\\.\\d}\n"), line);
    assertEquals(1, line.lines().count());
  }

  @Test
  void aFindingExitsWithOne() {
    var run = denpyo("check", good, wrong);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("error  BR-CO-16  "), run.out());
    assertTrue(run.out().contains("invalid: 1"), run.out());
  }

  @Test
  void theHighestExitCodeApplies() {
    var unknown = Samples.file(folder, "unknown.xml", "<hello/>");
    assertEquals(4, denpyo("check", unknown).code());
    assertEquals(4, denpyo("check", wrong, unknown).code());
    assertEquals(3, denpyo("check", wrong, folder.resolve("absent.xml")).code());
    assertEquals(4, denpyo("check", folder.resolve("absent.xml"), unknown).code());
  }

  @Test
  void anUnreadableInputIsInTheReportAndNotValid() {
    var run = denpyo("check", "-f", "jsonl", folder.resolve("absent.xml"));
    assertEquals(3, run.code());
    assertTrue(run.out().contains("\"verdict\":\"NOT_CHECKED\""), run.out());
    assertTrue(run.out().contains("\"rule\":\"DNP-INPUT-01\""), run.out());
  }

  @Test
  void readsStandardInput() throws IOException {
    var run = Run.fed(Files.readAllBytes(good), "check", "-f", "jsonl", "-");
    assertEquals(0, run.code());
    assertEquals(List.of("-"), files(run.out()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void keepsTheOrderOfInputsWithDirectoriesByName(int jobs) throws IOException {
    var many = Files.createDirectories(folder.resolve("many" + jobs));
    Files.createDirectories(many.resolve("b"));
    for (String name : List.of("c.xml", "b/z.xml", "b/a.xml", "a.xml", ".hidden.xml")) {
      Samples.file(many, name, "<hello/>");
    }
    var run = denpyo("check", "-f", "jsonl", "--jobs", jobs, good, many);
    assertEquals(
        List.of(
            good.toString(),
            many + "/a.xml",
            many + "/b/a.xml",
            many + "/b/z.xml",
            many + "/c.xml"),
        files(run.out()));
  }

  @Test
  void understandsPatterns() throws IOException {
    var many = Files.createDirectories(folder.resolve("patterns/deep"));
    Samples.file(many, "x.xml", "<hello/>");
    Samples.file(many, "x.txt", "hello");
    var run = denpyo("check", "-f", "jsonl", folder.resolve("patterns") + "/**.xml");
    assertEquals(List.of(many + "/x.xml"), files(run.out()));
    assertEquals(3, denpyo("check", folder.resolve("patterns") + "/*.pdf").code());
  }

  @Test
  void writesSeveralReportsAtOnce() throws IOException {
    var lines = folder.resolve("report.jsonl");
    var array = folder.resolve("report.json");
    var run = denpyo(
        "check", "-f", "text", "-f", "jsonl", "-o", lines, "-f", "json", "-o", array, good, wrong);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("Documents: 2"), run.out());
    assertEquals(List.of(good.toString(), wrong.toString()), files(Files.readString(lines)));
    assertTrue(Files.readString(array).startsWith("[{\"file\":"));
    assertTrue(Files.readString(array).endsWith("}]\n"));
  }

  @Test
  void failOnDecidesWhichSeverityFails() throws IOException {
    var source = Samples.file(folder, "plain.json", Samples.json("peppol"));
    var plain = folder.resolve("plain.xml");
    assertEquals(0, denpyo("create", source, "-o", plain, "--to", "ubl").code());
    var text = Files.readString(plain)
        .replaceFirst("</cbc:ID>", "</cbc:ID><cbc:CopyIndicator>false</cbc:CopyIndicator>");
    var document = Samples.file(folder, "warned.xml", text);
    var run = denpyo("check", document);
    assertTrue(run.out().contains("warning  UBL-CR-"), run.out());
    assertEquals(0, run.code());
    assertEquals(1, denpyo("check", "--fail-on", "warning", document).code());
    assertEquals(1, denpyo("check", "--fail-on", "INFO", document).code());
  }

  @Test
  void rulesCanBeChosen() {
    var run = denpyo("check", "-f", "jsonl", "--rules", "en16931-ubl", good);
    assertEquals(0, run.code());
    assertFalse(run.out().contains("\"ruleSet\":\"peppol:"), run.out());
    assertEquals(2, denpyo("check", "--rules", "no-such-rules", good).code());
    var foreign = denpyo("check", "-f", "jsonl", "--rules", "pint-jp", good);
    assertEquals(4, foreign.code());
    assertTrue(foreign.out().contains("\"verdict\":\"NOT_CHECKED\""), foreign.out());
  }

  @Test
  void theDateChoosesTheRuleSetsInForce() {
    var run = denpyo("check", "-f", "jsonl", "--date", "2026-06-01", good);
    assertTrue(run.out().contains("\"ruleSet\":\"peppol:2025.11\""), run.out());
  }

  @Test
  void dayWithoutAKnownRuleSetIsNotCheckedAndSaysWhy() {
    var run = denpyo("check", "-f", "jsonl", "--date", "2020-01-01", good);
    assertEquals(4, run.code());
    assertTrue(
        run.out().contains("no version of peppol in force on 2020-01-01 is carried"), run.out());
  }

  @Test
  void fileOfRulesIsAppliedOnTopOfTheOfficialOnes() {
    var run = denpyo("check", "-f", "jsonl", "--rules-file", acme(), good);
    assertEquals(1, run.code());
    assertTrue(
        run.out()
            .contains(
                "{\"layer\":\"rules\",\"ruleSet\":\"peppol:2026.5\"," + "\"verdict\":\"VALID\"}"),
        run.out());
    assertTrue(
        run.out()
            .contains("{\"rule\":\"ACME-1\",\"severity\":\"error\",\"layer\":\"rules\","
                + "\"ruleSet\":\"" + ACME + "\",\"location\":\"/Invoice[1]\""),
        run.out());
    var fit = Samples.replaced(good, "fit.xml", ">INV-1001</cbc:ID>", ">ACME-1001</cbc:ID>");
    assertEquals(0, denpyo("check", "--rules-file", acme(), fit).code());
  }

  @Test
  void fileOfRulesAmongTheRulesIsAppliedInTheirPlace() {
    var alone = denpyo("check", "-f", "jsonl", "--rules", acme(), good);
    assertEquals(1, alone.code());
    assertFalse(alone.out().contains("\"ruleSet\":\"peppol"), alone.out());
    assertTrue(alone.out().contains("\"ruleSet\":\"" + ACME + "\""), alone.out());
    var both = denpyo("check", "-f", "jsonl", "--rules", "en16931-ubl," + acme(), good);
    assertTrue(both.out().contains("\"ruleSet\":\"en16931-ubl:"), both.out());
    assertTrue(both.out().contains("\"rule\":\"ACME-1\""), both.out());
  }

  @Test
  void fileThatHoldsNoRulesIsNotCheckedAndNeverValid() {
    var broken = Samples.file(folder, "broken.xslt", "<no-rules/>");
    var run = denpyo("check", "-f", "jsonl", "--rules-file", broken, good);
    assertEquals(4, run.code());
    assertTrue(run.out().contains("\"verdict\":\"NOT_CHECKED\""), run.out());
    var absent = denpyo("check", "--rules-file", folder.resolve("absent.xslt"), good);
    assertEquals(2, absent.code());
    assertTrue(absent.err().startsWith("RULES-FILE: "), absent.err());
  }

  @Test
  void profileOfTheReceiverIsNamedAndSoIsThePublishedSeverity() {
    var german = Samples.replaced(
        good,
        "german.xml",
        "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0<",
        "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0<");
    var odd = Samples.replaced(german, "odd.xml", "unitCode=\"HUR\"", "unitCode=\"QQQ\"");
    var strict = denpyo("check", "-f", "jsonl", odd);
    assertEquals(1, strict.code());
    assertFalse(strict.out().contains("everityProfile"), strict.out());
    var lines = denpyo("check", "-f", "jsonl", "--profile", "receiver", odd);
    assertEquals(0, lines.code());
    assertTrue(
        lines.out().contains("\"verdict\":\"VALID\",\"severityProfile\":\"receiver\","),
        lines.out());
    assertTrue(
        lines
            .out()
            .contains("{\"rule\":\"BR-CL-23\",\"severity\":\"warning\","
                + "\"publishedSeverity\":\"error\","),
        lines.out());
    var text = denpyo("check", "--profile", "receiver", odd).out();
    assertTrue(text.contains("warning (published: error)  BR-CL-23  "), text);
    assertTrue(text.contains("    severities by profile: receiver\n"), text);
  }

  private static Path acme() {
    return Samples.resource(folder, "acme.xslt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check -f sarif IN",
        "check -f junit IN",
        "check --profile lenient IN",
        "check --baseline b IN",
        "check --jobs 0 IN",
        "check --date 2026-02-30 IN",
        "check --fail-on never IN",
        "check --lang xx IN",
        "check -f text -f json IN",
        "check --no-such-option IN",
        "check - -",
        "check -o no-such-directory/report IN"
      })
  void wrongUsageExitsWithTwoAndSaysWhy(String line) {
    var run = denpyo((Object[]) line.replace("IN", good.toString()).split(" "));
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().startsWith("CLI-"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void speaksTheLanguageAskedFor() {
    var run = Run.in(Locale.JAPANESE, new byte[0], "check", good);
    assertTrue(run.out().contains("文書: 1。適合: 1"), run.out());
  }

  @Test
  void documentsCannotSteerTheTerminal() {
    var evil = Samples.file(folder, "evil.xml", "<a b='&#27;[31m'/>\u001b[2J");
    assertFalse(denpyo("check", evil).out().contains("\u001b"));
  }

  @Test
  void jsonIsUtf8() {
    var run = denpyo("check", "-f", "jsonl", folder.resolve("\u9752\u7a7a.xml"));
    assertTrue(run.out().getBytes(StandardCharsets.UTF_8).length > run.out().length());
    assertTrue(run.out().contains("\u9752\u7a7a.xml"));
  }
}
