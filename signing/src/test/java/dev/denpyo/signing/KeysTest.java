package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.signing.TestPki.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);

  @TempDir
  private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"RSA_2048", "P_384", "ED25519"})
  void keyFileGivesTheKeyWithItsChain(Kind kind) throws IOException {
    var pki = TestPki.of(kind);
    var file = Files.write(directory.resolve("k.p12"), pki.pkcs12(secret(), "seal"));
    var key = Keys.pkcs12(file, secret());
    assertEquals(pki.key().chain(), key.chain());
    var sealed = XadesSigner.builder(key).clock(TestPki.CLOCK).build().sign(Samples.ubl());
    assertEquals("TOTAL_PASSED", pki.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void wrongPasswordIsNamedButNotShown() {
    var content = PKI.pkcs12(secret(), "seal");
    var failure =
        assertThrows(SigningException.class, () -> Keys.pkcs12(content, "hunter2".toCharArray()));
    assertEquals("SIGNING-KEY-PASSWORD", failure.code());
    assertFalse(failure.toString().contains("hunter2"));
  }

  @Test
  void severalKeysNeedAnAlias() {
    var content = PKI.pkcs12(secret(), "a", "b");
    assertEquals("SIGNING-KEY-AMBIGUOUS", codeOf(() -> Keys.pkcs12(content, secret())));
    assertEquals(PKI.signer(), Keys.pkcs12(content, secret(), "B").certificate());
    assertEquals("SIGNING-KEY-MISSING", codeOf(() -> Keys.pkcs12(content, secret(), "c")));
  }

  @Test
  void fileWithoutAKeyOrWithoutAKeyStoreIsNamedSo() {
    var withoutKey = PKI.pkcs12(secret());
    assertEquals("SIGNING-KEY-MISSING", codeOf(() -> Keys.pkcs12(withoutKey, secret())));
    assertEquals(
        "SIGNING-KEY-UNREADABLE", codeOf(() -> Keys.pkcs12(new byte[] {1, 2, 3}, secret())));
    var missing = directory.resolve("absent.p12");
    assertEquals("SIGNING-KEY-FILE", codeOf(() -> Keys.pkcs12(missing, secret())));
  }

  @Test
  void keyNeverShowsItself() {
    assertEquals("SigningKey of Seal of P_256", PKI.key().toString());
  }

  @Test
  void trustFileIsReadOrNamed() throws IOException {
    var pem = PKI.rootPem(directory);
    assertEquals(PKI.trust().certificates(), TrustAnchors.pem(pem).certificates());
    var empty = Files.writeString(directory.resolve("empty.pem"), "nothing here");
    assertEquals("SIGNING-TRUST-EMPTY", codeOf(() -> TrustAnchors.pem(empty)));
    var broken = Files.writeString(directory.resolve("broken.pem"), broken());
    assertEquals("SIGNING-TRUST-UNREADABLE", codeOf(() -> TrustAnchors.pem(broken)));
    assertEquals(
        "SIGNING-TRUST-FILE", codeOf(() -> TrustAnchors.pem(directory.resolve("absent.pem"))));
  }

  private static String broken() {
    return "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
  }

  private static char[] secret() {
    return "correct horse".toCharArray();
  }

  private static String codeOf(Runnable call) {
    return assertThrows(SigningException.class, call::run).code();
  }

  @Test
  void aKeyOfAnOpenStoreSeals() throws Exception {
    var pki = TestPki.of(Kind.P_256);
    var password = "secret".toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(pki.pkcs12(password, "seal")), password);
    var key = Keys.keyStore(store, password, "seal");
    assertEquals(pki.signer(), key.certificate());
    var thrown =
        assertThrows(SigningException.class, () -> Keys.keyStore(store, password, "another"));
    assertEquals("SIGNING-KEY-MISSING", thrown.code());
  }

  /** The private key is a function here; XML signatures reach it all the same. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RSA_1024", "RSA_3072"})
  void aRemoteKeySealsXml(Kind kind) {
    var pki = TestPki.of(kind);
    var remote = SigningKey.remote(pki.key()::sign, pki.key().chain());
    for (var pss : List.of(true, false)) {
      var signer = XadesSigner.builder(remote).clock(TestPki.CLOCK);
      var sealed = (pss ? signer.rsaPss() : signer).build().sign(Samples.ubl());
      assertEquals("TOTAL_PASSED", pki.verifier().verify(sealed).outcome().toString());
    }
  }

  /** One value in four has two halves with a leading zero, which must not be left out. */
  @Test
  void aRemoteKeyOfTheLargestCurveAlwaysSeals() {
    var pki = TestPki.of(Kind.P_521);
    var remote = SigningKey.remote(pki.key()::sign, pki.key().chain());
    var signer = XadesSigner.builder(remote).clock(TestPki.CLOCK).build();
    for (int i = 0; i < 25; i++) {
      var sealed = signer.sign(Samples.ubl());
      assertEquals("TOTAL_PASSED", pki.verifier().verify(sealed).outcome().toString());
    }
  }

  @Test
  void aRemoteKeyThatFailsLeavesNoSeal() {
    var pki = TestPki.of(Kind.P_256);
    var remote = SigningKey.remote(request -> new byte[70], pki.key().chain());
    var signer = XadesSigner.builder(remote).clock(TestPki.CLOCK).build();
    assertThrows(SigningException.class, () -> signer.sign(Samples.ubl()));
  }
}
