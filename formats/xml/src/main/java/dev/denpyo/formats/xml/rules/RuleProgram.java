package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import dev.denpyo.formats.xml.xpath.Memo;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import java.time.Instant;
import java.util.ArrayList;
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
    RuleRun run = new RuleRun(session, tree, ruleSet, findings, notEvaluated);
    for (RulePattern pattern : session.ofNames(memo, RulePattern[].class, () -> live(session))) {
      run.pattern(pattern);
    }
  }

  /** The patterns without the rules that no node of the document can match. */
  private RulePattern[] live(Session session) {
    List<RulePattern> live = new ArrayList<>();
    for (RulePattern pattern : patterns) {
      List<Rule> rules = new ArrayList<>();
      for (Rule rule : pattern.rules) {
        if (session.mayMatch(rule.match())) {
          rules.add(rule);
        }
      }
      if (!rules.isEmpty()) {
        live.add(new RulePattern(pattern.name, pattern.attributes, List.copyOf(rules)));
      }
    }
    return live.toArray(RulePattern[]::new);
  }
}
