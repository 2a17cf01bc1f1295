package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.Signer;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Judge;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Seals documents with XAdES (ETSI EN 319 132-1): inside a UBL document, or beside a document of
 * any kind. Baseline level B by itself; with an {@link XadesAugmenter} any level above.
 *
 * <p>Outside the seal every byte stays as it was. Each seal is verified before it is returned.
 * Immutable; as thread-safe as the key's provider.
 */
public final class XadesSigner implements Signer {
  private final SigningKey key;
  private final Clock clock;
  private final String signatureMethod;
  private final boolean allowSchemaBreak;
  private final Optional<Target> detached;
  private final Judge ownJudge;
  private final SealLevel level;
  private final Optional<XadesAugmenter> augmenter;

  private XadesSigner(Builder builder) {
    this.key = builder.key;
    this.clock = builder.clock;
    this.allowSchemaBreak = builder.allowSchemaBreak;
    this.detached = builder.detached;
    var top = key.chain().get(key.chain().size() - 1);
    this.ownJudge = Judge.builder().anchors(List.of(Anchor.of(top))).build();
    this.level = builder.level;
    this.augmenter = builder.augmenter;
    this.signatureMethod =
        Algorithms.signatureMethodFor(key.certificate().getPublicKey(), builder.rsaPss);
  }

  /** Starts a signer that puts the seal inside the document. */
  public static Builder builder(SigningKey key) {
    return new Builder(key);
  }

  /**
   * Returns the sealed document, or for a detached seal the seal alone.
   *
   * @throws SigningException {@code SIGNING-CERT-EXPIRED}, {@code SIGNING-CERT-NOT-YET-VALID};
   *     for a seal inside the document also {@code SIGNING-DOCUMENT-UNREADABLE}, {@code
   *     SIGNING-ALREADY-SEALED}, {@code SIGNING-PLACE-NONE}, {@code SIGNING-DOCUMENT-EMPTY},
   *     {@code SIGNING-ENCODING}; {@code SIGNING-FAILED} if the key does not work, {@code
   *     SIGNING-SELF-CHECK} if the seal does not verify
   */
  @Override
  public byte[] sign(byte[] document) {
    requireNonNull(document, "document");
    var now = clock.instant();
    key.requireValidAt(now);
    try {
      return detached.isPresent()
          ? signBeside(document, detached.get(), now)
          : signInside(document, now);
    } catch (SealFault fault) {
      throw new SigningException(
          "SIGNING-DOCUMENT-UNREADABLE",
          "the document cannot be sealed: " + fault.getMessage(),
          "Seal well-formed XML without a DTD.");
    }
  }

  private byte[] signInside(byte[] document, Instant now) throws SealFault {
    var survey = Survey.of(SafeXml.parse(document));
    requireUnsealed(survey);
    var place = SealPlace.in(document, survey.document(), allowSchemaBreak);
    // The wrapper around the seal is signed content, so it has to be there before digesting.
    var prepared = Markup.insert(document, place.offset(), place.before() + place.after());
    var parent = place.parentIn(SafeXml.parse(prepared));
    var properties = properties(freeId(document, survey.ids().keySet()), now, "application/xml");
    var signature = maker().enveloped(properties, parent);
    var at = place.offset() + place.before().length();
    var sealed = verified(Markup.insert(prepared, at, signature), Map.of(), now);
    return augmenter.map(a -> a.augment(sealed, level)).orElse(sealed);
  }

