package dev.denpyo.signing.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attack C5: ASN.1 made to exhaust its reader. Answered quickly, and with nothing. */
class AsnBombTest {
  private static final Duration QUICK = Duration.ofSeconds(5);

  @Test
  void bombsAreNothing() {
    for (var bomb : List.of(
        nested(1_000), nested(100_000), endless(100_000), huge(), crowd(700_000), longOid())) {
      assertTimeoutPreemptively(QUICK, () -> assertIsNothing(bomb));
    }
  }

  @Test
  void bombsInASealAreMentioned() {
    var material = Bench.crl(endless(100_000)).and(Bench.ocsp(nested(100_000)));
    var report = Bench.report(Bench.trusting(), Bench.seal().material(material));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertTrue(report.facts().caveats().contains(Caveat.REVOCATION_DATA_NOT_USABLE));
  }

  private static void assertIsNothing(byte[] bomb) {
    var der = Der.of(bomb);
    var stamp = TimestampEvidence.ofContent(der, algorithm -> Optional.empty());
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Bench.stampOutcome(Bench.trusting(), stamp));
    assertTrue(OcspReader.parse(der).isEmpty());
    assertTrue(CrlReader.parse(der).isEmpty());
    assertTrue(Decoder.certificate(bomb).isEmpty());
  }

  /** Sequences in sequences, lengths stated. */
  private static byte[] nested(int depth) {
    var heads = new ArrayDeque<byte[]>();
    var length = 0;
    for (int i = 0; i < depth; i++) {
      var head = new byte[] {
        0x30,
        (byte) 0x84,
        (byte) (length >> 24),
        (byte) (length >> 16),
        (byte) (length >> 8),
        (byte) length
      };
      heads.push(head);
      length += head.length;
    }
    var all = new ByteArrayOutputStream();
    heads.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Sequences in sequences, lengths open. */
  private static byte[] endless(int depth) {
    var all = new byte[4 * depth];
    for (int i = 0; i < depth; i++) {
      all[2 * i] = 0x30;
      all[2 * i + 1] = (byte) 0x80;
    }
    return all;
  }

  /** Two gigabytes announced, none there. */
  private static byte[] huge() {
    return new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x02};
  }

  private static byte[] crowd(int members) {
    var length = 5 * members;
    var all = new byte[6 + length];
    all[0] = 0x31;
    all[1] = (byte) 0x84;
    all[2] = (byte) (length >> 24);
    all[3] = (byte) (length >> 16);
    all[4] = (byte) (length >> 8);
    all[5] = (byte) length;
    for (int i = 0; i < members; i++) {
      all[6 + 5 * i] = 0x02;
      all[7 + 5 * i] = 0x03;
    }
    return all;
  }

  private static byte[] longOid() {
    var all = new byte[1_000_008];
    System.arraycopy(
        new byte[] {0x30, (byte) 0x83, 0x0f, 0x42, 0x43, 0x06, (byte) 0x82}, 0, all, 0, 7);
    Arrays.fill(all, 7, all.length, (byte) 0xff);
    return all;
  }
}
