package dev.denpyo.cli;

import java.util.List;
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
  /** Knows all the others. */
  private static final String HELP = "help";

  /** In the order in which the help shows them. */
  private static final List<String> COMMANDS = List.of(
      "check",
      "create",
      "read",
      "convert",
      "diff",
      "view",
      "extract",
      "embed",
      "sign",
      "approve",
      "verify",
      "archive",
      "archive-group",
      "prove",
      "rules",
      "doctor",
      "demo",
      HELP);

  @SuppressWarnings("UnusedVariable") // picocli shows the version and does not call us then
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private RootCommand(Shell shell) {
    super(shell);
  }

  /** The commands, without that which knows all the others. */
  static List<String> names() {
    return COMMANDS.stream().filter(name -> !name.equals(HELP)).toList();
  }

  /**
   * The command line for these arguments. Where the first of them names a command, that one alone is
   * built: looking at every option of all the others takes a good part of the time of a check.
   */
  static CommandLine of(Shell shell, String... arguments) {
    String first = arguments.length == 0 ? HELP : arguments[0];
    boolean alone = COMMANDS.contains(first) && !first.equals(HELP);
    CommandLine root = new CommandLine(new RootCommand(shell));
    for (String name : alone ? List.of(first) : COMMANDS) {
      root.addSubcommand(name, command(name, shell));
    }
    return root;
  }

  private static Object command(String name, Shell shell) {
    return switch (name) {
      case "check" -> new CheckCommand(shell);
      case "create" -> new CreateCommand(shell);
      case "read" -> new ReadCommand(shell);
      case "convert" -> new ConvertCommand(shell);
      case "diff" -> new DiffCommand(shell);
      case "view" -> new ViewCommand(shell);
      case "extract" -> new ExtractCommand(shell);
      case "embed" -> new EmbedCommand(shell);
      case "sign" -> new SignCommand(shell);
      case "approve" -> ApproveCommand.line(shell);
      case "verify" -> new VerifyCommand(shell);
      case "archive" -> archive(shell);
      case "archive-group" -> group(shell);
      case "prove" -> new ProveCommand(shell);
      case "rules" ->
        new CommandLine(new RulesCommand(shell))
            .addSubcommand(new RulesCommand.ListThem(shell))
            .addSubcommand(new RulesCommand.Show(shell));
      case "doctor" -> new DoctorCommand(shell);
      case "demo" -> new DemoCommand(shell);
      case HELP -> new HelpCommand();
      default -> throw new IllegalStateException("no command is called " + name);
    };
  }

  private static CommandLine group(Shell shell) {
    GroupCommand group = new GroupCommand(shell);
    return new CommandLine(group)
        .addSubcommand(new GroupVerb.Init(shell, group))
        .addSubcommand(new GroupVerb.Begin(shell, group))
        .addSubcommand(new GroupVerb.ListThem(shell, group))
        .addSubcommand(new GroupVerb.Find(shell, group))
        .addSubcommand(new GroupVerb.Heads(shell, group))
        .addSubcommand(new GroupVerb.Prove(shell, group))
        .addSubcommand(new GroupVerb.VerifyAll(shell, group));
  }

  private static CommandLine archive(Shell shell) {
    ArchiveCommand archive = new ArchiveCommand(shell);
    return new CommandLine(archive)
        .addSubcommand(new ArchiveInit(shell, archive))
        .addSubcommand(new ArchivePut(shell, archive))
        .addSubcommand(new ArchiveFind(shell, archive))
        .addSubcommand(new ArchiveShow(shell, archive))
        .addSubcommand(new ArchiveFiles(shell, archive))
        .addSubcommand(new ArchiveOverview(shell, archive))
        .addSubcommand(new ArchiveCorrect(shell, archive))
        .addSubcommand(new ArchiveVoid(shell, archive))
        .addSubcommand(new ArchiveAnnotate(shell, archive))
        .addSubcommand(new ArchiveLink(shell, archive))
        .addSubcommand(new ArchiveHistory(shell, archive))
        .addSubcommand(new ArchiveHold(shell, archive))
        .addSubcommand(new ArchiveRelease(shell, archive))
        .addSubcommand(new ArchiveExtend(shell, archive))
        .addSubcommand(new ArchiveStamp(shell, archive))
        .addSubcommand(new ArchiveRenew(shell, archive))
        .addSubcommand(new ArchiveEvidenceVerb(shell, archive))
        .addSubcommand(new ArchiveProve(shell, archive))
        .addSubcommand(new ArchiveVerify(shell, archive))
        .addSubcommand(new ArchiveScrub(shell, archive))
        .addSubcommand(new ArchiveAudit(shell, archive))
        .addSubcommand(new ArchiveExport(shell, archive))
        .addSubcommand(new ArchiveDispose(shell, archive))
        .addSubcommand(new ArchiveShred(shell, archive))
        .addSubcommand(new ArchiveLoss(shell, archive))
        .addSubcommand(new ArchiveRewrap(shell, archive))
        .addSubcommand(new ArchivePolicyVerb(shell, archive));
  }

  @Override
  int run() {
    throw CliException.usage("No command was given.", "Run: denpyo help");
  }
}
