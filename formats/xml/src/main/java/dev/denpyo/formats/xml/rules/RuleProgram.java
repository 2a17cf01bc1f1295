package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One stylesheet of official rules, compiled. Thread-safe. */
public final class RuleProgram {
  private final ExpressionSet expressions;
  private final List<RulePattern> patterns;

  RuleProgram(ExpressionSet expressions, List<RulePattern> patterns) {
    this.expressions = expressions;
    this.patterns = List.copyOf(patterns);
  }

  /**
   * A pattern of Schematron: of its rules, the first that matches a node takes it.
   *
   * @param name its mode in the stylesheet
   * @param attributes whether it looks at attributes too
   * @param rules in the order in which they are tried
   */
  record RulePattern(String name, boolean attributes, List<Rule> rules) {}

  /** How many patterns it has. */
  public int patterns() {
    return patterns.size();
  }

  /** The contexts of its rules, in order. */
  public List<String> contexts() {
    return patterns.stream().flatMap(p -> p.rules.stream()).map(Rule::context).toList();
  }

  /** How many assertions and reports it has. */
  public int assertions() {
    return patterns.stream()
        .flatMap(p -> p.rules.stream())
        .mapToInt(rule -> rule.assertions().size())
        .sum();
  }

  /**
   * Applies it to a document.
   *
   * @param now the present moment, for rules that ask; null if it is not to be known
   * @param documents documents beside the rules, by name
   * @param findings receives what is found
   * @param notEvaluated receives what could not be told
   */
  void apply(
      DocumentTree tree,
      RuleSetId ruleSet,
      @Nullable Instant now,
      Function<String, @Nullable DocumentTree> documents,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated) {
    Session session = expressions.open(tree, now, documents);
    Run run = new Run(session, tree, ruleSet, findings, notEvaluated);
    patterns.forEach(run::pattern);
  }

  /** One application to one document. */
  private record Run(
      Session session,
      DocumentTree tree,
      RuleSetId ruleSet,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated) {

    /** Finds which rule takes which node, then goes through the nodes in document order. */
    void pattern(RulePattern pattern) {
      Claims claims = new Claims();
      for (int r = 0; r < pattern.rules.size(); r++) {
        claims.add(r, session.match(pattern.rules.get(r).match()));
      }
      for (long claim : claims.inDocumentOrder()) {
        int node = Claims.node(claim);
        if (pattern.attributes || tree.kind(node) != DocumentTree.ATTRIBUTE) {
          rule(pattern.rules.get(Claims.rule(claim)), node);
        }
      }
    }

    private void rule(Rule rule, int node) {
      session.enter(rule.expressions(), node);
      for (Assertion assertion : rule.assertions()) {
        if (session.settled(assertion.test(), !assertion.report())) {
          continue;
        }
        try {
          if (assertion.speaks(session)) {
            findings.add(assertion.finding(session, ruleSet, tree, node));
          }
        } catch (XPathError e) {
          Location at = new Location(tree.path(node), tree.line(node), tree.column(node));
          notEvaluated.add(
              new NotEvaluated(assertion.name(session), at, String.valueOf(e.getMessage())));
        }
      }
    }
  }

  /** Which rule takes which node: the first that claims it. */
  private static final class Claims {
    private long[] claims = new long[16];
    private int size;

    void add(int rule, int[] nodes) {
      if (size + nodes.length > claims.length) {
        claims = Arrays.copyOf(claims, Math.max(size + nodes.length, size * 2));
      }
      for (int node : nodes) {
        claims[size++] = (long) node << Integer.SIZE | rule;
      }
    }

    /** One claim for each node. */
    long[] inDocumentOrder() {
      Arrays.sort(claims, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || node(claims[kept - 1]) != node(claims[i])) {
          claims[kept++] = claims[i];
        }
      }
      return Arrays.copyOf(claims, kept);
    }

    static int node(long claim) {
      return (int) (claim >>> Integer.SIZE);
    }

    static int rule(long claim) {
      return (int) claim;
    }
  }
}
