package dev.denpyo.signing.asic;

import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealProof;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceReport;
import dev.denpyo.signing.ers.EvidenceSubject;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.Subjects;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One evidence record of the container, verified.
 *
 * @param entry its name
 * @param record absent when it cannot be read
 * @param subjects the files that it is about
 * @param files names of the entries that it covers; none when it did not pass
 */
record RecordPart(
    String entry,
    Optional<EvidenceRecord> record,
    List<EvidenceSubject> subjects,
    Set<String> files,
    EvidenceReport result) {
  private static final String REMEDY = "Ask the sender for the container and its whole record.";

  RecordPart {
    subjects = List.copyOf(subjects);
    files = Set.copyOf(files);
  }

  /** The result when the files are not those of the manifest. */
  static EvidenceReport stopped(Fault fault) {
    var indication = fault.broken() ? Indication.TOTAL_FAILED : Indication.INDETERMINATE;
    return new EvidenceReport(
        new Outcome(indication, Optional.of(fault.reason())),
        fault.detail(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  SealReport report(SealScope scope) {
    var certificate = record
        .flatMap(r -> Rfc3161Token.read(r.tokens().get(0).encoded()))
        .flatMap(Rfc3161Token::certificate);
    var facts = new SealFacts(
        result.timestamps().stream().findFirst().flatMap(SealTimestamp::authority),
        result.provenTime(),
        certificate.map(Subjects::describe),
        SealLevel.NOT_BASELINE,
        scope,
        Set.of(),
        new SealProof(
            SealForm.EVIDENCE_RECORD,
            SealLevel.NOT_BASELINE,
            result.provenTime(),
            result.timestamps(),
            result.renewBefore()));
    return report(facts);
  }

  private SealReport report(SealFacts facts) {
    var outcome = result.outcome();
    if (outcome.passed() && facts.certificate().isPresent() && facts.scope().isWhole()) {
      return new SealReport.Passed(facts);
    }
    if (outcome.indication() == Indication.TOTAL_FAILED) {
      return new SealReport.Failed(outcome.reason().orElseThrow(), result.detail(), REMEDY, facts);
    }
    var reason = outcome.reason().orElse(SubIndication.SIG_CONSTRAINTS_FAILURE);
    var detail = outcome.passed() ? "The record covers only a part." : result.detail();
    return new SealReport.Indeterminate(reason, detail, REMEDY, facts);
  }
}
