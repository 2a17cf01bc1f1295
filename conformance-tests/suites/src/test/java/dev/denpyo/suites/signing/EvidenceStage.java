package dev.denpyo.suites.signing;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.Companion;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.evidence.EvidenceJudgement;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.EvidenceVerifier.EvidenceOf;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Judge;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An archive, a clock that the test moves, and an authority that has another unit every year, whose
 * certificate ends at the end of the third.
 */
final class EvidenceStage implements AutoCloseable {
  static final Reason WHY = new Reason("job", "every night");
  static final TestCa CA = TestCa.root("Archive Evidence Root");

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:15:30Z"));
  final RetentionArchive archive;

  EvidenceStage(Path directory) {
    archive = RetentionArchive.init(directory, clock);
  }

  ArchiveEvidence evidence() {
    return ArchiveEvidence.of(archive);
  }

  /** Stamps by the clock. */
  TimestampAuthority authority() {
    var year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    var plan = CertificatePlan.timestamping("Archive Unit " + year)
        .valid(
            Instant.parse((year - 1) + "-01-01T00:00:00Z"),
            Instant.parse((year + 3) + "-01-01T00:00:00Z"));
    var tsa = TestTsa.of(CA.issue(plan), clock);
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  static EvidenceVerifier verifier() {
    return verifier(AlgorithmPolicy.standard());
  }

  static EvidenceVerifier verifier(AlgorithmPolicy policy) {
    var judge = Judge.builder().anchors(List.of(Anchor.of(CA.certificate()))).build();
    return EvidenceRecordVerifier.of(judge, policy);
  }

  /** The standard policy, but SHA-256 ends then. */
  static AlgorithmPolicy sha256EndsIn(String time) {
    var row = new AlgorithmPolicy.Row(
        Optional.empty(), AlgorithmUse.Role.DIGEST, "SHA-256", 0, Optional.of(Instant.parse(time)));
    return AlgorithmPolicy.standard().without("SHA-256").and(List.of(row));
  }

  static byte[] document(int number) {
    return ("<Invoice>" + number + "</Invoice>").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] report(int number) {
    return ("{\"report\":" + number + "}").getBytes(StandardCharsets.UTF_8);
  }

  /** Puts in documents, every third with a companion; their ids. */
  List<String> put(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(this::put).toList();
  }

  private String put(int number) {
    var keys = SearchKeys.builder(
            Direction.RECEIVED, LocalDate.of(2026, 11, 1), "Example GmbH", "INV-" + number)
        .build();
    var deposit = Deposit.of(document(number), "application/xml", keys);
    var report = new Companion("validation-report", "application/json", report(number));
    return archive.put(number % 3 == 0 ? deposit.with(report) : deposit).recordId();
  }

  EvidenceJudgement judged(String id, int number) {
    return judged(id, number, verifier());
  }

  EvidenceJudgement judged(String id, int number, EvidenceVerifier verifier) {
    return verifier.judge(
        evidence().record(id), EvidenceOf.bytes(document(number)), clock.instant());
  }

  @Override
  public void close() {
    archive.close();
  }
}
