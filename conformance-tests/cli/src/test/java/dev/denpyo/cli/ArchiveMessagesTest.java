package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of somebody who is new here: each is answered with what to type, and changes nothing. */
class ArchiveMessagesTest {
  @TempDir
  Path folder;

  private Path archive = Path.of("");
  private Path letter = Path.of("");

  @BeforeEach
  void init() {
    archive = folder.resolve("archive");
    letter = Samples.file(folder, "letter.txt", "Dear Sir");
    assertEquals(0, run("init").code());
  }

  private Run run(Object... words) {
    var line = new ArrayList<Object>(List.of("archive", archive));
    line.addAll(List.of(words));
    return denpyo(line.toArray());
  }

  private void assertRefused(String expected, Run run) {
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(run.err().contains("RetentionArchive"), run.err());
    assertEquals("0 found", run("find").out().strip());
  }

  @Test
  void theVerbBeforeThePlace() {
    assertRefused("denpyo archive PLACE find", denpyo("archive", "find", archive));
    assertRefused("denpyo archive PLACE init", denpyo("archive", "init"));
  }

  @Test
  void noArchiveOrOneAlready() {
    assertRefused(
        "\"denpyo archive PLACE init\"", denpyo("archive", folder.resolve("other"), "find"));
    assertRefused("\"denpyo archive PLACE find\"", run("init"));
  }

  @Test
  void aDocumentThatSaysNothingOfItself() {
    assertRefused("Add --date, --number, --party;", run("put", letter));
    assertRefused("Add --number;", run("put", letter, "--date", "2026-01-02", "--party", "X"));
  }

  /** It was dropped without a word. */
  @Test
  void anAmountWithoutItsCurrency() {
    var said = run(
        "put", letter, "--date", "2026-01-02", "--number", "N", "--party", "X", "--amount", "5");
    assertRefused("--currency", said);
  }

  @Test
  void wordsThatAreNone() {
    var keys = List.<Object>of("--date", "2026-01-02", "--number", "N", "--party", "X");
    for (var wrong : List.of("--from", "--measure")) {
      var line = new ArrayList<Object>(List.of("put", letter, wrong, "pigeon"));
      line.addAll(keys);
      var expected = wrong.equals("--from") ? "peppol, e-mail, edi" : "sender-timestamp, ";
      assertRefused(expected, run(line.toArray()));
    }
  }

  /** Nothing is put in whose receipt has nowhere to go. */
  @Test
  void aReceiptThatCannotBeWritten() {
    var nowhere = folder.resolve("nowhere").resolve("one.proof");
    assertRefused(
        "CLI-OUTPUT-DENIED",
        run("put", letter, "--date", "2026-01-02", "--number", "N", "--party", "X", "-o", nowhere));
  }

  @Test
  void anIdOrRoleThatIsNotThere() {
    assertRefused("\"denpyo archive PLACE find\"", run("show", "1234"));
    run("put", letter, "--date", "2026-01-02", "--number", "N", "--party", "X");
    var id = run("find").out().substring(0, 32);
    var said = run("show", id, "--role", "seal", "-o", folder.resolve("seal.xml"));
    assertEquals(2, said.code());
    assertTrue(said.err().contains("Use --role original."), said.err());
    assertTrue(run("dispose", id, "--by", "b", "--reason", "r")
        .err()
        .contains("\"denpyo archive PLACE extend\""));
  }
}
