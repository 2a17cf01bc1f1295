package dev.denpyo.law;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EvidenceVerifier;

/** Holds an archive against a law. */
public final class ComplianceAudit {
  private ComplianceAudit() {}

  /**
   * Verifies the whole archive, looks at every record, and answers each requirement.
   *
   * @param known heads of the log kept elsewhere; without one a tail that was cut off cannot be
   *     seen, and the answers say so
   */
  public static ComplianceReport run(
      Jurisdiction law, RetentionArchive archive, Checkpoint... known) {
    return run(law, ArchiveFacts.gather(requireNonNull(archive, "archive"), null, known));
  }

  /**
   * As above, and says of timestamps whether they were set in time.
   *
   * @param verifier whom to trust
   */
  public static ComplianceReport run(
      Jurisdiction law, RetentionArchive archive, EvidenceVerifier verifier, Checkpoint... known) {
    requireNonNull(verifier, "verifier");
    return run(law, ArchiveFacts.gather(requireNonNull(archive, "archive"), verifier, known));
  }

  private static ComplianceReport run(Jurisdiction law, ArchiveFacts facts) {
    return new ComplianceReport(law.id(), law.assess(facts));
  }
}
