package dev.denpyo.signing.cms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Verifies CAdES seals (ETSI EN 319 122-1): around a document ({@code .p7m}) or beside it ({@code
 * .p7s}, with {@link Builder#content}), in DER, BER, or Base64 of either. Each signature is read
 * into evidence, which a {@link Judge} weighs.
 *
 * <p>Immutable and thread-safe; uses no network.
 */
public final class CadesVerifier implements SealVerifier {
  private final Judge judge;
  private final Clock clock;
  private final Optional<Content> supplied;

  private CadesVerifier(Builder builder) {
    this.judge = builder.judge.build();
    this.clock = builder.clock;
    this.supplied = builder.content;
  }

  /** Starts a verifier that trusts nobody and judges at the time of the call. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.denpyo.signing.SigningException {@code SIGNING-FILE} if a supplied file cannot be
   *     read
   */
  @Override
  public VerificationReport verify(byte[] seal) {
    requireNonNull(seal, "seal");
    var now = clock.instant();
    var reports = new ArrayList<SealReport>();
    evidence(seal).forEach(evidence -> reports.add(judge.judge(evidence, now)));
    return new VerificationReport(reports);
  }

  /** Whether {@code document} looks like CMS, and so is for this verifier rather than another. */
  public static boolean recognises(byte[] document) {
    var encoded = Armour.removed(document);
    return encoded.length > 0 && encoded[0] == Armour.SEQUENCE;
  }

  /** The document inside a seal; empty when there is none. Whether the seal holds is not asked. */
  public static Optional<byte[]> contentOf(byte[] seal) {
    return SignedCms.read(Armour.removed(seal)).flatMap(SignedCms::content);
  }

  private List<SignatureEvidence> evidence(byte[] seal) {
    var encoded = Armour.removed(seal);
    var read = SignedCms.read(encoded);
    if (read.isEmpty()) {
      return List.of(CadesEvidence.unreadable(
          SealForm.CADES, "The seal is not CMS signed data within the limits of this library."));
    }
    var cms = read.get();
    if (!isPadding(encoded, cms.length())) {
      return List.of(
          CadesEvidence.unreadable(SealForm.CADES, "Something follows the end of the seal."));
    }
    var inside = cms.content();
    if (inside.isPresent() && supplied.isPresent() && !supplied.get().isSame(inside.get())) {
      return List.of(CadesEvidence.unreadable(
          SealForm.CADES, "The seal has a document inside that is not the one supplied."));
    }
    var content = inside.map(Content::of).or(() -> supplied);
    return CadesEvidence.of(
        cms,
        SealForm.CADES,
        content.<Imprint>map(Content::imprint).orElse(algorithm -> Optional.empty()),
        content.map(Content::scope).orElse(SealScope.UNKNOWN));
  }

  /** Line ends and zeros that transport adds are no data. */
  private static boolean isPadding(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0 && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Collects what a verifier needs to know. */
  public static final class Builder {
    private final Judge.Builder judge = Judge.builder();
    private Clock clock = Clock.systemUTC();
    private Optional<Content> content = Optional.empty();

    private Builder() {}

    /** Whom to trust, added to those given before; without it no seal passes. */
    public Builder trust(TrustAnchors anchors) {
      judge.anchors(anchors.anchors());
      return this;
    }

    /** Whom to ask about revocation beside the seal itself; the default is nobody. */
    public Builder revocation(RevocationSource source) {
      judge.revocation(source);
      return this;
    }

    /** Lets no seal pass without a usable word on revocation; see {@link Judge.Builder}. */
    public Builder revocationRequired() {
      judge.revocationRequired();
      return this;
    }

    /** Which algorithms are good enough, and until when. */
    public Builder algorithms(AlgorithmPolicy policy) {
      judge.algorithms(policy);
      return this;
    }

    /** Certificates that may lead to a trusted one; not trusted themselves. */
    public Builder certificates(Collection<X509Certificate> helpers) {
      judge.certificates(helpers);
      return this;
    }

    /** Judges certificates as of {@code time}; the default is the time of each call. */
    public Builder at(Instant time) {
      this.clock = Clock.fixed(time, ZoneOffset.UTC);
      return this;
    }

    /** Judges certificates as of what {@code clock} shows at each call. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** The document that a seal is kept beside. */
    public Builder content(byte[] document) {
      this.content = Optional.of(Content.of(document.clone()));
      return this;
    }

    /** The same as a file of any size, read piece by piece when a seal is verified. */
    public Builder content(Path document) {
      this.content = Optional.of(Content.of(document));
      return this;
    }

    /** Returns the verifier. */
    public CadesVerifier build() {
      return new CadesVerifier(this);
    }
  }
}
