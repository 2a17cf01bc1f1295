package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE show}. */
@Command(name = "show", description = "Shows a record, and hands out what it keeps.")
final class ArchiveShow extends ArchiveVerb {
  @Parameters(arity = "1", paramLabel = "ID", description = "Id of the record.")
  private String id = "";

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write what the record keeps.")
  private @Nullable Path output;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "original",
      description = "Which of its files; default: the document itself.")
  private String role = "";

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveShow(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    RetentionRecord record = open.show(id);
    if (output != null) {
      write(output, open.content(id, role));
    }
    if (form == Form.JSON) {
      shell().out().print(Json.pretty(json -> json(json, record)));
      shell().out().flush();
    } else {
      print(record, open.history(id));
    }
    return ExitCode.GOOD;
  }

  private void print(RetentionRecord record, List<ArchiveEvent> history) {
    shell().result(line(record));
    record
        .objects()
        .forEach(o -> shell()
            .result("  "
                + String.join(
                    "  ",
                    o.role(),
                    o.mediaType(),
                    String.valueOf(o.size()),
                    o.sha256().hex())));
    history.forEach(e -> shell()
        .result("  "
            + String.join(
                "  ", e.at().toString(), e.event(), e.actor(), String.valueOf(e.logIndex()))));
  }
}
