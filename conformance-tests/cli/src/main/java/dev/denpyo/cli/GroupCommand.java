package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveGroup;
import dev.denpyo.archive.LogName;
import dev.denpyo.archive.LogPlaces;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive-group PLACE ...}: holds the place, its subcommands do the work. */
@Command(
    name = "archive-group",
    description = "Keeps a log for each tenant and fiscal year, and one head that stands for all.",
    footer = "In a directory each log is an archive of its own: denpyo archive DIR/TENANT/YEAR ...",
    synopsisSubcommandLabel = "init|begin|list|find|heads|prove|verify")
final class GroupCommand extends Verb {
  @Parameters(arity = "1", paramLabel = "DIR-or-JDBC-URL", description = "Where the group is.")
  private String place = "";

  GroupCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    throw CliException.usage(
        "The archive-group command needs to be told what to do.",
        "Add one of init, begin, list, find, heads, prove, verify.");
  }

  String place() {
    return place;
  }

  LogPlaces places() {
    return place.startsWith("jdbc:")
        ? LogPlaces.schemas(place)
        : LogPlaces.directories(Path.of(place));
  }

  /** Opens the group, lends it out, and closes it. */
  int with(ToIntFunction<ArchiveGroup> work) {
    try (ArchiveGroup group = ArchiveGroup.open(places(), shell().clock())) {
      return work.applyAsInt(group);
    }
  }

  static LogName name(String text) {
    try {
      return LogName.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This names no log: " + e.getMessage() + ".",
          "Give TENANT/YEAR, for example acme/2026.",
          e);
    }
  }
}
