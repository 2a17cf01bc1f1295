package dev.denpyo.cli;

import dev.denpyo.signing.pades.ApprovalChain;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** In which order which roles approve. */
final class RolesOption {
  @Option(
      names = "--roles",
      required = true,
      paramLabel = "A,B,C",
      description = "The roles in the order in which they approve.")
  private String roles = "";

  RolesOption() {}

  /**
   * The order of the roles.
   *
   * @throws CliException {@code CLI-USAGE} if they make none
   */
  ApprovalChain chain() {
    List<String> named = Arrays.stream(roles.split(",", -1)).map(String::strip).toList();
    try {
      return ApprovalChain.of(named);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--roles makes no order of approvals: " + roles + ".",
          "Name each role once, without dots, parted by commas.");
    }
  }
}
