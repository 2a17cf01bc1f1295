package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.RevocationSource;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Verifies XAdES seals (ETSI EN 319 132-1) by the steps of ETSI EN 319 102-1: each is read into
 * evidence, which a {@link Judge} weighs.
 *
 * <p>A seal passes without any word on revocation, and its report says so, unless {@link
 * Builder#revocationRequired()} asks for one; what a seal brings along is always verified. Immutable
 * and thread-safe.
 */
public final class XadesVerifier implements SealVerifier {
  /** Bytes to digest in the worst case, when every reference is to the whole document. */
  private static final long MAX_WORK = 2L * 1024 * 1024 * 1024;

  private final Judge judge;
  private final Clock clock;
  private final Map<String, FileContent> contents;
  private final Optional<SignaturePolicy> policy;
  private final SpareParser parser = new SpareParser();

  private XadesVerifier(Builder builder) {
    this.judge = builder.judge.build();
    this.clock = builder.clock;
    this.contents = Map.copyOf(builder.contents);
    this.policy = builder.policy;
  }

  private XadesVerifier(Judge judge, Clock clock, Map<String, FileContent> contents) {
    this.judge = judge;
    this.clock = clock;
    this.contents = Map.copyOf(contents);
    this.policy = Optional.empty();
  }

  /** A verifier by a judge that is at hand. */
  static XadesVerifier by(Judge judge, Instant now, Map<String, FileContent> contents) {
    return new XadesVerifier(judge, Clock.fixed(now, ZoneOffset.UTC), contents);
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
      var survey = Survey.of(parser.parse(document));
      requireAffordable(document.length, survey.references());
      for (var signature : survey.signatures()) {
        Cancellation.check();
        reports.add(verifyOne(signature, survey, now));
      }
      return new VerificationReport(reports);
    } catch (SealFault fault) {
      return new VerificationReport(List.of(fault.report(SealFacts.NONE)));
    }
  }

  /**
   * The document inside an enveloping seal: byte for byte where the seal holds it in Base64, in
   * exclusive canonical form where it holds XML. Empty when there is none, or several. Whether the
   * seal holds is not asked.
   */
  public static Optional<byte[]> contentOf(byte[] seal) {
    return StrictXml.parse(seal)
        .map(Document::getDocumentElement)
        .filter(root -> Dom.is(root, Ns.DS, "Signature"))
        .flatMap(root -> HeldContent.of(root, root).document());
  }

  static void requireAffordable(long bytes, long references) throws SealFault {
    if (bytes * references > MAX_WORK) {
      throw SealFault.format(
          "The document has " + references + " references, too many for its " + bytes + " bytes.");
    }
  }

  private SealReport verifyOne(Element signature, Survey survey, Instant now) {
    return judge.judge(XadesEvidence.of(signature, survey, contents, policy), now);
  }

  /** Collects what a verifier needs to know. */
  public static final class Builder {
    private final Judge.Builder judge = Judge.builder();
    private Clock clock = Clock.systemUTC();
    private final Map<String, FileContent> contents = new HashMap<>();
    private Optional<SignaturePolicy> policy = Optional.empty();

    private Builder() {}

    /** Whom to trust, added to those given before; without it no seal passes. */
    public Builder trust(TrustAnchors anchors) {
      judge.anchors(anchors.anchors());
      return this;
    }

    /** Which signature policy a seal must name; the default is to ask for none. */
    public Builder policy(SignaturePolicy policy) {
      this.policy = Optional.of(policy);
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

    /**
     * Supplies the file that a detached seal refers to.
     *
     * @param name as the seal writes it, without escapes, for example {@code invoice.xml}
     * @throws IllegalArgumentException if {@code name} was given before
     */
    public Builder content(String name, byte[] content) {
      return content(name, FileContent.of(content.clone()));
    }

    /** The same with bytes that are read when a seal asks for them. */
    public Builder content(String name, FileContent content) {
      if (contents.putIfAbsent(name, content) != null) {
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
