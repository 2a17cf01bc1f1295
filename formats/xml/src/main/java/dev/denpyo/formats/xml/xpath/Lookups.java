package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a path the step that asks nodes of the whole document for a text, so that they can be listed
 * by it: see {@link IndexPlan}.
 */
final class Lookups {
  private static final String DOCUMENT = Names.key(Names.FN, "document");

  private final Compiler compiler;
  private final Paths paths;
  private final boolean lenient;

  Lookups(Compiler compiler, Paths paths, boolean lenient) {
    this.compiler = compiler;
    this.paths = paths;
    this.lenient = lenient;
  }

  /**
   * The beginning of a path, compiled.
   *
   * @param plan yields the nodes
   * @param rest what else is asked of them
   * @param parts how many parts of the path this is
   */
  record Lookup(Plan plan, List<StepPlan> rest, int parts) {}

  /** A comparison that can be answered by a list: what is said of a node, and what should be. */
  private record Asked(Syntax key, Syntax wanted) {}

  /** Under what a list is remembered. */
  private record ListOf(Syntax base, Syntax key, boolean lenient) {}

  /** Under what nodes are remembered among which an error made none a match. */
  private record Leniently(Syntax base) {}

  /** The longest beginning that is a look-up, or null. */
  @Nullable
  Lookup find(Syntax begun, List<Syntax> parts, Unit.@Nullable Scope scope) {
    for (int last = parts.size() - 1; last >= 0; last--) {
      if (parts.get(last) instanceof Syntax.Step step
          && isForward(step.axis())
          && !step.predicates().isEmpty()) {
        Syntax base = joined(begun, parts.subList(0, last), step);
        Asked asked = asked(step, scope);
        if (asked != null && compiler.reach(base, scope, true) == Compiler.Reach.DOCUMENT) {
          return lookup(base, asked, step, scope, last + 1);
        }
      }
    }
    return null;
  }

  private static boolean isForward(Axis axis) {
    return axis == Axis.CHILD || axis == Axis.DESCENDANT || axis == Axis.ATTRIBUTE;
  }

  private static Syntax joined(Syntax begun, List<Syntax> parts, Syntax.Step last) {
    Syntax path = begun;
    for (Syntax part : parts) {
      path = new Syntax.Path(path, part);
    }
    return new Syntax.Path(path, new Syntax.Step(last.axis(), last.test(), List.of()));
  }

  private @Nullable Asked asked(Syntax.Step step, Unit.@Nullable Scope scope) {
    if (!step.predicates().stream().allMatch(p -> paths.placeless(p, scope))) {
      return null;
    }
    List<Syntax> all = new ArrayList<>();
    Conditions.conjuncts(step.predicates().get(0), all);
    if (!(all.get(0) instanceof Syntax.Compare compare)
        || !compare.general()
        || compare.operator() != Operator.EQ
        || Conditions.aboutNames(compare)) { // is asked once for each name instead
      return null;
    }
    if (isKey(compare.left(), scope) && isWanted(compare.right())) {
      return new Asked(compare.left(), compare.right());
    }
    return isKey(compare.right(), scope) && isWanted(compare.left())
        ? new Asked(compare.right(), compare.left())
        : null;
  }

  /** Whether something is said of the node in focus, by that node alone. */
  private boolean isKey(Syntax syntax, Unit.@Nullable Scope scope) {
    return compiler.facts(syntax).focus() && compiler.dependsOnFocusAlone(syntax, scope);
  }

  /** Whether something is the same for all nodes, and may be a text. */
  private boolean isWanted(Syntax syntax) {
    Facts facts = compiler.facts(syntax);
    boolean text = !(syntax instanceof Syntax.Literal literal) || literal.value() instanceof String;
    return text && !facts.focus() && !facts.place();
  }

  private Lookup lookup(
      Syntax base, Asked asked, Syntax.Step step, Unit.@Nullable Scope scope, int parts) {
    Plan key = compiler.compile(asked.key, scope, false);
    Plan wanted = compiler.compile(asked.wanted, scope, false);
    Plan plan = new IndexPlan(new IndexPlan.Parts(
        compiler.memo(new ListOf(base, asked.key, lenient), scope, base, asked.key),
        base(base, scope),
        key,
        wanted,
        new Predicate(compiler.compile(step.predicates().get(0), scope, false), lenient),
        lenient,
        companion(base, asked.key)));
    Predicate[] others = paths.predicates(Conditions.without(step.predicates(), 1), scope);
    return new Lookup(plan, others.length == 0 ? List.of() : List.of(filter(others)), parts);
  }

  private Plan base(Syntax base, Unit.@Nullable Scope scope) {
    return lenient
        ? new Bindings.Hoisted(
            compiler.memo(new Leniently(base), scope, base), paths.plan(base, scope, true))
        : compiler.compile(base, scope, true);
  }

  private StepPlan filter(Predicate[] predicates) {
    NodeMatch any = new NodeMatch(NodeTest.any(NodeTest.Kind.NODE), false, compiler.vocabulary());
    return new StepPlan(Axis.SELF, any, predicates, false);
  }

  /** The document beside the rules that a path looks into, if it and the key look at nothing else. */
  private @Nullable String companion(Syntax base, Syntax key) {
    Syntax first = base;
    while (first instanceof Syntax.Path path) {
      if (!isPure(path.right())) {
        return null;
      }
      first = path.left();
    }
    return isPure(key)
            && first instanceof Syntax.Call call
            && call.name().equals(DOCUMENT)
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Syntax.Literal literal
            && literal.value() instanceof String uri
        ? uri
        : null;
  }

  private boolean isPure(Syntax syntax) {
    Facts facts = compiler.facts(syntax);
    return !facts.moody()
        && !facts.root()
        && !facts.current()
        && facts.free().isEmpty()
        && !Compiler.userCalls(syntax);
  }
}
