package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Signer;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.cms.CadesAugmenter;
import dev.denpyo.signing.cms.CmsDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Seals PDFs with PAdES baseline level B, or T when there is a timestamp authority (ETSI EN 319
 * 142-1). The seal is appended: every byte of the document stays as it was, so earlier seals, the
 * files inside and PDF/A stay intact.
 *
 * <p>Each value is verified with the certificate, and each seal read back by the strict reader
 * before it is returned. The same document, clock and key
 * give the same bytes, unless the key's device or the timestamps do not. Immutable; as thread-safe
 * as the key's provider.
 */
public final class PadesSigner implements Signer {
  private static final int ROOM = 4_096;
  private static final int ROOM_FOR_TIMESTAMP = 12_288;
  private static final int TRIES = 3;

  private final SigningKey key;
  private final Clock clock;
  private final SignatureAlgorithm algorithm;
  private final Optional<TimestampAuthority> authority;
  private final Optional<CommitmentType> commitment;
  private final String field;
  private final Statements statements;
  private final Optional<Certification> certification;
  private final Optional<VisibleSeal> look;
  private final PdfLimits limits;

  private PadesSigner(Builder builder) {
    this.key = builder.key;
    this.clock = builder.clock;
    this.authority = builder.authority;
    this.commitment = builder.commitment;
    this.field = builder.field;
    this.statements = builder.statements();
    this.certification = builder.certification;
    this.look = builder.look;
    this.limits = builder.limits;
    this.algorithm = SignatureAlgorithm.forKey(key.certificate().getPublicKey(), builder.rsaPss);
  }

  /** Starts a signer. */
  public static Builder builder(SigningKey key) {
    return new Builder(key);
  }

  /**
   * Returns the sealed document.
   *
   * @throws SigningException {@code SIGNING-PDF-UNREADABLE} if the document is no PDF that can be
   *     read in one way only, {@code SIGNING-PDF-CLOSED} if an earlier signer forbids a further
   *     seal, {@code SIGNING-CERT-EXPIRED}, {@code SIGNING-CERT-NOT-YET-VALID}, {@code
   *     SIGNING-FAILED}, {@code SIGNING-VALUE-WRONG}, {@code SIGNING-SELF-CHECK} if the seal does
   *     not verify
   */
  @Override
  public byte[] sign(byte[] document) {
    Raw base = Raw.of(requireNonNull(document, "document"));
    SelfCheck check = seal(base);
    byte[] sealed = PdfFiles.join(base, check.update().bytes());
    check.check(Raw.of(sealed));
    return sealed;
  }

