package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCommandsTest {
  private static final String TEXT =
      "Content-Type: text/plain; charset=utf-8\n\nPlease find attached\n";

  @TempDir
  Path folder;

  private Path mail(String... parts) {
    String head = """
        From: a@example.org
        To: b@example.org
        Subject: =?utf-8?B?6KuL5rGC5pu4?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        """;
    StringBuilder text = new StringBuilder(head);
    List.of(parts).forEach(part -> text.append("--b\n").append(part).append('\n'));
    return Samples.file(folder, "in.eml", text.append("--b--\n").toString());
  }

  private static String attached(String name, Path file) throws IOException {
    return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        + "Content-Disposition: attachment; filename=\"" + name + "\"\n\n"
        + Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file));
  }

  @Test
  void aValidInvoiceMakesAValidMail() throws IOException {
    var run = denpyo("check", "-f", "jsonl", mail(TEXT, attached("a.xml", Samples.japan(folder))));

    assertEquals(0, run.code(), run.toString());
    assertTrue(
        run.out().contains("\"format\":\"mail\",\"profile\":\"jp-pint\",\"verdict\":\"VALID\""),
        run.out());
    assertTrue(run.out().contains("{\"layer\":\"law\",\"verdict\":\"VALID\"}"), run.out());
    assertTrue(run.out().contains("Invoice: jp-pint, VALID"), run.out());
  }

  @Test
  void everyInvoiceIsCheckedAndFindingsSayInWhichTheyAre() throws IOException {
    var mail = mail(
        TEXT,
        attached("good.xml", Samples.japan(folder)),
        attached("bad.xml", Samples.wrong(folder)));

    var run = denpyo("check", "-f", "jsonl", mail);

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("\"location\":\"3:bad.xml!/Invoice[1]/"), run.out());
    assertFalse(run.out().contains("\"location\":\"2:good.xml!"), run.out());
    assertTrue(run.out().contains("Invoice: jp-pint, VALID"), run.out());
    assertTrue(run.out().contains("Invoice: peppol-bis-3, INVALID"), run.out());
    assertEquals(2, run.out().split("\"layer\":\"law\"", -1).length - 1, run.out());
  }

  @Test
  void aHybridPdfInAMailIsCheckedAsOne() throws IOException {
    var xml = Samples.peppol(folder);
    var pdf = folder.resolve("a.pdf");
    assertEquals(0, denpyo("view", xml, "-o", pdf, "--lang", "en").code());

    var run = denpyo("check", "-f", "jsonl", mail(TEXT, attached("a.pdf", pdf)));

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("\"ruleSet\":\"verapdf:"), run.out());
    assertTrue(
        run.out().contains("\"ruleSet\":\"visible-text:1\",\"verdict\":\"VALID\""), run.out());
    assertTrue(run.out().contains("\"ruleSet\":\"hybrid-pdf:1\",\"verdict\":\"VALID\""), run.out());
    assertTrue(run.out().contains("Invoice: peppol-bis-3, VALID"), run.out());
  }

  @Test
  void aMailWithoutInvoiceSaysSo() {
    var run = denpyo("check", mail(TEXT));

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("DNP-MAIL-03"), run.out());
    assertEquals(1, denpyo("extract", mail(TEXT)).code());
  }

  @Test
  void theOnlyInvoiceIsReadConvertedAndExtracted() throws IOException {
    var xml = Samples.japan(folder);
    var mail = mail(TEXT, attached("../a.xml", xml));
    var out = folder.resolve("out.xml");

    var run = denpyo("extract", mail, "-o", out);

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.err().contains("DNP-MAIL-06"), run.err());
    assertArrayEquals(Files.readAllBytes(xml), Files.readAllBytes(out));
    assertEquals(denpyo("read", xml).out(), denpyo("read", mail).out());
  }

  @Test
  void aHybridPdfInAMailIsTakenOutWholeOrAsItsXml() throws IOException {
    var xml = Samples.peppol(folder);
    var pdf = folder.resolve("hybrid.pdf");
    assertEquals(0, denpyo("view", xml, "-o", pdf).code());
    var mail = mail(TEXT, attached("請求書.pdf", pdf));
    var whole = folder.resolve("whole.pdf");
    var inside = folder.resolve("inside.xml");

    assertEquals(0, denpyo("extract", mail, "-o", whole).code());
    assertEquals(0, denpyo("extract", mail, "-o", inside).code());

    assertArrayEquals(Files.readAllBytes(pdf), Files.readAllBytes(whole));
    assertArrayEquals(Files.readAllBytes(xml), Files.readAllBytes(inside));
  }

  @Test
  void allInvoicesGoIntoADirectoryUnderSafeNames() throws IOException {
    var japan = Samples.japan(folder);
    var peppol = Samples.peppol(folder);
    var mail = mail(TEXT, attached("../a.xml", japan), attached("a.xml", peppol));
    var directory = Files.createDirectory(folder.resolve("out"));

    var several = denpyo("extract", mail);
    assertEquals(1, several.code());
    assertTrue(several.err().contains("2:../a.xml, 3:a.xml"), several.err());

    assertEquals(0, denpyo("extract", mail, "-o", directory).code());
    assertEquals(Set.of("a.xml", "2-a.xml"), names(directory));
    assertArrayEquals(Files.readAllBytes(peppol), Files.readAllBytes(directory.resolve("2-a.xml")));
    assertEquals(2, denpyo("extract", mail, "-o", directory).code());
    assertEquals(
        Files.readString(peppol), denpyo("extract", mail, "--file", "3:a.xml").out());
  }

  private static Set<String> names(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
