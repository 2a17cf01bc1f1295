package dev.denpyo.signing.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Values at the edges of what ECDSA allows (FIPS 186-5, 6.4.2: r and s lie between 1 and n - 1) and of
 * how it is written (RFC 5753, 7.1: the DER of a sequence of two integers). The kinds are those that
 * test vectors for this algorithm are known for; each value is computed here.
 */
class EdgeEcdsaTest {
  private static final byte[] DATA = "an invoice".getBytes(UTF_8);
  private static final BigInteger SECRET = new BigInteger("20261122").pow(4);

  /** A key on a curve, with a good value. */
  private record Pair(
      String curve,
      String hash,
      BigInteger n,
      BigInteger p,
      PublicKey key,
      BigInteger r,
      BigInteger s) {
    static Pair of(String curve, String hash) throws Exception {
      ECNamedCurveParameterSpec spec = ECNamedCurveTable.getParameterSpec(curve);
      var provider = new BouncyCastleProvider();
      var keys = KeyFactory.getInstance("EC", provider);
      PrivateKey secret = keys.generatePrivate(new ECPrivateKeySpec(SECRET, spec));
      PublicKey key = keys.generatePublic(new ECPublicKeySpec(spec.getG().multiply(SECRET), spec));
      var signature = Signature.getInstance(hash.replace("-", "") + "withECDDSA", provider);
      signature.initSign(secret);
      signature.update(DATA);
      var value = ASN1Sequence.getInstance(signature.sign());
      return new Pair(
          curve,
          hash,
          spec.getN(),
          spec.getCurve().getField().getCharacteristic(),
          key,
          ASN1Integer.getInstance(value.getObjectAt(0)).getValue(),
          ASN1Integer.getInstance(value.getObjectAt(1)).getValue());
    }

    boolean verifies(byte[] value) {
      return CmsMath.verifies(key, digest(), algorithm(), DATA, value);
    }

    private AlgorithmIdentifier digest() {
      return new AlgorithmIdentifier(
          switch (hash) {
            case "SHA-256" -> NISTObjectIdentifiers.id_sha256;
            case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
            default -> NISTObjectIdentifiers.id_sha512;
          });
    }

    private AlgorithmIdentifier algorithm() {
      ASN1ObjectIdentifier oid = switch (hash) {
        case "SHA-256" -> X9ObjectIdentifiers.ecdsa_with_SHA256;
        case "SHA-384" -> X9ObjectIdentifiers.ecdsa_with_SHA384;
        default -> X9ObjectIdentifiers.ecdsa_with_SHA512;
      };
      return new AlgorithmIdentifier(oid);
    }
  }

  private static List<Pair> pairs() throws Exception {
    return List.of(
        Pair.of("secp256r1", "SHA-256"),
        Pair.of("secp256r1", "SHA-512"),
        Pair.of("secp384r1", "SHA-384"),
        Pair.of("secp521r1", "SHA-512"));
  }

  /** The other value of s is as good by the norm: a seal is not told from its copy by it. */
  @Test
  void twoValuesAreGood() throws Exception {
    for (Pair pair : pairs()) {
      assertTrue(pair.verifies(der(pair.r, pair.s)), pair.curve);
      assertTrue(pair.verifies(der(pair.r, pair.n.subtract(pair.s))), pair.curve);
    }
  }

  @TestFactory
  Stream<DynamicTest> numbersThatAreNoSignature() throws Exception {
    return pairs().stream()
        .flatMap(pair -> numbers(pair).entrySet().stream()
            .map(one -> DynamicTest.dynamicTest(
                pair.curve + " " + pair.hash + ": " + one.getKey(),
                () -> assertFalse(pair.verifies(one.getValue())))));
  }

