package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.signing.TestPki.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Values at the edges of what XML signatures by ECDSA and Ed25519 allow: r and s side by side, each as
 * wide as the order of the curve (XML Signature 1.1, 6.4.3). Those of CMS are in {@code cms}.
 */
class EdgeXmlValueTest {
  private static final String BEGIN = "<ds:SignatureValue";

  @TestFactory
  Stream<DynamicTest> valuesThatAreNoSignature() {
    return Stream.of(Kind.P_256, Kind.P_384, Kind.P_521, Kind.ED25519).flatMap(kind -> {
      TestPki pki = TestPki.of(kind);
      String sealed = Samples.text(pki.xades().sign(Samples.ubl()));
      byte[] good = value(sealed);
      assertEquals("TOTAL_PASSED", outcome(pki, with(sealed, good)));
      return values(kind, good).entrySet().stream()
          .map(one -> DynamicTest.dynamicTest(
              kind + ": " + one.getKey(),
              () -> assertEquals(
                  "TOTAL_FAILED/SIG_CRYPTO_FAILURE", outcome(pki, with(sealed, one.getValue())))));
    });
  }

  private static String outcome(TestPki pki, String sealed) {
    return pki.verifier().verify(Samples.bytes(sealed)).outcome().toString();
  }

  private static byte[] value(String sealed) {
    int begin = sealed.indexOf('>', sealed.indexOf(BEGIN)) + 1;
    String text = sealed.substring(begin, sealed.indexOf('<', begin));
    return Base64.getMimeDecoder().decode(text);
  }

  private static String with(String sealed, byte[] value) {
    int begin = sealed.indexOf('>', sealed.indexOf(BEGIN)) + 1;
    return sealed.substring(0, begin)
        + Base64.getEncoder().encodeToString(value)
        + sealed.substring(sealed.indexOf('<', begin));
  }

  private static Map<String, byte[]> values(Kind kind, byte[] good) {
    int width = good.length / 2;
    byte[] r = Arrays.copyOf(good, width);
    byte[] s = Arrays.copyOfRange(good, width, good.length);
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("a byte", new byte[1]);
    values.put("zeros", new byte[good.length]);
    values.put("ones", filled(good.length));
    values.put("s before r", joined(s, r));
    values.put("r twice", joined(r, r));
    values.put("r alone", r);
    values.put("a byte too few", Arrays.copyOf(good, good.length - 1));
    values.put("a byte too many", Arrays.copyOf(good, good.length + 1));
    values.put("two bytes too many", Arrays.copyOf(good, good.length + 2));
    values.put("100,000 bytes", Arrays.copyOf(good, 100_000));
    if (kind != Kind.ED25519) {
      ofCurve(kind, new BigInteger(1, r), new BigInteger(1, s), width, values);
    }
    return values;
  }

  private static void ofCurve(
      Kind kind, BigInteger r, BigInteger s, int width, Map<String, byte[]> values) {
    BigInteger n = ECNamedCurveTable.getParameterSpec("secp" + kind.name().substring(2) + "r1")
        .getN();
    for (BigInteger edge :
        List.of(BigInteger.ZERO, BigInteger.ONE, n, n.subtract(BigInteger.ONE))) {
      values.put("r is " + edge, joined(fixed(edge, width), fixed(s, width)));
      values.put("s is " + edge, joined(fixed(r, width), fixed(edge, width)));
      values.put("both are " + edge, joined(fixed(edge, width), fixed(edge, width)));
    }
    values.put("n - r", joined(fixed(n.subtract(r), width), fixed(s, width)));
    values.put("r and s, n more", joined(fixed(r.add(n), width + 1), fixed(s.add(n), width + 1)));
  }

  private static byte[] filled(int length) {
    byte[] value = new byte[length];
    Arrays.fill(value, (byte) 0xff);
    return value;
  }

  private static byte[] fixed(BigInteger number, int width) {
    byte[] value = new byte[width];
    byte[] digits = number.toByteArray();
    int length = Math.min(digits.length, width);
    System.arraycopy(digits, digits.length - length, value, width - length, length);
    return value;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
