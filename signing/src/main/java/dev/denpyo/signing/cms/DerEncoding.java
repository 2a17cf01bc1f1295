package dev.denpyo.signing.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/**
 * Joins encoded parts to larger ones by the rules of DER (X.690, clause 10), without parsing them
 * again: what an issuer encoded stays as it was, and content of any size can flow through.
 */
final class DerEncoding {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  private DerEncoding() {}

  /** A constructed, context-specific tag. */
  static int context(int number) {
    return 0xA0 | number;
  }

  static byte[] encode(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a value made here cannot be encoded", e);
    }
  }

  static byte[] integer(BigInteger value) {
    return join(INTEGER, value.toByteArray());
  }

  static byte[] join(int tag, byte[]... parts) {
    var length = 0L;
    for (var part : parts) {
      length += part.length;
    }
    var out = new ByteArrayOutputStream((int) length + 6);
    out.writeBytes(header(tag, length));
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The members of a SET OF, each once, in ascending order of their encodings (clause 11.6). */
  static byte[] set(int tag, Collection<byte[]> members) {
    var sorted = members.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    return join(tag, withoutRepeats(sorted));
  }

  private static byte[][] withoutRepeats(byte[][] sorted) {
    var kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !Arrays.equals(sorted[i], sorted[i - 1])) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** Identifier and definite length octets. */
  static byte[] header(int tag, long length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    }
    var octets = (Long.SIZE - Long.numberOfLeadingZeros(length) + 7) / 8;
    var header = new byte[2 + octets];
    header[0] = (byte) tag;
    header[1] = (byte) (0x80 | octets);
    for (int i = 0; i < octets; i++) {
      header[1 + octets - i] = (byte) (length >>> (8 * i));
    }
    return header;
  }
}
