package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestServer;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timestamps of an archive, from the command line. */
class ArchiveEvidenceTest {
  private static final TestCa CA = TestCa.root("CLI Archive Root");
  private static final String NOBODY = "http://127.0.0.1:9/";

  @TempDir
  static Path documents;

  private static Path japan;
  private static Path trust;
  private static Path otherTrust;
  private static TestServer server;

  @TempDir
  Path folder;

  private Path archive = Path.of("");
  private String id = "";

  @BeforeAll
  static void start() throws Exception {
    japan = Samples.japan(documents);
    var clock = Clock.fixed(Run.NOW, ZoneOffset.UTC);
    server = TestServer.of(TestTsa.of(CA.issue(CertificatePlan.timestamping("CLI TSA")), clock));
    trust = pem("trust.pem", CA);
    otherTrust = pem("other.pem", TestCa.root("Another Root"));
  }

  private static Path pem(String name, TestCa ca) throws Exception {
    var der = Base64.getMimeEncoder().encodeToString(ca.certificate().getEncoded());
    return Files.writeString(
        documents.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void put() {
    archive = folder.resolve("archive");
    assertEquals(0, denpyo("archive", archive, "init").code());
    ok("put", japan, "--by", "alice");
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

  /** What is right as far as it goes, but has timestamps that nobody judged. */
  private String unjudged(Object... words) {
    var run = run(words);
    assertEquals(4, run.code(), run.toString());
    return run.out();
  }

  private Run stamp(Object... more) {
    var line = new ArrayList<Object>(List.of("stamp", "--by", "job", "--reason", "hourly"));
    line.addAll(List.of(more));
    return run(line.toArray());
  }

  private Run stampNow() {
    return stamp("--tsa", server.uri());
  }

  @Test
  void stampsWhatCameInAndNothingTwice() {
    assertEquals("STAMPED  entries 0 to 2; recorded as entry 2\n", stampNow().out());
    assertEquals(
        "Nothing was stamped: 2 entries are covered, 0 wait.\n", stampNow().out());
    assertTrue(ok("history", "evidence").contains("TIMESTAMPED  job  2  hourly"));
  }

  @Test
  void stampsByScheduleOnly() {
    var early = stamp("--tsa", server.uri(), "--documents", "10", "--age", "PT1H");
    assertEquals("Nothing was stamped: 0 entries are covered, 2 wait.\n", early.out());
    var enough = stamp("--tsa", server.uri(), "--documents", "2", "--age", "PT1H");
    assertTrue(enough.out().startsWith("STAMPED"), enough.toString());
    assertEquals(2, stamp("--tsa", server.uri(), "--documents", "0").code());
  }

  @Test
  void anOutageIsToldAndTheSecondAuthorityHelps() {
    var down = stamp("--tsa", NOBODY);
    assertEquals(4, down.code(), down.toString());
    assertTrue(down.out().startsWith("WAITING  2 entries since 2026-11-22T10:15:30Z"), down.out());
    assertTrue(down.err().contains("SIGNING-TSA-UNREACHABLE"), down.err());
    assertTrue(ok("verify").startsWith("INTACT"));
    assertEquals(0, stamp("--tsa", NOBODY, "--tsa", server.uri()).code());
    assertEquals(2, stamp("--tsa", "ftp://example/").code());
  }

  @Test
  void tellsWhatWaitsAndAlarms() {
    assertEquals("COVERED  0 entries; 2 wait, since 2026-11-22T10:15:30Z\n", ok("evidence"));
    stampNow();
    var covered = unjudged("evidence");
    assertTrue(covered.contains("NOT_CHECKED  1 timestamps"), covered);
    assertTrue(covered.contains("COVERED  2 entries; 0 wait, since -\n"), covered);
    assertTrue(covered.contains("Renew before 2040-01-01T00:00:00Z\n"), covered);
    var ending = run("evidence", "--ahead", "P6000D", "--trust", trust);
    assertEquals(1, ending.code());
    assertEquals(4, run("evidence", "--ahead", "P6000D").code());
    assertTrue(ending.out().contains("ENDING  renew before 2040-01-01"), ending.out());
    var json = ok("evidence", "-f", "json", "--trust", trust);
    assertTrue(json.contains("\"passed\" : 1"), json);
    assertTrue(json.contains("\"provenAt\" : \"2026-11-22T10:15:30Z\""), json);
    assertTrue(json.contains("\"overdue\" : false"), json);
  }

  @Test
  void verifyBelievesOnlyWhomItIsTold() {
    stampNow();
    var plain = unjudged("verify");
    assertTrue(plain.startsWith("INTACT  1 documents"), plain);
    assertTrue(plain.contains("NOT_CHECKED  1 timestamps"), plain);
    assertTrue(unjudged("verify", "-f", "json").contains("\"notChecked\" : 1"));
    var trusting = ok("verify", "--trust", trust);
    assertTrue(trusting.contains("TIMESTAMPS  1 passed, 0 undecided, 0 failed"), trusting);
    var other = run("verify", "--trust", otherTrust);
    assertEquals(1, other.code());
    assertTrue(other.out().contains("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND"), other.out());
  }

  @Test
  void aRecordProvesItsDocumentOffline() throws IOException {
    var file = folder.resolve("japan.ers");
    assertEquals(2, run("evidence", id, "-o", file).code()); // not stamped yet
    stampNow();
    assertEquals(
        "Evidence record of " + id + " written to " + file + "\n", ok("evidence", id, "-o", file));
    var proved = denpyo("prove", file, "--document", japan, "--trust", trust);
    assertEquals("PROVEN  " + japan + " existed at 2026-11-22T10:15:30Z\n", proved.out());
    var nobody = denpyo("prove", file, "--document", japan);
    assertEquals(1, nobody.code());
    assertTrue(nobody.out().startsWith("INDETERMINATE/"), nobody.out());
    var wrong = Files.writeString(folder.resolve("wrong.xml"), "<other/>");
    var other = denpyo("prove", file, "--document", wrong, "--trust", trust);
    assertEquals(1, other.code());
    assertTrue(other.out().startsWith("TOTAL_FAILED/HASH_FAILURE"), other.out());
    assertEquals(2, denpyo("prove", file).code());
  }

  @Test
  void packagesCarryEvidence() {
    stampNow();
    var zip = folder.resolve("package.zip");
    ok("export", "-o", zip, "--by", "bob", "--reason", "audit");
    var plain = denpyo("prove", zip);
    assertEquals(4, plain.code());
    assertTrue(
        plain.out().contains("EVIDENCE  2 records: 0 passed, 0 undecided, 2 not checked"),
        plain.out());
    var trusting = denpyo("prove", zip, "--trust", trust);
    assertEquals(0, trusting.code());
    assertTrue(
        trusting.out().contains("EVIDENCE  2 records: 2 passed, 0 undecided, 0 not checked"),
        trusting.out());
    assertEquals(1, denpyo("prove", zip, "--trust", otherTrust).code());
  }

  @Test
  void anAuditAsksWhetherStampsCameInTime() {
    var letter = Samples.file(folder, "letter.txt", "Dear Sir");
    ok(
        "put",
        letter,
        "--date",
        "2026-11-20",
        "--number",
        "L",
        "--party",
        "X",
        "--measure",
        "receiver-timestamp",
        "--exchanged-at",
        "2026-11-20T01:00:00Z");
    stampNow();
    var out =
        run("audit", "--law", "jp-electronic-transactions", "--trust", trust).out();
    assertTrue(out.contains("All 1 were stamped within 7 business days"), out);
    var unasked = run("audit", "--law", "jp-electronic-transactions").out();
    assertTrue(unasked.contains("is told when certificates to trust are given"), unasked);
  }

  @Test
  void renewsWhatEndsAndHashesAnew() {
    stampNow();
    var nothing = run("renew", "--tsa", server.uri(), "--by", "job", "--reason", "monthly");
    assertEquals("Nothing had to be renewed: 1 timestamps.\n", nothing.out());
    var again =
        run("renew", "--tsa", server.uri(), "--ahead", "P6000D", "--by", "job", "--reason", "x");
    assertEquals(
        "RENEWED  timestamps recorded from entry 2 to 3, by SHA-256; recorded as entry 3\n",
        again.out());
    var anew =
        run("renew", "--tsa", server.uri(), "--digest", "sha-512", "--by", "job", "--reason", "x");
    assertTrue(anew.out().contains("hashed anew by SHA-512; recorded as entry 4"), anew.out());
    assertTrue(ok("verify", "--trust", trust).contains("TIMESTAMPS  1 passed"));
    assertEquals(
        2,
        run("renew", "--tsa", server.uri(), "--digest", "md5", "--by", "j", "--reason", "x")
            .code());
  }
}
