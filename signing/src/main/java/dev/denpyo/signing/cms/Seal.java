package dev.denpyo.signing.cms;

import dev.denpyo.signing.SignatureAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/** A finished signature with one signer, ready to be written as {@code ContentInfo} in DER. */
final class Seal {
  private final List<X509Certificate> chain;
  private final SignatureAlgorithm algorithm;
  private final byte[] signed;
  private final byte[] value;
  private final List<byte[]> unsigned;

  /**
   * @param signed the signed attributes as they were signed, a SET
   */
  Seal(List<X509Certificate> chain, SignatureAlgorithm algorithm, byte[] signed, byte[] value) {
    this(chain, algorithm, signed, value, List.of());
  }

  private Seal(
      List<X509Certificate> chain,
      SignatureAlgorithm algorithm,
      byte[] signed,
      byte[] value,
      List<byte[]> unsigned) {
    this.chain = chain;
    this.algorithm = algorithm;
    this.signed = signed;
    this.value = value;
    this.unsigned = unsigned;
  }

  byte[] value() {
    return value;
  }

  /** This seal with one more unsigned attribute. */
  Seal with(ASN1ObjectIdentifier type, byte[] attributeValue) {
    var more = new ArrayList<>(unsigned);
    more.add(DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(type),
        DerEncoding.join(DerEncoding.SET, attributeValue)));
    return new Seal(chain, algorithm, signed, value, more);
  }

  byte[] encode() {
    var eContentInfo =
        DerEncoding.join(DerEncoding.SEQUENCE, DerEncoding.encode(CMSObjectIdentifiers.data));
    var signedData = DerEncoding.join(DerEncoding.SEQUENCE, before(), eContentInfo, after());
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(CMSObjectIdentifiers.signedData),
        DerEncoding.join(DerEncoding.context(0), signedData));
  }

  byte[] encode(byte[] content) {
    var out = new ByteArrayOutputStream(content.length + 4_096);
    try {
      write(out, content.length, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /**
   * Writes the seal around content that flows through: all lengths are known before the first byte.
   *
   * @throws IOException if a stream fails, or {@code content} has not {@code length} bytes
   */
  void write(OutputStream out, long length, InputStream content) throws IOException {
    var before = before();
    var after = after();
    var type = DerEncoding.encode(CMSObjectIdentifiers.data);
    var outer = DerEncoding.encode(CMSObjectIdentifiers.signedData);
    var octets = DerEncoding.header(DerEncoding.OCTET_STRING, length);
    var explicit = DerEncoding.header(DerEncoding.context(0), octets.length + length);
    var info = DerEncoding.header(
        DerEncoding.SEQUENCE, type.length + explicit.length + octets.length + length);
    var encapsulated = info.length + type.length + explicit.length + octets.length + length;
    var data =
        DerEncoding.header(DerEncoding.SEQUENCE, before.length + encapsulated + after.length);
    var inner = data.length + before.length + encapsulated + after.length;
    var tag = DerEncoding.header(DerEncoding.context(0), inner);
    out.write(DerEncoding.header(DerEncoding.SEQUENCE, outer.length + tag.length + inner));
    for (var part : new byte[][] {outer, tag, data, before, info, type, explicit, octets}) {
      out.write(part);
    }
    if (content.transferTo(out) != length) {
      throw new IOException("the content changed its length while it was signed");
    }
    out.write(after);
  }

  private byte[] before() {
    var digests = DerEncoding.join(
        DerEncoding.SET, DerEncoding.encode(CmsAlgorithms.digest(algorithm.digest())));
    return concat(DerEncoding.integer(BigInteger.ONE), digests);
  }

  private byte[] after() {
    var certificates = new ArrayList<byte[]>();
    chain.forEach(c -> certificates.add(encoded(c)));
    return concat(
        DerEncoding.set(DerEncoding.context(0), certificates),
        DerEncoding.join(DerEncoding.SET, signerInfo()));
  }

  byte[] signerInfo() {
    var attributes = signed.clone();
    attributes[0] =
        (byte) DerEncoding.context(0); // signed as a SET, carried as [0] (RFC 5652, 5.3)
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.integer(BigInteger.ONE),
        issuerAndSerial(),
        DerEncoding.encode(CmsAlgorithms.digest(algorithm.digest())),
        attributes,
        DerEncoding.encode(CmsAlgorithms.signature(algorithm)),
        DerEncoding.join(DerEncoding.OCTET_STRING, value),
        unsigned.isEmpty() ? new byte[0] : DerEncoding.set(DerEncoding.context(1), unsigned));
  }

  private byte[] issuerAndSerial() {
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        chain.get(0).getIssuerX500Principal().getEncoded(),
        DerEncoding.integer(chain.get(0).getSerialNumber()));
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }

  private static byte[] concat(byte[] a, byte[] b) {
    var both = new byte[a.length + b.length];
    System.arraycopy(a, 0, both, 0, a.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
