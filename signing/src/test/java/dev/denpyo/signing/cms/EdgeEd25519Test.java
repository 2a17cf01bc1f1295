package dev.denpyo.signing.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Values at the edges of Ed25519 (RFC 8032, 5.1.7: S is less than the order L, a point is written in one
 * way): the kinds that test vectors for this algorithm are known for, computed here.
 */
class EdgeEd25519Test {
  private static final byte[] DATA = "an invoice".getBytes(UTF_8);
  private static final HexFormat HEX = HexFormat.of();
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  /** The key pair of the first test in RFC 8032, 7.1. */
  private static final String SECRET =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  private static final String PUBLIC =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  /** Points of small order: the neutral one, that of order two, one of order four. */
  private static final List<String> SMALL = List.of(
      "0100000000000000000000000000000000000000000000000000000000000000",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "0000000000000000000000000000000000000000000000000000000000000000");

  private static byte[] good() throws Exception {
    var signature = Signature.getInstance("Ed25519", new BouncyCastleProvider());
    byte[] encoded = HEX.parseHex("302e020100300506032b657004220420" + SECRET);
    signature.initSign(KeyFactory.getInstance("Ed25519", new BouncyCastleProvider())
        .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    signature.update(DATA);
    return signature.sign();
  }

  private static boolean verifies(String point, byte[] value) {
    PublicKey key;
    try {
      byte[] encoded = new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), HEX.parseHex(point))
          .getEncoded();
      key = KeyFactory.getInstance("Ed25519", new BouncyCastleProvider())
          .generatePublic(new X509EncodedKeySpec(encoded));
    } catch (Exception e) {
      return false; // no key at all
    }
    return CmsMath.verifies(
        key,
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512),
        new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
        DATA,
        value);
  }

  @Test
  void oneValueIsGood() throws Exception {
    assertTrue(verifies(PUBLIC, good()));
  }

  @TestFactory
  Stream<DynamicTest> valuesThatAreNoSignature() throws Exception {
    byte[] good = good();
    byte[] point = Arrays.copyOf(good, 32);
    byte[] number = Arrays.copyOfRange(good, 32, 64);
    BigInteger s = little(number);
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("nothing", new byte[0]);
    values.put("zeros", new byte[64]);
    values.put("a byte too few", Arrays.copyOf(good, 63));
    values.put("a byte too many", Arrays.copyOf(good, 65));
    values.put("S and L", joined(point, little(s.add(ORDER))));
    values.put("S and 8 L", joined(point, little(s.add(ORDER.shiftLeft(3)))));
    values.put("S is L", joined(point, little(ORDER)));
    values.put("L less S", joined(point, little(ORDER.subtract(s))));
    values.put("S is 0", joined(point, new byte[32]));
    values.put("S with its highest bit", joined(point, highest(number)));
    values.put("R of the other sign", joined(highest(point), number));
    values.put("S before R", joined(number, point));
    for (String small : SMALL) {
      values.put("R of small order " + small, joined(HEX.parseHex(small), number));
      values.put("R of small order, S is 0 " + small, joined(HEX.parseHex(small), new byte[32]));
    }
    values.put("R beyond the prime", joined(little(PRIME.add(BigInteger.ONE)), new byte[32]));
    return values.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(
            one.getKey(), () -> assertFalse(verifies(PUBLIC, one.getValue()))));
  }

  /** Under a key of small order one value would fit every document. */
  @TestFactory
  Stream<DynamicTest> keysThatFitEverything() {
    String beyond = HEX.formatHex(little(PRIME.add(BigInteger.ONE)));
    return Stream.concat(SMALL.stream(), Stream.of(beyond))
        .flatMap(key -> SMALL.stream()
            .map(point -> DynamicTest.dynamicTest(
                key + " with " + point,
                () -> assertFalse(verifies(key, joined(HEX.parseHex(point), new byte[32]))))));
  }

  private static byte[] highest(byte[] value) {
    byte[] other = value.clone();
    other[31] ^= (byte) 0x80;
    return other;
  }

  private static BigInteger little(byte[] value) {
    byte[] turned = new byte[value.length];
    for (int i = 0; i < value.length; i++) {
      turned[i] = value[value.length - 1 - i];
    }
    return new BigInteger(1, turned);
  }

  private static byte[] little(BigInteger number) {
    byte[] value = new byte[32];
    for (int i = 0; i < value.length; i++) {
      value[i] = number.shiftRight(8 * i).byteValue();
    }
    return value;
  }

  private static byte[] joined(byte[] point, byte[] number) {
    byte[] value = Arrays.copyOf(point, 64);
    System.arraycopy(number, 0, value, 32, 32);
    return value;
  }
}
