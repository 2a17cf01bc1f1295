package dev.denpyo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code denpyo approve}: the row of stamps of a PDF, in seals. */
@Command(
    name = "approve",
    description = "Has a PDF approved by several roles in their order, each with a seal.",
    footer = "First prepare, then give for each role; state says how far it is.",
    synopsisSubcommandLabel = "prepare|give|state")
final class ApproveCommand extends Verb {
  private ApproveCommand(Shell shell) {
    super(shell);
  }

  static CommandLine line(Shell shell) {
    return new CommandLine(new ApproveCommand(shell))
        .addSubcommand(new ApprovePrepare(shell))
        .addSubcommand(new ApproveGive(shell))
        .addSubcommand(new ApproveState(shell));
  }

  @Override
  int run() {
    throw CliException.usage(
        "The approve command needs to be told what to do.", "Add one of prepare, give, state.");
  }
}
