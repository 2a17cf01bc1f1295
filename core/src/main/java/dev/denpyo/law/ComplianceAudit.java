package dev.denpyo.law;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.evidence.Checkpoint;

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
    requireNonNull(law, "law");
    var facts = ArchiveFacts.gather(requireNonNull(archive, "archive"), known);
    return new ComplianceReport(law.id(), law.assess(facts));
  }
}
