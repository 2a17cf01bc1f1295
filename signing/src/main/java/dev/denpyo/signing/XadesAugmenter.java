package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.CanonicalizationMethod;

/**
 * Adds to a XAdES seal what proves it for longer (ETSI EN 319 132-1, levels B-T, B-LT, B-LTA): a
 * timestamp, then everything about certificates, then a timestamp over it all. What was there before
 * stays byte for byte, and every result is verified before it is returned.
 *
 * <p>Asked again for {@link SealLevel#BASELINE_LTA}, it renews: new revocation data and one more
 * timestamp over everything. Immutable; as thread-safe as what it is given.
 */
public final class XadesAugmenter {
  private final TimestampAuthority authority;
  private final RevocationSource revocation;
  private final List<X509Certificate> certificates;
  private final Clock clock;
  private final DigestAlgorithm digest;
  private final Map<String, FileContent> contents;

  private XadesAugmenter(XadesAugmenter other, Map<String, FileContent> contents) {
    this.authority = other.authority;
    this.revocation = other.revocation;
    this.certificates = other.certificates;
    this.clock = other.clock;
    this.digest = other.digest;
    this.contents = Map.copyOf(contents);
  }

  private XadesAugmenter(Builder builder) {
    this.authority = builder.authority;
    this.revocation = builder.revocation;
    this.certificates = List.copyOf(builder.certificates);
    this.clock = builder.clock;
    this.digest = builder.digest;
    this.contents = Map.copyOf(builder.contents);
  }

  /** Starts an augmenter that takes its timestamps from {@code authority}. */
  public static Builder builder(TimestampAuthority authority) {
    return new Builder(authority);
  }

  /**
   * Returns {@code sealed} with its one seal at {@code level}.
   *
   * @param level {@code BASELINE_T}, {@code BASELINE_LT} or {@code BASELINE_LTA}
   * @throws IllegalArgumentException if {@code level} is none of these
   * @throws SigningException {@code SIGNING-AUGMENT-UNREADABLE} if there is not exactly one intact
   *     baseline seal; {@code SIGNING-AUGMENT-REVOCATION} if nothing tells about the revocation of a
   *     certificate; {@code SIGNING-AUGMENT-CHECK} if the result does not reach the level
   * @throws dev.denpyo.failure.DenpyoException if the authority gives no timestamp
   */
  public byte[] augment(byte[] sealed, SealLevel level) {
    requireNonNull(sealed, "sealed");
    if (level.compareTo(SealLevel.BASELINE_T) < 0) {
      throw new IllegalArgumentException("level must be BASELINE_T or more, was " + level);
    }
    try {
      var before = seal(sealed);
      var result = sealed;
      if (before.facts().proof().claimedLevel().compareTo(SealLevel.BASELINE_T) < 0) {
        result = stamped(result, "xades:SignatureTimeStamp");
      }
      if (level.compareTo(SealLevel.BASELINE_LT) >= 0) {
        result = withData(result);
      }
      if (level == SealLevel.BASELINE_LTA) {
        result = stamped(result, "xades141:ArchiveTimeStamp");
      }
      return verified(result, level);
    } catch (SealFault fault) {
      throw unreadable(fault.getMessage());
    }
  }

  /** This augmenter for a detached seal over files, by name. */
  public XadesAugmenter over(Map<String, FileContent> files) {
    return new XadesAugmenter(this, files);
  }

  /** Adds an empty stamp, computes what it must be over, and puts the token in. */
  private byte[] stamped(byte[] sealed, String name) throws SealFault {
    var place = XadesPlace.of(sealed);
    var method = "<ds:CanonicalizationMethod" + place.declaration("ds", Ns.DS) + " Algorithm=\""
        + CanonicalizationMethod.EXCLUSIVE + "\"/>";
    var open = startTag(name, place) + method + "<xades:EncapsulatedTimeStamp>";
    var close = "</xades:EncapsulatedTimeStamp></" + name + ">";
    var stamps =
        XadesReading.of(place.append(sealed, open + close), contents).evidence().timestamps();
    var imprint = stamps.get(stamps.size() - 1).imprint().digest(digest.javaName());
    var value = imprint.orElseThrow(() -> unreadable("What was signed is not at hand."));
    var token =
        Base64.getEncoder().encodeToString(authority.stamp(digest, value).encoded());
    return place.append(sealed, open + token + close);
  }

  /** Adds every certificate and every word on revocation that is not there yet. */
  private byte[] withData(byte[] sealed) throws SealFault {
    var reading = XadesReading.of(sealed, contents);
    var material = new ChainMaterial(revocation, certificates).of(reading.everything());
    var missing = material.without(reading.beside());
    var place = XadesPlace.of(sealed);
    var text = text(missing, reading.hasValues(), place);
    return text.isEmpty() ? sealed : place.append(sealed, text);
  }

