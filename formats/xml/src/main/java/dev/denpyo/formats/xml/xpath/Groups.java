package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a path the part that tells nodes apart by what varies: sums by tax rate ask every line for its
 * rate, once for each rate there is. See {@link GroupPlan}.
 */
final class Groups {
  private final Compiler compiler;
  private final Paths paths;

  Groups(Compiler compiler, Paths paths) {
    this.compiler = compiler;
    this.paths = paths;
  }

  /**
   * A path, cut after that part.
   *
   * @param plan yields the nodes that the path leads to so far
   * @param parts how many parts of the path this is
   * @param alone whether nothing else makes the path lead to other nodes
   */
  record Cut(GroupPlan plan, int parts, boolean alone) {}

  /** A path so far: where it leads without the predicates of its last part, and these. */
  private record Begun(Syntax bare, List<Syntax> predicates) {
    Syntax with(List<Syntax> some) {
      if (bare instanceof Syntax.Path path && path.right() instanceof Syntax.Step step) {
        return new Syntax.Path(path.left(), new Syntax.Step(step.axis(), step.test(), some));
      } else if (bare instanceof Syntax.Step step) {
        return new Syntax.Step(step.axis(), step.test(), some);
      }
      Syntax filtered = bare;
      for (Syntax predicate : some) {
        filtered = new Syntax.Filter(filtered, predicate);
      }
      return filtered;
    }
  }

  /** What is asked: that something said of a node is what varies. */
  private record Asked(Syntax key, Syntax wanted) {}

  /** Cuts at the first such part; null if there is none. */
  @Nullable
  Cut find(List<Syntax> parts, Unit.@Nullable Scope scope, boolean same) {
    Syntax before = null;
    for (int i = 0; i < parts.size(); i++) {
      Begun begun = begun(before, parts.get(i));
      Cut cut = begun == null ? null : cut(begun, i + 1, scope, same);
      if (cut != null) {
        boolean alone = cut.alone && areFixed(parts.subList(i + 1, parts.size()), scope);
        return new Cut(cut.plan, cut.parts, alone);
      }
      before = before == null ? parts.get(i) : new Syntax.Path(before, parts.get(i));
    }
    return null;
  }

  private static @Nullable Begun begun(@Nullable Syntax before, Syntax part) {
    if (part instanceof Syntax.Step step
        && (step.axis() == Axis.CHILD || step.axis() == Axis.DESCENDANT)
        && !step.predicates().isEmpty()) {
      Syntax bare = new Syntax.Step(step.axis(), step.test(), List.of());
      return new Begun(before == null ? bare : new Syntax.Path(before, bare), step.predicates());
    }
    List<Syntax> predicates = new ArrayList<>();
    Syntax bare = part;
    while (bare instanceof Syntax.Filter filter) {
      predicates.add(0, filter.predicate());
      bare = filter.base();
    }
    return before != null || predicates.isEmpty() ? null : new Begun(bare, predicates);
  }

  private @Nullable Cut cut(Begun begun, int parts, Unit.@Nullable Scope scope, boolean same) {
    if (!arePlaceless(begun.predicates, scope)) {
      return null;
    }
    List<Syntax> conditions = Conditions.of(begun.predicates);
    int fixed = firstVarying(conditions, scope);
    List<Asked> asked = new ArrayList<>();
    for (Syntax condition : conditions.subList(fixed, conditions.size())) {
      if (!isFixed(condition, scope) && !ask(condition, null, scope, asked)) {
        return null;
      }
    }
    Syntax base = begun.with(Conditions.first(begun.predicates, fixed));
    Plan all = asked.isEmpty() ? null : base(base, asked, scope, same);
    return all == null ? null : new Cut(plan(begun, fixed, asked, all, scope, same), parts, true);
  }

  private GroupPlan plan(
      Begun begun,
      int before,
      List<Asked> asked,
      Plan all,
      Unit.@Nullable Scope scope,
      boolean same) {
    return new GroupPlan(new GroupPlan.Parts(
        compiler.ownMemo(),
        all,
        asked.stream().map(one -> compiler.compile(one.key, scope, false)).toList(),
        asked.stream().map(one -> compiler.compile(one.wanted, scope, same)).toList(),
        List.of(paths.predicates(Conditions.without(begun.predicates, before), scope))));
  }

