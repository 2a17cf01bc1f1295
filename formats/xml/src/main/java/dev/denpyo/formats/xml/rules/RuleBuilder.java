package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.xpath.Expression;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import dev.denpyo.formats.xml.xpath.RuleExpressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the expressions of one rule, each checked as it comes. */
final class RuleBuilder {
  private final ExpressionSet set;
  private final RuleExpressions expressions;
  private final Map<Expression, RuleExpressions.Part> parts = new HashMap<>();
  private final List<String> variables = new ArrayList<>();

  RuleBuilder(ExpressionSet set) {
    this.set = set;
    this.expressions = set.rule();
  }

  RuleExpressions expressions() {
    return expressions;
  }

  /** Reads an expression where it stands. */
  Expression read(XsltElement at, String text) {
    Expression expression = Expression.parse(text, at::namespaceOf);
    set.verify(expression, text, variables);
    return expression;
  }

  RuleExpressions.Part add(XsltElement at, String text) {
    return add(read(at, text));
  }

  RuleExpressions.Part add(Expression expression) {
    return parts.computeIfAbsent(expression, expressions::add);
  }

  void let(String name, Expression value) {
    expressions.let(name, value);
    variables.add(name);
  }
}
