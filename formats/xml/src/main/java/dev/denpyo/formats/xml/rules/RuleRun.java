package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.rules.RuleProgram.RulePattern;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import java.util.List;

/** One application of rules to one document, pattern by pattern. Used by one thread. */
final class RuleRun implements Session.Answers {
  private final Session session;
  private final DocumentTree tree;
  private final RuleSetId ruleSet;
  private final List<Finding> findings;
  private final List<NotEvaluated> notEvaluated;
  private final Claims claims;

  /** The assertions that are asked, and of which node. */
  private List<Assertion> asked = List.of();

  private int node = DocumentTree.ROOT;

  RuleRun(
      Session session,
      DocumentTree tree,
      RuleSetId ruleSet,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated) {
    this.session = session;
    this.tree = tree;
    this.ruleSet = ruleSet;
    this.findings = findings;
    this.notEvaluated = notEvaluated;
    this.claims = new Claims(tree.size());
  }

  /** Finds which rule takes which node, then goes through the nodes in document order. */
  void pattern(RulePattern pattern) {
    for (int r = 0; r < pattern.rules().size(); r++) {
      claim(r, pattern.rules().get(r));
    }
    for (int n = claims.takeFrom(0); n != DocumentTree.NONE; n = claims.takeFrom(n)) {
      if (pattern.attributes() || tree.kind(n) != DocumentTree.ATTRIBUTE) {
        node = n;
        Rule rule = pattern.rules().get(claims.rule(n));
        asked = rule.assertions();
        session.ask(rule.expressions(), n, this);
      }
    }
  }

  private void claim(int number, Rule rule) {
    try {
      int matches = session.match(rule.match());
      for (int i = 0; i < matches; i++) {
        claims.add(number, session.matched(i));
      }
    } catch (XPathError e) {
      Location everywhere = new Location("/", 0, 0);
      notEvaluated.add(
          new NotEvaluated(rule.context(), everywhere, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void speaks(int question) {
    findings.add(asked.get(question).finding(session, ruleSet, tree, node));
  }

  @Override
  public void unknown(int question, XPathError error) {
    Location at = new Location(tree.path(node), tree.line(node), tree.column(node));
    notEvaluated.add(new NotEvaluated(
        asked.get(question).name(session), at, String.valueOf(error.getMessage())));
  }
}
