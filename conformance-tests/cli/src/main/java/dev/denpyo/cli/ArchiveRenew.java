package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.TimestampAuthority;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE renew}. */
@Command(
    name = "renew",
    description = "Renews timestamps before their certificates or digests end.",
    footer = "Run it every month or so. What ended before it was renewed stays undecided.")
final class ArchiveRenew extends ArchiveVerb {
  @Mixin
  private final AuthorityOptions authorities = new AuthorityOptions();

  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(
      names = "--ahead",
      paramLabel = "DURATION",
      defaultValue = "P90D",
      description = "How long before the end to renew; default: ${DEFAULT-VALUE}.")
  private Duration ahead = Duration.ZERO;

  @Option(
      names = "--digest",
      paramLabel = "D",
      description = "Hash every document anew by sha-384 or sha-512, whatever ends when.")
  private @Nullable String digest;

  ArchiveRenew(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    ArchiveEvidence evidence = ArchiveEvidence.of(open);
    DigestAlgorithm algorithm = digest == null ? null : algorithm(digest);
    List<ArchiveEvent> written =
        authorities.ask(evidence, authority -> renewed(evidence, algorithm, authority), shell());
    if (written == null) {
      return ExitCode.NOT_CHECKED;
    }
    for (ArchiveEvent event : written) {
      Renewed what = (Renewed) event.what();
      shell()
          .result(shell()
              .texts()
              .get(
                  what.rehashed() ? "archive.rehashed" : "archive.renewed",
                  what.from(),
                  what.to(),
                  what.algorithm().javaName(),
                  event.logIndex()));
    }
    if (written.isEmpty()) {
      shell().result(shell().texts().get("archive.notRenewed", evidence.status().batches()));
    }
    return ExitCode.GOOD;
  }

  private List<ArchiveEvent> renewed(
      ArchiveEvidence evidence, @Nullable DigestAlgorithm algorithm, TimestampAuthority authority) {
    EvidenceVerifier ends = new TrustOption().verifier(); // when something ends asks for no trust
    return algorithm == null
        ? evidence.renew(authority, ends, ahead, reason.reason())
        : evidence.renewHashTrees(algorithm, authority, reason.reason());
  }

  private static DigestAlgorithm algorithm(String name) {
    try {
      return DigestAlgorithm.ofJavaName(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "There is no digest " + name + " for evidence.",
          "Use sha-384 or sha-512.",
          e);
    }
  }
}
