package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.law.Assessment;
import dev.denpyo.law.ComplianceAudit;
import dev.denpyo.law.japan.ElectronicTransactions;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows T-03 to T-05 of Japan's law: documents received on Monday, 16 November 2026, in Japan. */
class StampedInTimeTest {
  /** Late in the evening of the day before in UTC. */
  private static final String RECEIVED = "2026-11-15T22:00:00Z";

  @TempDir
  Path directory;

  private EvidenceStage stage;

  @BeforeEach
  void open() {
    stage = new EvidenceStage(directory);
    stage.clock.moveTo("2026-11-16T00:00:00Z");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String put(int number, AuthenticityMeasure measure, String exchangedAt) {
    var keys = SearchKeys.builder(
            Direction.RECEIVED, LocalDate.of(2026, 11, 16), "株式会社サンプル", "T-" + number)
        .build();
    var deposit =
        Deposit.of(EvidenceStage.document(number), "application/xml", keys).under(measure);
    var exchanged =
        exchangedAt.isEmpty() ? deposit : deposit.exchangedAt(Instant.parse(exchangedAt));
    return stage.archive.put(exchanged).recordId();
  }

  private String received(int number) {
    return put(number, AuthenticityMeasure.RECEIVER_TIMESTAMP, RECEIVED);
  }

  private void stampAt(String time) {
    stage.clock.moveTo(time);
    stage.evidence().stamp(stage.authority(), EvidenceStage.WHY);
  }

  private Assessment answer(String id) {
    return answer(id, EvidenceStage.verifier());
  }

  private Assessment answer(String id, EvidenceVerifier verifier) {
    return ComplianceAudit.run(new ElectronicTransactions(), stage.archive, verifier)
        .assessments()
        .stream()
        .filter(one -> one.requirement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String decision(String id) {
    var answer = answer(id);
    return answer.decision() + " " + answer.evidence() + " " + answer.values();
  }

  @Test
  void stampedOnTheLastOfSevenBusinessDays() {
    received(1);
    received(2);
    stampAt("2026-11-26T14:59:59Z"); // midnight in Japan is a second later
    assertEquals("SATISFIED stamped-promptly [2]", decision("T-04"));
    assertEquals("SATISFIED stamped-promptly [2]", decision("T-05"));
  }

  @Test
  void stampedAfterThatIsInTimeOnlyUnderProcedures() {
    received(1);
    stampAt("2026-11-26T15:00:00Z");
    assertEquals("NOT_DECIDABLE stamped-partly [0, 1]", decision("T-04"));
    assertEquals("NOT_DECIDABLE stamped-long [1, 1]", decision("T-05"));
  }

  @Test
  void stampedLaterThanAnyReadingIsViolatedAndNamed() {
    var late = received(1);
    stampAt("2027-02-01T00:00:00Z");
    assertEquals("VIOLATED stamped-late [1, 1]", decision("T-04"));
    assertEquals("VIOLATED stamped-late [1, 1]", decision("T-05"));
    assertEquals(List.of(late), answer("T-04").records());
  }

  @Test
  void whatWaitsIsOpenUntilItsTimeIsOver() {
    received(1);
    assertEquals("NOT_DECIDABLE stamped-partly [0, 1]", decision("T-04"));
    stage.clock.moveTo("2027-02-01T00:00:00Z");
    assertEquals("VIOLATED stamped-late [1, 1]", decision("T-04"));
  }

  @Test
  void withoutATimeOfExchangeOrTrustNothingIsDecided() {
    put(1, AuthenticityMeasure.RECEIVER_TIMESTAMP, "");
    stampAt("2026-11-17T00:00:00Z");
    assertEquals("NOT_DECIDABLE stamped-partly [0, 1]", decision("T-04"));
    received(2);
    stampAt("2026-11-18T00:00:00Z");
    assertEquals("NOT_DECIDABLE stamped-partly [1, 2]", decision("T-04"));
    var nobody = EvidenceRecordVerifier.of(Judge.builder().build(), AlgorithmPolicy.standard());
    assertEquals(List.of("0", "2"), answer("T-04", nobody).values());
    var unasked = ComplianceAudit.run(new ElectronicTransactions(), stage.archive);
    assertEquals("timestamps", unasked.assessments().get(3).evidence());
  }

  @Test
  void aSendersStampComesBeforeTheExchange() {
    put(1, AuthenticityMeasure.SENDER_TIMESTAMP, "2026-11-17T09:00:00Z");
    stampAt("2026-11-17T09:00:00Z");
    assertEquals("SATISFIED stamped-before [1]", decision("T-03"));
    put(2, AuthenticityMeasure.SENDER_TIMESTAMP, "2026-11-17T09:00:00Z");
    stampAt("2026-11-17T09:00:01Z");
    assertEquals("NOT_DECIDABLE sender-stamps [1, 2]", decision("T-03"));
  }
}
