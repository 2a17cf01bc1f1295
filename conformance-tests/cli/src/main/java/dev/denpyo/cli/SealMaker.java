package dev.denpyo.cli;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.ChainMaterial;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SignatureRecipe;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesAugmenter;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.asic.AsicAugmenter;
import dev.denpyo.signing.asic.AsicSigner;
import dev.denpyo.signing.asic.ContainerKind;
import dev.denpyo.signing.cms.CadesAugmenter;
import dev.denpyo.signing.cms.CadesSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * How {@code denpyo sign} seals anything but a PDF.
 *
 * @param form {@code xades}, {@code cades}, {@code asic-s} or {@code asic-e}
 * @param detached whether the seal becomes a file of its own
 * @param recipe how an authority wants it
 */
record SealMaker(
    String form,
    LevelOptions levels,
    boolean detached,
    Optional<SignatureRecipe> recipe,
    Shell shell) {
  private static final List<String> FORMS = List.of("xades", "cades", "asic-s", "asic-e");

  /**
   * @throws CliException {@code CLI-USAGE} if the options do not fit together
   */
  SealMaker {
    if (!FORMS.contains(form)) {
      throw CliException.usage(
          "This release has no seals of the form " + form + ".", "Use one of " + FORMS + ".");
    }
    if (recipe.isPresent() && (isContainer(form) || detached)) {
      throw CliException.usage(
          "A recipe says itself where the seal goes.", "Leave --detached and containers out.");
    }
  }

  static boolean isContainer(String form) {
    return form.startsWith("asic");
  }

  /** The form that a recipe asks for. */
  static String formOf(SignatureRecipe recipe) {
    return recipe.form() == SealForm.CADES ? "cades" : "xades";
  }

  /**
   * The sealed document, the seal alone if detached, or the container.
   *
   * @throws CliException {@code CLI-USAGE} if there are several files for what takes one
   */
  byte[] seal(SigningKey key, List<DataFile> files) {
    SealLevel level = levels.level();
    if (!form.equals("asic-e") && files.size() > 1) {
      throw CliException.usage(
          "Only --form asic-e takes several files.", "Give one file, or make a container.");
    }
    if (recipe.isPresent() && !recipe.get().accepts(level)) {
      throw CliException.usage(
          "The recipe " + recipe.get() + " does not accept this level.",
          "See: denpyo sign --help.");
    }
    return switch (form) {
      case "xades" -> xades(key, files.get(0), level);
      case "cades" -> cades(key, files.get(0), level);
      default -> container(key, files, level);
    };
  }

  private byte[] xades(SigningKey key, DataFile file, SealLevel level) {
    XadesSigner.Builder signer = XadesSigner.builder(key).clock(shell.clock());
    if (detached) {
      signer.detached(file.name(), file.mediaType());
    }
    recipe.ifPresent(signer::recipe);
    if (level != SealLevel.BASELINE_B) {
      signer.level(
          level,
          XadesAugmenter.builder(levels.authority())
              .revocation(levels.lists(shell))
              .certificates(key.chain())
              .clock(shell.clock())
              .build());
    }
    return signer.build().sign(bytes(file));
  }

  private byte[] cades(SigningKey key, DataFile file, SealLevel level) {
    CadesSigner.Builder signer =
        CadesSigner.builder(key).clock(shell.clock()).mediaType(file.mediaType());
    if (detached) {
      signer.detached();
    }
    recipe.ifPresent(signer::recipe);
    byte[] document = bytes(file);
    if (level == SealLevel.BASELINE_B) {
      return signer.build().sign(document);
    }
    TimestampAuthority authority = levels.authority();
    byte[] sealed = signer.timestamps(authority).build().sign(document);
    if (level == SealLevel.BASELINE_T) {
      return sealed;
    }
    ChainMaterial chains = new ChainMaterial(levels.lists(shell), key.chain());
    byte[] kept = CadesAugmenter.withMaterial(sealed, chains);
    return level == SealLevel.BASELINE_LT
        ? kept
        : CadesAugmenter.of(authority, DigestAlgorithm.SHA_256).archived(kept, document);
  }

  private byte[] container(SigningKey key, List<DataFile> files, SealLevel level) {
    ContainerKind kind = form.equals("asic-s") ? ContainerKind.ASIC_S : ContainerKind.ASIC_E;
    AsicSigner.Builder signer = AsicSigner.builder(kind, key).clock(shell.clock());
    if (level != SealLevel.BASELINE_B) {
      signer.level(
          level,
          AsicAugmenter.builder(levels.authority())
              .revocation(levels.lists(shell))
              .certificates(key.chain())
              .clock(shell.clock())
              .build());
    }
    return signer.build().sign(files);
  }

  private static byte[] bytes(DataFile file) {
    try (InputStream in = file.content().open();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      in.transferTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
