package dev.denpyo.benchmarks;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.XadesSigner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A XAdES seal on an invoice of 10 KB, beside the bare RSA-2048 operation that it cannot do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sealing {
  private static final String PASSWORD = "benchmark";

  private final byte[] document = Samples.ofSize("ubl", 10_000);
  private @Nullable XadesSigner signer;
  private @Nullable PrivateKey key;

  /** A key of one run, made by the JDK's own tool. */
  @Setup
  public void prepare() throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("denpyo-");
    Path file = folder.resolve("key.p12");
    makeKey(file);
    signer = XadesSigner.builder(Keys.pkcs12(file, PASSWORD.toCharArray()))
        .clock(Clock.systemUTC())
        .build();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    key = (PrivateKey) store.getKey("seal", PASSWORD.toCharArray());
    Files.delete(file);
    Files.delete(folder);
  }

  private static void makeKey(Path file) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = List.of(
        tool,
        "-genkeypair",
        "-alias",
        "seal",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-sigalg",
        "SHA256withRSA",
        "-dname",
        "CN=Benchmark",
        "-validity",
        "30",
        "-ext",
        "KU=digitalSignature,nonRepudiation",
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("keytool ended with " + status);
    }
  }

  @Benchmark
  public byte @Nullable [] xades() {
    return signer == null ? null : signer.sign(document);
  }

  @Benchmark
  public byte[] bareRsa() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(document);
    return signature.sign();
  }
}
