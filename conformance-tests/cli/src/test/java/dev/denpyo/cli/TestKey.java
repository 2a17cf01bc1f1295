package dev.denpyo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A key for tests, valid around {@link Run#NOW}, made by the JDK's own tool. */
final class TestKey {
  static final String PASSWORD = "a test password";

  private TestKey() {}

  /** Makes {@code key.p12} and {@code trust.pem}. */
  static Path make(Path directory) {
    var store = directory.resolve("key.p12");
    try {
      keytool(store);
      var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      var der = keys.getCertificate("seal").getEncoded();
      Files.writeString(
          directory.resolve("trust.pem"),
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END CERTIFICATE-----\n");
      return store;
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process = new ProcessBuilder(List.of(
            tool,
            "-genkeypair",
            "-alias",
            "seal",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-sigalg",
            "SHA256withECDSA",
            "-dname",
            "CN=Test Seal",
            "-startdate",
            "2026/01/01 00:00:00",
            "-validity",
            "3650",
            "-ext",
            "KeyUsage=digitalSignature",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD))
        .inheritIO()
        .start();
    if (process.waitFor() != 0) {
      throw new AssertionError("keytool failed");
    }
  }
}
