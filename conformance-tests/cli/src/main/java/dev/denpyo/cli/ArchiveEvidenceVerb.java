package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.EvidenceStatus;
import dev.denpyo.archive.RetentionArchive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE evidence}. */
@Command(
    name = "evidence",
    description = "Tells what timestamps cover and what waits, or writes the evidence record of a"
        + " document.",
    footer = {
      "Exit code 1: something has waited too long, ends soon, or, with --trust, does not pass;",
      "4: there are timestamps that were not judged, for want of --trust.",
      "Check a record with: denpyo prove FILE.ers --document DOC --trust CERTS.pem"
    })
final class ArchiveEvidenceVerb extends ArchiveVerb {
  @Parameters(arity = "0..1", paramLabel = "ID", description = "A record.")
  private @Nullable String id;

  @Option(names = "--version", paramLabel = "N", description = "A version; default: the latest.")
  private @Nullable Integer version;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "original",
      description = "Of what was put in; default: ${DEFAULT-VALUE}.")
  private String role = "";

  @Option(names = "-o", paramLabel = "FILE.ers", description = "Where the record goes (RFC 4998).")
  private @Nullable Path output;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "P1D",
      description = "For how long documents may wait; default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ZERO;

  @Option(
      names = "--ahead",
      paramLabel = "DURATION",
      defaultValue = "P30D",
      description =
          "How long before its end evidence should be renewed; default:" + " ${DEFAULT-VALUE}.")
  private Duration ahead = Duration.ZERO;

  @Mixin
  private final TrustOption trust = new TrustOption();

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveEvidenceVerb(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    ArchiveEvidence evidence = ArchiveEvidence.of(open);
    if ((id == null) != (output == null)) {
      throw CliException.usage(
          "The record of a document needs its ID and -o FILE.ers.",
          "Give both, or neither to see what is covered.");
    }
    return id == null || output == null ? status(evidence) : record(open, evidence, id, output);
  }

  private int record(RetentionArchive open, ArchiveEvidence evidence, String record, Path file) {
    int chosen = version == null ? (int) open.show(record).version() : version;
    write(file, evidence.record(record, chosen, role));
    shell().result(shell().texts().get("archive.evidence", record, file));
    return ExitCode.GOOD;
  }

  private int status(ArchiveEvidence evidence) {
    EvidenceOutput review = EvidenceOutput.of(evidence, trust);
    EvidenceStatus status = review.status();
    Instant now = shell().clock().instant();
    Instant end = evidence.renewBefore(trust.verifier()).orElse(null);
    boolean overdue = status.isOverdue(patience, now);
    boolean ending = end != null && !end.isAfter(now.plus(ahead));
    if (form == Form.JSON) {
      shell().out().print(Json.pretty(json -> {
        review.json(json);
        json.text("renewBefore", end).truth("overdue", overdue).truth("renewalDue", ending);
      }));
    } else {
      review.text(shell());
      text(status, end, overdue, ending);
    }
    int waiting = overdue || ending ? ExitCode.FINDING : ExitCode.GOOD;
    return Math.max(waiting, review.exitCode());
  }

  private void text(EvidenceStatus status, @Nullable Instant end, boolean overdue, boolean ending) {
    String since = AuthorityOptions.since(status);
    shell()
        .result(shell()
            .texts()
            .get("archive.covered", status.covered(), status.waitingEntries(), since));
    if (overdue) {
      shell().result(shell().texts().get("archive.overdue", since, patience));
    }
    if (end != null) {
      shell().result(shell().texts().get(ending ? "archive.ending" : "archive.end", end));
    }
  }
}
