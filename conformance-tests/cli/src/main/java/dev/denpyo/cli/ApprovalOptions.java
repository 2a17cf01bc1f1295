package dev.denpyo.cli;

import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.PadesVerifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who approves, in which order, and whose seals count. */
final class ApprovalOptions {
  @Option(
      names = "--roles",
      required = true,
      paramLabel = "A,B,C",
      description = "The roles in the order in which they approve.")
  private String roles = "";

  @Option(
      names = "--trust",
      paramLabel = "CERTS.pem",
      description = "Certificates to trust; without them no approval counts.")
  private @Nullable Path trust;

  ApprovalOptions() {}

  /**
   * The order of the roles.
   *
   * @throws CliException {@code CLI-USAGE} if they make none
   */
  ApprovalChain chain() {
    return chain(roles);
  }

  static ApprovalChain chain(String roles) {
    List<String> named = Arrays.stream(roles.split(",", -1)).map(String::strip).toList();
    try {
      return ApprovalChain.of(named);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--roles makes no order of approvals: " + roles + ".",
          "Name each role once, without dots, parted by commas.");
    }
  }

  /** Judges the approvals that are there. */
  PadesVerifier verifier(Shell shell) {
    TrustAnchors anchors = trust == null ? TrustAnchors.none() : TrustAnchors.pem(trust);
    return PadesVerifier.builder().trust(anchors).clock(shell.clock()).build();
  }
}
