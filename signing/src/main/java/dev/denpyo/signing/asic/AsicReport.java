package dev.denpyo.signing.asic;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.VerificationReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What verifying one container established.
 *
 * @param kind absent when the container cannot be read
 * @param files what it is for: every file that is neither a seal nor about seals
 * @param seals in the order of the container; one that failed when it cannot be read
 * @param uncovered files that no signature covers; where there is no signature, no timestamp or
 *     evidence record. Whoever takes them for sealed is deceived
 */
public record AsicReport(
    Optional<ContainerKind> kind, List<String> files, List<Seal> seals, List<String> uncovered) {
  public AsicReport {
    requireNonNull(kind, "kind");
    files = List.copyOf(files);
    seals = List.copyOf(seals);
    uncovered = List.copyOf(uncovered);
  }

  /**
   * One seal.
   *
   * @param entry the name of the file that it is in
   * @param covers the files of the container that it covers; none when it is broken
   */
  public record Seal(String entry, SealReport report, Set<String> covers) {
    public Seal {
      requireNonNull(entry, "entry");
      requireNonNull(report, "report");
      covers = Set.copyOf(covers);
    }
  }

  /** The seals as of any other document. */
  public VerificationReport report() {
    return new VerificationReport(seals.stream().map(Seal::report).toList());
  }
}
