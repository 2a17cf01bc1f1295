package dev.denpyo.signing.asic;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.cms.CadesSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Puts files into a container and seals them there (ETSI EN 319 162-1): one file in ASiC-S, any
 * number in ASiC-E, with XAdES or with CAdES. Baseline level B by itself; with an {@link
 * AsicAugmenter} any level above.
 *
 * <p>Each container is verified before it is returned. Immutable; as thread-safe as the key's
 * provider.
 */
public final class AsicSigner {
  private static final String OPEN = "<asic:XAdESSignatures xmlns:asic=\"" + Manifest.NS + "\">";
  private static final String CLOSE = "</asic:XAdESSignatures>";

  private final ContainerKind kind;
  private final SealForm form;
  private final SigningKey key;
  private final XadesSigner xades;
  private final CadesSigner cades;
  private final Clock clock;
  private final SealLevel level;
  private final Optional<AsicAugmenter> augmenter;

  private AsicSigner(Builder builder) {
    this.kind = builder.kind;
    this.form = builder.form;
    this.key = builder.key;
    this.clock = builder.clock;
    this.xades = builder.xades.clock(builder.clock).build();
    this.cades = builder.cades.clock(builder.clock).detached().build();
    this.level = builder.level;
    this.augmenter = builder.augmenter;
  }

  /** Starts a signer that makes containers of one kind, with XAdES. */
  public static Builder builder(ContainerKind kind, SigningKey key) {
    return new Builder(kind, key);
  }

  /**
   * Returns a container with the files and one seal over all of them.
   *
   * @throws IllegalArgumentException if their number does not fit the kind of container, two have
   *     one name, or one has a name that containers keep for themselves
   * @throws SigningException as {@link XadesSigner#sign} and {@link CadesSigner#sign(byte[])} do;
   *     {@code SIGNING-FILE} if a file cannot be read
   */
  public byte[] sign(List<DataFile> files) {
    return sealed(Draft.of(kind, files));
  }

  /**
   * Returns the container with one more seal, over all of its files. Seals that are there stay as
   * they are.
   *
   * @throws SigningException {@code SIGNING-CONTAINER-UNREADABLE} if it is no container, {@code
   *     SIGNING-CONTAINER-SINGLE} if it is not ASiC-E; else as above
   */
  public byte[] addTo(byte[] container) {
    var draft = Draft.of(container);
    if (draft.kind() != ContainerKind.ASIC_E) {
      throw new SigningException(
          "SIGNING-CONTAINER-SINGLE",
          "an ASiC-S container has one file of seals, which is there already.",
          "Make an ASiC-E container for several seals.");
    }
    return sealed(draft);
  }

  private byte[] sealed(Draft draft) {
    if (form == SealForm.CADES) {
      addCades(draft);
    } else {
      addXades(draft);
    }
    var container = SelfCheck.passed(draft.pack(), key.chain(), clock.instant());
    return augmenter.map(a -> a.augment(container, level)).orElse(container);
  }

  private void addXades(Draft draft) {
    var files = draft.dataFiles();
    var seal = new String(xades.signFiles(files), StandardCharsets.UTF_8);
    var start = seal.indexOf("<ds:Signature");
    var wrapped = seal.substring(0, start) + OPEN + seal.substring(start) + CLOSE;
    if (draft.kind() == ContainerKind.ASIC_E) {
      draft.put("META-INF/manifest.xml", ManifestText.packageList(draft.kind(), files));
    }
    var name = draft.kind() == ContainerKind.ASIC_S
        ? "META-INF/signatures.xml"
        : draft.free("signatures", ".xml");
    draft.put(name, wrapped.getBytes(StandardCharsets.UTF_8));
  }

  private void addCades(Draft draft) {
    if (draft.kind() == ContainerKind.ASIC_S) {
      var only = draft.dataFiles().get(0);
      draft.put("META-INF/signature.p7s", cades.signContent(only.content()));
      return;
    }
    var name = draft.free("signature", ".p7s");
    var manifest = ManifestText.of(
        name, "application/pkcs7-signature", draft.dataFiles(), cades.digestAlgorithm(), "");
    draft.put(draft.free("ASiCManifest", ".xml"), manifest);
    draft.put(name, cades.sign(manifest));
  }

  /** Collects how to seal. */
  public static final class Builder {
    private final ContainerKind kind;
    private final SigningKey key;
    private final XadesSigner.Builder xades;
    private final CadesSigner.Builder cades;
    private SealForm form = SealForm.XADES;
    private Clock clock = Clock.systemUTC();
    private SealLevel level = SealLevel.BASELINE_B;
    private Optional<AsicAugmenter> augmenter = Optional.empty();

    private Builder(ContainerKind kind, SigningKey key) {
      this.kind = requireNonNull(kind, "kind");
      this.key = requireNonNull(key, "key");
      this.xades = XadesSigner.builder(key);
      this.cades = CadesSigner.builder(key);
    }

    /** Seals with CAdES in place of XAdES. */
    public Builder cades() {
      this.form = SealForm.CADES;
      return this;
    }

    /** Where the signing time comes from; the default is the system clock. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** Signs with RSASSA-PSS in place of PKCS#1 v1.5; without effect for other keys. */
    public Builder rsaPss() {
      xades.rsaPss();
      cades.rsaPss();
      return this;
    }

    /** What the signer commits to. */
    public Builder commitment(CommitmentType type) {
      xades.commitment(type);
      cades.commitment(type);
      return this;
    }

    /**
     * Makes seals of a level above {@code BASELINE_B}, with the timestamps and revocation data that
     * {@code augmenter} has.
     *
     * @throws IllegalArgumentException if {@code level} is not above {@code BASELINE_B}
     */
    public Builder level(SealLevel level, AsicAugmenter augmenter) {
      if (level.compareTo(SealLevel.BASELINE_T) < 0) {
        throw new IllegalArgumentException("level must be BASELINE_T or more, was " + level);
      }
      this.level = level;
      this.augmenter = Optional.of(augmenter);
      return this;
    }

    /** Returns the signer. */
    public AsicSigner build() {
      return new AsicSigner(this);
    }
  }
}
