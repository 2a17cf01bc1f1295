package dev.denpyo.signing.trust;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealProof;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a report will say of a seal beside its outcome. */
final class FactsGathered {
  private final SignatureEvidence evidence;
  private final List<JudgedToken> judged;
  private final List<JudgedToken> relied;
  private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
  private Optional<Instant> renewBefore = Optional.empty();
  private SealLevel level;

  FactsGathered(SignatureEvidence evidence, List<JudgedToken> judged) {
    this.evidence = evidence;
    this.judged = judged;
    this.relied = judged.stream()
        .filter(j -> j.passed() && j.evidence().coversSignature())
        .toList();
    caveats.addAll(evidence.caveats());
    if (relied.isEmpty()) {
      caveats.add(Caveat.SIGNING_TIME_CLAIMED);
    }
    if (judged.stream().anyMatch(j -> !j.passed())) {
      caveats.add(Caveat.TIMESTAMP_NOT_RELIED_ON);
    }
    if (relied.stream().anyMatch(JudgedToken::revocationUnknown)) {
      caveats.add(Caveat.TIMESTAMP_REVOCATION_NOT_CHECKED);
    }
    this.level = lower(evidence.claimedLevel(), provenByTime());
  }

  /** Once the signer's certificate has been looked at. */
  void conclude(Optional<Standing> standing, ChainCheck chains, boolean sawUnusable) {
    if (standing.map(Standing::revocationUnknown).orElse(false)) {
      caveats.add(Caveat.REVOCATION_NOT_CHECKED);
    }
    if (sawUnusable) {
      caveats.add(Caveat.REVOCATION_DATA_NOT_USABLE);
    }
    renewBefore = outermost()
        .flatMap(JudgedToken::standing)
        .or(() -> standing)
        .flatMap(Standing::foreseeableEnd);
    if (level.compareTo(SealLevel.BASELINE_LT) >= 0 && !isComplete(standing, chains)) {
      level = SealLevel.BASELINE_T;
    }
  }

  SealReport report(Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return new SealReport.Passed(facts());
    }
    var f = fault.get();
    return f.broken()
        ? new SealReport.Failed(f.reason(), f.detail(), f.remedy(), facts())
        : new SealReport.Indeterminate(f.reason(), f.detail(), f.remedy(), facts());
  }

  private SealFacts facts() {
    var provenTime = relied.stream().map(JudgedToken::time).min(Comparator.naturalOrder());
    return new SealFacts(
        evidence.signer().map(Subjects::nameOf),
        evidence.claimedTime(),
        evidence.signer().map(Subjects::describe),
        level,
        evidence.scope(),
        caveats,
        new SealProof(
            evidence.form(),
            evidence.claimedLevel(),
            provenTime,
            judged.stream().map(JudgedToken::report).toList(),
            renewBefore));
  }

  /** What the timestamps that passed make of a baseline seal, if its data is complete. */
  private SealLevel provenByTime() {
    if (relied.isEmpty()) {
      return SealLevel.BASELINE_B;
    }
    return relied.stream().anyMatch(j -> j.evidence().kind() != Kind.SIGNATURE)
        ? SealLevel.BASELINE_LTA
        : SealLevel.BASELINE_LT;
  }

  /** Whether the seal tells of the revocation of everybody involved. */
  private boolean isComplete(Optional<Standing> standing, ChainCheck chains) {
    var proven = relied.stream().map(JudgedToken::time).min(Comparator.naturalOrder());
    return standing
        .flatMap(Standing::path)
        .filter(path -> chains.hasEmbeddedAnswers(path, proven.orElse(Instant.MAX)))
        .isPresent();
  }

  private Optional<JudgedToken> outermost() {
    return relied.stream().max(Comparator.comparing(JudgedToken::time));
  }

  private static SealLevel lower(SealLevel a, SealLevel b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
