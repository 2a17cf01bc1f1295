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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealAndArchiveTest {
  @TempDir
  static Path folder;

  private static Path key;
  private static Path trust;
  private static Path japan;

  @BeforeAll
  static void prepare() {
    key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
    japan = Samples.japan(folder);
  }

  private static Path sealed(String name, String... more) {
    var out = folder.resolve(name);
    var line = new ArrayList<Object>(
        List.of("sign", japan, "-o", out, "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(more));
    var run = denpyo(line.toArray());
    assertEquals(0, run.code(), run.toString());
    return out;
  }

  @Test
  void aSealInsidePassesUntilAByteChanges() throws IOException {
    var sealed = sealed("inside.xml");
    var run = denpyo("verify", sealed, "--trust", trust);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().startsWith("TOTAL_PASSED  "), run.out());

    var changed = Files.readString(sealed).replace("2442", "2443");
    var failed = denpyo("verify", Samples.file(folder, "changed.xml", changed), "--trust", trust);
    assertEquals(1, failed.code());
    assertTrue(failed.out().startsWith("TOTAL_FAILED/HASH_FAILURE  "), failed.out());
  }

  @Test
  void aSealInsideThatBreaksTheRulesIsSaidToDoSo() {
    var out = folder.resolve("noted.xml");
    var inside = denpyo("sign", japan, "-o", out, "--key", key, "--pass", "env:TEST_PASS");
    assertEquals(0, inside.code(), inside.toString());
    assertTrue(inside.err().contains("noted.xml is INVALID now, the rules ibr-079"), inside.err());

    var beside = folder.resolve("beside.xml");
    var detached =
        denpyo("sign", japan, "-o", beside, "--key", key, "--pass", "env:TEST_PASS", "--detached");
    assertEquals(0, detached.code(), detached.toString());
    assertTrue(!detached.err().contains("INVALID"), detached.err());
  }

  @Test
  void aDetachedSealNeedsItsDocument() {
    var seal = sealed("seal.xml", "--detached");
    assertEquals(0, denpyo("verify", seal, "--content", japan, "--trust", trust).code());
    assertEquals(1, denpyo("verify", seal, "--trust", trust).code());
  }

  @Test
  void anUntrustedSealDoesNotPass() {
    var run = denpyo("verify", sealed("untrusted.xml"), "-f", "json");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("\"outcome\" : \"INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND\""));
    assertTrue(run.out().contains("\"signer\" : \"Test Seal\""), run.out());
  }

  @Test
  void certificatesAreJudgedAtTheTimeGiven() {
    var sealed = sealed("time.xml");
    var run = denpyo("verify", sealed, "--trust", trust, "--at", "2050-01-01T00:00:00Z");
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith("INDETERMINATE/"), run.out());
  }

  @Test
  void anUnsignedDocumentDoesNotPass() {
    var run = denpyo("verify", japan, "--trust", trust);
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith("NO_SIGNATURE"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--pass env:WRONG_PASS",
        "--pass env:NOT_SET",
        "--pass secret",
        "--pass file:no-such-file",
        "--pass env:TEST_PASS --level T",
        "--pass env:TEST_PASS --form pades",
        "--pass env:TEST_PASS --tsa http://localhost",
        "--pass env:TEST_PASS --alias nobody"
      })
  void refusesWhatItCannotSealWith(String options) {
    var out = folder.resolve("refused.xml");
    var line = "sign " + japan + " -o " + out + " --key " + key + " " + options;
    var run = denpyo((Object[]) line.split(" "));
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().matches("(?s)(CLI|SIGNING)-[A-Z-]+: .*"), run.err());
    assertFalse(run.err().contains("secret") && !run.err().contains("no place"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void keepsFindsShowsAndProves() throws IOException {
    var archive = folder.resolve("archive");
    assertEquals(0, denpyo("archive", archive, "init").code());
    var proof = folder.resolve("japan.proof");
    var put = denpyo("archive", archive, "put", japan, "--by", "tester", "-o", proof);
    assertEquals(0, put.code(), put.toString());

    var found = denpyo(
        "archive",
        archive,
        "find",
        "--party",
        "\u9752\u7a7a",
        "--amount",
        "2000..3000",
        "--date",
        "2026-11-01..2026-11-30",
        "--type",
        "invoice");
    assertTrue(found.out().endsWith("1 found\n"), found.out());
    var id = found.out().substring(0, 32);
    assertTrue(denpyo("archive", archive, "find", "--amount", "9999..").out().equals("0 found\n"));

    var copy = folder.resolve("copy.xml");
    assertEquals(0, denpyo("archive", archive, "show", id, "-o", copy).code());
    assertArrayEquals(Files.readAllBytes(japan), Files.readAllBytes(copy));
    assertTrue(denpyo("archive", archive, "show", id).out().contains("ADD  tester"));

    var later = folder.resolve("later.proof");
    assertEquals(0, denpyo("archive", archive, "prove", id, "-o", later).code());
    var proven = denpyo("prove", later, "--document", copy);
    assertTrue(proven.code() == 0 && proven.out().startsWith("PROVEN  "), proven.toString());
    assertEquals(1, denpyo("prove", later, "--document", key).code());
    assertEquals(0, denpyo("prove", proof).code());
    assertEquals(3, denpyo("prove", japan).code());

    var intact = denpyo("archive", archive, "verify", "--known", proof);
    assertTrue(intact.code() == 0 && intact.out().startsWith("INTACT  1 "), intact.toString());
  }

  @Test
  void findsInThreeForms() {
    var archive = folder.resolve("forms");
    denpyo("archive", archive, "init");
    denpyo("archive", archive, "put", japan, "--received");
    var json = denpyo("archive", archive, "find", "-f", "json").out();
    assertTrue(
        json.contains("\"counterparty\" : \"\u682a\u5f0f\u4f1a\u793e\u307f\u3069\u308a"), json);
    assertTrue(json.contains("\"direction\" : \"received\""), json);
    var csv = denpyo("archive", archive, "find", "-f", "csv").out();
    assertEquals(2, csv.lines().count());
    assertTrue(csv.contains(",2026-11-22,2442,\"JPY\","), csv);
  }

  @Test
  void verifyNamesADamage() throws IOException {
    var archive = folder.resolve("damaged");
    denpyo("archive", archive, "init");
    denpyo("archive", archive, "put", japan);
    var other = folder.resolve("other");
    denpyo("archive", other, "init");
    var proof = folder.resolve("elsewhere.proof");
    denpyo("archive", other, "put", Samples.peppol(folder), "-o", proof);
    var run = denpyo("archive", archive, "verify", "--known", proof, "-f", "json");
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("\"kind\" : \"HISTORY_REWRITTEN\""), run.out());
  }

  @Test
  void keepsWhatItCannotReadUnderKeysGiven() {
    var archive = folder.resolve("others");
    denpyo("archive", archive, "init");
    var letter = Samples.file(folder, "letter.txt", "Dear Sir");
    var run = denpyo("archive", archive, "put", letter);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--date, --number, --party"), run.err());
    assertEquals(
        0,
        denpyo(
                "archive",
                archive,
                "put",
                letter,
                "--date",
                "2026-11-01",
                "--number",
                "L-1",
                "--party",
                "Acme")
            .code());
    assertTrue(denpyo("archive", archive, "find", "--party", "acme").out().contains("L-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archive ABSENT put JAPAN",
        "archive ABSENT find",
        "archive ABSENT",
        "archive",
        "archive ABSENT find --date 2026-13-01..",
        "archive ABSENT find --amount a..b",
        "archive ABSENT hold",
        "prove"
      })
  void wrongUsageExitsWithTwo(String line) {
    var words = line.replace("ABSENT", folder.resolve("absent").toString())
        .replace("JAPAN", japan.toString());
    assertEquals(2, denpyo((Object[]) words.split(" ")).code());
  }
}
