package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that happens to a record, from the command line. */
class ArchiveLifeTest {
  @TempDir
  static Path documents;

  private static Path japan;

  @TempDir
  Path folder;

  private Path archive = Path.of("");
  private String id = "";

  @BeforeAll
  static void sample() {
    japan = Samples.japan(documents);
  }

  @BeforeEach
  void put() {
    archive = folder.resolve("archive");
    assertEquals(0, denpyo("archive", archive, "init").code());
    ok("put", japan, "--by", "alice", "--from", "peppol", "--measure", "history-system");
    id = ok("find").substring(0, 32);
  }

  private Run run(Object... words) {
    var line = new ArrayList<Object>(List.of("archive", archive));
    line.addAll(List.of(words));
    return denpyo(line.toArray());
  }

  private String ok(Object... words) {
    var run = run(words);
    assertEquals(0, run.code(), run.toString());
    return run.out();
  }

  private static Object[] because(Object... words) {
    var line = new ArrayList<Object>(List.of(words));
    line.addAll(List.of("--by", "bob", "--reason", "a test"));
    return line.toArray();
  }

  @Test
  void keepsTheReportOfThatMoment() throws IOException {
    var report = folder.resolve("report.json");
    ok("show", id, "--role", "validation-report", "-o", report);
    assertTrue(Files.readString(report).contains("\"verdict\":\"VALID\""));
  }

  @Test
  void correctsAndCompares() throws IOException {
    var text = Files.readString(japan).replace("2026-1122", "2026-1123");
    var corrected = Samples.file(folder, "corrected.xml", text);
    var out = ok(because("correct", id, corrected));
    assertTrue(out.startsWith("REVISE of " + id + " recorded as entry 2"), out);
    var compared = ok("history", id, "--compare", "1..2");
    assertTrue(compared.contains("BT-1 number: 2026-1122 in the first, 2026-1123"), compared);
    assertTrue(ok("find").contains("2026-1123"));
    assertFalse(ok("find").contains("2026-1122"));
    assertTrue(ok("find", "--all-versions").contains("superseded"));
    var copy = folder.resolve("copy.xml");
    ok("show", id, "--version", "1", "-o", copy);
    assertArrayEquals(Files.readAllBytes(japan), Files.readAllBytes(copy));
    assertEquals(2, run("show", id, "--version", "3").code());
  }

  @Test
  void tellsTheWholeStory() {
    ok(because("annotate", id, "paid in cash"));
    ok(because("link", id, "posted", "journal:7"));
    ok(because("hold", id, "tax audit"));
    assertTrue(ok("find").contains(" held"), ok("find"));
    ok(because("release", id, "tax audit"));
    ok(because("void", id));
    var history = ok("history", id);
    assertEquals(
        List.of("ADD", "ANNOTATE", "LINK", "HOLD", "RELEASE", "REVISE"),
        history.lines().map(line -> line.split(" {2}", -1)[1]).toList());
    assertTrue(history.contains("bob  3  a test"), history);
    assertTrue(ok("history", id, "-f", "json").contains("\"reason\" : \"a test\""));
    assertTrue(ok("find").contains("void"));
    assertTrue(ok("verify").startsWith("INTACT  1 "));
    assertTrue(ok("scrub", "--seed", "7").startsWith("LOOKED AT  7 entries"), ok("scrub"));
  }

  @Test
  void disposesOnlyAfterTheTerm() {
    assertEquals(2, run(because("dispose", id)).code());
    ok(because("extend", id, "--keep", "JP:document", "--fiscal-year-end", "2027-03-31"));
    var refused = run(because("dispose", id));
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("ARCHIVE-TERM: "), refused.err());
    assertTrue(refused.err().contains("2034-05-31"), refused.err());

