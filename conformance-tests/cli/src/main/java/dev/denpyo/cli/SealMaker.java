package dev.denpyo.cli;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.Signer;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesAugmenter;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.tsp.HttpTimestampAuthority;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How {@code denpyo sign} is to seal.
 *
 * @param form {@code xades} or {@code cades}
 * @param authority who stamps at level T; absent at level B
 * @param detached whether the seal becomes a file of its own
 */
record SealMaker(String form, Optional<TimestampAuthority> authority, boolean detached) {
  /**
   * From the options of the command.
   *
   * @throws CliException {@code CLI-USAGE} if they do not fit together
   */
  static SealMaker of(String form, String level, @Nullable String tsa, boolean detached) {
    if (!form.equals("xades") && !form.equals("cades")) {
      throw CliException.usage(
          "This release has no seals of the form " + form + ".", "Use --form xades or cades.");
    }
    if (!level.equals("B") && !level.equals("T")) {
      throw CliException.usage(
          "This command makes no seals of level " + level + ".", "Use --level B or T.");
    }
    if (level.equals("T") != (tsa != null)) {
      throw CliException.usage(
          "Level T and a timestamp authority need each other.",
          "Give --level T and --tsa URL, or neither.");
    }
    return new SealMaker(form, Optional.ofNullable(tsa).map(SealMaker::authority), detached);
  }

  Signer signer(SigningKey key, String name, Clock clock) {
    return form.equals("cades") ? cades(key, name, clock) : xades(key, name, clock);
  }

  private Signer cades(SigningKey key, String name, Clock clock) {
    CadesSigner.Builder signer =
        CadesSigner.builder(key).clock(clock).mediaType(MediaTypes.of(name));
    authority.ifPresent(signer::timestamps);
    return detached ? signer.detached().build() : signer.build();
  }

  private Signer xades(SigningKey key, String name, Clock clock) {
    XadesSigner.Builder signer = XadesSigner.builder(key).clock(clock);
    if (detached) {
      signer.detached(name, MediaTypes.of(name));
    }
    authority.ifPresent(tsa -> signer.level(
        SealLevel.BASELINE_T, XadesAugmenter.builder(tsa).clock(clock).build()));
    return signer.build();
  }

  private static TimestampAuthority authority(String url) {
    try {
      return HttpTimestampAuthority.builder(URI.create(url)).build();
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--tsa is not the address of a timestamp authority: " + url + ".",
          "Give its address, for example https://tsa.example/rfc3161.");
    }
  }
}