  /**
   * Seals a file of any size below 2 GiB in little memory.
   *
   * @param document must not change meanwhile
   * @param target appears whole or not at all; replaced if it exists
   * @throws SigningException as above, and {@code SIGNING-FILE} if a file cannot be read or written
   */
  public void sign(Path document, Path target) {
    try {
      Raw base = PdfFiles.map(document);
      SelfCheck check = seal(base);
      PdfFiles.write(base, check.update().bytes(), target, check::checkWritten);
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + document + " could not be sealed into " + target + "; nothing was written.",
          "Check names, permissions and free space.",
          e);
    }
  }

  /**
   * The first of three steps, with the signing time of now; for keys that are elsewhere.
   *
   * @throws SigningException as {@link #sign(byte[])}, before any key is used
   */
  public PadesDraft prepare(byte[] document) {
    Raw base = Raw.of(requireNonNull(document, "document"));
    Revisions revisions = open(base);
    PreparedSeal prepared = prepared(revisions, plan(clock.instant()));
    byte[] digest = prepared.digest(algorithm.digest());
    return new PadesDraft(base, prepared, draft(digest));
  }

  private SelfCheck seal(Raw base) {
    Instant now = clock.instant();
    key.requireValidAt(now);
    Revisions revisions = open(base);
    SealPlan plan = plan(now);
    for (int i = 0; i < TRIES; i++) {
      PreparedSeal prepared = prepared(revisions, plan);
      byte[] digest = prepared.digest(algorithm.digest());
      byte[] cms = cms(draft(digest));
      if (prepared.fits(cms.length)) {
        return new SelfCheck(revisions, prepared.sealed(cms), algorithm.digest(), digest);
      }
      plan = plan.withRoom(cms.length + cms.length / 4); // a token may grow from call to call
    }
    throw SealFaults.noRoom();
  }

  private Revisions open(Raw base) {
    try {
      Revisions revisions = Revisions.of(base, limits);
      PdfView last = revisions.view(revisions.last());
      boolean closed = !Permissions.in(last).allowsSeal(field);
      boolean late = certification.isPresent() && !SealFinder.find(last).isEmpty();
      if (closed || late) {
        throw new SigningException(
            "SIGNING-PDF-CLOSED",
            closed
                ? "an earlier signer forbids a further seal in this document."
                : "a document can be certified by its first seal alone, and it has one.",
            "Ask for the document as it was before, or seal it without certification.");
      }
      if (!revisions.endsClean()) {
        throw new PdfFault("Data follow the end of the last revision.");
      }
      return revisions;
    } catch (PdfFault fault) {
      throw SealFaults.unreadable(fault);
    }
  }

  private PreparedSeal prepared(Revisions revisions, SealPlan plan) {
    try {
      return SealUpdate.prepare(revisions, plan);
    } catch (PdfFault fault) {
      throw SealFaults.unreadable(fault);
    }
  }

  private SealPlan plan(Instant now) {
    int room = ROOM + (authority.isPresent() ? ROOM_FOR_TIMESTAMP : 0);
    for (X509Certificate certificate : key.chain()) {
      room += size(certificate);
    }
    return new SealPlan(
        SealPlan.SEAL,
        "ETSI.CAdES.detached",
        field,
        Optional.of(now),
        statements,
        certification,
        look,
        room);
  }

  private static int size(X509Certificate certificate) {
    try {
      return certificate.getEncoded().length;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }

  /** The signing time stands in the PDF; PAdES forbids it in the CMS (EN 319 142-1, 6.3). */
  private CmsDraft draft(byte[] digest) {
    CmsDraft.Builder draft = CmsDraft.builder(key.chain(), algorithm, digest);
    commitment.ifPresent(draft::commitment);
    return draft.build();
  }

  private byte[] cms(CmsDraft draft) {
    byte[] cms = draft.complete(key);
    return authority
        .map(tsa -> CadesAugmenter.of(tsa, algorithm.digest()).timestamped(cms))
        .orElse(cms);
  }

  /** Collects how to seal. */
  public static final class Builder {
    private final SigningKey key;
    private Clock clock = Clock.systemUTC();
    private boolean rsaPss;
    private Optional<TimestampAuthority> authority = Optional.empty();
    private Optional<CommitmentType> commitment = Optional.empty();
    private String field = "";
    private Optional<String> name = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<String> location = Optional.empty();
    private Optional<String> contact = Optional.empty();
    private Optional<Certification> certification = Optional.empty();
    private Optional<VisibleSeal> look = Optional.empty();
    private PdfLimits limits = PdfLimits.DEFAULT;

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

    /** Who proves when the seal existed; it then has level T. */
    public Builder timestamps(TimestampAuthority authority) {
      this.authority = Optional.of(authority);
      return this;
    }

    /**
     * What the signer commits to.
     *
     * @throws IllegalStateException if there is a reason in words, which PAdES allows only without
     */
    public Builder commitment(CommitmentType type) {
      this.commitment = Optional.of(type);
      requireOneReason();
      return this;
    }

    /**
     * The form field that takes the seal: one that waits for it, or a new one of that name. By
     * default a new one.
     *
     * @throws IllegalArgumentException if it has a dot, which joins names of fields
     */
    public Builder field(String name) {
      if (name.isEmpty() || name.contains(".")) {
        throw new IllegalArgumentException("name must be a field name without dots, was " + name);
      }
      this.field = name;
      return this;
    }

    /** Who signs, in the words of the signer. */
    public Builder name(String text) {
      this.name = Optional.of(text);
      return this;
    }

    /**
     * Why, in the words of the signer.
     *
     * @throws IllegalStateException if there is a commitment, which says the same
     */
    public Builder reason(String text) {
      this.reason = Optional.of(text);
      requireOneReason();
      return this;
    }

    /** Where, in the words of the signer. */
    public Builder location(String text) {
      this.location = Optional.of(text);
      return this;
    }

    /** How to reach the signer, in the words of the signer. */
    public Builder contact(String text) {
      this.contact = Optional.of(text);
      return this;
    }

    /** Certifies the document as its author; only its first seal can. */
    public Builder certify(Certification certification) {
      this.certification = Optional.of(certification);
      return this;
    }

    /** Draws the seal on a page; without it, it draws nothing. */
    public Builder visible(VisibleSeal look) {
      this.look = Optional.of(look);
      return this;
    }

    /** How much of a PDF is looked at. */
    public Builder limits(PdfLimits limits) {
      this.limits = requireNonNull(limits, "limits");
      return this;
    }

    /** Returns the signer. */
    public PadesSigner build() {
      return new PadesSigner(this);
    }

    private void requireOneReason() {
      if (commitment.isPresent() && reason.isPresent()) {
        throw new IllegalStateException("a seal has a reason or a commitment, not both");
      }
    }

    private Statements statements() {
      return new Statements(name, reason, location, contact);
    }
  }
}
