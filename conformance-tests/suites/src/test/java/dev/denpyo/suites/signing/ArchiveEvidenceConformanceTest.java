package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.Happening;
import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionTerm;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceVerifier.EvidenceOf;
import dev.denpyo.evidence.Indication;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives make of tokens, judged by the signing module; and ten years by a moved clock. */
class ArchiveEvidenceConformanceTest {
  private static final Duration MONTHS = Duration.ofDays(120);
  private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  @TempDir
  Path directory;

  private EvidenceStage stage;

  @BeforeEach
  void open() {
    stage = new EvidenceStage(directory);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void stamp() {
    stage.evidence().stamp(stage.authority(), EvidenceStage.WHY);
  }

  private int renew() {
    return stage
        .evidence()
        .renew(stage.authority(), EvidenceStage.verifier(), MONTHS, EvidenceStage.WHY)
        .size();
  }

  private void intact() {
    assertTrue(stage.archive.verify().isIntact(), () -> stage.archive.verify().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 100})
  void everyDocumentHasARecordThatPasses(int documents) {
    var ids = stage.put(1, documents);
    stamp();
    for (var number = 1; number <= documents; number++) {
      var judged = stage.judged(ids.get(number - 1), number);
      assertEquals("TOTAL_PASSED", judged.outcome().toString(), judged.detail());
      assertEquals(Optional.of(START), judged.provenAt());
    }
    intact();
  }

  @Test
  void aCompanionHasOneTooAndARecordIsAboutItsDocumentAlone() {
    var ids = stage.put(1, 5);
    stamp();
    var record = stage.evidence().record(ids.get(2), 1, "validation-report");
    var now = stage.clock.instant();
    var report = EvidenceOf.bytes(EvidenceStage.report(3));
    var verifier = EvidenceStage.verifier();
    assertEquals("TOTAL_PASSED", verifier.judge(record, report, now).outcome().toString());
    var other = EvidenceOf.bytes(EvidenceStage.document(3));
    assertEquals(
        "TOTAL_FAILED/HASH_FAILURE",
        verifier.judge(record, other, now).outcome().toString());
  }

  @Test
  void withoutAnAnchorNothingPasses() {
    stage.put(1, 3);
    stamp();
    var nobody = EvidenceRecordVerifier.of(Judge.builder().build(), AlgorithmPolicy.standard());
    var review = stage.evidence().review(nobody);
    assertEquals(1, review.count(Indication.INDETERMINATE));
    assertEquals(
        "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
        review.batches().get(0).judgement().outcome().toString());
    assertEquals(Optional.empty(), review.provenAt(1));
    var trusting = stage.evidence().review(EvidenceStage.verifier());
    assertEquals(1, trusting.count(Indication.TOTAL_PASSED));
    assertEquals(Optional.of(START), trusting.provenAt(1));
    assertEquals(Optional.empty(), trusting.provenAt(4)); // the entry about the token itself
  }

  @Test
  void tenYearsWithRenewalsInTime() {
    var old = stage.put(1, 7);
    stamp();
    assertEquals(
        Optional.of(Instant.parse("2029-01-01T00:00:00Z")),
        stage.evidence().renewBefore(EvidenceStage.verifier()));
    assertEquals(0, renew());
    stage.clock.moveTo("2028-10-01T00:00:00Z");
    var later = stage.put(8, 9);
    stamp();
    assertEquals(1, renew());
    assertEquals(0, renew());
    for (var year : List.of("2030", "2032", "2034", "2036")) {
      stage.clock.moveTo(year + "-10-01T00:00:00Z");
      assertEquals(1, renew(), year);
    }
    stage.clock.moveTo("2036-11-22T10:15:30Z");
    for (var number = 1; number <= 9; number++) {
      var id = number < 8 ? old.get(number - 1) : later.get(number - 8);
      var judged = stage.judged(id, number);
      assertEquals("TOTAL_PASSED", judged.outcome().toString(), judged.detail());
      assertEquals(
          number < 8 ? START : Instant.parse("2028-10-01T00:00:00Z"),
          judged.provenAt().orElseThrow());
      assertEquals(Instant.parse("2039-01-01T00:00:00Z"), judged.renewBefore().orElseThrow());
    }
    intact();
  }

  @Test
  void tenYearsInWhichTheDigestEnds() {
    var verifier = EvidenceStage.verifier(EvidenceStage.sha256EndsIn("2031-01-01T00:00:00Z"));
    var ids = stage.put(1, 7);
    stamp();
    for (var day : List.of("2028-10-01", "2030-10-01", "2032-10-01", "2034-10-01")) {
      stage.clock.moveTo(day + "T00:00:00Z");
      stage.evidence().renew(stage.authority(), verifier, MONTHS, EvidenceStage.WHY);
    }
    var events = stage.archive.history("evidence");
    assertEquals(
        List.of(false, true, false, false),
        events.stream()
            .skip(1)
            .map(event -> ((Happening.Renewed) event.what()).rehashed())
            .toList());
    stage.clock.moveTo("2036-11-22T00:00:00Z");
    for (var number = 1; number <= 7; number++) {
      var judged = stage.judged(ids.get(number - 1), number, verifier);
      assertEquals("TOTAL_PASSED", judged.outcome().toString(), judged.detail());
      assertEquals(Optional.of(START), judged.provenAt());
    }
    assertEquals(1, stage.evidence().review(verifier).count(Indication.TOTAL_PASSED));
    intact();
  }

  @Test
  void aMissedRenewalStaysUndecidedAndSaysWhy() {
    var ids = stage.put(1, 2);
    stamp();
    stage.clock.moveTo("2029-06-01T00:00:00Z"); // half a year too late
    assertEquals(1, renew());
    stage.clock.moveTo("2030-01-01T00:00:00Z");
    var judged = stage.judged(ids.get(0), 1);
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", judged.outcome().toString());
    assertTrue(judged.detail().contains("2026-11-22"), judged.detail());
    assertEquals(Optional.empty(), judged.provenAt());
    assertEquals(
        1, stage.evidence().review(EvidenceStage.verifier()).count(Indication.INDETERMINATE));
    intact(); // nothing was changed: it is the proof of time that ended
  }

  @Test
  void batchesThatAreRenewedTogetherShareAToken() {
    var first = stage.put(1, 2);
    stamp();
    var second = stage.put(3, 4);
    stamp();
    stage.clock.moveTo("2028-10-01T00:00:00Z");
    assertEquals(1, renew());
    var one = EvidenceRecord.read(stage.evidence().record(first.get(0))).orElseThrow();
    var two = EvidenceRecord.read(stage.evidence().record(second.get(1))).orElseThrow();
    assertEquals(2, one.tokens().size());
    assertEquals(one.tokens().get(1), two.tokens().get(1));
    stage.clock.moveTo("2030-10-01T00:00:00Z");
    assertEquals(1, renew());
    assertEquals("TOTAL_PASSED", stage.judged(second.get(1), 4).outcome().toString());
    intact();
  }

  @Test
  void whatWasDisposedOfIsLeftOutWhenOthersAreHashedAnew() {
    var ids = stage.put(1, 5);
    stamp();
    var term = new RetentionTerm("document", LocalDate.of(2026, 11, 21), ZoneOffset.UTC, "law");
    stage.archive.extend(ids.get(1), term, EvidenceStage.WHY);
    stage.archive.dispose(ids.get(1), EvidenceStage.WHY, null);
    stage.clock.moveTo("2028-10-01T00:00:00Z");
    stage.evidence().renewHashTrees(DigestAlgorithm.SHA_512, stage.authority(), EvidenceStage.WHY);
    stage.archive.extend(ids.get(2), term, EvidenceStage.WHY);
    stage.archive.dispose(ids.get(2), EvidenceStage.WHY, null);
    stage.clock.moveTo("2030-01-01T00:00:00Z");
    for (var number : List.of(1, 4, 5)) {
      var judged = stage.judged(ids.get(number - 1), number);
      assertEquals("TOTAL_PASSED", judged.outcome().toString(), judged.detail());
    }
    assertEquals(3, stage.archive.count(Query.builder().build()));
    intact();
  }

  @Test
  void renewedHashTreesAreRenewedOnce() {
    stage.put(1, 5);
    stamp();
    stage.put(6, 8);
    stamp();
    var evidence = stage.evidence();
    assertEquals(
        1,
        evidence
            .renewHashTrees(DigestAlgorithm.SHA_512, stage.authority(), EvidenceStage.WHY)
            .size());
    assertEquals(
        List.of(),
        evidence.renewHashTrees(DigestAlgorithm.SHA_512, stage.authority(), EvidenceStage.WHY));
    intact();
  }
}
