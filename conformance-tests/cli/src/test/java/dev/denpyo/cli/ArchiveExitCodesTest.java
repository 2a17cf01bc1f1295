package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestServer;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.tsp.HttpTimestampAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exit code that a verb of the archive has: 0 good, 1 a failed verification, 2 wrong usage, 3 an
 * input that cannot be read, 4 a check that could not be run. One archive is good, one is damaged, one
 * has timestamps; none is changed by a verb that exits with more than 0.
 */
class ArchiveExitCodesTest {
  private static final TestCa CA = TestCa.root("Exit Codes Root");
  private static final String BECAUSE = " --by bob --reason test";
  private static final String NOBODY = "http://127.0.0.1:9/";

  @TempDir
  static Path folder;

  private static String id = "";
  private static TestServer server;

  @BeforeAll
  static void fill() throws Exception {
    var clock = Clock.fixed(Run.NOW, ZoneOffset.UTC);
    server = TestServer.of(TestTsa.of(CA.issue(CertificatePlan.timestamping("TSA")), clock));
    pem("trust.pem", CA);
    pem("other.pem", TestCa.root("Another Root"));
    Samples.file(folder, "letter.txt", "Dear Sir");
    Samples.file(folder, "no.proof", "no proof");
    for (var name : List.of("good", "damaged", "stamped")) {
      assertEquals(0, code(name, "init"));
      assertEquals(0, code(name, "put FOLDER/letter.txt --date 2026-01-02 --number L --party X"));
    }
    id = run("good", "find").out().substring(0, 32);
    assertEquals(0, code("good", "prove ID -o FOLDER/good.proof"));
    stamp();
    damage();
  }

  private static void stamp() {
    var clock = Clock.fixed(Run.NOW, ZoneOffset.UTC);
    try (var archive = RetentionArchive.open(folder.resolve("stamped"), clock)) {
      var authority = HttpTimestampAuthority.builder(server.uri()).build();
      ArchiveEvidence.of(archive).stamp(authority, new Reason("job", "hourly"));
    }
    assertEquals(0, code("stamped", "export -o FOLDER/stamped.zip" + BECAUSE));
    assertEquals(0, code("stamped", "evidence ID -o FOLDER/stamped.ers"));
  }

