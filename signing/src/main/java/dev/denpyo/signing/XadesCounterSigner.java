package dev.denpyo.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Signer;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs XML seals that others made (ETSI EN 319 132-1, clause 5.2.7.2): says "I saw this seal", as
 * an approval does. The seal under it stays as it is, but for an Id that its value gets.
 *
 * <p>Immutable; as thread-safe as the key's provider.
 */
public final class XadesCounterSigner implements Signer {
  private static final String CLOSE = "</xades:CounterSignature>";

  private final SigningKey key;
  private final Clock clock;
  private final List<String> roles;

  private XadesCounterSigner(SigningKey key, Clock clock, List<String> roles) {
    this.key = requireNonNull(key, "key");
    this.clock = requireNonNull(clock, "clock");
    this.roles = List.copyOf(roles);
  }

  /** Signs with {@code key} at what {@code clock} shows, claiming {@code roles}. */
  public static XadesCounterSigner of(SigningKey key, Clock clock, String... roles) {
    return new XadesCounterSigner(key, clock, List.of(roles));
  }

  /**
   * Returns the sealed document with a signature over its first seal.
   *
   * @throws SigningException {@code SIGNING-AUGMENT-UNREADABLE} if there is no seal, or its value
   *     has no Id; {@code SIGNING-FAILED} if the key does not work; {@code SIGNING-SELF-CHECK} if
   *     the seals do not verify, of detached ones apart from what is not at hand
   */
  @Override
  public byte[] sign(byte[] sealed) {
    requireNonNull(sealed, "sealed");
    var now = clock.instant();
    key.requireValidAt(now);
    try {
      return verified(signed(withValueId(sealed), now), now);
    } catch (SealFault fault) {
      throw XadesAugmenter.unreadable(fault.getMessage());
    }
  }

  /** Gives the value an Id that a signature can name, where no timestamp is over it already. */
  private static byte[] withValueId(byte[] sealed) throws SealFault {
    var survey = Survey.of(SafeXml.parse(sealed));
    if (survey.signatures().isEmpty()) {
      throw SealFault.format("The document has no seal.");
    }
    var seal = survey.signatures().get(0);
    var value = Dom.one(seal, Ns.DS, "SignatureValue");
    if (Dom.attribute(value, "Id").isPresent()) {
      return sealed;
    }
    var stamped = XadesExtras.unsigned(SealShape.of(seal).signedProperties()).stream()
        .anyMatch(property -> property.getLocalName().contains("TimeStamp"));
    if (stamped) {
      throw SealFault.format("A timestamp is over the value of the seal, which has no Id.");
    }
    var id = XadesSigner.freeId(Dom.text(value).getBytes(UTF_8), survey.ids().keySet());
    var offset = new Markup(sealed).insideStartTagOf(XadesPlace.indexOf(survey, value));
    return Markup.insert(sealed, offset, " Id=\"" + id + "\"");
  }

  private byte[] signed(byte[] sealed, Instant now) throws SealFault {
    var survey = Survey.of(SafeXml.parse(sealed));
    var place = XadesPlace.of(sealed);
    var open = "<xades:CounterSignature" + place.declaration("xades", Ns.XADES) + ">";
    var value = Dom.one(survey.signatures().get(0), Ns.DS, "SignatureValue");
    var id = XadesSigner.freeId(
        (now + key.certificate().getSerialNumber().toString()).getBytes(UTF_8),
        survey.ids().keySet());
    var claims = SealClaims.NONE.withRoles(roles);
    var certificate = CertificateProperty.of(key.certificate(), false);
    var properties = new SignedProperties(id, now, certificate, List.of(), claims);
    var algorithm = SignatureAlgorithm.forKey(key.certificate().getPublicKey(), false);
    var maker = new SignatureMaker(key, algorithm, SealStyle.STANDARD);
    var text = maker.over(properties, value.getAttributeNS(null, "Id"));
    SignatureMaker.Place inside = signature -> place.append(sealed, open + signature + CLOSE);
    return maker.complete(text, inside, maker.draft(text, inside));
  }

  private byte[] verified(byte[] result, Instant now) throws SealFault {
    var survey = Survey.of(SafeXml.parse(result));
    var certificates = new ArrayList<>(key.chain());
    for (var signature : survey.signatures()) {
      certificates.addAll(SignerCertificate.embedded(signature));
    }
    var known = ValidationMaterial.certificates(certificates);
    var tops = new ChainMaterial(RevocationSource.none(), List.of()).tops(known);
    var seals = XadesVerifier.builder()
        .trust(TrustAnchors.of(tops))
        .at(now)
        .build()
        .verify(result)
        .seals();
    var broken = seals.stream().anyMatch(s -> s.fold(p -> false, f -> true, i -> false));
    if (broken || seals.size() != survey.signatures().size()) {
      throw new SigningException(
          "SIGNING-SELF-CHECK",
          "the seals do not verify with the new signature, which was discarded.",
          "Take a document with an intact XAdES seal.");
    }
    return result;
  }
}
