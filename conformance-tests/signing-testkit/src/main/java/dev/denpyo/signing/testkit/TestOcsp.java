package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An OCSP responder (RFC 6960) for the certificates of one authority. */
public final class TestOcsp {
  /** One way to be wrong. */
  public enum Fault {
    /** None. */
    NONE,
    /** Answers for a certificate that nobody asked about. */
    OTHER_CERTIFICATE,
    /** Does not know the certificate. */
    UNKNOWN,
    /** Asks to come back later. */
    TRY_LATER,
    /** The answer ended a day before the clock. */
    STALE,
    /** The answer begins a day after the clock. */
    FUTURE,
    /** Does not say when the next answer is due. */
    NO_NEXT_UPDATE,
    /** Answers another request's number. */
    OTHER_NONCE,
    /** Signs, then changes the signature. */
    BROKEN_SIGNATURE
  }

  private record Revoked(Instant at, int reason) {}

  private final TestCa ca;
  private final TestIdentity responder;
  private final Clock clock;
  private final Map<BigInteger, Revoked> revoked;
  private final Fault fault;

  private TestOcsp(
      TestCa ca,
      TestIdentity responder,
      Clock clock,
      Map<BigInteger, Revoked> revoked,
      Fault fault) {
    this.ca = requireNonNull(ca, "ca");
    this.responder = requireNonNull(responder, "responder");
    this.clock = requireNonNull(clock, "clock");
    this.revoked = Map.copyOf(revoked);
    this.fault = requireNonNull(fault, "fault");
  }

  /** Answers by a responder that {@code ca} delegated to, at what {@code clock} shows. */
  public static TestOcsp of(TestCa ca, Clock clock) {
    var delegate = ca.issue(CertificatePlan.ocspResponder("Test OCSP"));
    return new TestOcsp(ca, delegate, clock, Map.of(), Fault.NONE);
  }

  /** Answers signed by another identity; the authority's own signs directly. */
  public TestOcsp signedBy(TestIdentity other) {
    return new TestOcsp(ca, other, clock, revoked, fault);
  }

  /** Answers at another time. */
  public TestOcsp at(Clock other) {
    return new TestOcsp(ca, responder, other, revoked, fault);
  }

  /** Knows {@code certificate} as revoked, for a reason numbered as in RFC 5280, section 5.3.1. */
  public TestOcsp revoked(X509Certificate certificate, Instant since, int reason) {
    var more = new HashMap<>(revoked);
    more.put(certificate.getSerialNumber(), new Revoked(since, reason));
    return new TestOcsp(ca, responder, clock, more, fault);
  }

  /** This responder with a fault. */
  public TestOcsp with(Fault other) {
    return new TestOcsp(ca, responder, clock, revoked, other);
  }

  /** The responder's key and certificates. */
  public TestIdentity responder() {
    return responder;
  }

  /** The {@code OCSPResponse} (DER) about one certificate. */
  public byte[] response(X509Certificate certificate) {
    try {
      var issuer = new JcaX509CertificateHolder(ca.certificate());
      return answer(
          new CertificateID(sha1(), issuer, certificate.getSerialNumber()), Optional.empty());
    } catch (OCSPException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot answer for " + certificate.getSerialNumber(), e);
    }
  }

  /** Answers an {@code OCSPRequest} about one certificate, both DER. */
  public byte[] respond(byte[] request) {
    try {
      var asked = new OCSPReq(request);
      var nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      return answer(asked.getRequestList()[0].getCertID(), Optional.ofNullable(nonce));
    } catch (IOException e) {
      throw new IllegalArgumentException("request is not an OCSP request", e);
    }
  }

  private byte[] answer(CertificateID asked, Optional<Extension> nonce) {
    try {
      var responses = new OCSPRespBuilder();
      if (fault == Fault.TRY_LATER) {
        return responses.build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
      }
      var builder = new JcaBasicOCSPRespBuilder(responder.certificate().getPublicKey(), sha1());
      var from = validFrom();
      builder.addResponse(about(asked), status(asked), Date.from(from), validUntil(from), null);
      nonce.map(this::answered).ifPresent(builder::setResponseExtensions);
      return responses.build(OCSPRespBuilder.SUCCESSFUL, sign(builder, from)).getEncoded();
    } catch (OCSPException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot answer", e);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("cannot sign an answer", e);
    }
  }

  private BasicOCSPResp sign(BasicOCSPRespBuilder builder, Instant from)
      throws OCSPException, GeneralSecurityException, IOException, OperatorCreationException {
    var algorithm = TestKey.signatureAlgorithm(responder.key());
    var signer = new JcaContentSignerBuilder(algorithm).build(responder.key());
    var chain = new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.certificate())};
    var signed = builder.build(signer, chain, Date.from(from));
    return fault == Fault.BROKEN_SIGNATURE ? Broken.copy(signed) : signed;
  }

  private CertificateID about(CertificateID asked) throws OCSPException, GeneralSecurityException {
    if (fault != Fault.OTHER_CERTIFICATE) {
      return asked;
    }
    var issuer = new JcaX509CertificateHolder(ca.certificate());
    return new CertificateID(sha1(), issuer, asked.getSerialNumber().add(BigInteger.ONE));
  }

  private CertificateStatus status(CertificateID asked) {
    if (fault == Fault.UNKNOWN) {
      return new UnknownStatus();
    }
    var found = revoked.get(asked.getSerialNumber());
    return found == null
        ? CertificateStatus.GOOD
        : new RevokedStatus(Date.from(found.at()), found.reason());
  }

  private Instant validFrom() {
    return switch (fault) {
      case STALE -> clock.instant().minus(Duration.ofDays(2));
      case FUTURE -> clock.instant().plus(Duration.ofDays(1));
      default -> clock.instant();
    };
  }

  private @Nullable Date validUntil(Instant from) {
    return fault == Fault.NO_NEXT_UPDATE ? null : Date.from(from.plus(Duration.ofDays(1)));
  }

  private Extensions answered(Extension nonce) {
    var value = fault == Fault.OTHER_NONCE
        ? new DEROctetString(new DEROctetString(new byte[16]).getOctets())
        : nonce.getExtnValue();
    return new Extensions(new Extension(nonce.getExtnId(), false, value));
  }

  private static DigestCalculator sha1() {
    try {
      return new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("no SHA-1 on this Java platform", e);
    }
  }
}
