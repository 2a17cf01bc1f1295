package dev.denpyo.signing.trust;

import static dev.denpyo.evidence.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;
import static dev.denpyo.evidence.SubIndication.HASH_FAILURE;
import static dev.denpyo.evidence.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
import static dev.denpyo.evidence.SubIndication.SIGNED_DATA_NOT_FOUND;
import static dev.denpyo.evidence.SubIndication.SIG_CRYPTO_FAILURE;

import dev.denpyo.evidence.SubIndication;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/** One timestamp token (RFC 3161), read, and the checks on it that need no path. */
final class Token {
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** An authority that knows the time no better than this proves nothing of use. */
  static final Duration MAX_ACCURACY = Duration.ofDays(1);

  private final TimestampEvidence evidence;
  private final TimeStampToken token;
  private final ValidationMaterial material;

  private Token(TimestampEvidence evidence, TimeStampToken token) {
    this.evidence = evidence;
    this.token = token;
    this.material = materialOf(token.toCMSSignedData());
  }

  /** The token, or nothing when the bytes are none. */
  static Optional<Token> of(TimestampEvidence evidence) {
    if (evidence.token().size() > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      var signed = new CMSSignedData(evidence.token().bytes());
      return Optional.of(new Token(evidence, new TimeStampToken(signed)));
    } catch (CMSException | TSPException | IOException | RuntimeException e) {
      return Optional.empty(); // BouncyCastle's parsers throw what they come across
    }
  }

  static Fault unreadable() {
    return broken(FORMAT_FAILURE, "A timestamp cannot be read.");
  }

  TimestampEvidence evidence() {
    return evidence;
  }

  /** Certificates and revocation data inside the token. */
  ValidationMaterial material() {
    return material;
  }

  /** Every object inside the token: what proves the token proves these. */
  List<Der> contents() {
    var all = new ArrayList<Der>(material.crls());
    all.addAll(material.ocspResponses());
    material.certificates().forEach(certificate -> all.add(Der.of(certificate)));
    return all;
  }

  Instant time() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** How far the stated time may be off, each way. */
  Duration accuracy() {
    var stated = token.getTimeStampInfo().getGenTimeAccuracy();
    if (stated == null) {
      return Duration.ZERO;
    }
    return Duration.ofSeconds(stated.getSeconds())
        .plusMillis(stated.getMillis())
        .plusNanos(1_000L * stated.getMicros());
  }

  /** The first thing wrong with the imprint. */
  Optional<Fault> imprintFault() {
    var info = token.getTimeStampInfo();
    var name = Hashes.name(info.getMessageImprintAlgOID().getId());
    if (name.isEmpty()) {
      return Optional.of(undecided(
          SubIndication.CRYPTO_CONSTRAINTS_FAILURE, "A timestamp uses an unknown digest."));
    }
    var expected = evidence.imprint().digest(name.get());
    if (expected.isEmpty()) {
      return Optional.of(undecided(SIGNED_DATA_NOT_FOUND, "What was stamped is not at hand."));
    }
    return Arrays.equals(expected.get(), info.getMessageImprintDigest())
        ? Optional.empty()
        : Optional.of(broken(HASH_FAILURE, "A timestamp is over something else."));
  }

  /** The certificate that the token binds: among its own, else among {@code others}. */
  Optional<X509Certificate> signer(Collection<X509Certificate> others) {
    var candidates = new LinkedHashSet<>(material.certificates());
    candidates.addAll(others);
    return candidates.stream().filter(this::isBound).findFirst();
  }

  static Fault noSigner() {
    return undecided(
        NO_SIGNING_CERTIFICATE_FOUND, "The certificate of a timestamp's authority is not at hand.");
  }

  /** Whether the signature was made with the key of {@code signer}, whatever that is worth. */
  Optional<Fault> signatureFault(X509Certificate signer) {
    try {
      var verifier = new JcaSimpleSignerInfoVerifierBuilder()
          .setProvider(Crypto.bouncyCastle())
          .build(signer.getPublicKey());
      if (information().verify(verifier)) {
        return Optional.empty();
      }
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      // not verifiable: not valid
    }
    return Optional.of(broken(SIG_CRYPTO_FAILURE, "The signature of a timestamp does not hold."));
  }

