package dev.denpyo.cli;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.pades.VisibleSeal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

  @Option(
      names = "--stamp-at",
      paramLabel = "PAGE,X,Y,SIZE",
      description = "PDF: where the stamp is drawn, in points from the lower left corner; default:"
          + " 1,36,36,72, or the place of the waiting --field.")
  private @Nullable String stampAt;

  @Mixin
  private StampOptions stamp = new StampOptions();

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
    look(clock).ifPresent(signer::visible);
    return signer;
  }

  /**
   * Refuses a stamp where none can be drawn.
   *
   * @throws CliException {@code CLI-USAGE} if one was asked for
   */
  void requireNoStamp() {
    if (stampAt != null || stamp.isAsked()) {
      throw CliException.usage(
          "A stamp is drawn on a page, and only a PDF sealed with PAdES has one.",
          "Leave the options for stamps out, or seal a PDF.");
    }
  }

  private Optional<VisibleSeal> look(Clock clock) {
    if (!stamp.isAsked()) {
      if (stampAt != null) {
        throw CliException.usage("--stamp-at needs a stamp to draw.", "Add --stamp NAME.");
      }
      return Optional.empty();
    }
    return Optional.of(
        stamp.drawn(font -> place().stamp(stamp.face(clock), font)).build());
  }

  private VisibleSeal.Builder place() {
    if (stampAt == null && field != null) {
      return VisibleSeal.inField();
    }
    double[] at = Numbers.of("--stamp-at", stampAt == null ? "1,36,36,72" : stampAt, 4);
    return VisibleSeal.on(Numbers.page("--stamp-at", at[0]), at[1], at[2], at[3], at[3]);
  }
}
