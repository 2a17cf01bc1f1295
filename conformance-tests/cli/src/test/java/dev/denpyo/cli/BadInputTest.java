package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: a finding with a fix, never a stack trace (see {@link Run}), never VALID. */
class BadInputTest {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";

  @TempDir
  static Path folder;

  static Stream<Arguments> hostile() throws IOException {
    var good = Files.readString(Samples.peppol(folder));
    var bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>";
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("not XML", "hello"),
        Arguments.of("binary", "\u0000\u0001\u0002"),
        Arguments.of("truncated", good.substring(0, good.length() / 2)),
        Arguments.of("wrong encoding declaration", good.replace("UTF-8", "UTF-16")),
        Arguments.of("DTD", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"),
        Arguments.of("entity bomb", bomb + "<Invoice xmlns=\"" + UBL + "\">&c;</Invoice>"),
        Arguments.of("deep", "<Invoice xmlns=\"" + UBL + "\">" + "<a>".repeat(5000)),
        Arguments.of(
            "200 deep",
            "<Invoice xmlns=\"" + UBL + "\">" + "<a>".repeat(200) + "</a>".repeat(200)
                + "</Invoice>"),
        Arguments.of("unknown root", "<hello xmlns=\"urn:x\"/>"),
        Arguments.of(
            "no CustomizationID", good.replaceAll("<cbc:CustomizationID>[^<]*<[^>]*>", "")),
        Arguments.of("amount", good.replace(">1248.91<", ">1,248.91<")),
        Arguments.of("date", good.replace("2026-11-22", "2026-02-30")),
        Arguments.of(
            "duplicate line ids", good.replace("<cbc:ID>2</cbc:ID>", "<cbc:ID>1</cbc:ID>")),
        Arguments.of("broken JSON", "{\"number\": \"1\", \"lines\": [" + "[".repeat(5000)),
        Arguments.of("trailing text", good + "<more/>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void checkNeverCallsItValid(String name, String content) {
    var file = Samples.file(folder, "hostile.xml", content);
    var run = denpyo("check", "-f", "jsonl", file);
    assertNotEquals(0, run.code(), run.out());
    assertFalse(run.out().contains("\"verdict\":\"VALID\",\"layers\""), run.out());
    assertTrue(run.out().contains("\"rule\":"), run.out());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void readListsProblemsAndBreaksNothing(String name, String content) {
    var file = Samples.file(folder, "hostile.xml", content);
    var run = denpyo("read", file);
    assertTrue(run.code() == 0 || run.code() == 1 || run.code() == 3, run.toString());
    if (run.code() != 0) {
      assertTrue(run.err().contains("DNP-"), run.err());
    }
  }

  @Test
  void aMalformedFieldNeverHidesTheRest() throws IOException {
    var good = Files.readString(Samples.peppol(folder));
    var file = Samples.file(folder, "field.xml", good.replace(">1248.91<", ">1,248.91<"));
    var run = denpyo("read", file);
    assertTrue(run.code() == 1 && run.err().contains("DNP-READ-01"), run.toString());
    assertTrue(run.out().contains("Zuiderzee BV") && run.out().contains("INV-1001"), run.out());
  }

  @Test
  void aHundredMegabytesOfTextAreAFinding() {
    var head = "<Invoice xmlns=\"" + UBL + "\"><a>";
    var big = new byte[head.length() + 100 * 1024 * 1024];
    Arrays.fill(big, (byte) 'x');
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, big, 0, head.length());
    var run = Run.fed(big, "check", "-f", "jsonl", "-");
    assertTrue(run.code() == 1 || run.code() == 4, run.toString());
    assertTrue(run.out().contains("\"rule\":\"DNP-XML-0"), run.out());
  }

  @Test
  void aPathWithoutEndIsShownByItsEnds() {
    var deep = "<Invoice xmlns=\"" + UBL + "\">" + "<a>".repeat(300);
    var run = denpyo("check", Samples.file(folder, "abyss.xml", deep));

    assertTrue(run.out().lines().allMatch(line -> line.length() < 300), run.out());
    assertTrue(run.out().contains("/Invoice[1]/a[1]/a[1]"), run.out());
  }
}