  private static Map<String, byte[]> numbers(Pair pair) {
    Map<String, byte[]> values = new LinkedHashMap<>();
    BigInteger n = pair.n;
    Map<String, BigInteger> edges = new LinkedHashMap<>();
    edges.put("0", BigInteger.ZERO);
    edges.put("1", BigInteger.ONE);
    edges.put("-1", BigInteger.ONE.negate());
    edges.put("n", n);
    edges.put("n - 1", n.subtract(BigInteger.ONE));
    edges.put("n + 1", n.add(BigInteger.ONE));
    edges.put("p", pair.p);
    edges.put("p + 1", pair.p.add(BigInteger.ONE));
    edges.put("a number of 2,000 bits", BigInteger.ONE.shiftLeft(2_000));
    edges.forEach((name, r) ->
        edges.forEach((other, s) -> values.put("r is " + name + ", s is " + other, der(r, s))));
    edges.forEach((name, edge) -> {
      values.put("r is " + name, der(edge, pair.s));
      values.put("s is " + name, der(pair.r, edge));
    });
    values.put("r and n", der(pair.r.add(n), pair.s));
    values.put("s and n", der(pair.r, pair.s.add(n)));
    values.put("r less n", der(pair.r.subtract(n), pair.s));
    values.put("s less n", der(pair.r, pair.s.subtract(n)));
    values.put("-r", der(pair.r.negate(), pair.s));
    values.put("-s", der(pair.r, pair.s.negate()));
    values.put("n - r", der(n.subtract(pair.r), pair.s));
    values.put("s and r", der(pair.s, pair.r));
    values.put("the inverse of s", der(pair.r, pair.s.modInverse(n)));
    return values;
  }

  @TestFactory
  Stream<DynamicTest> anotherSpellingOfAGoodValue() throws Exception {
    return pairs().stream()
        .flatMap(pair -> spellings(pair).entrySet().stream()
            .map(one -> DynamicTest.dynamicTest(
                pair.curve + " " + pair.hash + ": " + one.getKey(),
                () -> assertFalse(pair.verifies(one.getValue())))));
  }

  private static Map<String, byte[]> spellings(Pair pair) {
    byte[] r = integer(pair.r.toByteArray());
    byte[] s = integer(pair.s.toByteArray());
    byte[] good = sequence(0x30, r, s);
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("nothing", new byte[0]);
    values.put("a set", sequence(0x31, r, s));
    values.put("an empty sequence", sequence(0x30));
    values.put("r alone", sequence(0x30, r));
    values.put("three numbers", sequence(0x30, r, s, integer(new byte[1])));
    values.put("a NULL behind them", sequence(0x30, r, s, new byte[] {5, 0}));
    values.put("a byte behind it", Arrays.copyOf(good, good.length + 1));
    values.put("a byte too few", Arrays.copyOf(good, good.length - 1));
    values.put("the length in more bytes", lengthened(r, s));
    values.put("no length", indefinite(r, s));
    values.put("zeros before r", sequence(0x30, integer(padded(pair.r)), s));
    values.put("zeros before s", sequence(0x30, r, integer(padded(pair.s))));
    values.put("r without digits", sequence(0x30, new byte[] {2, 0}, s));
    values.put("strings of bytes", sequence(0x30, tagged(r), tagged(s)));
    values.put("side by side", sideBySide(pair));
    values.put("a sequence in a sequence", sequence(0x30, good));
    return values;
  }

  private static byte[] padded(BigInteger number) {
    byte[] digits = number.toByteArray();
    byte[] more = new byte[digits.length + 1];
    System.arraycopy(digits, 0, more, 1, digits.length);
    return more;
  }

  private static byte[] tagged(byte[] integer) {
    byte[] other = integer.clone();
    other[0] = 4;
    return other;
  }

  private static byte[] lengthened(byte[] r, byte[] s) {
    int length = r.length + s.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x30, (byte) 0x82, (byte) (length >> 8), (byte) length});
    out.writeBytes(r);
    out.writeBytes(s);
    return out.toByteArray();
  }

  private static byte[] indefinite(byte[] r, byte[] s) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x30, (byte) 0x80});
    out.writeBytes(r);
    out.writeBytes(s);
    out.writeBytes(new byte[2]);
    return out.toByteArray();
  }

  /** As XML signatures and smart cards write it. */
  private static byte[] sideBySide(Pair pair) {
    int width = (pair.n.bitLength() + 7) / 8;
    byte[] both = new byte[2 * width];
    copy(pair.r, both, width);
    copy(pair.s, both, 2 * width);
    return both;
  }

  private static void copy(BigInteger number, byte[] into, int end) {
    byte[] digits = number.toByteArray();
    int from = digits[0] == 0 ? 1 : 0;
    int length = digits.length - from;
    System.arraycopy(digits, from, into, end - length, length);
  }

  private static byte[] der(BigInteger r, BigInteger s) {
    return sequence(0x30, integer(r.toByteArray()), integer(s.toByteArray()));
  }

  private static byte[] integer(byte[] digits) {
    return sequence(2, digits);
  }

  private static byte[] sequence(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (length > 255) {
      out.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8)});
    } else if (length > 127) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
