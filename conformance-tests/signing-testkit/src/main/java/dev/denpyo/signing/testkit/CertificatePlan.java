package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate is to say. Valid 2020-01-01 to 2040-01-01 unless told otherwise.
 *
 * @param commonName of the subject; with {@code key} and {@code variant} it also fixes the key
 * @param key kind of the subject's key
 * @param variant tells keys of subjects with the same name apart; empty for the usual one
 * @param notBefore start of validity
 * @param notAfter end of validity
 * @param extensions in order
 */
public record CertificatePlan(
    String commonName,
    TestKey key,
    String variant,
    Instant notBefore,
    Instant notAfter,
    List<Ext> extensions) {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
  private static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

  /**
   * An extension (RFC 5280, section 4.2).
   *
   * @param oid dotted
   * @param hex DER of the value in lower-case hex
   */
  public record Ext(String oid, boolean critical, String hex) {
    public Ext {
      requireNonNull(oid, "oid");
      requireNonNull(hex, "hex");
    }
  }

  public CertificatePlan {
    requireNonNull(commonName, "commonName");
    requireNonNull(key, "key");
    requireNonNull(variant, "variant");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(notAfter, "notAfter");
    extensions = List.copyOf(extensions);
  }

  /** A person or organisation that signs. */
  public static CertificatePlan signer(String commonName) {
    return of(commonName)
        .with(Extension.basicConstraints.getId(), true, new BasicConstraints(false))
        .keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
  }

  /** An authority that issues certificates and revocation lists. */
  public static CertificatePlan authority(String commonName) {
    return of(commonName)
        .with(Extension.basicConstraints.getId(), true, new BasicConstraints(true))
        .keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
  }

  /** A timestamping unit (RFC 3161, section 2.3): its sole, critical purpose is timestamping. */
  public static CertificatePlan timestamping(String commonName) {
    return signer(commonName)
        .keyUsage(KeyUsage.digitalSignature)
        .purposes(true, KeyPurposeId.id_kp_timeStamping.getId());
  }

  /** An OCSP responder named by its authority, whose own revocation need not be checked. */
  public static CertificatePlan ocspResponder(String commonName) {
    return signer(commonName)
        .keyUsage(KeyUsage.digitalSignature)
        .purposes(false, KeyPurposeId.id_kp_OCSPSigning.getId())
        .with(OCSP_NO_CHECK, false, DERNull.INSTANCE);
  }

  private static CertificatePlan of(String commonName) {
    return new CertificatePlan(commonName, TestKey.P_256, "", FROM, UNTIL, List.of());
  }

  /** With another kind of key. */
  public CertificatePlan key(TestKey other) {
    return new CertificatePlan(commonName, other, variant, notBefore, notAfter, extensions);
  }

  /** With another key under the same name. */
  public CertificatePlan variant(String other) {
    return new CertificatePlan(commonName, key, other, notBefore, notAfter, extensions);
  }

  /** With another validity. */
  public CertificatePlan valid(Instant from, Instant until) {
    return new CertificatePlan(commonName, key, variant, from, until, extensions);
  }

  /** With an extended key usage of these purposes, dotted; without any, with no such extension. */
  public CertificatePlan purposes(boolean critical, String... oids) {
    var ids = new ArrayList<KeyPurposeId>();
    for (var oid : oids) {
      ids.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)));
    }
    var name = Extension.extendedKeyUsage.getId();
    return ids.isEmpty()
        ? without(name)
        : with(name, critical, new ExtendedKeyUsage(ids.toArray(KeyPurposeId[]::new)));
  }

  /** With an extension, in the place of one with the same identifier. */
  public CertificatePlan extension(String oid, boolean critical, byte[] der) {
    var changed = new ArrayList<>(without(oid).extensions);
    changed.add(new Ext(oid, critical, HexFormat.of().formatHex(der)));
    return new CertificatePlan(commonName, key, variant, notBefore, notAfter, changed);
  }

  /** Without an extension. */
  public CertificatePlan without(String oid) {
    var kept = extensions.stream().filter(e -> !e.oid().equals(oid)).toList();
    return new CertificatePlan(commonName, key, variant, notBefore, notAfter, kept);
  }

  /** With these bits of key usage (RFC 5280, section 4.2.1.3), as BouncyCastle numbers them. */
  public CertificatePlan keyUsage(int bits) {
    return with(Extension.keyUsage.getId(), true, new KeyUsage(bits));
  }

  private CertificatePlan with(String oid, boolean critical, ASN1Encodable value) {
    try {
      return extension(oid, critical, value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException("an extension of our own making cannot be encoded", e);
    }
  }
}
