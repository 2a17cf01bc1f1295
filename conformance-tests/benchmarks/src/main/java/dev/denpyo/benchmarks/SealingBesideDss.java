package dev.denpyo.benchmarks;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SignatureRequest;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.cms.CadesVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
  /** The options by which the JDK's tool makes the key; DSS has no Ed25519 in its catalogue. */
  @Param({"RSA -keysize 2048", "EC -groupname secp256r1"})
  private String kind = "";

  /** Size of the document in bytes. */
  @Param({"10000", "850000"})
  private int size;

  private byte[] document = new byte[0];
  private byte[] sealedXades = new byte[0];
  private byte[] sealedCades = new byte[0];
  private @Nullable SigningKey key;
  private @Nullable XadesSigner xades;
  private @Nullable CadesSigner cades;
  private @Nullable XadesVerifier xadesVerifier;
  private @Nullable CadesVerifier cadesVerifier;
  private @Nullable SignatureRequest request;
  private @Nullable DssWorker dss;

  /** A key of one run, a document, and DSS with both. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("denpyo-");
    Path file = folder.resolve("key.p12");
    SealKeys.make(file, kind);
    document = Samples.ofSize("ubl", size);
    Path copy = Files.write(folder.resolve("invoice.xml"), document);
    SigningKey made = Keys.pkcs12(file, SealKeys.PASSWORD.toCharArray());
    key = made;
    xades = XadesSigner.builder(made).clock(Clock.systemUTC()).build();
    cades = CadesSigner.builder(made).clock(Clock.systemUTC()).build();
    sealedXades = xades.sign(document);
    sealedCades = cades.sign(document);
    TrustAnchors trust = TrustAnchors.of(made.chain());
    xadesVerifier =
        XadesVerifier.builder().trust(trust).clock(Clock.systemUTC()).build();
    cadesVerifier =
        CadesVerifier.builder().trust(trust).clock(Clock.systemUTC()).build();
    request = SignatureRequest.of(
        SignatureAlgorithm.forKey(made.certificate().getPublicKey(), false), new byte[200]);
    dss = DssWorker.start(file, SealKeys.PASSWORD, copy);
    dss.order("verify xades"); // it has read both files then
    dss.order("verify cades");
    Files.delete(file);
    Files.delete(copy);
    Files.delete(folder);
  }

  /** Ends the other process. */
  @TearDown
  public void end() throws IOException {
    if (dss != null) {
      dss.close();
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
    return dss == null ? null : dss.order("sign xades");
  }

  @Benchmark
  public @Nullable String dssCades() throws IOException {
    return dss == null ? null : dss.order("sign cades");
  }

  @Benchmark
  public @Nullable String dssVerifyXades() throws IOException {
    return dss == null ? null : dss.order("verify xades");
  }

  @Benchmark
  public @Nullable String dssVerifyCades() throws IOException {
    return dss == null ? null : dss.order("verify cades");
  }

  /** What nobody can do without: the key's operation, and its proof by the certificate. */
  @Benchmark
  public byte @Nullable [] bareKey() {
    return key == null || request == null ? null : key.sign(request);
  }
}
