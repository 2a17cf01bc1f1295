package dev.denpyo.suites.engine;

import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;

/** The engine under test, and the one that is right by definition. */
final class Engines {
  /** The official stylesheets, run as they are. */
  static final RuleEngine ORACLE = new SaxonRuleEngine();

  /** Ours. */
  static final RuleEngine OURS = new SaxonRuleEngine();

  private Engines() {}
}