  /** The first set goes where the standard wants it; later ones have an element of their own. */
  private static String text(ValidationMaterial material, boolean hasValues, XadesPlace place) {
    var certificates = material.certificates().stream().map(Der::of).toList();
    var encoded = elements("EncapsulatedX509Certificate", certificates);
    var crls = wrapped("<xades:CRLValues>", elements("EncapsulatedCRLValue", material.crls()));
    var responses = elements("EncapsulatedOCSPValue", material.ocspResponses());
    var status = crls + wrapped("<xades:OCSPValues>", responses);
    var declared = hasValues ? "" : place.declaration("xades", Ns.XADES);
    var values = wrapped("<xades:CertificateValues" + declared + ">", encoded)
        + wrapped("<xades:RevocationValues" + declared + ">", status);
    return hasValues
        ? wrapped(startTag("xades141:TimeStampValidationData", place), values)
        : values;
  }

  private static String elements(String name, List<Der> objects) {
    var text = new StringBuilder();
    for (var object : objects) {
      text.append("<xades:").append(name).append('>');
      text.append(Base64.getEncoder().encodeToString(object.bytes()));
      text.append("</xades:").append(name).append('>');
    }
    return text.toString();
  }

  private static String startTag(String name, XadesPlace place) {
    var own = name.startsWith("xades141:") ? place.declaration("xades141", Ns.XADES_141) : "";
    return "<" + name + place.declaration("xades", Ns.XADES) + own + ">";
  }

  private static String wrapped(String startTag, String inside) {
    var name = startTag.substring(1).split("[ >]", 2)[0];
    return inside.isEmpty() ? "" : startTag + inside + "</" + name + ">";
  }

  private SealReport seal(byte[] sealed) throws SealFault {
    var report = verify(sealed);
    if (report.seals().size() != 1) {
      throw unreadable("The document has " + report.seals().size() + " seals instead of one.");
    }
    var seal = report.seals().get(0);
    var intact = seal.fold(p -> true, f -> false, i -> true);
    if (!intact || seal.facts().proof().claimedLevel() == SealLevel.NOT_BASELINE) {
      throw unreadable("The seal is not an intact baseline seal: " + seal.outcome() + ".");
    }
    return seal;
  }

  private byte[] verified(byte[] result, SealLevel level) throws SealFault {
    var seal = seal(result);
    if (!seal.outcome().passed() || seal.facts().level().compareTo(level) < 0) {
      throw new SigningException(
          "SIGNING-AUGMENT-CHECK",
          "the seal reaches " + seal.facts().level() + " (" + seal.outcome() + ") instead of "
              + level + ", and was discarded. "
              + seal.facts().proof().timestamps().stream()
                  .map(t -> t.kind() + " " + t.outcome() + " " + t.detail())
                  .toList(),
          "Supply the certificates and the revocation data of everybody involved.");
    }
    return result;
  }

  /** Judged by its own chains: whether anybody trusts them is not the question here. */
  private VerificationReport verify(byte[] sealed) throws SealFault {
    var everything = XadesReading.of(sealed, contents).everything();
    var tops = new ChainMaterial(revocation, certificates).tops(everything);
    var verifier = XadesVerifier.builder().trust(TrustAnchors.of(tops)).clock(clock);
    verifier.certificates(certificates);
    contents.forEach(verifier::content);
    return verifier.build().verify(sealed);
  }

  static SigningException unreadable(String detail) {
    return new SigningException(
        "SIGNING-AUGMENT-UNREADABLE",
        "the seal cannot be added to. " + detail,
        "Take a document with one intact XAdES baseline seal.");
  }

  /** Collects what is needed to add to a seal. */
  public static final class Builder {
    private final TimestampAuthority authority;
    private RevocationSource revocation = RevocationSource.none();
    private final LinkedHashSet<X509Certificate> certificates = new LinkedHashSet<>();
    private Clock clock = Clock.systemUTC();
    private DigestAlgorithm digest = DigestAlgorithm.SHA_256;
    private final Map<String, FileContent> contents = new HashMap<>();

    private Builder(TimestampAuthority authority) {
      this.authority = requireNonNull(authority, "authority");
    }

    /** Whom to ask about revocation; needed for {@code BASELINE_LT} and more. */
    public Builder revocation(RevocationSource source) {
      this.revocation = requireNonNull(source, "source");
      return this;
    }

    /** Certificates of issuers that neither the seal nor its tokens bring along. */
    public Builder certificates(Collection<X509Certificate> more) {
      certificates.addAll(more);
      return this;
    }

    /** By what time results are verified; the default is the system clock. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** What is stamped is a digest of this kind; the default is SHA-256. */
    public Builder digest(DigestAlgorithm algorithm) {
      this.digest = requireNonNull(algorithm, "algorithm");
      return this;
    }

    /** Supplies the file that a detached seal refers to. */
    public Builder content(String name, byte[] content) {
      contents.put(name, FileContent.of(content.clone()));
      return this;
    }

    /** Returns the augmenter. */
    public XadesAugmenter build() {
      return new XadesAugmenter(this);
    }
  }
}
