package dev.denpyo.benchmarks;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.pades.PadesVerifier;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A PAdES seal of level B on a hybrid PDF of about 100 KB, made and verified by us and by EU DSS 6.4
 * with the same key in the same run, beside the bare operation of the key. DSS has no Ed25519 in its
 * catalogue of algorithms, but computes it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SealingPdfs {
  /** The options by which the JDK's tool makes the key. */
  @Param({"RSA -keysize 2048", "EC -groupname secp256r1", "Ed25519"})
  private String kind = "";

  private byte[] document = new byte[0];
  private byte[] sealed = new byte[0];
  private @Nullable SealStage stage;
  private @Nullable PadesSigner signer;
  private @Nullable PadesVerifier verifier;

  /** A key of one run, and a document sealed with it. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    document = PdfSample.PDFA_1.hybrid();
    SealStage set = SealStage.of(kind, document, List.of("verify pades"));
    stage = set;
    signer = PadesSigner.builder(set.key()).clock(Clock.systemUTC()).build();
    sealed = signer.sign(document);
    verifier =
        PadesVerifier.builder().trust(set.trust()).clock(Clock.systemUTC()).build();
  }

  /** Ends the other process. */
  @TearDown
  public void end() throws IOException {
    if (stage != null) {
      stage.close();
    }
  }

  /** The seal, read back before it is returned. */
  @Benchmark
  public byte @Nullable [] pades() {
    return signer == null ? null : signer.sign(document);
  }

  /** What a reader does. */
  @Benchmark
  public @Nullable VerificationReport verify() {
    return verifier == null ? null : verifier.verify(sealed);
  }

  @Benchmark
  public @Nullable String dssPades() throws IOException {
    return stage == null ? null : stage.dss("sign pades");
  }

  @Benchmark
  public @Nullable String dssVerifyPades() throws IOException {
    return stage == null ? null : stage.dss("verify pades");
  }

  /** What nobody can do without: the key's operation, and its proof by the certificate. */
  @Benchmark
  public byte @Nullable [] bareKey() {
    return stage == null ? null : stage.bareKey();
  }
}
