package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void tellsItsVersion() {
    var run = denpyo("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().matches("denpyo \\d+\\.\\d+\\.\\d+.*\\R"), run.out());
  }

  /** As the command line itself lists them. */
  static List<String> commands() {
    return RootCommand.names();
  }

  @Test
  void knowsTheCommandsOfTheContract() {
    var contract = List.of(
        "check", "create", "convert", "read", "extract", "embed", "view", "sign", "verify",
        "archive", "prove", "rules", "diff", "doctor");
    assertTrue(commands().containsAll(contract), commands()::toString);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpsWithEveryCommand(String command) {
    var run = denpyo("help", command);
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Usage: denpyo " + command), run.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandBuiltAloneIsTheOneThatIsBuiltAmongAll(String command) {
    var alone = denpyo(command, "--help");
    assertEquals(0, alone.code());
    assertTrue(alone.out().startsWith("Usage: denpyo " + command), alone.out());
    assertEquals(alone, denpyo("--lang", "en", command, "--help"));
    assertEquals(denpyo(command, "--nonsense"), denpyo("--lang", "en", command, "--nonsense"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "--nonsense", "extract", "merge a b", "view a"})
  void whatItDoesNotKnowIsWrongUsage(String line) {
    var words = line.isEmpty() ? new Object[0] : (Object[]) line.split(" ");
    var run = denpyo(words);
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("CLI-USAGE: "), run.err());
  }

  @Test
  void listsRuleSetsAndShowsOne() {
    var list = denpyo("rules", "list");
    assertEquals(0, list.code());
    assertTrue(list.out().contains("pint-jp:1.1.2  2026-03-09..  "), list.out());
    assertEquals(list.out(), denpyo("rules").out());
    var one = denpyo("rules", "show", "pint-jp");
    assertTrue(one.out().contains("formats: jp-pint\n"), one.out());
    assertTrue(denpyo("rules", "show", "pint-jp", "-f", "json")
        .out()
        .contains("\"id\" : \"pint-jp:1.1.2\""));
    assertEquals(2, denpyo("rules", "show", "no-such").code());
  }

  @Test
  void ruleSetIsShownWithItsSourceDaysAndDigests() {
    var one = denpyo("rules", "show", "xrechnung:2.3.1");
    assertTrue(
        one.out().startsWith("xrechnung:2.3.1  2023-08-01..2024-01-31  XRechnung 2.3.1 for "),
        one.out());
    assertTrue(one.out().contains("\n  coordinate: de.xeinkauf:xrechnung:2.3.1\n"), one.out());
    assertTrue(
        one.out()
            .contains("\n  from com.helger.phive.rules:phive-rules-xrechnung:4.2.3;"
                + " licence: Apache-2.0\n"),
        one.out());
    assertTrue(one.out().contains("\n  replaced by: xrechnung:3.0.0\n"), one.out());
    assertTrue(one.out().contains("\n  formats: xrechnung-ubl\n"), one.out());
    assertTrue(one.out().contains("\n  formats: xrechnung-cii\n"), one.out());
    assertEquals(2, one.out().lines().filter(l -> l.startsWith("  sha256 ")).count());
    assertEquals(
        one.out(), denpyo("rules", "show", "de.xeinkauf:xrechnung:2.3.1").out());
    var json = denpyo("rules", "show", "xrechnung:2.3.1", "-f", "json").out();
    assertTrue(json.contains("\"replacedBy\" : \"xrechnung:3.0.0\""), json);
    assertTrue(json.contains("\"parts\" : [ {"), json);
    assertTrue(json.contains("\"sha256\" : \""), json);
  }

  @Test
  void everyRuleSetIsListedOnce() {
    var ids = denpyo("rules", "list").out().lines().map(l -> l.split(" ", 2)[0]).toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertTrue(ids.contains("peppol:2024.5"), ids::toString);
  }

  @Test
  void theDoctorNamesWhatBugReportsNeed() {
    var run = denpyo("doctor");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("format: jp-pint  read+write+check"), run.out());
    assertTrue(run.out().contains("time: " + Run.NOW), run.out());
    assertTrue(run.out().contains("database driver: org.sqlite.JDBC"), run.out());
  }

  @Test
  void errorsSpeakTheLanguageToo() {
    var run = Run.in(Locale.GERMAN, new byte[0], "check");
    assertTrue(run.err().contains("Hilfe: denpyo check --help"), run.err());
  }

  @Test
  void theDemoDoesTheMainJob(@TempDir Path folder) throws IOException {
    var home = folder.resolve("demo");
    var clock = Run.now("demo", "-o", home);
    assertEquals(0, clock.code(), clock.toString());
    assertTrue(clock.out().contains("japan.xml: jp-pint, VALID"), clock.out());
    assertTrue(clock.out().contains("peppol.xml: peppol-bis-3, VALID"), clock.out());
    assertEquals(2, clock.out().split("\nTOTAL_PASSED  ", -1).length - 1);
    assertEquals(2, clock.out().split("\nPROVEN  ", -1).length - 1);
    assertTrue(clock.out().contains("\nINTACT  2 "), clock.out());
    assertTrue(Files.exists(home.resolve("japan.proof")));
    assertEquals(2, denpyo("demo", "-o", home).code(), "a full directory is left alone");
  }
}
