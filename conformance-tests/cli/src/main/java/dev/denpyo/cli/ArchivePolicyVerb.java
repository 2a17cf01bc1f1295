package dev.denpyo.cli;

import dev.denpyo.archive.ArchivePolicy;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE policy}. */
@Command(
    name = "policy",
    description = "Sets the rules of the archive from now on; the log records each change.",
    footer = "What is not given is as it is at first: corrections allowed, one person may dispose.")
final class ArchivePolicyVerb extends ArchiveVerb {
  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(names = "--no-corrections", description = "Refuse corrections and voiding altogether.")
  private boolean closed;

  @Option(
      names = "--two-person-disposal",
      description = "Destroy nothing that a second person has not approved.")
  private boolean twoPeople;

  ArchivePolicyVerb(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    ArchivePolicy policy = new ArchivePolicy(!closed, twoPeople);
    open.policy(policy, reason.reason());
    shell()
        .result(shell()
            .texts()
            .get("archive.policy", policy.correctable(), policy.twoPersonDisposal()));
    return ExitCode.GOOD;
  }
}
