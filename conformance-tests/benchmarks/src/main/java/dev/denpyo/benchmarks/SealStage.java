package dev.denpyo.benchmarks;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SignatureRequest;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What benchmarks of seals begin with: a key of one run, and DSS with the same key and document. */
final class SealStage implements AutoCloseable {
  private static final String PASSWORD = "benchmark";

  private final SigningKey key;
  private final SignatureRequest request;
  private final DssWorker dss;

  private SealStage(SigningKey key, DssWorker dss) {
    this.key = key;
    this.dss = dss;
    this.request = SignatureRequest.of(
        SignatureAlgorithm.forKey(key.certificate().getPublicKey(), false), new byte[200]);
  }

  /**
   * Sets all up; nothing stays on disk.
   *
   * @param kind the options by which the JDK's tool makes the key, for example {@code RSA -keysize
   *     2048}
   * @param first what DSS does once, so that it has read key and document
   */
  static SealStage of(String kind, byte[] document, List<String> first)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("denpyo-");
    Path file = folder.resolve("key.p12");
    Path copy = Files.write(folder.resolve("document"), document);
    makeKey(file, kind);
    DssWorker dss = DssWorker.start(file, PASSWORD, copy);
    for (String order : first) {
      dss.order(order);
    }
    SealStage stage = new SealStage(Keys.pkcs12(file, PASSWORD.toCharArray()), dss);
    for (Path path : List.of(file, copy, folder)) {
      Files.delete(path);
    }
    return stage;
  }

  SigningKey key() {
    return key;
  }

  /** The key's own certificate, which has no other above it. */
  TrustAnchors trust() {
    return TrustAnchors.of(key.chain());
  }

  /** What nobody can do without: the key's operation, and its proof by the certificate. */
  byte[] bareKey() {
    return key.sign(request);
  }

  /** Tells DSS what to do, and waits for it. */
  String dss(String order) throws IOException {
    return dss.order(order);
  }

  @Override
  public void close() throws IOException {
    dss.close();
  }

  private static void makeKey(Path file, String kind) throws IOException, InterruptedException {
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