  /**
   * Notes what a condition asks. {@code cac:Item[a and b = $x]} holds of no node of which {@code
   * cac:Item[a]/b} is not {@code $x}.
   *
   * @param within from the node to where the condition is asked; null for the node itself
   * @return whether that is all in it that varies
   */
  private boolean ask(
      Syntax condition, @Nullable Syntax within, Unit.@Nullable Scope scope, List<Asked> all) {
    if (condition instanceof Syntax.Compare compare) {
      return compare.general()
          && compare.operator() == Operator.EQ
          && (askedFor(compare.left(), compare.right(), within, scope, all)
              || askedFor(compare.right(), compare.left(), within, scope, all));
    }
    Begun begun = condition instanceof Syntax.Path path
        ? begun(path.left(), path.right())
        : begun(null, condition);
    if (begun == null || !arePlaceless(begun.predicates, scope)) {
      return false;
    }
    List<Syntax> conditions = Conditions.of(begun.predicates);
    Syntax place = begun.with(Conditions.first(begun.predicates, firstVarying(conditions, scope)));
    Syntax from = within == null ? place : new Syntax.Path(within, place);
    return isFixed(place, scope)
        && conditions.stream().allMatch(c -> isFixed(c, scope) || ask(c, from, scope, all));
  }

  private boolean askedFor(
      Syntax key,
      Syntax wanted,
      @Nullable Syntax within,
      Unit.@Nullable Scope scope,
      List<Asked> all) {
    Facts facts = compiler.facts(wanted);
    boolean asked = compiler.facts(key).focus()
        && isFixed(key, scope)
        && !facts.focus()
        && !facts.place()
        && !isFixed(wanted, scope);
    if (asked) {
      all.add(new Asked(within == null ? key : new Syntax.Path(within, key), wanted));
    }
    return asked;
  }

  private boolean arePlaceless(List<Syntax> predicates, Unit.@Nullable Scope scope) {
    return predicates.stream().allMatch(predicate -> paths.placeless(predicate, scope));
  }

  private int firstVarying(List<Syntax> conditions, Unit.@Nullable Scope scope) {
    int first = 0;
    while (first < conditions.size() && isFixed(conditions.get(first), scope)) {
      first++;
    }
    return first;
  }

  private boolean areFixed(List<Syntax> parts, Unit.@Nullable Scope scope) {
    return parts.stream().allMatch(part -> isFixed(part, scope));
  }

  /** Whether something is the same whenever the context node is, in one document. */
  private boolean isFixed(Syntax syntax, Unit.@Nullable Scope scope) {
    Facts facts = compiler.facts(syntax);
    return !facts.current()
        && !facts.place()
        && facts.free().stream().allMatch(name -> isFixed(Unit.Scope.find(scope, name)));
  }

  private static boolean isFixed(Unit.@Nullable Scope bound) {
    return bound == null
        || bound.plan() instanceof ConstantPlan
        || (bound.plan() instanceof Bindings.Late let && let.plan instanceof Bindings.Hoisted);
  }

  /** All nodes: a plan that yields the same object while they are the same, or null. */
  private @Nullable Plan base(
      Syntax base, List<Asked> asked, Unit.@Nullable Scope scope, boolean same) {
    if (compiler.reach(base, scope, same) == Compiler.Reach.DOCUMENT || paths.goesUp(base, scope)) {
      return compiler.compile(base, scope, same);
    }
    if (!isFixed(base, scope)) {
      return null;
    }
    if (!compiler.facts(base).focus()) {
      return new Bindings.Hoisted(compiler.ownMemo(), compiler.compile(base, scope, same));
    }
    boolean loops = asked.stream()
        .flatMap(one -> compiler.facts(one.wanted).free().stream())
        .map(name -> Unit.Scope.find(scope, name))
        .anyMatch(bound -> bound != null && !bound.perRule());
    return same && loops ? compiler.forContext(base, scope) : null;
  }
}
