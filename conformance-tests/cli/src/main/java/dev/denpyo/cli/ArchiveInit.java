package dev.denpyo.cli;

import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;

/** {@code denpyo archive PLACE init}. */
@Command(name = "init", description = "Creates an archive.")
final class ArchiveInit extends Verb {
  private final ArchiveCommand archive;

  ArchiveInit(Shell shell, ArchiveCommand archive) {
    super(shell);
    this.archive = archive;
  }

  @Override
  int run() {
    try (RetentionArchive created =
        RetentionArchive.init(archive.place(), shell().clock())) {
      shell()
          .result(shell()
              .texts()
              .get("archive.created", archive.place(), created.checkpoint().root()));
      return ExitCode.GOOD;
    }
  }
}
