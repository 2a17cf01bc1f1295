package dev.denpyo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys of one run, made by the JDK's own tool. */
final class SealKeys {
  static final String PASSWORD = "benchmark";

  private SealKeys() {}

  /**
   * Writes a key file.
   *
   * @param kind the options by which the tool makes the key, for example {@code RSA -keysize 2048}
   */
  static void make(Path file, String kind) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        new ArrayList<>(List.of(tool, "-genkeypair", "-alias", "seal", "-keyalg"));
    command.addAll(List.of(kind.split(" ", -1)));
    command.addAll(List.of("-dname", "CN=Benchmark", "-validity", "30"));
    command.addAll(List.of("-ext", "KU=digitalSignature,nonRepudiation", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("keytool ended with " + status);
    }
  }
}