  private static void damage() throws Exception {
    var url = "jdbc:sqlite:" + folder.resolve("damaged").resolve("archive.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE denpyo_object SET content = x'00'");
    }
  }

  private static void pem(String name, TestCa ca) throws Exception {
    var der = Base64.getMimeEncoder().encodeToString(ca.certificate().getEncoded());
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Run run(String archive, String line) {
    var words = new ArrayList<Object>(List.of("archive", folder.resolve(archive)));
    Stream.of(line.split(" ", -1)).map(ArchiveExitCodesTest::filled).forEach(words::add);
    return denpyo(words.toArray());
  }

  private static String filled(String word) {
    return word.replace("FOLDER", folder.toString())
        .replace("ID", id)
        .replace("BECAUSE", "x")
        .replace("NOBODY", NOBODY);
  }

  private static int code(String archive, String line) {
    return run(archive, line).code();
  }

  @ParameterizedTest
  @CsvSource({
    "good, find",
    "good, find --party nobody",
    "good, show ID",
    "good, show ID -o FOLDER/copy.txt",
    "good, history ID",
    "good, verify",
    "good, verify --known FOLDER/good.proof",
    "good, verify --trust FOLDER/trust.pem",
    "good, scrub",
    "good, evidence",
    "good, prove ID -o FOLDER/again.proof",
    "stamped, verify --trust FOLDER/trust.pem",
    "stamped, evidence --trust FOLDER/trust.pem",
    "stamped, scrub"
  })
  void exitsWith0WhereAllIsGood(String archive, String line) {
    assertEquals(0, code(archive, line), line);
  }

  @ParameterizedTest
  @CsvSource({
    "damaged, verify",
    "damaged, verify -f json",
    "damaged, scrub",
    "damaged, show ID -o FOLDER/nothing.txt",
    "damaged, files -o FOLDER/some",
    "damaged, audit --law jp-electronic-transactions",
    "damaged, export -o FOLDER/nothing.zip --by bob --reason test",
    "stamped, verify --trust FOLDER/other.pem",
    "stamped, evidence --trust FOLDER/other.pem",
    "good, audit --law jp-electronic-transactions",
    "good, evidence --patience PT-1S"
  })
  void exitsWith1WhereAVerificationFails(String archive, String line) {
    assertEquals(1, code(archive, line), line);
    assertTrue(Files.notExists(folder.resolve("nothing.zip")));
    assertTrue(Files.notExists(folder.resolve("nothing.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "good, init",
    "absent, find",
    "good, frobnicate",
    "good, put FOLDER/letter.txt",
    "good, find --date yesterday",
    "good, show 00000000000000000000000000000000",
    "good, correct ID FOLDER/letter.txt",
    "good, void ID",
    "good, annotate ID text",
    "good, link ID pays x",
    "good, hold ID x",
    "good, release ID x --by bob --reason test",
    "good, extend ID --keep JP --by bob --reason test",
    "good, dispose ID --by bob --reason test",
    "good, dispose ID --time now --by bob --reason test",
    "good, shred ID --by bob --reason test",
    "good, loss ID --by bob --reason test",
    "good, rewrap --by bob --reason test",
    "good, policy",
    "good, history 00000000000000000000000000000000",
    "good, prove ID",
    "good, verify --nonsense",
    "good, verify -f csv",
    "good, verify --trust FOLDER/absent.pem",
    "good, scrub --entries 0",
    "good, stamp --by bob --reason test",
    "good, renew --by bob --reason test",
    "good, evidence ID -o FOLDER/early.ers",
    "good, audit --law atlantis",
    "good, export --by bob --reason test"
  })
  void exitsWith2WhereTheCallIsWrong(String archive, String line) {
    assertEquals(2, code(archive, line), line);
  }

  @ParameterizedTest
  @CsvSource({
    "good, put FOLDER/absent.txt --date 2026-01-02 --number M --party X",
    "good, correct ID FOLDER/absent.txt --by bob --reason test",
    "good, verify --known FOLDER/absent.proof",
    "good, verify --known FOLDER/no.proof",
    "good, audit --law jp-electronic-transactions --known FOLDER/no.proof"
  })
  void exitsWith3WhereAnInputCannotBeRead(String archive, String line) {
    assertEquals(3, code(archive, line), line);
  }

  @ParameterizedTest
  @CsvSource({
    "stamped, verify",
    "stamped, verify -f json",
    "stamped, evidence",
    "stamped, evidence -f json",
    "stamped, evidence --ahead P9000D",
    "good, stamp --tsa NOBODY --by bob --reason test"
  })
  void exitsWith4WhereACheckCouldNotBeRun(String archive, String line) {
    assertEquals(4, code(archive, line), line);
  }

  @Test
  void whatWasExportedIsJudgedOrNotLikewise() {
    var zip = folder.resolve("stamped.zip");
    var trust = folder.resolve("trust.pem");
    assertEquals(4, denpyo("prove", zip).code());
    assertEquals(0, denpyo("prove", zip, "--trust", trust).code());
    assertEquals(1, denpyo("prove", zip, "--trust", folder.resolve("other.pem")).code());
    assertEquals(0, denpyo("prove", folder.resolve("good.proof")).code());
    assertEquals(3, denpyo("prove", folder.resolve("no.proof")).code());
    var ers = folder.resolve("stamped.ers");
    var letter = folder.resolve("letter.txt");
    assertEquals(0, denpyo("prove", ers, "--document", letter, "--trust", trust).code());
    assertEquals(1, denpyo("prove", ers, "--document", trust, "--trust", trust).code());
    assertEquals(2, denpyo("prove", ers).code());
  }

  static Stream<String> verbs() {
    return Stream.of(ArchiveCommand.VERBS.split("\\|", -1));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbHelpsAndRefusesWhatItDoesNotKnow(String verb) {
    assertEquals(0, code("good", verb + " --help"));
    assertEquals(2, code("good", verb + " --nonsense"));
    if (!verb.equals("init")) {
      assertEquals(2, code("absent", verb + arguments(verb)), verb);
    }
    assertTrue(Files.notExists(folder.resolve("absent")));
  }

  private static String arguments(String verb) {
    return switch (verb) {
      case "put" -> " FOLDER/letter.txt --date 2026-01-02 --number L --party X";
      case "show", "history" -> " ID";
      case "correct" -> " ID FOLDER/letter.txt" + BECAUSE;
      case "void", "dispose", "shred", "loss" -> " ID" + BECAUSE;
      case "annotate", "hold", "release" -> " ID x" + BECAUSE;
      case "link" -> " ID pays x" + BECAUSE;
      case "extend" -> " ID --keep DE:letter" + BECAUSE;
      case "stamp", "renew" -> " --tsa NOBODY" + BECAUSE;
      case "prove" -> " ID -o FOLDER/nothing.proof";
      case "audit" -> " --law jp-electronic-transactions";
      case "export" -> " -o FOLDER/nothing.zip" + BECAUSE;
      case "policy", "rewrap" -> BECAUSE;
      case "files" -> " -o FOLDER/nothing";
      case "overview" -> " -o FOLDER/nothing.txt";
      default -> "";
    };
  }

  @Test
  void whatFailedChangedNothing() throws IOException {
    assertEquals(0, code("good", "verify"));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.filter(file -> file.toString().contains("nothing")).count());
    }
  }
}
