package dev.denpyo.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The whole check of one document, from bytes to findings, everything loaded before: schema and all
 * official rules, by us, by bare Saxon, by phive and by Mustang. Every pair runs in a process of its
 * own; phive and Mustang run there on class paths of their own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckAgainstPeers {

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Ours {
    @Param
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private byte[] bytes = {};
    private final OurCheck check = new OurCheck();

    /** Refuses to measure a check that leaves rules out. */
    @Setup
    public void prepare() {
      bytes = document.bytes();
      check.mustApply(document, bytes);
    }
  }

  /** Saxon with compiled stylesheets, the JDK's schema validator, and nothing else. */
  @State(Scope.Benchmark)
  public static class Saxon {
    @Param
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private byte[] bytes = {};
    private ToIntFunction<byte[]> check = bytes -> 0;

    /** Compiles. */
    @Setup
    public void prepare() {
      bytes = document.bytes();
      check = new RawSaxon(document);
      mustFind(0, check.applyAsInt(bytes));
    }
  }

  /** phive. */
  @State(Scope.Benchmark)
  public static class Phive {
    @Param
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private byte[] bytes = {};
    private ToIntFunction<byte[]> check = bytes -> 0;

    /** Its first check also reports what it thought of the stylesheets. */
    @Setup
    public void prepare() {
      bytes = document.bytes();
      check = Peer.PHIVE.check(document.phive());
      int first = check.applyAsInt(bytes);
      mustFind(0, Math.min(first, check.applyAsInt(bytes)));
    }
  }

  /** Mustang, which does not know PINT; of Peppol it applies what is EN 16931. */
  @State(Scope.Benchmark)
  public static class Mustang {
    @Param({"EN_UBL", "EN_CII", "XRECHNUNG_UBL", "XRECHNUNG_CII", "PEPPOL", "FACTURX_EXTENDED"})
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private byte[] bytes = {};
    private ToIntFunction<byte[]> check = bytes -> 0;

    /** Takes plain CII for Factur-X, of whose rules two warn here. */
    @Setup
    public void prepare() {
      bytes = document.bytes();
      check = Peer.MUSTANG.check(document.name());
      mustFind(document == CheckedDocument.EN_CII ? 2 : 0, check.applyAsInt(bytes));
    }
  }

  @Benchmark
  public int ours(Ours side) {
    return side.check.applyAsInt(side.bytes);
  }

  @Benchmark
  public int saxon(Saxon side) {
    return side.check.applyAsInt(side.bytes);
  }

  @Benchmark
  public int phive(Phive side) {
    return side.check.applyAsInt(side.bytes);
  }

  @Benchmark
  public int mustang(Mustang side) {
    return side.check.applyAsInt(side.bytes);
  }

  /** More would mean that the check broke off early, or ran other rules. */
  private static void mustFind(int expected, int findings) {
    if (findings != expected) {
      throw new IllegalStateException(findings + " findings, expected " + expected);
    }
  }
}