  private byte[] signBeside(byte[] document, Target target, Instant now) throws SealFault {
    var properties = properties(freeId(document, Set.of()), now, target.mediaType());
    var text = maker().detached(properties, target.uri(), document, SafeXml.empty());
    var seal =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).getBytes(StandardCharsets.US_ASCII);
    verified(seal, Map.of(target.name(), document), now);
    return augmenter
        .map(a -> a.over(target.name(), document).augment(seal, level))
        .orElse(seal);
  }

  /** Judged by its own chain: whether anybody trusts it is not the signer's question. */
  private byte[] verified(byte[] sealed, Map<String, byte[]> contents, Instant now) {
    var report = XadesVerifier.by(ownJudge, now, contents).verify(sealed);
    if (!report.outcome().passed() || report.seals().size() != 1) {
      throw new SigningException(
          "SIGNING-SELF-CHECK",
          "the new seal does not verify (" + report.outcome() + ") and was discarded. "
              + report.seals().stream().map(XadesSigner::detail).findFirst().orElse(""),
          "Check that the key belongs to its certificate and the chain is complete.");
    }
    return sealed;
  }

  private static String detail(SealReport seal) {
    return seal.fold(p -> "", SealReport.Failed::detail, SealReport.Indeterminate::detail);
  }

  private static void requireUnsealed(Survey survey) {
    if (!survey.signatures().isEmpty()) {
      throw new SigningException(
          "SIGNING-ALREADY-SEALED",
          "the document has a seal, and a second one inside would break the first.",
          "Seal it beside the document with detached.");
    }
  }

  private SignatureMaker maker() {
    return new SignatureMaker(key, signatureMethod);
  }

  private SignedProperties properties(String id, Instant now, String mediaType) {
    return new SignedProperties(id, now, key.certificate(), mediaType);
  }

  /** From the content, so that the same input gives the same Ids; never one that is taken. */
  static String freeId(byte[] document, Set<String> taken) {
    var digest = Certificates.digest("SHA-256", document);
    var id = new StringBuilder("seal-").append(HexFormat.of().formatHex(Arrays.copyOf(digest, 8)));
    while (taken.stream().anyMatch(other -> other.startsWith(id.toString()))) {
      id.append('x');
    }
    return id.toString();
  }

  /** What a detached seal refers to. */
  private record Target(String name, String uri, String mediaType) {}

  /** Collects how to seal. */
  public static final class Builder {
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|#\\p{Cntrl}]+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

    private final SigningKey key;
    private Clock clock = Clock.systemUTC();
    private boolean rsaPss;
    private boolean allowSchemaBreak;
    private Optional<Target> detached = Optional.empty();
    private SealLevel level = SealLevel.BASELINE_B;
    private Optional<XadesAugmenter> augmenter = Optional.empty();

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

    /**
     * Seals as last child of the root where the schema has no place; the schema then rejects it.
     */
    public Builder allowSchemaBreak() {
      this.allowSchemaBreak = true;
      return this;
    }

    /**
     * Makes a seal of its own, to be kept beside the document; the document may be of any kind.
     *
     * @param name file name of the document, for example {@code invoice.xml}; no path
     * @param mediaType for example {@code application/xml}
     * @throws IllegalArgumentException if either is not of that form
     */
    public Builder detached(String name, String mediaType) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("name must be a file name without a path, was " + name);
      }
      if (!MEDIA_TYPE.matcher(mediaType).matches()) {
        throw new IllegalArgumentException("mediaType must be type/subtype, was " + mediaType);
      }
      this.detached = Optional.of(new Target(name, escaped(name), mediaType));
      return this;
    }

    /**
     * Makes seals of a level above {@code BASELINE_B}, with the timestamps and revocation data that
     * {@code augmenter} has.
     *
     * @throws IllegalArgumentException if {@code level} is not above {@code BASELINE_B}
     */
    public Builder level(SealLevel level, XadesAugmenter augmenter) {
      if (level.compareTo(SealLevel.BASELINE_T) < 0) {
        throw new IllegalArgumentException("level must be BASELINE_T or more, was " + level);
      }
      this.level = level;
      this.augmenter = Optional.of(augmenter);
      return this;
    }

    /** Returns the signer. */
    public XadesSigner build() {
      return new XadesSigner(this);
    }

    private static String escaped(String name) {
      try {
        return new URI(null, null, name, null).toASCIIString();
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("name cannot be written as a URI: " + name, e);
      }
    }
  }
}
