package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import java.util.List;

/**
 * Applies official rule sets to documents. Thread-safe; compiles a rule set when it is first needed,
 * once.
 */
@FunctionalInterface
public interface RuleEngine {
  /**
   * Applies rule sets to a well-formed document, in order; one outcome for each.
   *
   * <p>A rule set that cannot be loaded, or gives up on the document, is an outcome too; nothing is
   * thrown for what the document holds.
   */
  List<RuleOutcome> run(Document document, List<XmlRuleSet> ruleSets);
}
