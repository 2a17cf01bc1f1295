package dev.denpyo.cli;

import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.PadesVerifier;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who approves, in which order, and whose seals count. */
final class ApprovalOptions {
  @Mixin
  private RolesOption roles = new RolesOption();

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
    return roles.chain();
  }

  /** Judges the approvals that are there. */
  PadesVerifier verifier(Shell shell) {
    TrustAnchors anchors = trust == null ? TrustAnchors.none() : TrustAnchors.pem(trust);
    return PadesVerifier.builder().trust(anchors).clock(shell.clock()).build();
  }
}
