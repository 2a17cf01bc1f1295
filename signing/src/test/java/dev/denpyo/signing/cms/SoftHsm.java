package dev.denpyo.signing.cms;

import dev.denpyo.signing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A SoftHSM2 token in a directory of its own, and the program that seals with a key on it. */
final class SoftHsm {
  private static final String PIN = "1234";

  private final Path directory;
  private final Path driver;
  private final Path configuration;

  SoftHsm(Path directory, Path driver) throws IOException {
    this.directory = directory;
    this.driver = driver;
    this.configuration = Files.writeString(
        directory.resolve("softhsm2.conf"),
        "directories.tokendir = " + directory
            + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    run(List.of(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "t",
        "--pin",
        PIN,
        "--so-pin",
        "5678"));
  }

  /** Puts the key of a PKCS#12 file onto the token, and seals with it from there. */
  String seal(Path pkcs12, Path document, Path seal) throws IOException {
    return run(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        SoftHsm.class.getName(),
        driver.toString(),
        pkcs12.toString(),
        document.toString(),
        seal.toString()));
  }

  private String run(List<String> command) throws IOException {
    var log = directory.resolve("log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SOFTHSM2_CONF", configuration.toString());
    var process = builder.start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    var output = Files.readString(log, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException(command.get(0) + " failed: " + output);
    }
    return output;
  }

  /** The program: driver, PKCS#12 file, document, seal. */
  public static void main(String[] arguments) throws Exception {
    var driver = Path.of(arguments[0]);
    load(driver, Path.of(arguments[1]));
    var key = Keys.pkcs11(driver, 0, PIN.toCharArray(), "seal");
    CadesSigner.builder(key)
        .clock(Clock.fixed(Stage.NOW, java.time.ZoneOffset.UTC))
        .build()
        .sign(Path.of(arguments[2]), Path.of(arguments[3]));
  }

  private static void load(Path driver, Path pkcs12) throws Exception {
    var from = KeyStore.getInstance("PKCS12");
    var password = "secret".toCharArray();
    try (var in = Files.newInputStream(pkcs12)) {
      from.load(in, password);
    }
    Key key = from.getKey("seal", password);
    Certificate[] chain = from.getCertificateChain("seal");
    var bridge = Security.getProvider("SunPKCS11")
        .configure("--name=loader\nlibrary=\"" + driver + "\"\nslotListIndex=0\n"
            // A key that is put in is sensitive from then on.
            + "attributes(import,CKO_PRIVATE_KEY,*) = {\n  CKA_SENSITIVE = true\n"
            + "  CKA_EXTRACTABLE = false\n  CKA_SIGN = true\n}\n");
    var onto = KeyStore.getInstance("PKCS11", bridge);
    onto.load(null, PIN.toCharArray());
    onto.setKeyEntry("seal", (PrivateKey) key, null, chain);
    if (onto.getKey("seal", null).getEncoded() != null) {
      System.out.println("ENCODED");
    }
  }
}
