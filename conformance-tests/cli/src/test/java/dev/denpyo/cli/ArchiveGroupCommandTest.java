package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of logs, erasable records and declared losses, from the command line. */
class ArchiveGroupCommandTest {
  @TempDir
  static Path documents;

  private static Path japan;

  @TempDir
  Path folder;

  @BeforeAll
  static void sample() {
    japan = Samples.japan(documents);
  }

  private static String ok(Object... words) {
    var run = denpyo(words);
    assertEquals(0, run.code(), run.toString());
    return run.out();
  }

  private static Object[] line(List<?> first, Object... words) {
    var line = new ArrayList<Object>(first);
    line.addAll(List.of(words));
    return line.toArray();
  }

  @Test
  void aYearIsAnArchiveAndTheGroupProvesIt() throws IOException {
    var group = folder.resolve("group");
    var verbs = List.of("archive-group", group);
    ok(line(verbs, "init"));
    ok(line(verbs, "begin", "acme/2026"));
    ok(line(verbs, "begin", "zen/2026"));
    ok("archive", group.resolve("acme").resolve("2026"), "put", japan, "--no-check");
    var found = ok(line(verbs, "find", "acme"));
    assertTrue(found.startsWith("2026  "), found);
    assertEquals("0 found", ok(line(verbs, "find", "zen")).strip());
    var id = found.substring(6, 38);
    var proof = folder.resolve("one.proof");
    ok(line(verbs, "prove", "acme/2026", id, "-o", proof));
    assertTrue(ok("prove", proof, "--document", japan).startsWith("PROVEN"));
    assertEquals(1, denpyo("prove", proof, "--document", proof).code());
    assertTrue(ok(line(verbs, "heads")).startsWith("Heads of 2 logs"));
    assertEquals(2, ok(line(verbs, "list")).lines().count());
    assertTrue(ok(line(verbs, "verify", "--known", proof)).contains("acme/2026"));
    Files.move(group.resolve("zen"), folder.resolve("away"));
    var missing = denpyo(line(verbs, "verify"));
    assertEquals(1, missing.code());
    assertTrue(missing.out().contains("LOG_MISSING"), missing.out());
    assertEquals(2, denpyo(line(verbs, "begin", "Acme")).code());
  }

  @Test
  void anErasableRecordIsReadWithItsKeyUntilThatIsShredded() throws IOException {
    var archive = folder.resolve("archive");
    var kek = "file:" + Files.writeString(folder.resolve("kek"), "0f".repeat(32));
    var next = "file:" + Files.writeString(folder.resolve("next"), "a0".repeat(32));
    ok("archive", archive, "init");
    ok("archive", archive, "put", japan, "--erasable", "--kek", kek, "--no-check");
    var id = ok("archive", archive, "find").substring(0, 32);
    var out = folder.resolve("out.xml");
    assertEquals(2, denpyo("archive", archive, "show", id, "-o", out).code());
    ok("archive", archive, "show", id, "-o", out, "--kek", kek);
    assertArrayEquals(Files.readAllBytes(japan), Files.readAllBytes(out));
    var proof = folder.resolve("one.proof");
    var opening = folder.resolve("opening");
    ok("archive", archive, "prove", id, "-o", proof, "--opening", opening, "--kek", kek);
    ok("prove", proof, "--document", japan, "--opening", opening);
    assertEquals(1, denpyo("prove", proof, "--document", japan).code());
    var because = List.of("--by", "bob", "--reason", "asked");
    var rewrap = List.of("archive", archive, "rewrap", "--kek", kek, "--new-kek", next);
    ok(line(line2(rewrap, because), "--new-kek-id", "kek-2"));
    ok("archive", archive, "verify", "--kek", next);
    assertEquals(1, denpyo("archive", archive, "verify", "--kek", kek).code());
    var shred = List.of("archive", archive, "shred", id, "--kek", next);
    assertEquals(2, denpyo(line(line2(shred, because))).code(), "it has no term that ended");
    var loss = denpyo(line(line2(List.of("archive", archive, "loss", id), because)));
    assertEquals(2, loss.code());
    assertTrue(loss.err().contains("no loss was declared"), loss.err());
  }

  private static List<Object> line2(List<?> first, List<?> second) {
    var line = new ArrayList<Object>(first);
    line.addAll(second);
    return line;
  }
}
