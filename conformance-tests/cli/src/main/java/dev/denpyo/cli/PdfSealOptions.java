package dev.denpyo.cli;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.signing.tsp.HttpTimestampAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a PDF is sealed. */
final class PdfSealOptions {
  private static final Set<String> LEVELS = Set.of("B", "T", "LT", "LTA");

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "PDF: the form field that takes the seal; default: a new one.")
  private @Nullable String field;

  @Option(names = "--reason", paramLabel = "TEXT", description = "PDF: why it is sealed.")
  private @Nullable String reason;

  @Option(
      names = "--crl",
      paramLabel = "FILE",
      description = "PDF, levels LT and LTA: a revocation list (DER) to put in; may repeat.")
  private List<Path> crls = new ArrayList<>();

  PdfSealOptions() {}

  /**
   * The sealed document.
   *
   * @param level B, T, LT or LTA
   * @param tsa address of a timestamp authority; needed from level T on
   * @throws CliException if level, authority and lists do not fit together
   */
  byte[] seal(byte[] pdf, SigningKey key, String level, @Nullable String tsa, Shell shell) {
    requireSense(level, tsa);
    PadesSigner.Builder signer = builder(key, shell.clock());
    if (tsa == null) {
      return signer.build().sign(pdf);
    }
    TimestampAuthority authority =
        HttpTimestampAuthority.builder(URI.create(tsa)).build();
    byte[] sealed = signer.timestamps(authority).build().sign(pdf);
    if (level.equals("T")) {
      return sealed;
    }
    PadesAugmenter augmenter = PadesAugmenter.standard();
    byte[] kept = augmenter.addMaterial(sealed, key.chain(), lists(shell));
    return level.equals("LT") ? kept : augmenter.stamp(kept, authority);
  }

  private PadesSigner.Builder builder(SigningKey key, Clock clock) {
    PadesSigner.Builder signer = PadesSigner.builder(key).clock(clock);
    if (field != null) {
      signer.field(field);
    }
    if (reason != null) {
      signer.reason(reason);
    }
    return signer;
  }

  private RevocationSource lists(Shell shell) {
    List<Der> lists = crls.stream()
        .map(file -> Der.of(new Input(file.toString()).read(shell).bytes()))
        .toList();
    return RevocationSource.of(new ValidationMaterial(List.of(), lists, List.of()));
  }

  private void requireSense(String level, @Nullable String tsa) {
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
  }
}
