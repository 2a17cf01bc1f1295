package dev.denpyo.cli;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.signing.tsp.HttpTimestampAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which level a seal is to have, and what that needs. */
final class LevelOptions {
  private static final Set<String> LEVELS = Set.of("B", "T", "LT", "LTA");

  @Option(
      names = "--level",
      defaultValue = "B",
      paramLabel = "LEVEL",
      description = "B, T (with a timestamp), LT (with revocation data) or LTA (stamped again).")
  private String level = "";

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "Timestamp authority (RFC 3161), from level T on.")
  private @Nullable String tsa;

  @Option(
      names = "--crl",
      paramLabel = "FILE",
      description = "Levels LT and LTA: a revocation list (DER) to put in; may repeat.")
  private List<Path> crls = new ArrayList<>();

  LevelOptions() {}

  /**
   * The level.
   *
   * @throws CliException if level, authority and lists do not fit together
   */
  SealLevel level() {
    if (!LEVELS.contains(level)) {
      throw CliException.usage("--level must be B, T, LT or LTA.", "Leave it out for B.");
    }
    if (level.equals("B") != (tsa == null)) {
      throw CliException.usage(
          "Levels T, LT and LTA need --tsa URL; level B has no timestamp.",
          "Give both, or neither.");
    }
    if (level.startsWith("LT") && crls.isEmpty()) {
      throw CliException.usage(
          "Levels LT and LTA need --crl FILE: nothing is fetched unasked.",
          "Fetch the revocation lists of your certificate's issuers first.");
    }
    return SealLevel.valueOf("BASELINE_" + level);
  }

  /**
   * Whether a seal is to have a timestamp and no more.
   *
   * @throws CliException if another level is asked for: what is added later would come between
   *     approvals
   */
  boolean isStamped() {
    SealLevel asked = level();
    if (asked.compareTo(SealLevel.BASELINE_T) > 0) {
      throw CliException.usage(
          "An approval is of level B or T.", "Raise the level once all have approved.");
    }
    return asked == SealLevel.BASELINE_T;
  }

  /**
   * Who stamps.
   *
   * @throws CliException if the address is none
   */
  TimestampAuthority authority() {
    try {
      return HttpTimestampAuthority.builder(URI.create(String.valueOf(tsa))).build();
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--tsa is not the address of a timestamp authority: " + tsa + ".",
          "Give its address, for example https://tsa.example/rfc3161.");
    }
  }

  /** What is known of revocations. */
  RevocationSource lists(Shell shell) {
    List<Der> lists = crls.stream()
        .map(file -> Der.of(new Input(file.toString()).read(shell).bytes()))
        .toList();
    return RevocationSource.of(new ValidationMaterial(List.of(), lists, List.of()));
  }
}
