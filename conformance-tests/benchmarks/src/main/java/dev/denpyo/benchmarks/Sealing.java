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
  private final byte[] document = Samples.ofSize("ubl", 10_000);
  private @Nullable XadesSigner signer;
  private @Nullable PrivateKey key;

  /** A key of one run, made by the JDK's own tool. */
  @Setup
  public void prepare() throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("denpyo-");
    Path file = folder.resolve("key.p12");
    SealKeys.make(file, "RSA -keysize 2048");
    signer = XadesSigner.builder(Keys.pkcs12(file, SealKeys.PASSWORD.toCharArray()))
        .clock(Clock.systemUTC())
        .build();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, SealKeys.PASSWORD.toCharArray());
    }
    key = (PrivateKey) store.getKey("seal", SealKeys.PASSWORD.toCharArray());
    Files.delete(file);
    Files.delete(folder);
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
