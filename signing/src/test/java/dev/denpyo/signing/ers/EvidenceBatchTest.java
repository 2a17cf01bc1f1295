package dev.denpyo.signing.ers;

import static dev.denpyo.evidence.DigestAlgorithm.SHA_256;
import static dev.denpyo.signing.ers.ErsStage.START;
import static dev.denpyo.signing.ers.ErsStage.document;
import static dev.denpyo.signing.ers.ErsStage.imprint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceBatchTest {
  private static final String BROKEN = "TOTAL_FAILED/HASH_FAILURE";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 33})
  void everyDocumentHasItsRecord(int size) throws Exception {
    var stamped = batch(SHA_256, size);
    assertEquals(size, stamped.size());
    for (int i = 0; i < size; i++) {
      var record = stamped.record(i);
      assertEquals("TOTAL_PASSED", verdict(record, i));
      assertEquals(List.of(stamped.token()), record.tokens());
      assertTrue(bouncyCastleFinds(record, i, START), "document " + i + " of " + size);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyDigestWorks(DigestAlgorithm algorithm) {
    var record = batch(algorithm, 5).record(4);
    assertEquals(algorithm.javaName(), record.digestAlgorithm());
    assertEquals("TOTAL_PASSED", verdict(record, 4));
  }

  @Test
  void aRecordIsAboutItsDocumentAlone() {
    var record = batch(SHA_256, 5).record(2);
    var report = ErsStage.verifier().verify(record, imprint(3), START);
    assertEquals(BROKEN, report.outcome().toString());
    assertEquals("The record is not about this document.", report.detail());
  }

  @Test
  void aRecordTellsSinceWhenAndUntilWhen() {
    var report = ErsStage.verifier().verify(batch(SHA_256, 5).record(2), imprint(2), START);
    assertEquals(Optional.of(START), report.provenTime());
    assertEquals("2029-01-01T00:00:00Z", report.renewBefore().orElseThrow().toString());
    assertEquals(1, report.timestamps().size());
  }

  @Test
  void equalDocumentsShareAProof() throws Exception {
    var batch = EvidenceBatch.of(SHA_256);
    for (var number : new int[] {7, 7, 7, 7, 1, 1, 7}) {
      batch.add(SHA_256.digest(document(number)));
    }
    var stamped = batch.stamp(ErsStage.authority(START));
    for (int i = 0; i < stamped.size(); i++) {
      var number = i == 4 || i == 5 ? 1 : 7;
      assertEquals("TOTAL_PASSED", verdict(stamped.record(i), number));
      assertTrue(bouncyCastleFinds(stamped.record(i), number, START));
    }
  }

  @Test
  void readsWhatItWrites() {
    var record = batch(SHA_256, 9).record(8);
    assertEquals(Optional.of(record), EvidenceRecord.read(record.encoded()));
  }

  @Test
  void withoutTheDocumentNothingIsDecided() {
    var record = batch(SHA_256, 2).record(0);
    var report = ErsStage.verifier().verify(record, algorithm -> Optional.empty(), START);
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", report.outcome().toString());
  }

  /** What no digest covers: the first two fields, which nobody reads, and the token's frame. */
  @Test
  void aChangedByteIsNoticedOrProvesTheSame() {
    var encoded = batch(SHA_256, 3).record(1).encoded();
    var unnoticed = 0;
    for (int i = 0; i < encoded.length; i++) {
      var changed = encoded.clone();
      changed[i] ^= 0x01;
      var report = ErsStage.verifier().verify(changed, imprint(1), START);
      if (report.outcome().passed()) {
        unnoticed++;
        assertEquals(Optional.of(START), report.provenTime(), "byte " + i);
        var other = ErsStage.verifier().verify(changed, imprint(2), START);
        assertEquals(BROKEN, other.outcome().toString(), "byte " + i);
      }
    }
    assertTrue(unnoticed < encoded.length / 4, unnoticed + " of " + encoded.length);
  }

  @Test
  void stampsAMillionDocumentsWithOneTokenInTenSeconds() {
    var started = System.nanoTime();
    var batch = EvidenceBatch.of(SHA_256);
    for (int i = 0; i < 1_000_000; i++) {
      batch.add(SHA_256.digest(document(i)));
    }
    var stamped = batch.stamp(ErsStage.authority(START));
    var spent = Duration.ofNanos(System.nanoTime() - started);
    assertTrue(spent.compareTo(Duration.ofSeconds(10)) < 0, "took " + spent);
    for (var i : new int[] {0, 1, 499_999, 999_999}) {
      var record = stamped.record(i);
      assertEquals("TOTAL_PASSED", verdict(record, i));
      assertTrue(record.encoded().length < 3_000, "record has " + record.encoded().length);
    }
  }

  @Test
  void namesTheArgumentThatIsWrong() {
    var batch = EvidenceBatch.of(SHA_256);
    assertThrows(IllegalStateException.class, () -> batch.stamp(ErsStage.authority(START)));
    assertThrows(IllegalArgumentException.class, () -> batch.add(new byte[31]));
    var stamped = batch(SHA_256, 2);
    assertThrows(IndexOutOfBoundsException.class, () -> stamped.record(2));
  }

  static StampedBatch batch(DigestAlgorithm algorithm, int size) {
    var batch = EvidenceBatch.of(algorithm);
    for (int i = 0; i < size; i++) {
      assertEquals(i, batch.add(algorithm.digest(document(i))));
    }
    return batch.stamp(ErsStage.authority(START));
  }

  private static String verdict(EvidenceRecord record, int number) {
    return ErsStage.verifier().verify(record, imprint(number), START).outcome().toString();
  }

  /** Whether BouncyCastle's reader of records agrees. */
  static boolean bouncyCastleFinds(EvidenceRecord record, int number, Instant now)
      throws TSPException, ERSException, OperatorCreationException {
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var read = new ERSEvidenceRecord(record.encoded(), digests);
    try {
      read.validatePresent(new ERSByteData(document(number)), Date.from(now));
      return true;
    } catch (ERSException e) {
      return false;
    }
  }
}
