package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   *
   * @param now the present moment, which some rules ask for; null if it is not to be known
   */
  List<RuleOutcome> run(Document document, List<XmlRuleSet> ruleSets, @Nullable Instant now);

  /** Begins to load rule sets that are soon to be applied; returns at once. */
  default void prepare(List<XmlRuleSet> ruleSets) {}

  /** Applies rule sets at no particular time. */
  default List<RuleOutcome> run(Document document, List<XmlRuleSet> ruleSets) {
    return run(document, ruleSets, null);
  }
}
