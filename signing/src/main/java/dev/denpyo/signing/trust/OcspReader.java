package dev.denpyo.signing.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.isismtt.ISISMTTObjectIdentifiers;
import org.bouncycastle.asn1.isismtt.ocsp.CertHash;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Reads OCSP answers (RFC 6960): whose they are, and what they say of a certificate. */
final class OcspReader {
  /** How answers are wrapped in CMS: a whole response (RFC 5940), or its signed part alone. */
  static final List<ASN1ObjectIdentifier> FORMATS =
      List.of(CMSObjectIdentifiers.id_ri_ocsp_response, OCSPObjectIdentifiers.id_pkix_ocsp_basic);

  private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
  private static final int CERTIFICATE_HOLD = 6;
  private static final int MAX_ANSWERS = 1_000;

  private OcspReader() {}

  /** The signed part of an answer, whichever of the two structures it comes in. */
  static Optional<BasicOCSPResp> parse(Der encoded) {
    try {
      var response = new OCSPResp(encoded.bytes());
      if (response.getStatus() == 0 && response.getResponseObject() instanceof BasicOCSPResp b) {
        return Optional.of(b);
      }
      return Optional.empty();
    } catch (IOException | OCSPException | RuntimeException e) {
      return parseBasic(encoded);
    }
  }

  private static Optional<BasicOCSPResp> parseBasic(Der encoded) {
    try {
      return Optional.of(new BasicOCSPResp(BasicOCSPResponse.getInstance(encoded.bytes())));
    } catch (RuntimeException e) {
      return Optional.empty(); // BouncyCastle's parsers throw what they come across
    }
  }

  /** The certificates that came with an answer. */
  static List<X509Certificate> certificates(BasicOCSPResp response) {
    var found = new ArrayList<X509Certificate>();
    try {
      for (var holder : response.getCerts()) {
        Decoder.certificate(holder.getEncoded()).ifPresent(found::add);
      }
    } catch (IOException | RuntimeException e) {
      return found; // what could be read so far
    }
    return found;
  }

  /** What {@code response} says of {@code certificate}; absent when it is about another. */
  static Optional<RevocationAnswer> read(
      Der source, BasicOCSPResp response, X509Certificate certificate, X509Certificate issuer)
      throws UnusableAnswer {
    try {
      var single = about(response, certificate, issuer);
      if (single.isEmpty()) {
        return Optional.empty();
      }
      var signer = signerOf(response, issuer);
      return Optional.of(answer(source, response, single.get(), List.of(signer, issuer)));
    } catch (OCSPException | OperatorCreationException | RuntimeException e) {
      throw new UnusableAnswer("An OCSP answer cannot be processed.");
    }
  }

  private static RevocationAnswer answer(
      Der source, BasicOCSPResp response, SingleResp single, List<X509Certificate> signerAndIssuer)
      throws UnusableAnswer {
    var signer = signerAndIssuer.get(0);
    var status = single.getCertStatus();
    var revoked =
        status instanceof RevokedStatus r ? Optional.of(r) : Optional.<RevokedStatus>empty();
    if (status != CertificateStatus.GOOD && revoked.isEmpty()) {
      throw new UnusableAnswer("An OCSP responder does not know a certificate.");
    }
    var onHold = revoked
        .filter(RevokedStatus::hasRevocationReason)
        .filter(r -> r.getRevocationReason() == CERTIFICATE_HOLD);
    var cutoff = single.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
    return new RevocationAnswer(
        source,
        single.getThisUpdate().toInstant(),
        Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant),
        revoked.map(r -> r.getRevocationTime().toInstant()),
        onHold.isPresent(),
        signer,
        signerAndIssuer.get(1),
        uses(response, signer, signerAndIssuer.get(1)),
        cutoff != null);
  }

  /** A responder that was named by a weak signature may have named itself. */
  private static List<AlgorithmUse> uses(
      BasicOCSPResp response, X509Certificate signer, X509Certificate issuer) {
    var uses = new ArrayList<>(
        Crypto.uses(response.getSignatureAlgorithmID(), signer.getPublicKey(), "an OCSP answer"));
    if (!signer.equals(issuer)) {
      uses.addAll(Crypto.uses(signer, issuer.getPublicKey(), "the certificate of a responder"));
    }
    return List.copyOf(uses);
  }

  private static Optional<SingleResp> about(
      BasicOCSPResp response, X509Certificate certificate, X509Certificate issuer)
      throws OCSPException, OperatorCreationException, UnusableAnswer {
    var holder =
        new X509CertificateHolder(Certificate.getInstance(Der.of(issuer).bytes()));
    var digests = digests();
    var found = Optional.<SingleResp>empty();
    var answers = response.getResponses();
    for (int i = 0; i < Math.min(answers.length, MAX_ANSWERS); i++) {
      var answer = answers[i];
      if (answer.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
          && answer.getCertID().matchesIssuer(holder, digests)) {
        requireCertHash(answer, certificate);
        found = found.filter(OcspReader::isBad).or(() -> Optional.of(answer));
      }
    }
    return found;
  }

  /** Of several words about one certificate the bad one counts. */
  private static boolean isBad(SingleResp answer) {
    return answer.getCertStatus() instanceof RevokedStatus;
  }

  /** A responder may name the certificate by its digest too; then it must be that one. */
  private static void requireCertHash(SingleResp single, X509Certificate certificate)
      throws UnusableAnswer {
    var extension = single.getExtension(ISISMTTObjectIdentifiers.id_isismtt_at_certHash);
    if (extension == null) {
      return;
    }
    var hash = CertHash.getInstance(extension.getParsedValue());
    var name = Hashes.name(hash.getHashAlgorithm().getAlgorithm().getId());
    var same = name.map(n -> Hashes.digest(n, Der.of(certificate).bytes()))
        .filter(d -> Arrays.equals(d, hash.getCertificateHash()));
    if (same.isEmpty()) {
      throw new UnusableAnswer("An OCSP answer is about another certificate of the same number.");
    }
  }

  /** The issuer itself, or whom it delegated to (RFC 6960, section 4.2.2.2). */
  private static X509Certificate signerOf(BasicOCSPResp response, X509Certificate issuer)
      throws UnusableAnswer {
    if (isSignedBy(response, issuer)) {
      return issuer;
    }
    for (var delegate : certificates(response)) {
      if (isDelegated(delegate, issuer, response) && isSignedBy(response, delegate)) {
        return delegate;
      }
    }
    throw new UnusableAnswer("An OCSP answer is not signed by somebody who may give it.");
  }

  private static boolean isDelegated(
      X509Certificate delegate, X509Certificate issuer, BasicOCSPResp response) {
    try {
      delegate.verify(issuer.getPublicKey(), Crypto.bouncyCastle());
      delegate.checkValidity(response.getProducedAt());
      var purposes = delegate.getExtendedKeyUsage();
      return purposes != null
          && purposes.contains(OCSP_SIGNING)
          && delegate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (CertificateParsingException e) {
      return false; // purposes that cannot be read are none
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isSignedBy(BasicOCSPResp response, X509Certificate signer) {
    try {
      return response.isSignatureValid(new JcaContentVerifierProviderBuilder()
          .setProvider(Crypto.bouncyCastle())
          .build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }

  private static DigestCalculatorProvider digests() throws OperatorCreationException {
    return new JcaDigestCalculatorProviderBuilder()
        .setProvider(Crypto.bouncyCastle())
        .build();
  }
}
