package dev.denpyo.suites.signing;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesAugmenter;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.asic.AsicAugmenter;
import dev.denpyo.signing.asic.AsicSigner;
import dev.denpyo.signing.asic.ContainerKind;
import dev.denpyo.signing.cms.CadesAugmenter;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.trust.RevocationSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Every form and packaging that we make, at every level. */
enum SealedForm {
  XADES_INSIDE("a.xml", "XAdES"),
  XADES_BESIDE("a.xml", "XAdES"),
  XADES_AROUND("a.xml", "XAdES"),
  CADES_AROUND("a.p7m", "CAdES"),
  CADES_BESIDE("a.p7s", "CAdES"),
  PADES("a.pdf", "PAdES"),
  ASIC_S_XADES("a.asics", "XAdES"),
  ASIC_S_CADES("a.asics", "CAdES"),
  ASIC_E_XADES("a.asice", "XAdES"),
  ASIC_E_CADES("a.asice", "CAdES");

  static final String NAME = "invoice.xml";
  static final byte[] DOCUMENT = ("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:"
          + "Invoice-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:"
          + "CommonBasicComponents-2\"><cbc:ID>\u8acb\u6c42\u66f8 1</cbc:ID></Invoice>")
      .getBytes(StandardCharsets.UTF_8);

  private final String file;
  private final String form;

  SealedForm(String file, String form) {
    this.file = file;
    this.form = form;
  }

  /** How a file of this form is called. */
  String file() {
    return file;
  }

  /** Whether the document is kept elsewhere. */
  boolean isBeside() {
    return this == XADES_BESIDE || this == CADES_BESIDE;
  }

  /** What DSS calls a level. */
  String levelName(SealLevel level) {
    return form + "-BASELINE-" + level.name().substring("BASELINE_".length());
  }

  /** Level B. */
  byte[] sealed(SigningKey key, boolean pss) {
    return switch (this) {
      case XADES_INSIDE, XADES_BESIDE, XADES_AROUND -> xades(key, pss);
      case CADES_AROUND, CADES_BESIDE -> cades(key, pss);
      case PADES -> pades(key, pss);
      default -> asic(key, pss);
    };
  }

  /** The level above, made of the one below. */
  byte[] raised(byte[] below, SealLevel level) {
    Instant time = level == SealLevel.BASELINE_T ? SealingWorld.NOW : SealingWorld.LATER;
    return switch (this) {
      case XADES_INSIDE, XADES_BESIDE, XADES_AROUND ->
        XadesAugmenter.builder(SealingWorld.authority(time))
            .revocation(RevocationSource.of(SealingWorld.material(SealingWorld.LATER)))
            .clock(SealingWorld.clock(time))
            .content(NAME, DOCUMENT)
            .build()
            .augment(below, level);
      case CADES_AROUND, CADES_BESIDE -> raisedCades(below, level, time);
      case PADES -> raisedPades(below, level, time);
      default ->
        AsicAugmenter.builder(SealingWorld.authority(time))
            .revocation(RevocationSource.of(SealingWorld.material(SealingWorld.LATER)))
            .clock(SealingWorld.clock(time))
            .build()
            .augment(below, level);
    };
  }

  private byte[] xades(SigningKey key, boolean pss) {
    var signer = XadesSigner.builder(key).clock(SealingWorld.clock(SealingWorld.NOW));
    if (pss) {
      signer.rsaPss();
    }
    if (this == XADES_BESIDE) {
      signer.detached(NAME, "application/xml");
    } else if (this == XADES_AROUND) {
      signer.enveloping("application/xml");
    }
    return signer.build().sign(DOCUMENT);
  }

  private byte[] cades(SigningKey key, boolean pss) {
    var signer = CadesSigner.builder(key).clock(SealingWorld.clock(SealingWorld.NOW));
    if (pss) {
      signer.rsaPss();
    }
    if (this == CADES_BESIDE) {
      signer.detached();
    }
    return signer.build().sign(DOCUMENT);
  }

  private static byte[] pades(SigningKey key, boolean pss) {
    var signer = PadesSigner.builder(key).clock(SealingWorld.clock(SealingWorld.NOW));
    if (pss) {
      signer.rsaPss();
    }
    return signer.build().sign(SealingWorld.pdf());
  }

  private byte[] asic(SigningKey key, boolean pss) {
    var kind = name().startsWith("ASIC_S") ? ContainerKind.ASIC_S : ContainerKind.ASIC_E;
    var signer = AsicSigner.builder(kind, key).clock(SealingWorld.clock(SealingWorld.NOW));
    if (pss) {
      signer.rsaPss();
    }
    if (form.equals("CAdES")) {
      signer.cades();
    }
    return signer.build().sign(List.of(DataFile.of(NAME, "application/xml", DOCUMENT)));
  }

  private byte[] raisedCades(byte[] below, SealLevel level, Instant time) {
    var augmenter = CadesAugmenter.of(SealingWorld.authority(time), DigestAlgorithm.SHA_256);
    return switch (level) {
      case BASELINE_T -> augmenter.timestamped(below);
      case BASELINE_LT -> CadesAugmenter.withMaterial(below, SealingWorld.material(time));
      default ->
        this == CADES_BESIDE ? augmenter.archived(below, DOCUMENT) : augmenter.archived(below);
    };
  }

  private static byte[] raisedPades(byte[] below, SealLevel level, Instant time) {
    var augmenter = PadesAugmenter.standard();
    var material = SealingWorld.material(SealingWorld.LATER);
    return level == SealLevel.BASELINE_LT
        ? augmenter.addMaterial(below, material.certificates(), RevocationSource.of(material))
        : augmenter.stamp(below, SealingWorld.authority(time));
  }
}
