package dev.denpyo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** {@code denpyo} itself: knows its commands. */
@Command(
    name = "denpyo",
    description = "Creates, checks, reads, converts, shows, seals and keeps electronic invoices.",
    footer =
        "Exit codes: 0 good, 1 finding, 2 usage, 3 unreadable input, 4 not checked or internal.",
    versionProvider = Version.class)
final class RootCommand extends Verb {
  @SuppressWarnings("UnusedVariable") // picocli shows the version and does not call us then
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private RootCommand(Shell shell) {
    super(shell);
  }

  /** The command line with all its commands. */
  static CommandLine of(Shell shell) {
    ArchiveCommand archive = new ArchiveCommand(shell);
    return new CommandLine(new RootCommand(shell))
        .addSubcommand(new CheckCommand(shell))
        .addSubcommand(new CreateCommand(shell))
        .addSubcommand(new ReadCommand(shell))
        .addSubcommand(new ConvertCommand(shell))
        .addSubcommand(new ViewCommand(shell))
        .addSubcommand(new ExtractCommand(shell))
        .addSubcommand(new EmbedCommand(shell))
        .addSubcommand(new SignCommand(shell))
        .addSubcommand(new VerifyCommand(shell))
        .addSubcommand(new CommandLine(archive)
            .addSubcommand(new ArchiveInit(shell, archive))
            .addSubcommand(new ArchivePut(shell, archive))
            .addSubcommand(new ArchiveFind(shell, archive))
            .addSubcommand(new ArchiveShow(shell, archive))
            .addSubcommand(new ArchiveVerify(shell, archive))
            .addSubcommand(new ArchiveProve(shell, archive)))
        .addSubcommand(new ProveCommand(shell))
        .addSubcommand(new CommandLine(new RulesCommand(shell))
            .addSubcommand(new RulesCommand.ListThem(shell))
            .addSubcommand(new RulesCommand.Show(shell)))
        .addSubcommand(new DoctorCommand(shell))
        .addSubcommand(new DemoCommand(shell))
        .addSubcommand(new HelpCommand());
  }

  @Override
  int run() {
    throw CliException.usage("No command was given.", "Run: denpyo help");
  }
}