    var old = Samples.file(folder, "letter.txt", "Dear Sir");
    ok("put", old, "--date", "2015-01-01", "--number", "L", "--party", "X", "--keep", "DE:letter");
    var letter = ok("find", "--due", "2022-01-01").substring(0, 32);
    var proof = folder.resolve("destroyed.proof");
    ok(because("dispose", letter, "-o", proof));
    assertEquals(0, denpyo("prove", proof).code());
    assertEquals(2, run("show", letter).code());
    assertTrue(ok("history", letter).contains("DISPOSE  bob"));
  }

  @Test
  void exportsWhatAnybodyCanCheck() throws IOException {
    var zip = folder.resolve("package.zip");
    var out = ok(because("export", "-o", zip));
    assertTrue(out.startsWith("Exported to " + zip + ": 1 records, entries 0 to 2"), out);
    var proved = denpyo("prove", zip);
    assertTrue(proved.out().startsWith("PROVEN  1 records, entries 0 to 2, 0 left out"));
    assertEquals(2, run(because("export", "-o", zip)).code());

    var directory = folder.resolve("package");
    ok(because("export", "-o", directory, "--encoding", "windows-31j", "--party", "nobody"));
    assertEquals(0, denpyo("prove", directory).code());
    Files.writeString(directory.resolve("index.csv"), "changed");
    var broken = denpyo("prove", directory);
    assertEquals(1, broken.code());
    assertEquals("REFUTED  index.csv was changed\n", broken.out());
    assertEquals(3, denpyo("prove", folder.resolve("absent.zip")).code());
  }

  @Test
  void auditsRequirementByRequirement() {
    ok(because("extend", id, "--keep", "JP:document", "--fiscal-year-end", "2027-03-31"));
    var out = ok("audit", "--law", "jp-electronic-transactions");
    assertTrue(out.contains("T-10  satisfied  Documents are found by date"), out);
    assertTrue(out.contains("T-19  not decidable by software  "), out);
    assertTrue(out.contains(", 0 violated, "), out);
    ok(
        "put",
        Samples.file(folder, "note.txt", "x"),
        "--date",
        "2026-01-01",
        "--number",
        "N",
        "--party",
        "Y");
    var failed = run("audit", "--law", "jp-electronic-transactions", "-f", "json");
    assertEquals(1, failed.code());
    assertTrue(failed.out().contains("\"decision\" : \"violated\""), failed.out());
    assertEquals(2, run("audit", "--law", "atlantis").code());
  }

  @Test
  void keepsOtherDocumentsUnderTheKeysGiven() {
    var note = Samples.file(folder, "note.txt", "delivered");
    ok(
        "put",
        note,
        "--date",
        "2026-01-02",
        "--number",
        "D-1",
        "--party",
        "Acme",
        "--received",
        "--type",
        "delivery-note",
        "--code",
        "C-77",
        "--link",
        "fulfils=" + id);
    assertTrue(ok("find", "--type", "delivery-note").contains("D-1"));
    assertTrue(ok("find", "--party", "c-77", "--no-amount").contains("D-1"));
    ok(
        "put",
        Samples.file(folder, "order.txt", "order"),
        "--date",
        "2026-01-03",
        "--number",
        "O-1",
        "--party",
        "Acme",
        "--net",
        "100",
        "--currency",
        "EUR",
        "--type",
        "order");
    assertTrue(ok("find", "--net", "100..100").contains("O-1"));
  }

  @Test
  void aPolicyMayForbidCorrectionsAndAskForTwoPeople() {
    var said = ok(because("policy", "--no-corrections", "--two-person-disposal"));
    assertEquals("Policy: corrections allowed: false; two people dispose: true\n", said);
    assertTrue(run(because("void", id)).err().contains("ARCHIVE-POLICY"));
    assertTrue(ok("history", "policy").contains("CONFIG  bob"));
  }

  @Test
  void auditsInJapaneseToo() {
    var run = Run.in(
        Locale.JAPANESE,
        new byte[0],
        "archive",
        archive,
        "audit",
        "--law",
        "jp-electronic-transactions");
    assertTrue(run.out().contains("T-10  満たす  取引年月日"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void ID",
        "void ID --by bob",
        "annotate ID --by bob --reason r",
        "release ID x --by bob --reason r",
        "extend ID --by bob --reason r",
        "extend ID --keep JP:document --by bob --reason r",
        "extend ID --keep FR:document --by bob --reason r",
        "extend ID --keep JP --by bob --reason r",
        "hold 00000000000000000000000000000000 x --by bob --reason r",
        "link ID pays 00000000000000000000000000000000 --by bob --reason r",
        "export --by bob --reason r",
        "scrub --entries 0",
        "history ID --compare 1..9",
        "find --direction sideways",
        "put JAPAN --measure prayer"
      })
  void refusesWhatIsIncompleteOrImpossible(String line) {
    var words = line.replace("ID", id).replace("JAPAN", japan.toString()).split(" ");
    var run = run((Object[]) words);
    assertEquals(2, run.code(), run.toString());
  }
}
