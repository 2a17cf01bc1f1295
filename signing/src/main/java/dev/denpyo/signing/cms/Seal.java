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
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** A finished signature with one signer, ready to be written as {@code ContentInfo} in DER. */
final class Seal {
  private final List<X509Certificate> chain;
  private final SignatureAlgorithm algorithm;
  private final ASN1Set signed;
  private final byte[] value;
  private final List<byte[]> unsigned;

  Seal(List<X509Certificate> chain, SignatureAlgorithm algorithm, ASN1Set signed, byte[] value) {
    this(chain, algorithm, signed, value, List.of());
  }

  private Seal(
      List<X509Certificate> chain,
      SignatureAlgorithm algorithm,
      ASN1Set signed,
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
    more.add(Der.join(Der.SEQUENCE, Der.encode(type), Der.join(Der.SET, attributeValue)));
    return new Seal(chain, algorithm, signed, value, more);
  }

  byte[] encode() {
    var eContentInfo = Der.join(Der.SEQUENCE, Der.encode(CMSObjectIdentifiers.data));
    var signedData = Der.join(Der.SEQUENCE, before(), eContentInfo, after());
    return Der.join(
        Der.SEQUENCE,
        Der.encode(CMSObjectIdentifiers.signedData),
        Der.join(Der.context(0), signedData));
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
    var type = Der.encode(CMSObjectIdentifiers.data);
    var outer = Der.encode(CMSObjectIdentifiers.signedData);
    var octets = Der.header(Der.OCTET_STRING, length);
    var explicit = Der.header(Der.context(0), octets.length + length);
    var info = Der.header(Der.SEQUENCE, type.length + explicit.length + octets.length + length);
    var encapsulated = info.length + type.length + explicit.length + octets.length + length;
    var data = Der.header(Der.SEQUENCE, before.length + encapsulated + after.length);
    var inner = data.length + before.length + encapsulated + after.length;
    var tag = Der.header(Der.context(0), inner);
    out.write(Der.header(Der.SEQUENCE, outer.length + tag.length + inner));
    for (var part : new byte[][] {outer, tag, data, before, info, type, explicit, octets}) {
      out.write(part);
    }
    if (content.transferTo(out) != length) {
      throw new IOException("the content changed its length while it was signed");
    }
    out.write(after);
  }

  private byte[] before() {
    var digests = Der.join(Der.SET, Der.encode(CmsAlgorithms.digest(algorithm.digest())));
    return concat(Der.encode(new ASN1Integer(1)), digests);
  }

  private byte[] after() {
    var certificates = new ArrayList<byte[]>();
    chain.forEach(c -> certificates.add(encoded(c)));
    return concat(Der.set(Der.context(0), certificates), Der.join(Der.SET, signerInfo()));
  }

  private byte[] signerInfo() {
    var attributes = Der.encode(signed);
    attributes[0] = (byte) Der.context(0); // signed as a SET, carried as [0] (RFC 5652, 5.3)
    return Der.join(
        Der.SEQUENCE,
        Der.encode(new ASN1Integer(1)),
        issuerAndSerial(),
        Der.encode(CmsAlgorithms.digest(algorithm.digest())),
        attributes,
        Der.encode(CmsAlgorithms.signature(algorithm)),
        Der.join(Der.OCTET_STRING, value),
        unsigned.isEmpty() ? new byte[0] : Der.set(Der.context(1), unsigned));
  }

  private byte[] issuerAndSerial() {
    var issuer = Certificate.getInstance(encoded(chain.get(0))).getIssuer();
    BigInteger serial = chain.get(0).getSerialNumber();
    return Der.join(Der.SEQUENCE, Der.encode(issuer), Der.encode(new ASN1Integer(serial)));
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
