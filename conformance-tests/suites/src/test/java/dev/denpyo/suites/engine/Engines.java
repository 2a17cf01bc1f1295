package dev.denpyo.suites.engine;

import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import dev.denpyo.formats.xml.saxon.TolerantOracle;

/** The engine under test, and the one that is right by definition. */
final class Engines {
  /** The official stylesheets, run as they are. */
  static final RuleEngine ORACLE = new SaxonRuleEngine();

  /** What they say of all assertions but those that made them give up. */
  static final TolerantOracle TOLERANT = new TolerantOracle();

  /** Ours. */
  static final RuleEngine OURS = new CompiledRuleEngine();

  private Engines() {}
}
