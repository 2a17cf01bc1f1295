package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.util.List;
import java.util.function.Supplier;

/** Our rule engine on a document that is parsed already. */
final class OurRules {
  private OurRules() {}

  /**
   * A run of the rules over a document.
   *
   * <p>This method is the only place that knows the engine. The one it has now takes no parsed
   * document, so each run parses again.
   */
  static Supplier<List<RuleOutcome>> over(CheckedDocument kind, byte[] bytes) {
    List<XmlRuleSet> sets = kind.rules().stream().map(OurRules::ruleSet).toList();
    RuleEngine engine = new SaxonRuleEngine();
    Document document = Document.of(bytes);
    return () -> engine.run(document, sets);
  }

  private static XmlRuleSet ruleSet(OfficialRules rules) {
    RuleSet info =
        new RuleSet(RuleSetId.parse(rules.id()), rules.id(), rules.id(), "see its jar", null, null);
    return new XmlRuleSet(info, new DataJar(rules.id(), OurRules.class), rules.stylesheets());
  }
}
