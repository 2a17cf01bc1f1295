package dev.denpyo.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root and one signer under it. Validity is fixed: 2026-01-01 to 2028-01-01. */
final class TestPki {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  /** Kinds of key, in the words of the tests. */
  enum Kind {
    RSA_2048("RSA", "2048", "SHA256withRSA"),
    RSA_3072("RSA", "3072", "SHA256withRSA"),
    RSA_1024("RSA", "1024", "SHA256withRSA"),
    P_256("EC", "secp256r1", "SHA256withECDSA"),
    P_384("EC", "secp384r1", "SHA384withECDSA"),
    P_521("EC", "secp521r1", "SHA512withECDSA"),
    ED25519("Ed25519", "", "Ed25519");

    private final String algorithm;
    private final String size;
    private final String certificateSignature;

    Kind(String algorithm, String size, String certificateSignature) {
      this.algorithm = algorithm;
      this.size = size;
      this.certificateSignature = certificateSignature;
    }

    KeyPair generate() {
      try {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
          generator.initialize(new ECGenParameterSpec(size));
        } else if (algorithm.equals("RSA")) {
          generator.initialize(Integer.parseInt(size));
        }
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final Kind kind;
  private final KeyPair signerPair;
  private final List<X509Certificate> chain;

  private TestPki(Kind kind, int keyUsage, boolean withIntermediate) {
    this.kind = kind;
    this.signerPair = kind.generate();
    var rootPair = kind.generate();
    var above = new ArrayDeque<X509Certificate>();
    above.push(certificate(rootName(), rootPair, rootName(), rootPair, KeyUsage.keyCertSign));
    var issuer = rootName();
    var issuerPair = rootPair;
    if (withIntermediate) {
      issuer = "CN=Test Intermediate";
      issuerPair = kind.generate();
      above.push(certificate(issuer, issuerPair, rootName(), rootPair, KeyUsage.keyCertSign));
    }
    var subject = "CN=Seal of " + kind + ",O=Example";
    above.push(certificate(subject, signerPair, issuer, issuerPair, keyUsage));
    this.chain = List.copyOf(above);
  }

  static TestPki of(Kind kind) {
    return new TestPki(kind, SIGNING, false);
  }

  static TestPki withKeyUsage(Kind kind, int keyUsage) {
    return new TestPki(kind, keyUsage, false);
  }

  static TestPki withIntermediate(Kind kind) {
    return new TestPki(kind, SIGNING, true);
  }

  SigningKey key() {
    return SigningKey.of(signerPair.getPrivate(), chain);
  }

  KeyPair signerPair() {
    return signerPair;
  }

  X509Certificate signer() {
    return chain.get(0);
  }

  TrustAnchors trust() {
    return TrustAnchors.of(List.of(root()));
  }

  private X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  private String rootName() {
    return "CN=Test Root " + kind;
  }

  XadesSigner xades() {
    return XadesSigner.builder(key()).clock(CLOCK).build();
  }

  XadesVerifier verifier() {
    return XadesVerifier.builder().trust(trust()).at(NOW).build();
  }

  byte[] pkcs12(char[] password, String... aliases) {
    try (var out = new ByteArrayOutputStream()) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (var alias : aliases) {
        var certificates = chain.toArray(new Certificate[0]);
        store.setKeyEntry(alias, signerPair.getPrivate(), password, certificates);
      }
      if (aliases.length == 0) {
        store.setCertificateEntry("only-a-certificate", root());
      }
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  Path rootPem(Path directory) throws IOException {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return Files.writeString(
        directory.resolve("root-" + kind + ".pem"),
        "# the test root\n-----BEGIN CERTIFICATE-----\n"
            + encoder.encodeToString(Certificates.encoded(root()))
            + "\n-----END CERTIFICATE-----\n");
  }

  private X509Certificate certificate(
      String subject, KeyPair pair, String issuer, KeyPair issuerPair, int usage) {
    var ca = usage == KeyUsage.keyCertSign;
    try {
      var builder = new JcaX509v3CertificateBuilder(
          new X500Name(issuer),
          BigInteger.valueOf(ca ? 1 : 4711),
          Date.from(FROM),
          Date.from(UNTIL),
          new X500Name(subject),
          pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var contentSigner =
          new JcaContentSignerBuilder(kind.certificateSignature).build(issuerPair.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(contentSigner));
    } catch (OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
