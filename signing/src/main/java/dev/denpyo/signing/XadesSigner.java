package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.Signer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seals documents with XAdES (ETSI EN 319 132-1): inside a UBL document, or beside or around a
 * document of any kind. Baseline level B by itself; with an {@link XadesAugmenter} any level above.
 *
 * <p>Outside the seal every byte stays as it was. What is signed is what a strict parser reads in
 * the sealed document itself, and the value is verified with the certificate (docs/adr/0041).
 * Immutable; as thread-safe as the key's provider.
 */
public final class XadesSigner implements Signer {
  private static final List<String> XML = List.of("application/xml");

  private final SigningKey key;
  private final Clock clock;
  private final SignatureMaker maker;
  private final Soundness soundness;
  private final boolean allowSchemaBreak;
  private final Optional<DetachedName> detached;
  private final Optional<String> enveloping;
  private final SealLevel level;
  private final Optional<XadesAugmenter> augmenter;
  private final SealClaims claims;
  private final CertificateProperty certificate;
  private final List<String> mediaType;

  private XadesSigner(Builder builder) {
    this.key = builder.key;
    this.clock = builder.clock;
    this.allowSchemaBreak = builder.allowSchemaBreak;
    this.detached = builder.detached;
    this.enveloping = builder.enveloping;
    this.level = builder.level;
    this.augmenter = builder.augmenter;
    this.claims = builder.claims();
    this.certificate = CertificateProperty.of(key.certificate(), claims.oldCertificateProperty());
    this.mediaType = builder.mediaType;
    var algorithm = SignatureAlgorithm.forKey(key.certificate().getPublicKey(), builder.rsaPss);
    this.maker = new SignatureMaker(key, algorithm, builder.style);
    this.soundness = new Soundness(key, algorithm);
  }

  /** Starts a signer that puts the seal inside the document. */
  public static Builder builder(SigningKey key) {
    return new Builder(key);
  }

  /**
   * Returns the sealed document, for a detached seal the seal alone, for an enveloping one the seal
   * with the document in it.
   *
   * @throws SigningException {@code SIGNING-CERT-EXPIRED}, {@code SIGNING-CERT-NOT-YET-VALID};
   *     for a seal inside the document also {@code SIGNING-DOCUMENT-UNREADABLE}, {@code
   *     SIGNING-ALREADY-SEALED}, {@code SIGNING-PLACE-NONE}, {@code SIGNING-DOCUMENT-EMPTY},
   *     {@code SIGNING-ENCODING}; {@code SIGNING-FAILED} if the key does not work, {@code
   *     SIGNING-VALUE-WRONG} if it is not the certificate's, {@code SIGNING-SELF-CHECK} if nobody
   *     could accept its seals
   */
  @Override
  public byte[] sign(byte[] document) {
    requireNonNull(document, "document");
    var now = clock.instant();
    key.requireValidAt(now);
    try {
      if (enveloping.isPresent()) {
        return signAround(document, enveloping.get(), now);
      }
      return detached.isPresent()
          ? signBeside(List.of(detached.get().file(document)), now)
          : signInside(document, now);
    } catch (SealFault fault) {
      throw unreadable(fault);
    }
  }

  /**
   * Returns one seal over several files, to be kept beside them.
   *
   * @throws IllegalArgumentException if there is no file, or two have one name
   * @throws SigningException as {@link #sign(byte[])}
   */
  public byte[] signFiles(List<DataFile> files) {
    var names = files.stream().map(DataFile::name).distinct().count();
    if (files.isEmpty() || names < files.size()) {
      throw new IllegalArgumentException("files must be some, each with a name of its own");
    }
    var now = clock.instant();
    key.requireValidAt(now);
    try {
      return signBeside(files, now);
    } catch (SealFault fault) {
      throw unreadable(fault);
    }
  }

