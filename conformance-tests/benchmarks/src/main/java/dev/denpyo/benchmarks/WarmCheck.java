package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.ValidationReport;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Schema and official rules over an invoice of 10 KB, everything loaded before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WarmCheck {
  @Param({"cii", "ubl", "peppol-bis-3", "xrechnung-ubl"})
  private String format = "cii";

  private DocumentValidator validator = Samples.format("cii").validator().orElseThrow();
  private byte[] bytes = {};

  /** Refuses an invoice that is not valid: early errors would make the check look fast. */
  @Setup
  public void prepare() {
    validator = Samples.format(format).validator().orElseThrow();
    bytes = Samples.ofSize(format, 10_000);
    ValidationReport report = alone();
    if (!report.findings().isEmpty()) {
      throw new IllegalStateException(format + " has findings: " + report.findings());
    }
  }

  @Benchmark
  public ValidationReport alone() {
    return validator.validate(Document.of(bytes), ValidationOptions.DEFAULT);
  }
}
