package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The revocation list (RFC 5280, section 5) of one authority. */
public final class TestCrl {
  /** One way to be wrong. */
  public enum Fault {
    /** None. */
    NONE,
    /** The next list was due a day before the clock. */
    STALE,
    /** The list begins a day after the clock. */
    FUTURE,
    /** Does not say when the next list is due. */
    NO_NEXT_UPDATE,
    /** Signs, then changes the signature. */
    BROKEN_SIGNATURE
  }

  private record Revoked(BigInteger serial, Instant at, int reason) {}

  private final TestIdentity issuer;
  private final Clock clock;
  private final List<Revoked> revoked;
  private final List<CertificatePlan.Ext> extensions;
  private final Fault fault;

  private TestCrl(
      TestIdentity issuer,
      Clock clock,
      List<Revoked> revoked,
      List<CertificatePlan.Ext> extensions,
      Fault fault) {
    this.issuer = requireNonNull(issuer, "issuer");
    this.clock = requireNonNull(clock, "clock");
    this.revoked = List.copyOf(revoked);
    this.extensions = List.copyOf(extensions);
    this.fault = requireNonNull(fault, "fault");
  }

  /** An empty list, issued at what {@code clock} shows and good for a day. */
  public static TestCrl of(TestCa ca, Clock clock) {
    return new TestCrl(ca.identity(), clock, List.of(), List.of(), Fault.NONE);
  }

  /** The list with one more entry, for a reason numbered as in RFC 5280, section 5.3.1. */
  public TestCrl revoked(X509Certificate certificate, Instant since, int reason) {
    var more = new ArrayList<>(revoked);
    more.add(new Revoked(certificate.getSerialNumber(), since, reason));
    return new TestCrl(issuer, clock, more, extensions, fault);
  }

  /** The list with an extension, for example an issuing distribution point. */
  public TestCrl extension(String oid, boolean critical, byte[] der) {
    var more = new ArrayList<>(extensions);
    more.add(new CertificatePlan.Ext(oid, critical, HexFormat.of().formatHex(der)));
    return new TestCrl(issuer, clock, revoked, more, fault);
  }

  /** The list as of another time. */
  public TestCrl at(Clock other) {
    return new TestCrl(issuer, other, revoked, extensions, fault);
  }

  /** The list signed by another identity, in whose name it then is. */
  public TestCrl signedBy(TestIdentity other) {
    return new TestCrl(other, clock, revoked, extensions, fault);
  }

  /** The list with a fault. */
  public TestCrl with(Fault other) {
    return new TestCrl(issuer, clock, revoked, extensions, other);
  }

  /** DER of the {@code CertificateList}. */
  public byte[] encoded() {
    var from = validFrom();
    var name =
        X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    var builder = new X509v2CRLBuilder(name, Date.from(from));
    if (fault != Fault.NO_NEXT_UPDATE) {
      builder.setNextUpdate(Date.from(from.plus(Duration.ofDays(1))));
    }
    revoked.forEach(r -> builder.addCRLEntry(r.serial(), Date.from(r.at()), r.reason()));
    try {
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      for (var extension : extensions) {
        var value = ASN1Primitive.fromByteArray(HexFormat.of().parseHex(extension.hex()));
        var oid = new ASN1ObjectIdentifier(extension.oid());
        builder.addExtension(oid, extension.critical(), value);
      }
      var algorithm = TestKey.signatureAlgorithm(issuer.key());
      var der = builder
          .build(new JcaContentSignerBuilder(algorithm).build(issuer.key()))
          .getEncoded();
      return fault == Fault.BROKEN_SIGNATURE ? Broken.lastBytesChanged(der) : der;
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("cannot make a revocation list", e);
    }
  }

  private Instant validFrom() {
    return switch (fault) {
      case STALE -> clock.instant().minus(Duration.ofDays(2));
      case FUTURE -> clock.instant().plus(Duration.ofDays(1));
      default -> clock.instant();
    };
  }
}
