package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.EvidenceStatus;
import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.StampSchedule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE stamp}. */
@Command(
    name = "stamp",
    description = "Covers everything that came in by a timestamp: each document and the log.",
    footer = {
      "With --documents or --age it stamps only when so many documents wait, or for so long.",
      "Exit code 4: no authority answered; what waits stays, and the next run covers all of it."
    })
final class ArchiveStamp extends ArchiveVerb {
  private static final Duration NO_AGE = Duration.ofDays(36_500);

  @Mixin
  private final AuthorityOptions authorities = new AuthorityOptions();

  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "Only if so many documents and companions wait.")
  private @Nullable Long documents;

  @Option(
      names = "--age",
      paramLabel = "DURATION",
      description = "Only if the first has waited for so long, for example PT1H.")
  private @Nullable Duration age;

  ArchiveStamp(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    ArchiveEvidence evidence = ArchiveEvidence.of(open);
    StampSchedule schedule = schedule();
    List<ArchiveEvent> written = authorities.ask(
        evidence,
        authority -> schedule == null
            ? evidence.stamp(authority, reason.reason())
            : evidence.stampWhenDue(schedule, authority, reason.reason()),
        shell());
    if (written == null) {
      return ExitCode.NOT_CHECKED;
    }
    for (ArchiveEvent event : written) {
      Stamped what = (Stamped) event.what();
      shell()
          .result(shell().texts().get("archive.stamped", what.from(), what.to(), event.logIndex()));
    }
    if (written.isEmpty()) {
      EvidenceStatus status = evidence.status();
      shell()
          .result(
              shell().texts().get("archive.notStamped", status.covered(), status.waitingEntries()));
    }
    return ExitCode.GOOD;
  }

  private @Nullable StampSchedule schedule() {
    if (documents == null && age == null) {
      return null;
    }
    try {
      return new StampSchedule(
          documents == null ? Long.MAX_VALUE : documents, age == null ? NO_AGE : age);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This is no schedule: " + e.getMessage() + ".",
          "Give --documents 1 or more, and --age as a duration such as PT1H.",
          e);
    }
  }
}
