package dev.denpyo.signing.cms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.Signer;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.FileContent;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SignatureRecipe;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.SigningKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Seals documents of any kind with CAdES baseline level B, or T when there is a timestamp authority
 * (ETSI EN 319 122-1): around the document ({@code .p7m}) or beside it ({@code .p7s}).
 *
 * <p>The signature value is verified before a seal is returned. Immutable; as thread-safe as the
 * key's provider.
 */
public final class CadesSigner implements Signer {
  private static final int BUFFER = 1 << 16;

  private final SigningKey key;
  private final Clock clock;
  private final SignatureAlgorithm algorithm;
  private final boolean detached;
  private final Optional<CommitmentType> commitment;
  private final Optional<String> mediaType;
  private final Optional<TimestampAuthority> authority;

  private CadesSigner(Builder builder) {
    this.key = builder.key;
    this.clock = builder.clock;
    this.detached = builder.detached;
    this.commitment = builder.commitment;
    this.mediaType = builder.mediaType;
    this.authority = builder.authority;
    this.algorithm = SignatureAlgorithm.forKey(key.certificate().getPublicKey(), builder.rsaPss);
  }

  /** Starts a signer that puts its seals around documents. */
  public static Builder builder(SigningKey key) {
    return new Builder(key);
  }

  /**
   * Returns the seal with the document inside, or if detached the seal alone; DER.
   *
   * @throws SigningException {@code SIGNING-CERT-EXPIRED}, {@code SIGNING-CERT-NOT-YET-VALID};
   *     {@code SIGNING-FAILED} if the key does not work, {@code SIGNING-VALUE-WRONG} if it is not
   *     the certificate's
   */
  @Override
  public byte[] sign(byte[] document) {
    requireNonNull(document, "document");
    var seal = seal(algorithm.digest().digest(document));
    return detached ? seal.encode() : seal.encode(document);
  }

  /**
   * Returns a seal beside content that is read once and may be of any size.
   *
   * @throws IllegalStateException if this signer puts its seals around documents
   * @throws SigningException as above, and {@code SIGNING-FILE} if the content cannot be read
   */
  public byte[] signContent(FileContent content) {
    if (!detached) {
      throw new IllegalStateException("only detached seals are made without their content");
    }
    try (var in = new DigestInputStream(content.open(), algorithm.digest().calculator())) {
      in.transferTo(OutputStream.nullOutputStream());
      return seal(in.getMessageDigest().digest()).encode();
    } catch (IOException | UncheckedIOException e) {
      throw new SigningException(
          "SIGNING-FILE", "a file cannot be read.", "Check its name and permissions.", e);
    }
  }

  /**
   * Seals a file of any size in little memory; the seal appears whole or not at all.
   *
   * @param document read twice, and must not change meanwhile
   * @param target replaced if it exists
   * @throws SigningException as above, and {@code SIGNING-FILE} if a file cannot be read or written
   */
  public void sign(Path document, Path target) {
    try {
      var seal = seal(digest(document));
      var beside = Files.createTempFile(target.toAbsolutePath().getParent(), "seal", ".part");
      try {
        write(seal, document, beside);
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + document + " could not be sealed into " + target + "; nothing was written.",
          "Check names, permissions and free space, and that nobody writes to the document.",
          e);
    }
  }

  /** The first of three steps, with the signing time of now. */
  public CmsDraft prepare(byte[] contentDigest) {
    var now = clock.instant();
    key.requireValidAt(now);
    var draft = CmsDraft.builder(key.chain(), algorithm, contentDigest).signingTime(now);
    commitment.ifPresent(draft::commitment);
    mediaType.ifPresent(draft::mediaType);
    return draft.build();
  }

  /** How content is hashed for {@link #prepare}. */
  public DigestAlgorithm digestAlgorithm() {
    return algorithm.digest();
  }

  private Seal seal(byte[] contentDigest) {
    var seal = prepare(contentDigest).sign(key);
    return authority.map(tsa -> stamped(seal, tsa)).orElse(seal);
  }

  /** The token's digest is over the octets of the signature value (RFC 5126, section 6.1.1). */
  private Seal stamped(Seal seal, TimestampAuthority tsa) {
    var token = tsa.stamp(algorithm.digest(), algorithm.digest().digest(seal.value()));
    return seal.with(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, token.encoded());
  }

  private byte[] digest(Path document) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(document), algorithm.digest().calculator())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    }
  }

  private void write(Seal seal, Path document, Path to) throws IOException {
    if (detached) {
      Files.write(to, seal.encode());
      return;
    }
    try (InputStream in = Files.newInputStream(document);
        var out = new BufferedOutputStream(Files.newOutputStream(to), BUFFER)) {
      seal.write(out, Files.size(document), in);
    }
  }

  /** Collects how to seal. */
  public static final class Builder {
    private final SigningKey key;
    private Clock clock = Clock.systemUTC();
    private boolean rsaPss;
    private boolean detached;
    private Optional<CommitmentType> commitment = Optional.empty();
    private Optional<String> mediaType = Optional.empty();
    private Optional<TimestampAuthority> authority = Optional.empty();

    private Builder(SigningKey key) {
      this.key = requireNonNull(key, "key");
    }

    /** Where the signing time comes from; the default is the system clock. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** Signs with RSASSA-PSS in place of PKCS#1 v1.5; without effect for other keys. */
    public Builder rsaPss() {
      this.rsaPss = true;
      return this;
    }

    /** Makes seals that are kept beside their documents. */
    public Builder detached() {
      this.detached = true;
      return this;
    }

    /** What the signer commits to. */
    public Builder commitment(CommitmentType type) {
      this.commitment = Optional.of(type);
      return this;
    }

    /** What kind of file is signed, for example {@code application/xml}. */
    public Builder mediaType(String type) {
      this.mediaType = Optional.of(type);
      return this;
    }

    /**
     * Seals as an authority asks for it.
     *
     * @throws IllegalArgumentException if the recipe is not one for CAdES
     */
    public Builder recipe(SignatureRecipe recipe) {
      if (recipe.form() != SealForm.CADES) {
        throw new IllegalArgumentException("recipe is not one for CAdES: " + recipe);
      }
      this.detached = false;
      return mediaType(recipe.mediaType());
    }

    /** Who proves when the seal existed; it then has level T. */
    public Builder timestamps(TimestampAuthority authority) {
      this.authority = Optional.of(authority);
      return this;
    }

    /** Returns the signer. */
    public CadesSigner build() {
      return new CadesSigner(this);
    }
  }
}