  private static SigningException unreadable(SealFault fault) {
    return new SigningException(
        "SIGNING-DOCUMENT-UNREADABLE",
        "the document cannot be sealed: " + fault.getMessage(),
        "Seal well-formed XML without a DTD.");
  }

  private byte[] signInside(byte[] document, Instant now) throws SealFault {
    try {
      var place = SealPlace.in(document, allowSchemaBreak);
      var text = maker.enveloped(properties(freeId(document, Set.of()), now, mediaType));
      var draft = maker.draft(text, signature -> place.with(document, signature));
      requireOnly(text, place, draft);
      soundness.require(now);
      var sealed = maker.complete(text, signature -> place.with(document, signature), draft);
      return augmenter.map(a -> a.augment(sealed, level)).orElse(sealed);
    } catch (SealFault | SigningException e) {
      requireUnsealed(Survey.of(SafeXml.parse(document))); // what is wrong with it is said first
      throw e;
    }
  }

  private byte[] signBeside(List<DataFile> files, Instant now) throws SealFault {
    var types = files.stream().map(DataFile::mediaType).toList();
    var properties = properties(freeId(names(files, now), Set.of()), now, types);
    var seal = alone(maker.detached(properties, files), now);
    var contents = new HashMap<String, FileContent>();
    files.forEach(file -> contents.put(file.name(), file.content()));
    return augmenter.map(a -> a.over(contents).augment(seal, level)).orElse(seal);
  }

  private byte[] signAround(byte[] document, String type, Instant now) throws SealFault {
    var properties = properties(freeId(document, Set.of()), now, List.of(type));
    var sealed = alone(maker.enveloping(properties, document, type), now);
    return augmenter.map(a -> a.augment(sealed, level)).orElse(sealed);
  }

  private byte[] alone(SealText text, Instant now) throws SealFault {
    soundness.require(now);
    return maker.complete(text, XadesSigner::file, maker.draft(text, XadesSigner::file));
  }

