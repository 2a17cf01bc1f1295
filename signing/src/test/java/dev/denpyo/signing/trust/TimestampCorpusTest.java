package dev.denpyo.signing.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealTimestamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Timestamps by real authorities, beside what BouncyCastle's own reader says of each. */
class TimestampCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));

  /** One row of the golden file. */
  private record Row(String file, boolean isResponse, Instant time, String imprint, String tsa) {
    static Row of(String line) {
      return new Row(
          cell(line, "file"),
          cell(line, "kind").equals("response"),
          Instant.parse(cell(line, "genTime")),
          cell(line, "imprint"),
          cell(line, "tsa"));
    }

    private static String cell(String line, String name) {
      var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(line);
      assertTrue(found.find(), name);
      return found.group(1);
    }

    byte[] digest() {
      return HexFormat.of().parseHex(imprint);
    }

    Der token() throws IOException {
      var bytes = Files.readAllBytes(CORPUS.resolve("timestamps").resolve(file));
      return isResponse
          ? Der.of(
              TimeStampResp.getInstance(bytes).getTimeStampToken().getEncoded(ASN1Encoding.DER))
          : Der.of(bytes);
    }
  }

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("timestamps"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void saysOfEachWhatBouncyCastleSays() throws IOException {
    var rows = rows();
    for (var row : rows) {
      var judged = judge(row, row.token(), row.digest());
      assertEquals("TOTAL_PASSED", judged.outcome().toString(), row.file() + judged.detail());
      assertEquals(Optional.of(row.time()), judged.time(), row.file());
      var authority = judged.authority().orElseThrow();
      assertTrue(row.tsa().isEmpty() || row.tsa().contains(authority), row.file() + authority);
    }
    assertEquals(8, rows.size());
  }

  @Test
  void strangersAndOtherImprintsDoNotPass() throws IOException {
    for (var row : rows()) {
      var other = row.digest();
      other[0] ^= 1;
      assertEquals(
          "TOTAL_FAILED/HASH_FAILURE", judge(row, row.token(), other).outcome().toString());
      var untrusted = Judge.builder()
          .build()
          .judge(evidence(row.token(), row.digest()), ValidationMaterial.NONE, row.time());
      assertEquals(
          "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", untrusted.outcome().toString());
    }
  }

  @Test
  void noChangedByteOfATokenPasses() throws IOException {
    var row = rows().get(0);
    var original = row.token().bytes();
    var passed = new ArrayList<Integer>();
    for (int i = 0; i < original.length; i += 3) {
      var changed = original.clone();
      changed[i] ^= 0x10;
      if (judge(row, Der.of(changed), row.digest()).outcome().passed()) {
        passed.add(i);
      }
    }
    // Only what no signature covers: certificates of others and their order, tags of the shell.
    assertTrue(passed.stream().allMatch(i -> isOutside(i, original)), passed.toString());
  }

  /** Whether the byte is neither in what is stamped nor in the authority's signature. */
  private static boolean isOutside(int index, byte[] token) {
    var text = new String(token, StandardCharsets.ISO_8859_1);
    var info = text.indexOf("\u0001\t\u0010\u0001\u0004");
    return index < info || index > info + 200;
  }

  private static SealTimestamp judge(Row row, Der token, byte[] imprint) {
    var anchors =
        TimestampContents.of(token).certificates().stream().map(Anchor::of).toList();
    return Judge.builder()
        .anchors(anchors)
        .build()
        .judge(evidence(token, imprint), ValidationMaterial.NONE, row.time());
  }

  private static TimestampEvidence evidence(Der token, byte[] imprint) {
    return TimestampEvidence.ofContent(token, algorithm -> Optional.of(imprint));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(CORPUS.resolve("golden/timestamps.bc.jsonl")).stream()
        .map(Row::of)
        .toList();
  }
}
