package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.StoredObject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Option(names = "--version", paramLabel = "N", description = "A version; default: the latest.")
  private @Nullable Integer version;

  @Mixin
  private final KekOptions kek = new KekOptions();

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveShow(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    RetentionRecord record = chosen(open);
    if (output != null) {
      requireRole(record);
      ErasableRecords records = kek.records(open, shell());
      int number = (int) record.version();
      write(output, out -> {
        if (records == null) {
          open.copy(id, number, role, out);
        } else {
          records.copy(id, number, role, out);
        }
      });
    }
    if (form == Form.JSON) {
      shell().out().print(Json.pretty(json -> json(json, record)));
      shell().out().flush();
    } else {
      print(record, open.history(id));
    }
    return ExitCode.GOOD;
  }

  private void requireRole(RetentionRecord record) {
    List<String> roles = record.objects().stream().map(StoredObject::role).toList();
    if (!roles.contains(role)) {
      throw CliException.usage(
          "Record " + id + " keeps nothing under the role " + role + ".",
          "Use --role " + String.join(" or --role ", roles) + ".");
    }
  }

  private RetentionRecord chosen(RetentionArchive open) {
    List<RetentionRecord> all = open.versions(id);
    int number = version == null ? all.size() : version;
    if (number < 1 || number > all.size()) {
      throw CliException.usage(
          "Record " + id + " has versions 1 to " + all.size() + ", not " + number + ".",
          "Leave --version out for the latest.");
    }
    return all.get(number - 1);
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
    history.forEach(event -> shell().result("  " + line(event)));
  }
}