  /** A signature that is a document by itself. */
  private static byte[] file(String signature) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + signature)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells the signatures of a container apart, of which each has a file of its own. */
  private byte[] names(List<DataFile> files, Instant now) {
    return Stream.concat(
            files.stream().map(DataFile::name),
            Stream.of(now, key.certificate().getSerialNumber()).map(Object::toString))
        .collect(Collectors.joining("/"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What was found to be wrong may be so because somebody else sealed the document already. */
  private static void requireUnsealed(Survey survey) {
    if (!survey.signatures().isEmpty()) {
      throw new SigningException(
          "SIGNING-ALREADY-SEALED",
          "the document has a seal, and a second one inside would break the first.",
          "Seal it beside the document with detached.");
    }
  }

  private static void requireOnly(SealText text, SealPlace place, Survey draft) throws SealFault {
    var signatures = draft.signatures();
    var seal = signatures.isEmpty() ? null : signatures.get(0);
    if (signatures.size() != 1
        || seal == null
        || !place.holds(seal)
        || !Dom.attribute(seal, "Id").filter(text.id()::equals).isPresent()) {
      throw SealFault.format("The seal would not be alone in its place.");
    }
  }

  private SignedProperties properties(String id, Instant now, List<String> mediaTypes) {
    return new SignedProperties(id, now, certificate, mediaTypes, claims);
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
  private record DetachedName(String name, String mediaType) {
    DataFile file(byte[] content) {
      return DataFile.of(name, mediaType, content);
    }
  }

  /** Collects how to seal. */
  public static final class Builder {
    private final SigningKey key;
    private Clock clock = Clock.systemUTC();
    private boolean rsaPss;
    private boolean allowSchemaBreak;
    private Optional<DetachedName> detached = Optional.empty();
    private Optional<String> enveloping = Optional.empty();
    private SealLevel level = SealLevel.BASELINE_B;
    private Optional<XadesAugmenter> augmenter = Optional.empty();
    private Optional<SignaturePolicy> policy = Optional.empty();
    private Optional<String> policyLocation = Optional.empty();
    private final List<CommitmentType> commitments = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private boolean oldCertificateProperty;
    private SealStyle style = SealStyle.STANDARD;
    private List<String> mediaType = XML;
    private Optional<SignatureRecipe> recipe = Optional.empty();

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
      if (name.contains("/")) {
        throw new IllegalArgumentException("name must be a file name without a path, was " + name);
      }
      var file = DataFile.of(name, mediaType, new byte[0]); // says what is wrong with either
      this.detached = Optional.of(new DetachedName(file.name(), file.mediaType()));
      return this;
    }

    /**
     * Makes a seal around the document, which may be of any kind: the seal holds it in Base64, and
     * {@link XadesVerifier#contentOf} gives it back byte for byte.
     *
     * @param mediaType for example {@code application/xml}
     * @throws IllegalArgumentException if it is not of that form
     */
    public Builder enveloping(String mediaType) {
      this.enveloping =
          Optional.of(DataFile.of("document", mediaType, new byte[0]).mediaType());
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

    /** Signs under a policy, which the seal then names (EPES). */
    public Builder policy(SignaturePolicy policy) {
      this.policy = Optional.of(policy);
      return this;
    }

    /** Signs under a policy and says where it can be read. */
    public Builder policy(SignaturePolicy policy, URI location) {
      this.policyLocation = Optional.of(location.toString());
      return policy(policy);
    }

    /** Something that the signer commits to; may repeat. */
    public Builder commitment(CommitmentType type) {
      commitments.add(requireNonNull(type, "type"));
      return this;
    }

    /**
     * A role that the signer claims to act in, for example {@code approver}; may repeat.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Builder role(String role) {
      if (role.isBlank()) {
        throw new IllegalArgumentException("role must not be blank");
      }
      roles.add(role);
      return this;
    }

    /**
     * Writes the property {@code SigningCertificate} of XAdES 1.3.2, and {@code SignerRole}, in
     * place of their second versions: for receivers of before 2016.
     */
    public Builder oldProperties() {
      this.oldCertificateProperty = true;
      return this;
    }

    /**
     * Seals as an authority asks for it: place, policy, canonicalization, properties.
     *
     * @throws IllegalArgumentException if the recipe is not one for XAdES
     */
    public Builder recipe(SignatureRecipe recipe) {
      if (recipe.form() != SealForm.XADES) {
        throw new IllegalArgumentException("recipe is not one for XAdES: " + recipe);
      }
      this.recipe = Optional.of(recipe);
      this.allowSchemaBreak |= recipe.place() == SignatureRecipe.Place.ROOT;
      this.oldCertificateProperty |= recipe.usesOldProperties();
      this.mediaType = List.of(recipe.mediaType());
      this.style = new SealStyle(
          recipe.canonicalization().orElse(style.canonicalization()), recipe.signsKeyInfo());
      recipe.policy().ifPresent(this::policy);
      this.policyLocation = recipe.policyLocation().or(() -> policyLocation);
      return this;
    }

    private SealClaims claims() {
      var claimed =
          roles.isEmpty() ? recipe.flatMap(SignatureRecipe::role).stream().toList() : roles;
      return new SealClaims(policy, policyLocation, commitments, claimed, oldCertificateProperty);
    }

    /**
     * Returns the signer.
     *
     * @throws IllegalArgumentException if the recipe does not accept the level
     * @throws IllegalStateException if the seal is to be both beside and around the document
     */
    public XadesSigner build() {
      if (detached.isPresent() && enveloping.isPresent()) {
        throw new IllegalStateException("a seal is either detached or enveloping");
      }
      if (!recipe.map(r -> r.accepts(level)).orElse(true)) {
        throw new IllegalArgumentException(
            "level " + level + " is not what the recipe " + recipe.get() + " asks for");
      }
      return new XadesSigner(this);
    }
  }
}
