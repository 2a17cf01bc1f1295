package dev.denpyo.signing.asic;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.RevocationSource;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies containers (ETSI EN 319 162-1): ASiC-S and ASiC-E with XAdES, CAdES, timestamps and
 * evidence records. Says what each seal covers and which files none of them does.
 *
 * <p>A container is hostile until proven otherwise: it is unpacked within {@link ContainerLimits},
 * never onto a disk, and only if every program would unpack it alike. Immutable and thread-safe;
 * uses no network.
 */
public final class AsicVerifier implements SealVerifier {
  private final Judge judge;
  private final EvidenceRecordVerifier records;
  private final Clock clock;
  private final ContainerLimits limits;

  private AsicVerifier(Builder builder) {
    this.judge = builder.judge.build();
    this.records = EvidenceRecordVerifier.of(judge, builder.algorithms);
    this.clock = builder.clock;
    this.limits = builder.limits;
  }

  /** Starts a verifier that trusts nobody and judges at the time of the call. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether {@code document} looks like a ZIP file, and so is for this verifier. */
  public static boolean recognises(byte[] document) {
    return ZipReader.recognises(document);
  }

  @Override
  public VerificationReport verify(byte[] container) {
    return inspect(container).report();
  }

  /** The same with the files that each seal covers. */
  public AsicReport inspect(byte[] container) {
    requireNonNull(container, "container");
    try {
      var read = Container.read(container, limits);
      var report = Inspection.of(read, judge, records, clock.instant());
      if (read.budget().isSpent()) {
        throw new AsicFault("The container unpacks to more than is accepted.");
      }
      return report;
    } catch (AsicFault fault) {
      return unreadable(fault.detail());
    }
  }

  /**
   * What a container is for: every file that is neither a seal nor about seals, in the order of the
   * container. Empty if the container cannot be read. Whether a seal covers a file is for {@link
   * #inspect}.
   */
  public List<ContainedFile> files(byte[] container) {
    try {
      var read = Container.read(requireNonNull(container, "container"), limits);
      return read.names(Role.DATA).stream()
          .map(read::item)
          .map(item -> new ContainedFile(item.name(), item.size(), item))
          .toList();
    } catch (AsicFault fault) {
      return List.of();
    }
  }

  private static AsicReport unreadable(String detail) {
    var failed = new SealReport.Failed(
        SubIndication.FORMAT_FAILURE,
        detail,
        "Ask the sender for the container as it was sealed.",
        SealFacts.NONE);
    return new AsicReport(
        Optional.empty(), List.of(), List.of(new AsicReport.Seal("", failed, Set.of())), List.of());
  }

  /** Collects what a verifier needs to know. */
  public static final class Builder {
    private final Judge.Builder judge = Judge.builder();
    private Clock clock = Clock.systemUTC();
    private AlgorithmPolicy algorithms = AlgorithmPolicy.standard();
    private ContainerLimits limits = ContainerLimits.STANDARD;

    private Builder() {}

    /** Whom to trust, added to those given before; without it no seal passes. */
    public Builder trust(TrustAnchors anchors) {
      judge.anchors(anchors.anchors());
      return this;
    }

    /** Whom to ask about revocation beside the seals themselves; the default is nobody. */
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
      this.algorithms = policy;
      return this;
    }

    /** Certificates that may lead to a trusted one; not trusted themselves. */
    public Builder certificates(Collection<X509Certificate> helpers) {
      judge.certificates(helpers);
      return this;
    }

    /** How much to unpack; the default is {@link ContainerLimits#STANDARD}. */
    public Builder limits(ContainerLimits limits) {
      this.limits = requireNonNull(limits, "limits");
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

    /** Returns the verifier. */
    public AsicVerifier build() {
      return new AsicVerifier(this);
    }
  }
}
