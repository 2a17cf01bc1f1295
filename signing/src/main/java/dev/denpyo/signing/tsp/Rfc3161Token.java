package dev.denpyo.signing.tsp;

import dev.denpyo.signing.cms.CmsSigner;
import dev.denpyo.signing.cms.SignedCms;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.tsp.TSTInfo;

/** A timestamp token as it was found (RFC 3161, section 2.4.2): what it says, and whether it holds. */
public final class Rfc3161Token {
  private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String TIMESTAMPING = "1.3.6.1.5.5.7.3.8";
  private static final Map<String, String> DIGESTS = Map.of(
      "1.2.840.113549.2.5", "MD5",
      "1.3.14.3.2.26", "SHA-1",
      "2.16.840.1.101.3.4.2.4", "SHA-224",
      "2.16.840.1.101.3.4.2.1", "SHA-256",
      "2.16.840.1.101.3.4.2.2", "SHA-384",
      "2.16.840.1.101.3.4.2.3", "SHA-512",
      "2.16.840.1.101.3.4.2.8", "SHA3-256",
      "2.16.840.1.101.3.4.2.9", "SHA3-384",
      "2.16.840.1.101.3.4.2.10", "SHA3-512");

  private final SignedCms cms;
  private final CmsSigner signer;
  private final byte[] content;
  private final TSTInfo info;
  private final Instant time;

  private Rfc3161Token(SignedCms cms, byte[] content) throws ParseException {
    this.cms = cms;
    this.signer = cms.signers().get(0);
    this.content = content;
    this.info = TSTInfo.getInstance(content);
    this.time = info.getGenTime().getDate().toInstant();
  }

  /**
   * Reads a token.
   *
   * @param encoded the CMS {@code ContentInfo}; nothing may follow it
   * @return empty when it is none, malformed, has several signers, or exceeds a limit
   */
  public static Optional<Rfc3161Token> read(byte[] encoded) {
    var cms = SignedCms.read(encoded).filter(c -> c.length() == encoded.length);
    if (cms.isEmpty()
        || cms.get().signers().size() != 1 // RFC 3161, section 2.4.2: the authority alone
        || !cms.get().contentType().equals(TST_INFO)) {
      return Optional.empty();
    }
    try {
      var content = cms.get().content();
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(new Rfc3161Token(cms.get(), content.get()));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty(); // not a TSTInfo
    }
  }

  /** The time that the authority states. */
  public Instant time() {
    return time;
  }

  /** How far from {@link #time} the truth may be; zero when nothing is said. */
  public Duration accuracy() {
    var accuracy = info.getAccuracy();
    if (accuracy == null) {
      return Duration.ZERO;
    }
    var seconds = accuracy.getSeconds() == null ? 0 : accuracy.getSeconds().longValueExact();
    var millis = accuracy.getMillis() == null ? 0 : accuracy.getMillis().intValueExact();
    var micros = accuracy.getMicros() == null ? 0 : accuracy.getMicros().intValueExact();
    return Duration.ofSeconds(seconds).plusMillis(millis).plusNanos(1_000L * micros);
  }

  /** The policy under which it was issued (dotted). */
  public String policy() {
    return info.getPolicy().getId();
  }

  /** The authority's number for it. */
  public BigInteger serialNumber() {
    return info.getSerialNumber().getValue();
  }

  /** The number of the request that it answers. */
  public Optional<BigInteger> nonce() {
    return Optional.ofNullable(info.getNonce()).map(n -> n.getValue());
  }

  /** The JDK's name of the digest that was stamped; its OID if we do not know it. */
  public String imprintAlgorithm() {
    var oid = info.getMessageImprint().getHashAlgorithm().getAlgorithm().getId();
    return DIGESTS.getOrDefault(oid, oid);
  }

  /** The digest that was stamped, a copy. */
  public byte[] imprint() {
    return info.getMessageImprint().getHashedMessage();
  }

  /** Whether it is over {@code content}. */
  public boolean isOver(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance(imprintAlgorithm());
      for (var part : parts) {
        digest.update(part);
      }
      return MessageDigest.isEqual(digest.digest(), imprint());
    } catch (NoSuchAlgorithmException e) {
      return false;
    }
  }

  /** The authority's certificate, if it came along and the token binds it. */
  public Optional<X509Certificate> certificate() {
    return signer.bindsCertificate() ? signer.certificate() : Optional.empty();
  }

  /** The certificates, lists and answers that came along, and how it is signed. */
  public SignedCms cms() {
    return cms;
  }

  /**
   * Why the token is not the word of the owner of its certificate; empty when it is. Whether that
   * certificate deserves trust, and did at that time, is another question.
   */
  public Optional<String> fault() {
    var form = signer.formFault(TST_INFO);
    if (form.isPresent()) {
      return form;
    }
    var certificate = certificate();
    if (certificate.isEmpty()) {
      return Optional.of(
          "The authority's certificate is not in the timestamp, or not bound to it.");
    }
    if (!signer.isOver(contentDigest())) {
      return Optional.of("What the timestamp says is not what its authority signed.");
    }
    if (!signer.holds()) {
      return Optional.of("The signature of the timestamp is not that of its authority.");
    }
    return isForTimestampingAlone(certificate.get())
        ? Optional.empty()
        : Optional.of("The authority's certificate is not for timestamping alone.");
  }

  private byte[] contentDigest() {
    try {
      return MessageDigest.getInstance(signer.digestAlgorithm()).digest(content);
    } catch (NoSuchAlgorithmException e) {
      return new byte[0]; // equals no digest
    }
  }

  /** Critical, and the only purpose (RFC 3161, section 2.3). */
  private static boolean isForTimestampingAlone(X509Certificate certificate) {
    try {
      var critical = certificate.getCriticalExtensionOIDs();
      return critical != null
          && critical.contains(EXTENDED_KEY_USAGE)
          && List.of(TIMESTAMPING).equals(certificate.getExtendedKeyUsage());
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Rfc3161Token of " + time + " over " + HexFormat.of().formatHex(imprint());
  }
}
