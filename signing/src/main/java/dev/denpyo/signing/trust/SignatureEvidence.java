package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an adapter read from one seal of its form, for the {@link Judge}. The adapter has checked
 * form, binding, digests and the signature value; certificates, times and algorithms are not its
 * business. Immutable.
 */
public final class SignatureEvidence {
  private final SealForm form;
  private final Optional<X509Certificate> signer;
  private final Optional<Instant> claimedTime;
  private final SealScope scope;
  private final SealLevel claimedLevel;
  private final Optional<Fault> fault;
  private final List<AlgorithmUse> algorithms;
  private final ValidationMaterial material;
  private final List<TimestampEvidence> timestamps;
  private final Set<Caveat> caveats;

  private SignatureEvidence(Builder builder) {
    this.form = builder.form;
    this.signer = builder.signer;
    this.claimedTime = builder.claimedTime;
    this.scope = builder.scope;
    this.claimedLevel = builder.claimedLevel;
    this.fault = builder.fault;
    this.algorithms = List.copyOf(builder.algorithms);
    this.material = builder.material;
    this.timestamps = List.copyOf(builder.timestamps);
    this.caveats = Set.copyOf(builder.caveats);
  }

  /** Starts evidence of a seal of which nothing is known yet but its form. */
  public static Builder builder(SealForm form) {
    return new Builder(form);
  }

  /** A builder that has all of this already. */
  public Builder toBuilder() {
    var builder = new Builder(form).scope(scope).claimedLevel(claimedLevel).material(material);
    signer.ifPresent(builder::signer);
    claimedTime.ifPresent(builder::claimedTime);
    fault.ifPresent(builder::fault);
    algorithms.forEach(builder::uses);
    timestamps.forEach(builder::timestamp);
    caveats.forEach(builder::caveat);
    return builder;
  }

  /** How the seal is written down. */
  public SealForm form() {
    return form;
  }

  /** The certificate that the signing-certificate attribute binds; absent when none matches. */
  public Optional<X509Certificate> signer() {
    return signer;
  }

  /** The time that the signer wrote. */
  public Optional<Instant> claimedTime() {
    return claimedTime;
  }

  /** What is covered. */
  public SealScope scope() {
    return scope;
  }

  /** The level by structure. */
  public SealLevel claimedLevel() {
    return claimedLevel;
  }

  /** The first thing that is wrong, in the order of {@link Fault.Stage}. */
  public Optional<Fault> fault() {
    return fault;
  }

  /** Every algorithm that the signature itself rests on; not those of certificates and tokens. */
  public List<AlgorithmUse> algorithms() {
    return algorithms;
  }

  /** Certificates and revocation data in the seal; not those inside tokens. */
  public ValidationMaterial material() {
    return material;
  }

  /** In the order of the seal. */
  public List<TimestampEvidence> timestamps() {
    return timestamps;
  }

  /** What the adapter did not check. */
  public Set<Caveat> caveats() {
    return caveats;
  }

  /** Gathers evidence while an adapter reads; good to build at any moment, when a step stops it. */
  public static final class Builder {
    private final SealForm form;
    private Optional<X509Certificate> signer = Optional.empty();
    private Optional<Instant> claimedTime = Optional.empty();
    private SealScope scope = SealScope.UNKNOWN;
    private SealLevel claimedLevel = SealLevel.NOT_BASELINE;
    private Optional<Fault> fault = Optional.empty();
    private final List<AlgorithmUse> algorithms = new ArrayList<>();
    private ValidationMaterial material = ValidationMaterial.NONE;
    private final List<TimestampEvidence> timestamps = new ArrayList<>();
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    private Builder(SealForm form) {
      this.form = requireNonNull(form, "form");
    }

    /** The certificate bound by the signing-certificate attribute. */
    public Builder signer(X509Certificate certificate) {
      this.signer = Optional.of(certificate);
      return this;
    }

    /** The time that the signer wrote. */
    public Builder claimedTime(Instant time) {
      this.claimedTime = Optional.of(time);
      return this;
    }

    /** What is covered. */
    public Builder scope(SealScope scope) {
      this.scope = requireNonNull(scope, "scope");
      return this;
    }

    /** The level by structure; without it, not even level B. */
    public Builder claimedLevel(SealLevel level) {
      this.claimedLevel = requireNonNull(level, "level");
      return this;
    }

    /** Something wrong; of several the one of the earliest stage counts, the first of equals. */
    public Builder fault(Fault found) {
      if (fault.isEmpty() || found.stage().compareTo(fault.get().stage()) < 0) {
        this.fault = Optional.of(found);
      }
      return this;
    }

    /** An algorithm that the signature rests on. */
    public Builder uses(AlgorithmUse use) {
      algorithms.add(requireNonNull(use, "use"));
      return this;
    }

    /** Certificates and revocation data in the seal, added to those given before. */
    public Builder material(ValidationMaterial more) {
      this.material = material.and(more);
      return this;
    }

    /** A timestamp in the seal. */
    public Builder timestamp(TimestampEvidence timestamp) {
      timestamps.add(requireNonNull(timestamp, "timestamp"));
      return this;
    }

    /** Something that was not checked. */
    public Builder caveat(Caveat caveat) {
      caveats.add(caveat);
      return this;
    }

    /** Returns what was gathered so far. */
    public SignatureEvidence build() {
      return new SignatureEvidence(this);
    }
  }
}
