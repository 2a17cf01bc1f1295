package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.rules.RuleProgram.RulePattern;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import java.util.Arrays;
import java.util.List;

/** One application of rules to one document, pattern by pattern. Used by one thread. */
final class RuleRun implements Session.Answers {
  private final Session session;
  private final DocumentTree tree;
  private final RuleSetId ruleSet;
  private final List<Finding> findings;
  private final List<NotEvaluated> notEvaluated;
  private final Claims claims = new Claims();

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
  }

  /** Finds which rule takes which node, then goes through the nodes in document order. */
  void pattern(RulePattern pattern) {
    claims.clear();
    for (int r = 0; r < pattern.rules().size(); r++) {
      claim(r, pattern.rules().get(r));
    }
    int size = claims.inDocumentOrder();
    for (int i = 0; i < size; i++) {
      node = claims.node(i);
      if (pattern.attributes() || tree.kind(node) != DocumentTree.ATTRIBUTE) {
        Rule rule = pattern.rules().get(claims.rule(i));
        asked = rule.assertions();
        session.ask(rule.expressions(), node, this);
      }
    }
  }

  private void claim(int number, Rule rule) {
    try {
      claims.add(number, session, session.match(rule.match()));
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

  /** Which rule takes which node: the first that claims it. */
  private static final class Claims {
    private long[] claims = new long[16];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int rule, Session session, int nodes) {
      if (size + nodes > claims.length) {
        claims = Arrays.copyOf(claims, Math.max(size + nodes, size * 2));
      }
      for (int i = 0; i < nodes; i++) {
        claims[size++] = (long) session.matched(i) << Integer.SIZE | rule;
      }
    }

    /** Leaves one claim for each node; answers how many. */
    int inDocumentOrder() {
      for (int i = 1; i < size; i++) {
        if (claims[i - 1] > claims[i]) {
          Arrays.sort(claims, 0, size);
          break;
        }
      }
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || node(kept - 1) != node(i)) {
          claims[kept++] = claims[i];
        }
      }
      size = kept;
      return kept;
    }

    int node(int index) {
      return (int) (claims[index] >>> Integer.SIZE);
    }

    int rule(int index) {
      return (int) claims[index];
    }
  }
}
