package dev.denpyo.benchmarks;

import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.validation.Severity;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The official rules over a document that is parsed already, by us and by Saxon. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RulesAlone {

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Ours {
    @Param
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private Supplier<List<RuleOutcome>> rules = List::of;

    /** Refuses rules that were not applied, or found something in a document without a fault. */
    @Setup
    public void prepare() {
      rules = OurRules.over(document, document.bytes());
      for (RuleOutcome outcome : rules.get()) {
        if (outcome.failure() != null
            || outcome.findings().stream().anyMatch(f -> f.severity() != Severity.INFO)) {
          throw new IllegalStateException(document + ": " + outcome);
        }
      }
    }
  }

  /** Saxon's transformation of its own tree. */
  @State(Scope.Benchmark)
  public static class Saxon {
    @Param
    private CheckedDocument document = CheckedDocument.EN_UBL;

    private @Nullable RawSaxon saxon;
    private @Nullable XdmNode tree;

    /** Compiles and parses. */
    @Setup
    public void prepare() {
      saxon = new RawSaxon(document);
      tree = saxon.tree(document.bytes());
    }

    private int run() {
      if (saxon == null || tree == null) {
        throw new IllegalStateException("not prepared");
      }
      return saxon.run(tree);
    }
  }

  @Benchmark
  public List<RuleOutcome> ours(Ours side) {
    return side.rules.get();
  }

  @Benchmark
  public int saxon(Saxon side) {
    return side.run();
  }
}
