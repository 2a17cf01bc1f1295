package dev.denpyo.suites.engine;

import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import dev.denpyo.formats.xml.saxon.TolerantOracle;

/** The engine under test, and the one that is right by definition. */
final class Engines {
  /** Ours. */
  static final RuleEngine OURS = new CompiledRuleEngine();

  /** The official engine, used to many documents. */
  static final Official USED = Official.unused();

  private Engines() {}

  /**
   * The official engine.
   *
   * @param whole the official stylesheets, run as they are
   * @param tolerant what they say of all assertions but those that made them give up
   */
  record Official(RuleEngine whole, TolerantOracle tolerant) {
    /** One that has seen no document yet. */
    static Official unused() {
      return new Official(new SaxonRuleEngine(), new TolerantOracle());
    }
  }
}
