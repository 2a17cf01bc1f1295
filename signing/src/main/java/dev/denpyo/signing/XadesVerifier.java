package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.SIG_CONSTRAINTS_FAILURE;
import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.VerificationReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Verifies XAdES seals (ETSI EN 319 132-1) by the steps of ETSI EN 319 102-1, basic signatures.
 *
 * <p>Revocation is not checked yet; a passed report says so. Immutable and thread-safe.
 */
public final class XadesVerifier implements SealVerifier {
  /** Bytes to digest in the worst case, when every reference is to the whole document. */
  private static final long MAX_WORK = 2L * 1024 * 1024 * 1024;

  private final TrustAnchors trust;
  private final Clock clock;
  private final Map<String, byte[]> contents;

  private XadesVerifier(Builder builder) {
    this.trust = builder.trust;
    this.clock = builder.clock;
    this.contents = Map.copyOf(builder.contents);
  }

  /** Starts a verifier that trusts nobody and judges at the time of the call. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public VerificationReport verify(byte[] document) {
    requireNonNull(document, "document");
    var now = clock.instant();
    var reports = new ArrayList<SealReport>();
    try {
      var survey = Survey.of(SafeXml.parse(document));
      requireAffordable(document.length, survey.references());
      for (var signature : survey.signatures()) {
        reports.add(verifyOne(signature, survey, now));
      }
      return new VerificationReport(reports);
    } catch (SealFault fault) {
      return new VerificationReport(List.of(fault.report(SealFacts.NONE)));
    }
  }

  private static void requireAffordable(long bytes, long references) throws SealFault {
    if (bytes * references > MAX_WORK) {
      throw SealFault.format(
          "The document has " + references + " references, too many for its " + bytes + " bytes.");
    }
  }

  private SealReport verifyOne(Element signature, Survey survey, Instant now) {
    var facts = new FactsSoFar();
    try {
      check(signature, survey, now, facts);
      return new SealReport.Passed(facts.facts());
    } catch (SealFault fault) {
      return fault.report(facts.facts());
    } catch (RuntimeException e) {
      // The JDK's signature code answers some malformed structures with unchecked exceptions.
      return SealFault.format("The signature cannot be processed.").report(facts.facts());
    }
  }

  /** The steps, in the order of the standard; each stops the chain by throwing. */
  private void check(Element signature, Survey survey, Instant now, FactsSoFar facts)
      throws SealFault {
    var shape = SealShape.of(signature);
    var data = new SealedData(shape, survey, contents);
    data.requireOwnProperties();
    Algorithms.requireSignatureMethod(shape.signatureMethod());

    var properties = properties(shape);
    properties.ifPresent(facts::claims);
    var embedded = SignerCertificate.embedded(signature);
    var signer = SignerCertificate.bound(properties, embedded);
    facts.signedBy(signer);

    data.requireTargets();
    for (var reference : shape.references()) {
      Algorithms.digestName(reference.digestMethod());
    }
    Algorithms.requireFitting(shape.signatureMethod(), signer.getPublicKey());
    SealMath.verify(shape, data, signer.getPublicKey());

    facts.covers(data.scope(), survey.hasComments());
    facts.reaches(properties.orElseThrow().level(data.dataReferences()));
    requireWhole(facts);
    new CertificatePath(trust, embedded).verify(signer, now);
    facts.caveat(Caveat.REVOCATION_NOT_CHECKED);
  }

  private static Optional<SealProperties> properties(SealShape shape) throws SealFault {
    return shape.signedProperties().isEmpty()
        ? Optional.empty()
        : Optional.of(SealProperties.of(shape.signedProperties().get()));
  }

  private static void requireWhole(FactsSoFar facts) throws SealFault {
    var scope = facts.facts().scope();
    if (!scope.isWhole()) {
      throw SealFault.undecided(
          SIG_CONSTRAINTS_FAILURE,
          "The seal holds, but covers only a part of the document: '" + scope.what() + "'.",
          "Ask the sender for a seal over the whole document.");
    }
  }

  /** Collects what a verifier needs to know. */
  public static final class Builder {
    private TrustAnchors trust = TrustAnchors.none();
    private Clock clock = Clock.systemUTC();
    private final Map<String, byte[]> contents = new HashMap<>();

    private Builder() {}

    /** Whom to trust; without it no seal passes. */
    public Builder trust(TrustAnchors anchors) {
      this.trust = requireNonNull(anchors, "anchors");
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

    /**
     * Supplies the file that a detached seal refers to.
     *
     * @param name as the seal writes it, without escapes, for example {@code invoice.xml}
     * @throws IllegalArgumentException if {@code name} was given before
     */
    public Builder content(String name, byte[] content) {
      if (contents.putIfAbsent(name, content.clone()) != null) {
        throw new IllegalArgumentException("name was supplied before: " + name);
      }
      return this;
    }

    /** Returns the verifier. */
    public XadesVerifier build() {
      return new XadesVerifier(this);
    }
  }
}
