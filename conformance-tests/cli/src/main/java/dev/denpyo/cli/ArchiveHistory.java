package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.VersionDifference;
import dev.denpyo.format.Document;
import dev.denpyo.invoice.terms.TermDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE history}. */
@Command(
    name = "history",
    description = "Tells what happened to a record, or what changed from one version to another.",
    footer = "For the archive itself the ids are archive, policy and evidence.")
final class ArchiveHistory extends ArchiveVerb {
  @Parameters(arity = "1", paramLabel = "ID", description = "Id of the record.")
  private String id = "";

  @Option(
      names = "--compare",
      paramLabel = "A..B",
      description = "Two versions, compared term by term.")
  private @Nullable String compare;

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveHistory(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    return compare == null ? events(open.history(id)) : compared(open, compare);
  }

  private int events(List<ArchiveEvent> events) {
    if (form == Form.JSON) {
      shell().out().print(Json.pretty(json -> json.objects("events", events, ArchiveVerb::json)));
      shell().out().flush();
    } else {
      events.forEach(event -> shell().result(line(event)));
    }
    return ExitCode.GOOD;
  }

  private int compared(RetentionArchive open, String versions) {
    Range<Integer> range = Range.parse(versions, Integer::valueOf);
    if (range.from() == null || range.to() == null) {
      throw CliException.usage("--compare needs two versions.", "Write for example 1..2.");
    }
    VersionDifference difference = open.compare(
        id,
        range.from(),
        range.to(),
        document -> shell().denpyo().read(Document.of(document)).invoice());
    List<TermDifference> terms = difference.terms();
    if (terms == null) {
      shell()
          .result(shell()
              .texts()
              .get(difference.sameDocument() ? "archive.sameBytes" : "archive.otherBytes"));
      return ExitCode.GOOD;
    }
    new TermsDiff(shell(), id + "/" + range.from(), id + "/" + range.to()).print(form, terms);
    return ExitCode.GOOD;
  }
}
