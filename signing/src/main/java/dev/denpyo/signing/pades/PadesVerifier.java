package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Verifies the seals of a PDF: PAdES (ETSI EN 319 142-1), and the older forms {@code
 * adbe.pkcs7.detached} and {@code adbe.pkcs7.sha1}.
 *
 * <p>Strict: a document that was changed after sealing fails, unless all that was added are further
 * seals that earlier signers allow, document timestamps and validation data. So does one that could
 * be read in two ways. Immutable and thread-safe; uses no network.
 */
public final class PadesVerifier implements SealVerifier {
  private final Judge judge;
  private final Clock clock;
  private final PdfLimits limits;
  private final boolean acceptsChanges;

  private PadesVerifier(Builder builder) {
    this.judge = builder.judge;
    this.clock = builder.clock;
    this.limits = builder.limits;
    this.acceptsChanges = builder.acceptsChanges;
  }

  /** Starts a verifier that trusts nobody and judges at the time of the call. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the bytes begin as a PDF does. */
  public static boolean isPdf(byte[] document) {
    return Revisions.isPdf(Raw.of(document));
  }

  @Override
  public VerificationReport verify(byte[] document) {
    return verify(Raw.of(requireNonNull(document, "document")));
  }

  /**
   * Verifies a file of any size below 2 GiB in little memory.
   *
   * @throws SigningException {@code SIGNING-FILE} if it cannot be read
   */
  public VerificationReport verify(Path file) {
    try {
      return verify(PdfFiles.map(file));
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + file + " cannot be read.",
          "Check its name and permissions, and that it has less than 2 GiB.",
          e);
    }
  }

  private VerificationReport verify(Raw raw) {
    try {
      Revisions revisions = Revisions.of(raw, limits);
      List<SealField> fields = SealFinder.find(revisions.view(revisions.last()));
      if (fields.size() > limits.signatures()) {
        throw new PdfFault("The document has more than " + limits.signatures() + " signatures.");
      }
      return new VerificationReport(reports(fields, revisions));
    } catch (PdfFault fault) {
      return unreadable(raw, fault.detail());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Nothing known gets here; what does must neither pass nor stop a batch.
      return unreadable(raw, "The document cannot be processed.");
    }
  }

  /** Many a PDF is not in order; that matters here only if it may have a seal. */
  private static VerificationReport unreadable(Raw raw, String detail) {
    return Revisions.isPdf(raw) && !raw.contains("/ByteRange")
        ? VerificationReport.UNSIGNED
        : new VerificationReport(List.of(unreadable(detail)));
  }

  /**
   * One seal with its report.
   *
   * @param end after the last byte covered; 0 if the form leaves that open
   */
  record Judged(SealField field, SealReport report, int end) {}

  /** Every seal that is there, judged; document timestamps only where they stand for themselves. */
  List<Judged> judge(Revisions revisions) throws PdfFault {
    Instant now = clock.instant();
    List<SealField> fields = SealFinder.find(revisions.view(revisions.last()));
    List<Judged> judged = new ArrayList<>();
    boolean sealed = fields.stream().anyMatch(field -> !field.isTimestamp());
    for (SealField field : fields) {
      Cancellation.check();
      int end = FoundSeal.ifSound(field, revisions).map(s -> s.covered().end()).orElse(0);
      if (!field.isTimestamp()) {
        var evidence = new SealReader(revisions, acceptsChanges).read(field).build();
        judged.add(new Judged(field, judge.judge(evidence, now), end));
      } else if (!sealed || end == 0) {
        var stamp = new LoneTimestamp(revisions, judge, acceptsChanges);
        judged.add(new Judged(field, stamp.report(field, now), end));
      }
    }
    return judged;
  }

  private List<SealReport> reports(List<SealField> fields, Revisions revisions) throws PdfFault {
    List<SealReport> reports = new ArrayList<>();
    judge(revisions).forEach(judged -> reports.add(judged.report()));
    for (SealField gone : RemovedSeals.find(revisions, fields)) {
      reports.add(unreadable("A later revision took the signature in field '" + gone.name()
          + "' out or replaced it."));
    }
    return reports;
  }

  private static SealReport unreadable(String detail) {
    return new SealReport.Failed(
        SubIndication.FORMAT_FAILURE,
        detail,
        "Ask the sender for the document as it was sealed.",
        SealFacts.NONE);
  }

  /**
   * What the signers saw: for each seal of {@code document} whose form is in order, in the order
   * of {@link #verify}, the revision that it covers. Whether the seal holds is for {@link #verify}.
   */
  public List<SealedContent> contents(byte[] document) {
    try {
      Raw raw = Raw.of(requireNonNull(document, "document"));
      Revisions revisions = Revisions.of(raw, limits);
      List<SealedContent> contents = new ArrayList<>();
      for (SealField field : SealFinder.find(revisions.view(revisions.last()))) {
        if (!field.isTimestamp()) {
          FoundSeal.ifSound(field, revisions)
              .ifPresent(seal -> contents.add(new SealedContent(revisions, seal)));
        }
      }
      return contents;
    } catch (PdfFault fault) {
      return List.of();
    }
  }

  /**
   * What looks like a seal on the pages of {@code document} and has no signature behind it: stamps,
   * and signature fields that draw something while they wait. A picture that is part of a page, as
   * in a scan, cannot be told from its text. Empty if the document cannot be read.
   */
  public List<SealPicture> pictures(byte[] document) {
    try {
      Revisions revisions = Revisions.of(Raw.of(requireNonNull(document, "document")), limits);
      return PictureFinder.find(revisions.view(revisions.last()));
    } catch (PdfFault fault) {
      return List.of();
    }
  }

  /** Collects what a verifier needs to know. */
  public static final class Builder {
    private Judge judge = Judge.builder().build();
    private Clock clock = Clock.systemUTC();
    private PdfLimits limits = PdfLimits.DEFAULT;
    private boolean acceptsChanges;

    private Builder() {}

    /** Whom to trust and what to ask for; without it no seal passes. */
    public Builder judge(Judge judge) {
      this.judge = requireNonNull(judge, "judge");
      return this;
    }

    /** Whom to trust, and nothing else asked for: short for a judge with these anchors. */
    public Builder trust(TrustAnchors anchors) {
      return judge(Judge.builder().anchors(anchors.anchors()).build());
    }

    /** Judges as of {@code time}; the default is the time of each call. */
    public Builder at(Instant time) {
      this.clock = Clock.fixed(time, ZoneOffset.UTC);
      return this;
    }

    /** Judges as of what {@code clock} shows at each call. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** How much of a PDF is looked at. */
    public Builder limits(PdfLimits limits) {
      this.limits = requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Lets a document pass that was changed after sealing, with the caveat {@code
     * CHANGED_AFTER_SEALING}. What the signer saw is then in {@link PadesVerifier#contents} alone, and may be
     * something else than a reader shows.
     */
    public Builder acceptLaterChanges() {
      this.acceptsChanges = true;
      return this;
    }

    /** Returns the verifier. */
    public PadesVerifier build() {
      return new PadesVerifier(this);
    }
  }
}
