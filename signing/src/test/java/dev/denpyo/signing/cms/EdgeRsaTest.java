package dev.denpyo.signing.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Paddings at the edges of RSA (RFC 8017, 8.2.2 and 9.2 for PKCS #1, 8.1.2 and 9.1.2 for PSS): the kinds
 * that test vectors for these algorithms are known for. A forger has no key; here there is one, so
 * that each padding is the only fault.
 */
class EdgeRsaTest {
  private static final byte[] DATA = "an invoice".getBytes(UTF_8);
  private static final int WIDTH = 256;
  private static final KeyPair USUAL = pair(65_537);
  private static final KeyPair LOW = pair(3);
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  /** SEQUENCE { SEQUENCE { id-sha256, NULL }, OCTET STRING } up to its 32 bytes. */
  private static final String INFO = "3031300d060960864801650304020105000420";

  private static KeyPair pair(long exponent) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG"); // the same numbers for one seed
      random.setSeed(exponent);
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(
          new RSAKeyGenParameterSpec(WIDTH * 8, BigInteger.valueOf(exponent)), random);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(DATA));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static boolean verifies(KeyPair pair, byte[] value) {
    return CmsMath.verifies(
        pair.getPublic(),
        SHA_256,
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption),
        DATA,
        value);
  }

  private static boolean verifiesPss(
      AlgorithmIdentifier mask, int salt, int trailer, byte[] value) {
    RSASSAPSSparams parameters =
        new RSASSAPSSparams(SHA_256, mask, new ASN1Integer(salt), new ASN1Integer(trailer));
    return CmsMath.verifies(
        USUAL.getPublic(),
        SHA_256,
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters),
        DATA,
        value);
  }

  /** What a key makes of a padded message. */
  private static byte[] applied(KeyPair pair, byte[] padded) {
    RSAPrivateKey key = (RSAPrivateKey) pair.getPrivate();
    return fixed(new BigInteger(1, padded).modPow(key.getPrivateExponent(), key.getModulus()));
  }

  private static byte[] fixed(BigInteger number) {
    byte[] value = new byte[WIDTH];
    byte[] digits = number.toByteArray();
    int length = Math.min(digits.length, WIDTH);
    System.arraycopy(digits, digits.length - length, value, WIDTH - length, length);
    return value;
  }

  /** 00, the type, so much padding as there is room for, 00, and the rest. */
  private static byte[] padded(String type, String filler, String rest) {
    int room = WIDTH - 3 - rest.length() / 2;
    return HexFormat.of().parseHex("00" + type + filler.repeat(room) + "00" + rest);
  }

  @Test
  void onePaddingIsGood() {
    byte[] good = padded("01", "ff", INFO + hash());
    assertTrue(verifies(USUAL, applied(USUAL, good)));
    assertTrue(verifies(LOW, applied(LOW, good)));
    assertFalse(verifies(LOW, applied(USUAL, good)));
  }

  /** Who verifies accepts a hash named without parameters, too (RFC 8017, appendix B.1). */
  @Test
  void aHashWithoutParametersIsGood() {
    byte[] good = padded("01", "ff", "302f300b06096086480165030402010420" + hash());
    assertTrue(verifies(USUAL, applied(USUAL, good)));
  }

  @TestFactory
  Stream<DynamicTest> paddingsThatAreNoSignature() {
    String hash = hash();
    Map<String, byte[]> paddings = new LinkedHashMap<>();
    paddings.put("type 0", padded("00", "ff", INFO + hash));
    paddings.put("type 2", padded("02", "ff", INFO + hash));
    paddings.put("filled with 00", padded("01", "00", INFO + hash));
    paddings.put("filled with fe", padded("01", "fe", INFO + hash));
    paddings.put("no hash", padded("01", "ff", INFO.substring(0, INFO.length() - 4)));
    paddings.put("the hash alone", padded("01", "ff", hash));
    paddings.put("a short hash", padded("01", "ff", INFO + hash.substring(2)));
    paddings.put("a long hash", padded("01", "ff", INFO + hash + "00"));
    paddings.put(
        "other parameters", padded("01", "ff", "3032300e06096086480165030402010401000420" + hash));
    paddings.put(
        "junk as parameters",
        padded("01", "ff", "3033300f0609608648016503040201050001000420" + hash));
    paddings.put(
        "a length in two bytes",
        padded("01", "ff", "308131300d060960864801650304020105000420" + hash));
    paddings.put(
        "the name of SHA-384", padded("01", "ff", "3031300d060960864801650304020205000420" + hash));
    paddings.put("the name of SHA-1", padded("01", "ff", "3029300906052b0e03021a05000420" + hash));
    paddings.put("junk behind the hash", behind(8, INFO + hash));
    paddings.put("little padding, junk behind the hash", behind(1, INFO + hash));
    paddings.put("no padding, junk behind the hash", behind(0, INFO + hash));
    byte[] shifted = padded("01", "ff", INFO + hash);
    System.arraycopy(shifted, 1, shifted, 0, WIDTH - 1);
    shifted[WIDTH - 1] = 0;
    paddings.put("moved by a byte", shifted);
    return Stream.of(USUAL, LOW)
        .flatMap(pair -> paddings.entrySet().stream()
            .map(one -> DynamicTest.dynamicTest(
                one.getKey() + ", e = " + ((RSAPublicKey) pair.getPublic()).getPublicExponent(),
                () -> assertFalse(verifies(pair, applied(pair, one.getValue()))))));
  }

  /** Padding of some bytes, the rest, and what fills the space behind it. */
  private static byte[] behind(int padding, String rest) {
    String begun = "0001" + "ff".repeat(padding) + "00" + rest;
    return HexFormat.of().parseHex(begun + "5a".repeat(WIDTH - begun.length() / 2));
  }

  /** A root of what begins as a padded hash does: with e = 3 nobody needs the key for that. */
  @Test
  void aCubeRootIsNoSignature() {
    BigInteger wanted = new BigInteger(1, behind(8, INFO + hash()));
    BigInteger root = BigInteger.ZERO.setBit(wanted.bitLength() / 3 + 1);
    for (int bit = wanted.bitLength() / 3 + 1; bit >= 0; bit--) {
      BigInteger lower = root.clearBit(bit);
      BigInteger tried = lower.setBit(bit);
      root = tried.pow(3).compareTo(wanted) <= 0 ? tried : lower;
    }
    assertFalse(verifies(LOW, fixed(root)));
    assertFalse(verifies(LOW, fixed(root.add(BigInteger.ONE))));
  }

  @Test
  void numbersThatAreNoSignature() {
    BigInteger modulus = ((RSAPublicKey) USUAL.getPublic()).getModulus();
    byte[] good = applied(USUAL, padded("01", "ff", INFO + hash()));
    BigInteger more = new BigInteger(1, good).add(modulus);
    assertFalse(verifies(USUAL, new byte[0]));
    assertFalse(verifies(USUAL, new byte[WIDTH]));
    assertFalse(verifies(USUAL, fixed(BigInteger.ONE)));
    assertFalse(verifies(USUAL, fixed(modulus)));
    assertFalse(verifies(USUAL, fixed(modulus.subtract(BigInteger.ONE))));
    assertFalse(verifies(USUAL, more.toByteArray()));
    assertFalse(verifies(USUAL, Arrays.copyOf(good, WIDTH + 1)));
    assertFalse(verifies(USUAL, Arrays.copyOf(good, WIDTH - 1)));
    byte[] longer = new byte[WIDTH + 1];
    System.arraycopy(good, 0, longer, 1, WIDTH);
    assertFalse(verifies(USUAL, longer));
  }

  @Test
  void pssHoldsToItsParameters() throws Exception {
    AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA_256);
    byte[] good = pss(32, MGF1ParameterSpec.SHA256);
    assertTrue(verifiesPss(mask, 32, 1, good));
    assertFalse(verifiesPss(mask, 31, 1, good));
    assertFalse(verifiesPss(mask, 0, 1, good));
    assertFalse(verifiesPss(mask, 32, 2, good));
    assertFalse(verifiesPss(mask, -1, 1, good));
    assertFalse(verifiesPss(mask, 32, 1, pss(0, MGF1ParameterSpec.SHA256)));
    assertFalse(verifiesPss(mask, 32, 1, pss(20, MGF1ParameterSpec.SHA256)));
    assertFalse(verifiesPss(mask, 32, 1, pss(32, MGF1ParameterSpec.SHA1)));
    AlgorithmIdentifier other = new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384));
    assertFalse(verifiesPss(other, 32, 1, good));
    assertFalse(verifiesPss(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), 32, 1, good));
    assertFalse(verifies(USUAL, good));
    assertFalse(verifiesPss(mask, 32, 1, applied(USUAL, padded("01", "ff", INFO + hash()))));
  }

  /** A message padded by PSS ends in bc, begins with a bit of zero, and has zeros before its salt. */
  @Test
  void pssPaddingsThatAreNoSignature() throws Exception {
    AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA_256);
    RSAPublicKey key = (RSAPublicKey) USUAL.getPublic();
    byte[] good = fixed(new BigInteger(1, pss(32, MGF1ParameterSpec.SHA256))
        .modPow(key.getPublicExponent(), key.getModulus()));
    assertTrue(verifiesPss(mask, 32, 1, applied(USUAL, good)));
    for (int at : new int[] {0, 1, 100, 190, 191, 222, 223, 254, 255}) {
      byte[] other = good.clone();
      other[at] ^= 1;
      assertFalse(verifiesPss(mask, 32, 1, applied(USUAL, other)), "byte " + at);
    }
    byte[] trailer = good.clone();
    trailer[WIDTH - 1] = (byte) 0xcc;
    assertFalse(verifiesPss(mask, 32, 1, applied(USUAL, trailer)));
  }

  private static byte[] pss(int salt, MGF1ParameterSpec mask) throws Exception {
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", mask, salt, 1));
    signature.initSign(USUAL.getPrivate());
    signature.update(DATA);
    return signature.sign();
  }
}
