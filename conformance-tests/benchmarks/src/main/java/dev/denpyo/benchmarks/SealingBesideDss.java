package dev.denpyo.benchmarks;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.cms.CadesVerifier;
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
 * XAdES and CAdES seals of level B on a UBL invoice, made and verified by us and by EU DSS 6.4 with
 * the same key and document in the same run, beside the bare operation of the key.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SealingBesideDss {
  /** The options by which the JDK's tool makes the key. */
  @Param({"RSA -keysize 2048", "EC -groupname secp256r1", "Ed25519"})
  private String kind = "";

  /** Size of the document in bytes. */
  @Param({"10000", "850000"})
  private int size;

  private byte[] document = new byte[0];
  private byte[] sealedXades = new byte[0];
  private byte[] sealedCades = new byte[0];
  private @Nullable SealStage stage;
  private @Nullable XadesSigner xades;
  private @Nullable CadesSigner cades;
  private @Nullable XadesVerifier xadesVerifier;
  private @Nullable CadesVerifier cadesVerifier;

  /** A key of one run, a document, and DSS with both. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    document = Samples.ofSize("ubl", size);
    SealStage set = SealStage.of(kind, document, List.of("verify xades", "verify cades"));
    Clock clock = Clock.systemUTC();
    stage = set;
    xades = XadesSigner.builder(set.key()).clock(clock).build();
    cades = CadesSigner.builder(set.key()).clock(clock).build();
    sealedXades = xades.sign(document);
    sealedCades = cades.sign(document);
    xadesVerifier = XadesVerifier.builder().trust(set.trust()).clock(clock).build();
    cadesVerifier = CadesVerifier.builder().trust(set.trust()).clock(clock).build();
  }

  /** Ends the other process. */
  @TearDown
  public void end() throws IOException {
    if (stage != null) {
      stage.close();
    }
  }

  @Benchmark
  public byte @Nullable [] xades() {
    return xades == null ? null : xades.sign(document);
  }

  @Benchmark
  public byte @Nullable [] cades() {
    return cades == null ? null : cades.sign(document);
  }

  @Benchmark
  public @Nullable VerificationReport verifyXades() {
    return xadesVerifier == null ? null : xadesVerifier.verify(sealedXades);
  }

  @Benchmark
  public @Nullable VerificationReport verifyCades() {
    return cadesVerifier == null ? null : cadesVerifier.verify(sealedCades);
  }

  @Benchmark
  public @Nullable String dssXades() throws IOException {
    return stage == null ? null : stage.dss("sign xades");
  }

  @Benchmark
  public @Nullable String dssCades() throws IOException {
    return stage == null ? null : stage.dss("sign cades");
  }

  @Benchmark
  public @Nullable String dssVerifyXades() throws IOException {
    return stage == null ? null : stage.dss("verify xades");
  }

  @Benchmark
  public @Nullable String dssVerifyCades() throws IOException {
    return stage == null ? null : stage.dss("verify cades");
  }

  /** What nobody can do without: the key's operation, and its proof by the certificate. */
  @Benchmark
  public byte @Nullable [] bareKey() {
    return stage == null ? null : stage.bareKey();
  }
}
