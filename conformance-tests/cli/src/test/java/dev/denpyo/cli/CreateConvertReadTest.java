package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateConvertReadTest {
  @TempDir
  Path folder;

  private List<String> filesIn(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void createsAJapaneseInvoiceThatPassesItsRules() throws IOException {
    var document = Samples.japan(folder);
    assertEquals(0, denpyo("check", document).code());
    var xml = Files.readString(document);
    assertTrue(xml.contains(">2442</cbc:PayableAmount>"), xml); // 1644 at 8 %: 131.52 -> 132
    assertTrue(xml.contains(">132</cbc:TaxAmount>"), xml);
    assertTrue(xml.contains(">61</cbc:TaxAmount>"), xml); // 605 at 10 %: 60.5 -> 61
  }

  @Test
  void theOptionGoesBeforeTheKeyFormat() {
    var source = Samples.file(folder, "in.json", Samples.json("peppol"));
    var run = denpyo("create", source, "-o", folder.resolve("out.xml"), "--to", "xrechnung-ubl");
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("xrechnung-ubl, VALID"), run.out());
  }

  @Test
  void refusesListingEveryGapAtOnceAndWritesNothing() throws IOException {
    var bare = Samples.json("peppol")
        .replace("\"buyerReference\": \"PO-4711\",", "")
        .replaceAll("\"electronicAddress\": \\{\"value\": \"12345678\"[^}]*},", "");
    var source = Samples.file(folder, "in.json", bare);
    var run = denpyo("create", source, "-o", folder.resolve("out.xml"));
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("PEPPOL-EN16931-R003"), run.out());
    assertTrue(run.out().contains("PEPPOL-EN16931-R010"), run.out());
    assertEquals(List.of("in.json"), filesIn(folder));
  }

  @Test
  void refusesAMalformedValueEvenIfTheRestWouldPass() throws IOException {
    var text = Samples.json("peppol").replace("\"2026-11-20\"", "\"2026-02-30\"");
    var source = Samples.file(folder, "in.json", text);
    var run = denpyo("create", source, "-o", folder.resolve("out.xml"));
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.err().contains("DNP-JSON-03"), run.err());
    assertEquals(List.of("in.json"), filesIn(folder));
  }

  @Test
  void needsATargetItKnows() {
    var text = Samples.json("peppol").replace("\"format\": \"peppol-bis-3\",", "");
    var source = Samples.file(folder, "in.json", text);
    assertEquals(2, denpyo("create", source, "-o", folder.resolve("out.xml")).code());
    var run = denpyo("create", source, "-o", folder.resolve("out.xml"), "--to", "nonsense");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("jp-pint"), run.err());
  }

  @Test
  void whatIsNoInvoiceIsUnreadable() {
    var source = Samples.file(folder, "in.json", "[1, 2]");
    var out = folder.resolve("out.xml");
    assertEquals(3, denpyo("create", source, "-o", out, "--to", "ubl").code());
    assertEquals(3, denpyo("convert", source, "-o", out, "--to", "ubl").code());
    assertEquals(3, denpyo("read", source).code());
    assertFalse(Files.exists(out));
  }

  @Test
  void readingGivesJsonThatCreatesTheSameDocument() throws IOException {
    var document = Samples.peppol(folder);
    var json = folder.resolve("read.json");
    assertEquals(0, denpyo("read", document, "-o", json).code());
    assertEquals(denpyo("read", document).out(), Files.readString(json));
    var again = folder.resolve("again.xml");
    assertEquals(0, denpyo("create", json, "-o", again, "--to", "peppol-bis-3").code());
    assertEquals(Files.readString(document), Files.readString(again));
  }

  @Test
  void convertsAndListsWhatDidNotArrive() throws IOException {
    var document = Samples.peppol(folder);
    var out = folder.resolve("out.xml");
    var run = denpyo("convert", document, "-o", out, "--to", "xrechnung-ubl", "-f", "json");
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("\"source\" : \"peppol-bis-3\""), run.out());
    assertTrue(run.out().contains("\"lossless\" : true"), run.out());
    assertTrue(Files.readString(out).contains("xrechnung_3.0"));
    assertEquals(0, denpyo("check", out).code());
  }

  @Test
  void strictRefusesALossyConversion() throws IOException {
    var good = Files.readString(Samples.peppol(folder));
    var bad = Samples.file(folder, "bad.xml", good.replace(">1248.91<", ">1,248.91<"));
    var out = folder.resolve("out.xml");
    var strict = denpyo("convert", bad, "-o", out, "--to", "ubl", "--strict");
    assertEquals(1, strict.code());
    assertFalse(Files.exists(out));
    assertEquals(1, denpyo("convert", bad, "-o", out, "--to", "ubl").code());
    assertTrue(Files.exists(out));
  }

  @Test
  void refusesToWriteOverItsInput() throws IOException {
    var document = Samples.peppol(folder);
    var before = Files.readString(document);
    assertEquals(2, denpyo("convert", document, "-o", document, "--to", "ubl").code());
    assertEquals(before, Files.readString(document));
  }
}
