package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is put in, stamped and renewed in whatever order: every document is proved, or waits. */
class ArchiveEvidenceProperties {
  /** What may happen next. */
  enum Move {
    PUT,
    PUT_MANY,
    STAMP,
    RENEW,
    REHASH_384,
    REHASH_512
  }

  @Property(seed = "20261122", tries = 25)
  void everyDocumentIsProvedFromItsFirstStampOn(@ForAll @Size(min = 4, max = 12) List<Move> moves)
      throws IOException {
    var directory = Files.createTempDirectory("evidence");
    try (var stage = new EvidenceStage(directory)) {
      var ids = new ArrayList<String>();
      var stamped = new HashMap<Integer, Instant>();
      for (var move : moves) {
        stage.clock.moveTo(stage.clock.instant().plus(Duration.ofDays(40)).toString());
        play(move, stage, ids, stamped);
      }
      stamped.forEach((number, time) -> {
        var judged = stage.judged(ids.get(number - 1), number);
        assertEquals("TOTAL_PASSED", judged.outcome().toString(), judged.detail());
        assertEquals(time, judged.provenAt().orElseThrow());
      });
      assertEquals(ids.size() == stamped.size(), stage.evidence().status().waitingDocuments() == 0);
      assertTrue(stage.archive.verify().isIntact(), () -> stage.archive.verify().toString());
    } finally {
      delete(directory);
    }
  }

  private static void play(
      Move move, EvidenceStage stage, List<String> ids, HashMap<Integer, Instant> stamped) {
    var evidence = stage.evidence();
    var authority = stage.authority();
    switch (move) {
      case PUT -> ids.addAll(stage.put(ids.size() + 1, ids.size() + 1));
      case PUT_MANY -> ids.addAll(stage.put(ids.size() + 1, ids.size() + 5));
      case STAMP -> {
        evidence.stamp(authority, EvidenceStage.WHY);
        for (var number = 1; number <= ids.size(); number++) {
          stamped.putIfAbsent(number, stage.clock.instant());
        }
      }
      case RENEW ->
        evidence.renew(
            authority, EvidenceStage.verifier(), Duration.ofDays(5000), EvidenceStage.WHY);
      case REHASH_384 ->
        evidence.renewHashTrees(DigestAlgorithm.SHA_384, authority, EvidenceStage.WHY);
      case REHASH_512 ->
        evidence.renewHashTrees(DigestAlgorithm.SHA_512, authority, EvidenceStage.WHY);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