  /** A timestamp authority's key is for timestamps alone (RFC 3161, section 2.3). */
  static Optional<Fault> purposeFault(X509Certificate signer) {
    try {
      var purposes = signer.getExtendedKeyUsage();
      var critical = signer.getCriticalExtensionOIDs();
      var fit = purposes != null
          && purposes.equals(List.of(KeyPurposeId.id_kp_timeStamping.getId()))
          && critical != null
          && critical.contains(Extension.extendedKeyUsage.getId());
      return fit ? Optional.empty() : Optional.of(unfit());
    } catch (CertificateParsingException e) {
      return Optional.of(unfit());
    }
  }

  private static Fault unfit() {
    return undecided(
        CHAIN_CONSTRAINTS_FAILURE,
        "The authority's certificate is not meant for timestamps alone.");
  }

  /** What the token's own signature and imprint rest on. */
  List<AlgorithmUse> algorithms(X509Certificate signer) {
    var information = information();
    var what = "a timestamp";
    var pss = information.getEncryptionAlgOID().equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId());
    var imprint = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
    return List.of(
        Crypto.use(signer.getPublicKey(), pss, what),
        AlgorithmUse.digest(Hashes.name(information.getDigestAlgOID()).orElse("unknown"), what),
        AlgorithmUse.digest(Hashes.name(imprint).orElse("unknown"), what));
  }

  private SignerInformation information() {
    return token.toCMSSignedData().getSignerInfos().iterator().next();
  }

  private boolean isBound(X509Certificate certificate) {
    try {
      var der = Der.of(certificate).bytes();
      return token.getSID().match(new X509CertificateHolder(der)) && bindsDigest(der);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** ESSCertID or ESSCertIDv2 (RFC 2634, 5035, 5816), the first of its list: the signer's. */
  private boolean bindsDigest(byte[] der) {
    var attributes = token.getSignedAttributes();
    var v2 = value(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2));
    if (v2.isPresent()) {
      ESSCertIDv2 id = SigningCertificateV2.getInstance(v2.get()).getCerts()[0];
      var name = Hashes.name(id.getHashAlgorithm().getAlgorithm().getId());
      return name.isPresent()
          && Arrays.equals(
              Hashes.digest(name.get(), der), id.getCertHashObject().getOctets());
    }
    var v1 = value(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate));
    if (v1.isEmpty()) {
      return false;
    }
    ESSCertID id = SigningCertificate.getInstance(v1.get()).getCerts()[0];
    return Arrays.equals(Hashes.digest("SHA-1", der), id.getCertHashObject().getOctets());
  }

  private static Optional<ASN1Encodable> value(@Nullable Attribute attribute) {
    return attribute == null || attribute.getAttrValues().size() != 1
        ? Optional.empty()
        : Optional.of(attribute.getAttrValues().getObjectAt(0));
  }

  private static ValidationMaterial materialOf(CMSSignedData signed) {
    var certificates = new ArrayList<X509Certificate>();
    for (var holder : all(signed.getCertificates())) {
      encoded(holder::getEncoded)
          .flatMap(der -> Decoder.certificate(der.bytes()))
          .ifPresent(certificates::add);
    }
    var crls = new ArrayList<Der>();
    all(signed.getCRLs()).forEach(crl -> encoded(crl::getEncoded).ifPresent(crls::add));
    var responses = new ArrayList<Der>();
    for (var format : OcspReader.FORMATS) {
      Store<?> infos = signed.getOtherRevocationInfo(format); // BouncyCastle's type says no more
      for (Object info : all(infos)) {
        encoded(((ASN1Encodable) info).toASN1Primitive()::getEncoded).ifPresent(responses::add);
      }
    }
    return new ValidationMaterial(certificates, crls, responses);
  }

  private static <T> Collection<T> all(Store<T> store) {
    return store.getMatches(null);
  }

  private static Optional<Der> encoded(Encoding encoding) {
    try {
      return Optional.of(Der.of(encoding.bytes()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private interface Encoding {
    byte[] bytes() throws IOException;
  }

  private static Fault broken(SubIndication reason, String detail) {
    return new Fault(Fault.Stage.CRYPTOGRAPHY, true, reason, detail, "Nothing rests on it.");
  }

  private static Fault undecided(SubIndication reason, String detail) {
    return new Fault(Fault.Stage.CHAIN, false, reason, detail, "Nothing rests on it.");
  }
}
