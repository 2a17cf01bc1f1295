package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Judges seals of every form by ETSI EN 319 102-1: certificates, revocation, algorithms,
 * timestamps, and proofs of existence, in its order.
 *
 * <p>Whatever evidence a seal brings is verified. What is missing is another matter: by default a
 * seal passes without any word on revocation, and its report says so with {@link
 * dev.denpyo.evidence.Caveat#REVOCATION_NOT_CHECKED}; the standard, which asks for revocation
 * always, is had with {@link Builder#revocationRequired()} (docs/adr/0016).
 *
 * <p>Immutable and thread-safe; uses neither network nor clock. One judge for many documents is
 * quicker than one for each: it remembers which certificates lead to an anchor.
 */
public final class Judge {
  private static final int MAX_TIMESTAMPS = 500;

  /** What a judge goes by. */
  record Settings(
      List<Anchor> anchors,
      List<X509Certificate> certificates,
      RevocationSource revocation,
      boolean revocationRequired,
      AlgorithmPolicy algorithms) {}

  private final Settings settings;
  private final PathMemory memory = new PathMemory();

  private Judge(Builder builder) {
    this.settings = new Settings(
        List.copyOf(builder.anchors),
        List.copyOf(builder.certificates),
        builder.revocation,
        builder.revocationRequired,
        builder.algorithms);
  }

  /** Starts a judge that trusts nobody. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What {@code evidence} is worth.
   *
   * @param now the time of judgement: what is not proven to be older counts as from then
   */
  public SealReport judge(SignatureEvidence evidence, Instant now) {
    requireNonNull(now, "now");
    return new Judgement(settings, memory, now).of(evidence);
  }

  /**
   * What a timestamp is worth by itself.
   *
   * @param material certificates and revocation data that came with it, beside those inside it
   * @param now the time of judgement
   */
  public SealTimestamp judge(
      TimestampEvidence timestamp, ValidationMaterial material, Instant now) {
    requireNonNull(now, "now");
    return new Judgement(settings, memory, now).of(timestamp, material);
  }

  /**
   * What timestamps are worth that prove one another, for example each the age of the one before.
   *
   * @return in the order given
   * @throws IllegalArgumentException if there are more than 500
   */
  public List<SealTimestamp> judge(
      List<TimestampEvidence> timestamps, ValidationMaterial material, Instant now) {
    requireNonNull(now, "now");
    if (timestamps.size() > MAX_TIMESTAMPS) {
      throw new IllegalArgumentException("timestamps are more than " + MAX_TIMESTAMPS);
    }
    return new Judgement(settings, memory, now).of(timestamps, material);
  }

  /** Collects what a judge goes by. */
  public static final class Builder {
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private RevocationSource revocation = RevocationSource.none();
    private boolean revocationRequired;
    private AlgorithmPolicy algorithms = AlgorithmPolicy.standard();

    private Builder() {}

    /** Whom to trust, added to those given before; without any, nothing passes. */
    public Builder anchors(Collection<Anchor> more) {
      anchors.addAll(more);
      return this;
    }

    /** Certificates that may lead to an anchor; not trusted themselves. */
    public Builder certificates(Collection<X509Certificate> more) {
      certificates.addAll(more);
      return this;
    }

    /** Whom to ask about revocation beside the seal itself. */
    public Builder revocation(RevocationSource source) {
      this.revocation = requireNonNull(source, "source");
      return this;
    }

    /**
     * Lets nothing pass without a usable word on the revocation of every certificate, as the
     * standard has it: {@code CERTIFICATE_CHAIN_GENERAL_FAILURE} when there is none, {@code
     * TRY_LATER} when it is out of date.
     */
    public Builder revocationRequired() {
      this.revocationRequired = true;
      return this;
    }

    /** Which algorithms are good enough, and until when. */
    public Builder algorithms(AlgorithmPolicy policy) {
      this.algorithms = requireNonNull(policy, "policy");
      return this;
    }

    /** Returns the judge. */
    public Judge build() {
      return new Judge(this);
    }
  }
}
