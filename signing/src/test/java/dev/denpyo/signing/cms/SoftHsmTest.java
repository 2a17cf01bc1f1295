package dev.denpyo.signing.cms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys on a token: SoftHSM2 (Debian package of that name), in a process of its own because its
 * driver reads its directory from the environment.
 */
class SoftHsmTest {
  private static final Path DRIVER = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final byte[] DOCUMENT = Stage.document(1_000);

  @TempDir
  private Path directory;

  @Test
  void keysThatStayOnATokenSeal() throws Exception {
    assumeTrue(Files.exists(DRIVER), "SKIPPED: SoftHSM2 is not installed");
    for (var kind : List.of(TestKey.RSA_2048, TestKey.P_256)) {
      var stage = Stage.of(kind);
      var file = directory.resolve(kind + ".p12");
      store(stage, file);
      var document = Files.write(directory.resolve("document"), DOCUMENT);
      var seal = directory.resolve(kind + ".p7m");
      var out = token(kind).seal(file, document, seal);
      assertTrue(Files.exists(seal), out);
      var openssl = new OpenSsl(directory, stage.root());
      assertArrayEquals(DOCUMENT, openssl.contentOf(Files.readAllBytes(seal)));
      assertFalse(out.contains("ENCODED"), "the key left the token");
    }
  }

  @Test
  void aDriverThatIsNotThereIsNamed() {
    var absent = directory.resolve("absent.so");
    var before = List.of(Security.getProviders());
    var thrown = assertThrows(
        SigningException.class, () -> Keys.pkcs11(absent, 0, "1234".toCharArray(), "seal"));
    assertEquals("SIGNING-TOKEN", thrown.code());
    assertEquals(before, List.of(Security.getProviders()));
  }

  private SoftHsm token(TestKey kind) throws IOException {
    return new SoftHsm(Files.createDirectory(directory.resolve("token-" + kind)), DRIVER);
  }

  private static void store(Stage stage, Path file) throws Exception {
    var password = "secret".toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = stage.signer().chain().toArray(new Certificate[0]);
    store.setKeyEntry("seal", stage.signer().key(), password, chain);
    try (var out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
  }
}
