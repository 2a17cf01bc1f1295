package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions that each node of one kind asks of all nodes of another: written down they cost the
 * product of both numbers, with a list of texts they cost their sum.
 */
final class Joins {
  private final Compiler compiler;

  Joins(Compiler compiler) {
    this.compiler = compiler;
  }

  /** Under what a list of texts is remembered. */
  private record TextsOf(Syntax source, String variable, Syntax key) {}

  /** Under what the first places of texts are remembered. */
  private record FirstOf(Syntax.NodeTest test) {}

  /**
   * {@code some $x in //a satisfies f($x) = b}, and what else may be asked of {@code $x}.
   *
   * @param whole the same, item by item
   * @param inner the scope with the variable
   * @return a plan, or {@code whole} if the question is of another kind
   */
  Plan quantified(
      Syntax.Quantified asked, Bindings.Quantifier whole, Unit.Scope inner, boolean same) {
    List<Syntax> conditions = new ArrayList<>();
    Conditions.conjuncts(asked.condition(), conditions);
    if (asked.every()
        || !(conditions.get(0) instanceof Syntax.Compare compare)
        || !compare.general()
        || compare.operator() != Operator.EQ
        || compiler.reach(asked.source(), inner.outer(), same) != Compiler.Reach.DOCUMENT) {
      return whole;
    }
    boolean first = isKey(compare.left(), asked.variable(), inner);
    Syntax key = first ? compare.left() : compare.right();
    Syntax wanted = first ? compare.right() : compare.left();
    if (!isKey(key, asked.variable(), inner)
        || compiler.facts(wanted).free().contains(asked.variable())) {
      return whole;
    }
    return new JoinPlan(
        compiler.memo(
            new TextsOf(asked.source(), asked.variable(), key), inner.outer(), asked.source()),
        whole,
        compiler.compile(key, inner, false),
        compiler.compile(wanted, inner, same),
        conditions.size() == 1);
  }

  /** Whether something is said of the variable alone. */
  private boolean isKey(Syntax syntax, String variable, Unit.Scope inner) {
    Facts facts = compiler.facts(syntax);
    return facts.free().contains(variable)
        && !facts.focus()
        && !facts.place()
        && !facts.current()
        && facts.free().stream()
            .allMatch(
                name -> name.equals(variable) || Unit.Scope.find(inner.outer(), name) == null);
  }

  /**
   * {@code preceding::a/. = b}: whether any {@code a} before the node says the same.
   *
   * @return a plan, or {@code whole} if the question is of another kind
   */
  Plan compared(Syntax.Compare asked, Plan whole, Unit.@Nullable Scope scope, boolean same) {
    if (!asked.general() || asked.operator() != Operator.EQ) {
      return whole;
    }
    Syntax.Step before = preceding(asked.left());
    Syntax wanted = before == null ? asked.left() : asked.right();
    before = before == null ? preceding(asked.right()) : before;
    if (before == null) {
      return whole;
    }
    return new EarlierPlan(
        compiler.memo(new FirstOf(before.test()), null),
        new NodeMatch(before.test(), false, compiler.vocabulary()),
        compiler.compile(wanted, scope, same),
        whole);
  }

  private static Syntax.@Nullable Step preceding(Syntax syntax) {
    Syntax path = syntax instanceof Syntax.Path p && p.right() instanceof Syntax.ContextItem
        ? p.left()
        : syntax;
    return path instanceof Syntax.Step step
            && step.axis() == Axis.PRECEDING
            && step.predicates().isEmpty()
            && step.test().local() != null
            && step.test().uri() != null
        ? step
        : null;
  }
}
