package dev.denpyo.cli;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a PDF is sealed. */
final class PdfSealOptions {
  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "PDF: the form field that takes the seal; default: a new one.")
  private @Nullable String field;

  @Option(names = "--reason", paramLabel = "TEXT", description = "PDF: why it is sealed.")
  private @Nullable String reason;

  PdfSealOptions() {}

  /**
   * The sealed document.
   *
   * @throws CliException if level, authority and lists do not fit together
   */
  byte[] seal(byte[] pdf, SigningKey key, LevelOptions levels, Shell shell) {
    SealLevel level = levels.level();
    PadesSigner.Builder signer = builder(key, shell.clock());
    if (level == SealLevel.BASELINE_B) {
      return signer.build().sign(pdf);
    }
    TimestampAuthority authority = levels.authority();
    byte[] sealed = signer.timestamps(authority).build().sign(pdf);
    if (level == SealLevel.BASELINE_T) {
      return sealed;
    }
    PadesAugmenter augmenter = PadesAugmenter.standard();
    byte[] kept = augmenter.addMaterial(sealed, key.chain(), levels.lists(shell));
    return level == SealLevel.BASELINE_LT ? kept : augmenter.stamp(kept, authority);
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
}
