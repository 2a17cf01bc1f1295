package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority. It issues the same bytes for the same plan, unless the key's signature
 * is randomised, and remembers nothing: who is revoked, {@link TestOcsp} and {@link TestCrl} are
 * told.
 */
public final class TestCa {
  private final TestIdentity identity;

  private TestCa(TestIdentity identity) {
    this.identity = requireNonNull(identity, "identity");
  }

  /** A self-signed authority with a P-256 key. */
  public static TestCa root(String commonName) {
    return root(CertificatePlan.authority(commonName));
  }

  /** A self-signed authority after {@code plan}. */
  public static TestCa root(CertificatePlan plan) {
    var pair = plan.key().pair(plan.commonName() + plan.variant());
    var certificate =
        build(plan, pair.getPublic(), name(plan), pair.getPrivate(), pair.getPublic());
    return new TestCa(new TestIdentity(pair.getPrivate(), List.of(certificate)));
  }

  /** An authority under this one, with a P-256 key. */
  public TestCa intermediate(String commonName) {
    return intermediate(CertificatePlan.authority(commonName));
  }

  /** An authority under this one after {@code plan}. */
  public TestCa intermediate(CertificatePlan plan) {
    return new TestCa(issue(plan));
  }

  /** A signer with a P-256 key. */
  public TestIdentity signer(String commonName) {
    return issue(CertificatePlan.signer(commonName));
  }

  /** A key with a certificate after {@code plan}. */
  public TestIdentity issue(CertificatePlan plan) {
    var pair = plan.key().pair(plan.commonName() + plan.variant());
    var issuer = identity.certificate();
    var certificate = build(
        plan,
        pair.getPublic(),
        X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
        identity.key(),
        issuer.getPublicKey());
    var chain = new ArrayList<X509Certificate>();
    chain.add(certificate);
    chain.addAll(identity.chain());
    return new TestIdentity(pair.getPrivate(), chain);
  }

  /** The authority's own certificate. */
  public X509Certificate certificate() {
    return identity.certificate();
  }

  /** The authority's key and certificates. */
  public TestIdentity identity() {
    return identity;
  }

  private static X509Certificate build(
      CertificatePlan plan,
      PublicKey subjectKey,
      X500Name issuer,
      PrivateKey issuerKey,
      PublicKey issuerPublic) {
    try {
      var utils = new JcaX509ExtensionUtils();
      var builder = new JcaX509v3CertificateBuilder(
          issuer,
          serial(plan, issuer),
          Date.from(plan.notBefore()),
          Date.from(plan.notAfter()),
          name(plan),
          subjectKey);
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(subjectKey));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          utils.createAuthorityKeyIdentifier(issuerPublic));
      for (var extension : plan.extensions()) {
        add(extension, builder);
      }
      var signer =
          new JcaContentSignerBuilder(TestKey.signatureAlgorithm(issuerKey)).build(issuerKey);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("cannot issue after " + plan, e);
    }
  }

  private static void add(CertificatePlan.Ext extension, JcaX509v3CertificateBuilder to)
      throws IOException, CertIOException {
    var value = ASN1Primitive.fromByteArray(HexFormat.of().parseHex(extension.hex()));
    to.addExtension(new ASN1ObjectIdentifier(extension.oid()), extension.critical(), value);
  }

  private static X500Name name(CertificatePlan plan) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, "Denpyo test kit")
        .addRDN(BCStyle.CN, plan.commonName())
        .build();
  }

  /** From everything that the certificate says, so that two that differ are numbered apart. */
  private static BigInteger serial(CertificatePlan plan, X500Name issuer)
      throws GeneralSecurityException {
    var text = (plan + issuer.toString()).getBytes(StandardCharsets.UTF_8);
    var digest = MessageDigest.getInstance("SHA-256").digest(text);
    return new BigInteger(1, Arrays.copyOf(digest, 8)).add(BigInteger.ONE);
  }
}
