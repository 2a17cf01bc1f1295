package dev.denpyo.cli;

import dev.denpyo.signing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away key with a certificate that vouches for itself, made by the JDK's {@code keytool}. It
 * proves nothing about anybody: for trying things out only.
 */
final class DemoKey {
  private static final int PASSWORD_BYTES = 16;
  private static final int SECONDS = 60;

  private DemoKey() {}

  /**
   * Makes {@code demo.p12}, {@code demo.pass} and {@code demo.pem} in a directory.
   *
   * @throws CliException {@code CLI-KEYTOOL}
   */
  static void make(Path directory) {
    Path password = directory.resolve("demo.pass");
    Path store = directory.resolve("demo.p12");
    OutputFile.write(password, newPassword().getBytes(StandardCharsets.US_ASCII));
    run(List.of(
        keytool(),
        "-genkeypair",
        "-alias",
        "demo",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-sigalg",
        "SHA256withECDSA",
        "-dname",
        "CN=Denpyo demo - trust nobody",
        "-validity",
        "30",
        "-ext",
        "KeyUsage=digitalSignature,nonRepudiation",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass:file",
        password.toString()));
    OutputFile.write(directory.resolve("demo.pem"), certificate(store, password));
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static String keytool() {
    return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
  }

  private static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw failed(null);
      }
    } catch (IOException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private static byte[] certificate(Path store, Path password) {
    try {
      char[] secret = Files.readString(password, StandardCharsets.US_ASCII).toCharArray();
      byte[] der = Keys.pkcs12(store, secret).certificate().getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (IOException | CertificateEncodingException e) {
      throw failed(e);
    }
  }

  private static CliException failed(@Nullable Exception cause) {
    String fact = "The JDK's keytool made no key.";
    String remedy = "Run the demo with a full JDK 17 or newer.";
    return cause == null
        ? new CliException("CLI-KEYTOOL", fact, remedy)
        : new CliException("CLI-KEYTOOL", fact, remedy, cause);
  }
}
