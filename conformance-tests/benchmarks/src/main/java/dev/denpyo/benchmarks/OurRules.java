package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.validation.RuleSet;
import java.util.List;
import java.util.function.Supplier;

/** Our rule engine on a document that is parsed already; the only place here that knows it. */
final class OurRules {
  private OurRules() {}

  /** A run of the rules over a document. */
  static Supplier<List<RuleOutcome>> over(CheckedDocument kind, byte[] bytes) {
    List<XmlRuleSet> sets =
        kind.rules().stream().map(r -> ruleSet(kind.format(), r.id())).toList();
    CompiledRuleEngine engine = new CompiledRuleEngine();
    DocumentTree tree = XmlTrees.of(Document.of(bytes)).orElseThrow();
    return () -> engine.run(tree, sets, null);
  }

  private static XmlRuleSet ruleSet(String format, String id) {
    RuleSet carried = Samples.format(format).ruleSets().stream()
        .filter(r -> r.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(format + " does not carry " + id));
    return new XmlRuleSet(carried, new DataJar(carried.artifact(), OurRules.class), null);
  }
}
