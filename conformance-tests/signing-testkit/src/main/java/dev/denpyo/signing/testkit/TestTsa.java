package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A timestamping authority (RFC 3161). Puts whatever certificate it is given into its tokens, fit
 * for timestamping or not.
 */
public final class TestTsa {
  /** One way to be wrong. */
  public enum Fault {
    /** None. */
    NONE,
    /** Stamps another digest than the one asked for. */
    WRONG_IMPRINT,
    /** Answers another request's number. */
    OTHER_NONCE,
    /** Leaves the request's number out. */
    NO_NONCE,
    /** Names another policy than the one asked for. */
    OTHER_POLICY,
    /** Refuses, without a token. */
    REJECTED,
    /** Refuses, but sends a token all the same. */
    REJECTED_WITH_TOKEN,
    /** Signs, then changes the signature. */
    BROKEN_SIGNATURE,
    /** Binds another certificate into the token than the one it signs with. */
    OTHER_CERTIFICATE_BOUND,
    /** Leaves its certificates out, asked for or not. */
    NO_CERTIFICATES,
    /** Says a time one day before its clock. */
    STALE,
    /** Says a time one day after its clock. */
    FUTURE,
    /** Says that its time may be off by thirty years. */
    ROUGH,
    /** Sends half of its answer. */
    TRUNCATED,
    /** Sends something that is not ASN.1. */
    GARBAGE
  }

  private static final String POLICY = "1.3.6.1.4.1.99999.1.1";
  private static final String OTHER_POLICY = "1.3.6.1.4.1.99999.1.2";
  private static final ASN1ObjectIdentifier SIGNING_CERTIFICATE_V2 =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;

  private final TestIdentity identity;
  private final Clock clock;
  private final Fault fault;

  private TestTsa(TestIdentity identity, Clock clock, Fault fault) {
    this.identity = requireNonNull(identity, "identity");
    this.clock = requireNonNull(clock, "clock");
    this.fault = requireNonNull(fault, "fault");
  }

  /** An authority that stamps what {@code clock} shows, with the key of {@code identity}. */
  public static TestTsa of(TestIdentity identity, Clock clock) {
    return new TestTsa(identity, clock, Fault.NONE);
  }

  /** This authority with a fault. */
  public TestTsa with(Fault other) {
    return new TestTsa(identity, clock, other);
  }

  /** This authority by another clock. */
  public TestTsa at(Clock other) {
    return new TestTsa(identity, other, fault);
  }

  /** Its key and certificates. */
  public TestIdentity identity() {
    return identity;
  }

  /**
   * A token (DER of a CMS {@code ContentInfo}).
   *
   * @param algorithm JCA name of the digest, for example {@code SHA-256}
   * @throws IllegalArgumentException if {@code algorithm} is unknown
   */
  public byte[] token(byte[] digest, String algorithm) {
    var oid = Oids.digest(algorithm);
    var imprint = new MessageImprint(new AlgorithmIdentifier(oid), digest);
    return encoded(token(imprint, null, new ASN1ObjectIdentifier(POLICY), true));
  }

  /** A token over {@code content}, hashed with SHA-256. */
  public byte[] tokenOver(byte[] content) {
    return token(sha256(content), "SHA-256");
  }

  /** Answers a {@code TimeStampReq} with a {@code TimeStampResp}, both DER. */
  public byte[] respond(byte[] request) {
    if (fault == Fault.GARBAGE) {
      return "not a timestamp".getBytes(StandardCharsets.US_ASCII);
    }
    var asked = TimeStampReq.getInstance(request);
    var rejected = fault == Fault.REJECTED || fault == Fault.REJECTED_WITH_TOKEN;
    var status = new PKIStatusInfo(rejected ? PKIStatus.rejection : PKIStatus.granted);
    var token = fault == Fault.REJECTED ? null : answerTo(asked);
    var response = encoded(new TimeStampResp(status, token));
    return fault == Fault.TRUNCATED ? Arrays.copyOf(response, response.length / 2) : response;
  }

  private ContentInfo answerTo(TimeStampReq asked) {
    var policy =
        asked.getReqPolicy() == null ? new ASN1ObjectIdentifier(POLICY) : asked.getReqPolicy();
    var certificates = asked.getCertReq() != null && asked.getCertReq().isTrue();
    return token(asked.getMessageImprint(), asked.getNonce(), policy, certificates);
  }

  private ContentInfo token(
      MessageImprint imprint,
      @Nullable ASN1Integer nonce,
      ASN1ObjectIdentifier policy,
      boolean withCertificates) {
    var info = new TSTInfo(
        fault == Fault.OTHER_POLICY ? new ASN1ObjectIdentifier(OTHER_POLICY) : policy,
        fault == Fault.WRONG_IMPRINT ? changed(imprint) : imprint,
        new ASN1Integer(new BigInteger(1, Arrays.copyOf(sha256(encoded(imprint)), 8))),
        new ASN1GeneralizedTime(Date.from(clock.instant().plus(drift()))),
        new Accuracy(new ASN1Integer(accuracySeconds()), null, null),
        null,
        nonce(nonce),
        null,
        null);
    try {
      var signed = sign(encoded(info), withCertificates && fault != Fault.NO_CERTIFICATES);
      return ContentInfo.getInstance(
          fault == Fault.BROKEN_SIGNATURE ? Broken.lastBytesChanged(signed) : signed);
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new IllegalStateException("cannot make a timestamp", e);
    }
  }

  private byte[] sign(byte[] content, boolean withCertificates)
      throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
    var algorithm = TestKey.signatureAlgorithm(identity.key());
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var attributes = new AttributeTable(new Attribute(SIGNING_CERTIFICATE_V2, new DERSet(bound())));
    var signer = new JcaSignerInfoGeneratorBuilder(digests)
        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
        .build(
            new JcaContentSignerBuilder(algorithm).build(identity.key()), identity.certificate());
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(signer);
    if (withCertificates) {
      generator.addCertificates(new JcaCertStore(identity.chain()));
    }
    var data = new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, content);
    return generator.generate(data, true).toASN1Structure().getEncoded("DER");
  }

  private SigningCertificateV2 bound() throws GeneralSecurityException {
    var der = identity.certificate().getEncoded();
    var hash = fault == Fault.OTHER_CERTIFICATE_BOUND ? sha256(new byte[0]) : sha256(der);
    return new SigningCertificateV2(new ESSCertIDv2(hash));
  }

  private @Nullable ASN1Integer nonce(@Nullable ASN1Integer asked) {
    if (asked == null || fault == Fault.NO_NONCE) {
      return null;
    }
    return fault == Fault.OTHER_NONCE
        ? new ASN1Integer(asked.getValue().add(BigInteger.ONE))
        : asked;
  }

  private int accuracySeconds() {
    return fault == Fault.ROUGH ? 1_000_000_000 : 1;
  }

  private Duration drift() {
    return switch (fault) {
      case STALE -> Duration.ofDays(-1);
      case FUTURE -> Duration.ofDays(1);
      default -> Duration.ZERO;
    };
  }

  private static MessageImprint changed(MessageImprint imprint) {
    var digest = imprint.getHashedMessage().clone();
    digest[0] ^= 1;
    return new MessageImprint(imprint.getHashAlgorithm(), digest);
  }

  private static byte[] encoded(ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException("a structure of our own making cannot be encoded", e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no SHA-256 on this Java platform", e);
    }
  }
}
