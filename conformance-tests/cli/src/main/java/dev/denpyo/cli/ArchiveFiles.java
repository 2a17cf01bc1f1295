package dev.denpyo.cli;

import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.StoredObject;
import dev.denpyo.law.japan.TransactionFileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE files}: row T-24 of Japan's law. */
@Command(
    name = "files",
    description = "Writes documents into a directory, each named by the sample of Japan's tax"
        + " agency: 20261122_counterparty_110000.pdf; conditions narrow it.",
    footer = {
      "A name that is taken gets -2, -3 and so on before its ending; nothing is written over.",
      "They are copies without proofs; for auditors there is: denpyo archive PLACE export"
    })
final class ArchiveFiles extends ArchiveVerb {
  private static final int LONGEST = 240; // bytes of a name; file systems take 255

  @Mixin
  private final FindOptions conditions = new FindOptions();

  @Mixin
  private final KekOptions kek = new KekOptions();

  @Option(names = "-o", required = true, paramLabel = "DIR", description = "Where they go.")
  private Path output = Path.of("");

  ArchiveFiles(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    makeDirectory();
    ErasableRecords records = kek.records(open, shell());
    List<RetentionRecord> found = open.find(conditions.query());
    for (RetentionRecord record : found) {
      int version = (int) record.version();
      Path file = free(name(record));
      OutputFile.write(file, out -> {
        if (records == null) {
          open.copy(record.id(), version, StoredObject.ORIGINAL, out);
        } else {
          records.copy(record.id(), version, StoredObject.ORIGINAL, out);
        }
      });
      shell().result(record.id() + "  " + file);
    }
    shell().result(shell().texts().get("archive.found", found.size()));
    return ExitCode.GOOD;
  }

  private void makeDirectory() {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new CliException(
          "CLI-OUTPUT-DENIED",
          "The directory " + output + " cannot be made: " + e.getMessage() + ".",
          "Choose a place that this user may write.",
          e);
    }
  }

  private static String name(RetentionRecord record) {
    String ending = MediaTypes.ending(record.original().mediaType());
    String whole = TransactionFileName.of(record.keys(), ending).toText();
    if (whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return whole;
    }
    throw CliException.usage(
        "The counterparty of record " + record.id() + " is too long for the name of a file.",
        "Narrow the search so that it is left out, or use export.");
  }

  private Path free(String name) {
    int dot = name.lastIndexOf('.');
    Path file = output.resolve(name);
    for (int n = 2; Files.exists(file); n++) {
      file = output.resolve(name.substring(0, dot) + "-" + n + name.substring(dot));
    }
    return file;
  }
}
