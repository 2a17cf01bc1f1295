package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import dev.denpyo.formats.xml.xpath.Memo;
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
  private final Memo memo;

  RuleProgram(ExpressionSet expressions, List<RulePattern> patterns) {
    this.expressions = expressions;
    this.patterns = List.copyOf(patterns);
    this.memo = expressions.memoOfNames(this);
  }

  /**
   * A pattern of Schematron: of its rules, the first that matches a node takes it.
   *
   * @param name its mode in the stylesheet
   * @param attributes whether it looks at attributes too
   * @param rules in the order in which they are tried
   */
  record RulePattern(String name, boolean attributes, List<Rule> rules) {
    RulePattern with(List<Rule> fewer) {
      return new RulePattern(name, attributes, fewer);
    }
  }

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
    Run run = new Run(session, tree, ruleSet, new Claims(), findings, notEvaluated);
    for (RulePattern pattern : session.ofNames(memo, RulePattern[].class, () -> live(session))) {
      run.pattern(pattern);
    }
  }

  /** The patterns without the rules that no node of the document can match. */
  private RulePattern[] live(Session session) {
    return patterns.stream()
        .map(pattern -> pattern.with(pattern.rules.stream()
            .filter(rule -> session.mayMatch(rule.match()))
            .toList()))
        .filter(pattern -> !pattern.rules.isEmpty())
        .toArray(RulePattern[]::new);
  }

  /** One application to one document. */
  private record Run(
      Session session,
      DocumentTree tree,
      RuleSetId ruleSet,
      Claims claims,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated) {

    /** Finds which rule takes which node, then goes through the nodes in document order. */
    void pattern(RulePattern pattern) {
      claims.clear();
      for (int r = 0; r < pattern.rules.size(); r++) {
        claim(r, pattern.rules.get(r));
      }
      int size = claims.inDocumentOrder();
      for (int i = 0; i < size; i++) {
        int node = claims.node(i);
        if (pattern.attributes || tree.kind(node) != DocumentTree.ATTRIBUTE) {
          rule(pattern.rules.get(claims.rule(i)), node);
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

    private void rule(Rule rule, int node) {
      session.ask(rule.expressions(), node, new Session.Answers() {
        @Override
        public void speaks(int question) {
          findings.add(rule.assertions().get(question).finding(session, ruleSet, tree, node));
        }

        @Override
        public void unknown(int question, XPathError error) {
          Location at = new Location(tree.path(node), tree.line(node), tree.column(node));
          notEvaluated.add(new NotEvaluated(
              rule.assertions().get(question).name(session),
              at,
              String.valueOf(error.getMessage())));
        }
      });
    }
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
