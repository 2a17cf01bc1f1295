package dev.denpyo.cli;

import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.ApprovalState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code denpyo approve state}. */
@Command(
    name = "state",
    description = "Tells who has approved a PDF and who is next.",
    footer = "Exit code 1 if an approval was left out, put in another order, or does not hold.")
final class ApproveState extends Verb {
  @Mixin
  private ApprovalOptions approvals = new ApprovalOptions();

  @Parameters(paramLabel = "IN", description = "The PDF, or - for standard input.")
  private String input = "";

  ApproveState(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    ApprovalChain chain = approvals.chain();
    ApprovalState state =
        chain.read(new Input(input).read(shell()).bytes(), approvals.verifier(shell()));
    for (ApprovalState.Approval approval : state.given()) {
      String signer = approval.seal().facts().signer().orElse("?");
      say("approve.by", approval.role(), approval.seal().outcome(), signer);
    }
    return conclude(chain, state);
  }

  private int conclude(ApprovalChain chain, ApprovalState state) {
    int given = state.given().size();
    int all = chain.roles().size();
    if (state instanceof ApprovalState.Pending pending) {
      return say("approve.pending", given, all, pending.next());
    }
    if (state instanceof ApprovalState.Broken broken) {
      say("approve.broken", shell().texts().get("approve.flaw." + broken.flaw()));
      return ExitCode.FINDING;
    }
    return say("approve.complete", all);
  }

  private int say(String key, Object... values) {
    shell().result(shell().texts().get(key, values));
    return ExitCode.GOOD;
  }
}
