package dev.denpyo.cli;

import dev.denpyo.archive.RetentionArchive;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE ...}: holds the place, its subcommands do the work. */
@Command(
    name = "archive",
    description = "Keeps documents, finds them again, and proves that none was changed.",
    synopsisSubcommandLabel = ArchiveCommand.VERBS)
final class ArchiveCommand extends Verb {
  /** What can be done with an archive, in the order of the help. */
  static final String VERBS =
      "init|put|find|show|files|correct|void|annotate|link|history|hold|release|"
          + "extend|stamp|renew|evidence|prove|verify|scrub|audit|export|dispose|shred|loss|rewrap|"
          + "policy|overview";

  @Parameters(arity = "1", paramLabel = "DIR-or-JDBC-URL", description = "Where the archive is.")
  private String place = "";

  ArchiveCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    throw CliException.usage(
        "The archive command needs to be told what to do.",
        "Add one of " + VERBS.replace("|", ", ") + ".");
  }

  /** Whether somebody wrote {@code archive find PLACE}. */
  static boolean isVerbFirst(String... arguments) {
    return arguments.length > 1
        && arguments[0].equals("archive")
        && List.of(VERBS.split("\\|", -1)).contains(arguments[1]);
  }

  String place() {
    return place;
  }

  /** Opens the archive, lends it out, and closes it. */
  int with(ToIntFunction<RetentionArchive> work) {
    try (RetentionArchive archive = RetentionArchive.open(place, shell().clock())) {
      return work.applyAsInt(archive);
    }
  }
}
