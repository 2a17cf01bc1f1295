package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Japan's rows T-23 and T-24 need of the command line: a system overview, and names of files. */
class ArchiveJapanTest {
  private static final String NAME = "20261122_青空商事%2F本店_110000.pdf";

  @TempDir
  Path folder;

  private Path archive = Path.of("");

  @BeforeEach
  void init() {
    archive = folder.resolve("archive");
    ok("init");
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

  @Test
  void keysComeFromANameAndGiveItBack() throws IOException {
    var scan = Samples.file(folder, NAME, "no PDF, but its name says so");
    ok("put", scan, "--named", "--received", "--type", "receipt");
    var line = ok("find", "--date", "2026-11-22", "--amount", "110000", "--party", "青空商事/本店");
    assertTrue(line.contains("110000 JPY  receipt  received  " + NAME + "  青空商事/本店"), line);

    var copies = folder.resolve("copies");
    var out = ok("files", "-o", copies);
    assertEquals(
        line.substring(0, 32) + "  " + copies.resolve(NAME),
        out.lines().toList().get(0));
    ok("files", "-o", copies, "--party", "青空商事");
    ok("files", "-o", copies, "--party", "nobody");
    try (var files = Files.list(copies)) {
      assertEquals(
          List.of("20261122_青空商事%2F本店_110000-2.pdf", NAME),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals(-1, Files.mismatch(scan, copies.resolve(NAME)));
  }

  @Test
  void optionsGoBeforeTheName() {
    var scan = Samples.file(folder, "20261122_A_5.pdf", "x");
    ok("put", scan, "--named", "--number", "N-1", "--amount", "7", "--currency", "EUR");
    assertTrue(ok("find").contains("7 EUR  invoice  issued  N-1  A"), ok("find"));
  }

  @Test
  void aNameThatIsNotByTheSampleIsRefused() {
    var run = run("put", Samples.file(folder, "scan.pdf", "x"), "--named");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("20261122_counterparty_110000.pdf"), run.err());
    assertTrue(ok("find").startsWith("0 found"));
  }

  @Test
  void theOverviewIsADraftThatNamesWhatIsThere() throws IOException {
    var draft = folder.resolve("overview.txt");
    ok("overview", "-o", draft);
    var text = Files.readString(draft);
    assertTrue(text.startsWith("DRAFT: written by denpyo "), text);
    assertTrue(text.contains("on 2026-11-22."), text);
    assertTrue(text.contains("peppol-bis-3") || text.contains("ubl"), text);
    assertTrue(text.contains("Entries of the log: 1"), text);
    assertTrue(text.contains("4. How data flow"), text);
    assertFalse(text.matches("(?s).*\\{\\w+}.*"), text);

    var words = new Object[] {"archive", archive, "overview", "-o", draft};
    assertEquals(0, Run.in(Locale.JAPANESE, new byte[0], words).code());
    var japanese = Files.readString(draft);
    assertTrue(japanese.startsWith("下書き:denpyo "), japanese);
    assertTrue(japanese.contains("システム概要書"), japanese);
    assertEquals(2, run("overview").code());
  }

  @Test
  void theAuditFindsTheOverviewOnceItIsKept() {
    var draft = folder.resolve("overview.txt");
    ok("overview", "-o", draft);
    assertTrue(audit().contains("T-23  not decidable by software"), audit());
    ok(
        "put",
        draft,
        "--type",
        "system-overview",
        "--date",
        "2026-11-22",
        "--number",
        "O-1",
        "--party",
        "ourselves");
    assertTrue(audit().contains("T-23  satisfied"), audit());
  }

  private String audit() {
    return run("audit", "--law", "jp-electronic-transactions").out();
  }
}
