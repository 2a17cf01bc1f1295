package dev.denpyo.signing.cms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SignatureRequest;
import dev.denpyo.signing.SigningKey;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A CMS signature before its value exists: the first of three steps. {@link #request} says what is
 * to be signed, anybody with the key makes the value, {@link #complete(byte[])} makes the seal.
 *
 * <pre>{@code
 * var draft = CmsDraft.builder(chain, algorithm, digestOfContent).signingTime(now).build();
 * byte[] value = service.sign(draft.request());
 * byte[] seal = draft.complete(value);
 * }</pre>
 *
 * <p>The signing time is fixed by the first step. Immutable.
 */
public final class CmsDraft {
  private final List<X509Certificate> chain;
  private final SignatureAlgorithm algorithm;
  private final byte[] contentDigest;
  private final byte[] attributes;
  private final SignatureRequest request;

  private CmsDraft(Builder builder) {
    this.chain = builder.chain;
    this.algorithm = builder.algorithm;
    this.contentDigest = builder.contentDigest;
    this.attributes = builder.attributes();
    this.request = SignatureRequest.of(algorithm, attributes);
  }

  /**
   * Starts a draft with all that a baseline signature needs but the signing time, which CAdES has
   * and PAdES must not have.
   *
   * @param chain the signer's certificate first; all of it goes into the seal
   * @param algorithm how the value will be made
   * @param contentDigest the content hashed with {@code algorithm.digest()}
   * @throws IllegalArgumentException if {@code chain} is empty or {@code contentDigest} has not
   *     the length of that digest
   */
  public static Builder builder(
      List<X509Certificate> chain, SignatureAlgorithm algorithm, byte[] contentDigest) {
    return new Builder(chain, algorithm, contentDigest);
  }

  /** What the key has to sign. */
  public SignatureRequest request() {
    return request;
  }

  /**
   * The seal beside its content ({@code .p7s}; what a PDF carries).
   *
   * @param value as {@link dev.denpyo.signing.RemoteSigner#sign} returns it
   * @return DER
   * @throws dev.denpyo.signing.SigningException {@code SIGNING-VALUE-WRONG} if {@code value} is
   *     not the signer's over {@link #request}
   */
  public byte[] complete(byte[] value) {
    return seal(value).encode();
  }

  /**
   * The seal around its content ({@code .p7m}).
   *
   * @param content what was hashed for this draft
   * @throws IllegalArgumentException if {@code content} is not what was hashed
   * @throws dev.denpyo.signing.SigningException as above
   */
  public byte[] complete(byte[] value, byte[] content) {
    if (!MessageDigest.isEqual(contentDigest, algorithm.digest().digest(content))) {
      throw new IllegalArgumentException("content is not what was hashed for this draft");
    }
    return seal(value).encode(content);
  }

  /**
   * The seal beside its content, by a key that is at hand, which proves its value itself.
   *
   * @return DER
   * @throws dev.denpyo.signing.SigningException as {@link SigningKey#sign}
   */
  public byte[] complete(SigningKey key) {
    return sign(key).encode();
  }

  Seal seal(byte[] value) {
    SigningKey.requireOwn(chain, request, value);
    return new Seal(chain, algorithm, attributes, value);
  }

  /** The draft signed at once by a key that is at hand. */
  Seal sign(SigningKey key) {
    return new Seal(chain, algorithm, attributes, key.sign(request));
  }

  /** Collects what is signed beside the content. */
  public static final class Builder {
    private final List<X509Certificate> chain;
    private final SignatureAlgorithm algorithm;
    private final byte[] contentDigest;
    private Optional<Instant> signingTime = Optional.empty();
    private Optional<CommitmentType> commitment = Optional.empty();
    private Optional<String> mediaType = Optional.empty();

    private Builder(
        List<X509Certificate> chain, SignatureAlgorithm algorithm, byte[] contentDigest) {
      this.chain = List.copyOf(chain);
      this.algorithm = requireNonNull(algorithm, "algorithm");
      if (this.chain.isEmpty()) {
        throw new IllegalArgumentException("chain must begin with the signer's, was empty");
      }
      this.contentDigest = requireLength(algorithm.digest(), contentDigest);
    }

    /** When the signer says it signed, to the second; required by CAdES, forbidden by PAdES. */
    public Builder signingTime(Instant time) {
      this.signingTime = Optional.of(time);
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

    /** Returns the draft. */
    public CmsDraft build() {
      return new CmsDraft(this);
    }

    private byte[] attributes() {
      var attributes = SignedAttributes.baseline(chain.get(0), algorithm, contentDigest);
      signingTime.ifPresent(attributes::signingTime);
      commitment.ifPresent(attributes::commitment);
      mediaType.ifPresent(attributes::mediaType);
      return attributes.toSet();
    }

    private static byte[] requireLength(DigestAlgorithm algorithm, byte[] digest) {
      if (digest.length != algorithm.length()) {
        throw new IllegalArgumentException("contentDigest must have " + algorithm.length()
            + " bytes (" + algorithm + "), has " + digest.length);
      }
      return digest.clone();
    }
  }
}
