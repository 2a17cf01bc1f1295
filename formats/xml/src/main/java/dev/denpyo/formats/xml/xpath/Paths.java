package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles paths: as many steps as can be are taken together. */
final class Paths {
  /** The document. */
  static final Plan ROOT = new Plan() {
    @Override
    Kind kind() {
      return Kind.NODES;
    }

    @Override
    boolean safe() {
      return true;
    }

    @Override
    Value value(Frame f) {
      return Nodes.of(f.tree(), DocumentTree.ROOT);
    }
  };

  /** The context item. */
  static final Plan DOT = new Plan() {
    @Override
    boolean safe() {
      return true;
    }

    @Override
    Value value(Frame f) {
      return f.focused();
    }

    @Override
    @Nullable
    String text(Frame f) {
      return f.in == null ? super.text(f) : f.in.tree.string(f.node);
    }
  };

  private final Compiler compiler;
  private final Groups groups;
  private boolean lenient;

  Paths(Compiler compiler) {
    this.compiler = compiler;
    this.groups = new Groups(compiler, this);
  }

  /** In a pattern: where a predicate ends in an error, the node does not match. */
  Paths forPattern() {
    lenient = true;
    return this;
  }

  Plan plan(Syntax written, Unit.@Nullable Scope scope, boolean same) {
    Syntax path = spread(written);
    if (path instanceof Syntax.Combine) {
      return compiler.compile(path, scope, same);
    }
    Plan up = lenient ? null : up(path, scope);
    if (up != null) {
      return up;
    }
    Plan oneByOne = oneByOne(path, scope, same);
    return lenient ? oneByOne : grouped(path, oneByOne, scope, same);
  }

  /** With nodes in groups where variables tell them apart. */
  private Plan grouped(Syntax path, Plan oneByOne, Unit.@Nullable Scope scope, boolean same) {
    List<Syntax> parts = new ArrayList<>();
    flatten(path, parts);
    Groups.Cut cut = groups.find(parts, scope, same);
    if (cut == null) {
      return oneByOne;
    }
    List<Syntax> rest = parts.subList(cut.parts(), parts.size());
    return new GroupedPlan(cut, segments(cut.plan(), null, rest, scope), oneByOne);
  }

  private Plan oneByOne(Syntax path, Unit.@Nullable Scope scope, boolean same) {
    Deque<Syntax> parts = new ArrayDeque<>();
    Syntax first = path;
    while (first instanceof Syntax.Path p && (first == path || !reusable(p, scope, same))) {
      parts.addFirst(p.right());
      first = p.left();
    }
    @Nullable Plan start = null;
    if (first instanceof Syntax.Step) {
      parts.addFirst(first);
    } else {
      start = lenient ? leniently(first, scope) : compiler.compile(first, scope, same);
    }
    Syntax begun = start == null ? null : first;
    return segments(start, begun, new ArrayList<>(parts), scope);
  }

  /** What a path of a pattern begins with: there too a predicate's error means no match. */
  private Plan leniently(Syntax begun, Unit.@Nullable Scope scope) {
    if (begun instanceof Syntax.Filter filter) {
      return new FilterPlan(
          leniently(filter.base(), scope),
          new Predicate(compiler.compile(filter.predicate(), scope, false), true));
    } else if (begun instanceof Syntax.Combine combined) {
      return new CombinePlan(
          combined.operator(),
          leniently(combined.left(), scope),
          leniently(combined.right(), scope));
    }
    return begun instanceof Syntax.Path || begun instanceof Syntax.Step
        ? plan(begun, scope, true)
        : compiler.compile(begun, scope, true);
  }

  /** Whether a path goes up first, and what it leads to is remembered. */
  boolean goesUp(Syntax path, Unit.@Nullable Scope scope) {
    return !lenient && up(path, scope) != null;
  }

  /** A path that goes up first, if what follows depends on nothing but where it gets to. */
  private @Nullable Plan up(Syntax path, Unit.@Nullable Scope scope) {
    List<Syntax> parts = new ArrayList<>();
    flatten(path, parts);
    int ups = 0;
    while (ups < parts.size() - 1
        && parts.get(ups) instanceof Syntax.Step step
        && step.axis() == Axis.PARENT
        && step.predicates().isEmpty()) {
      ups++;
    }
    if (ups == 0) {
      return null;
    }
    Syntax rest = parts.get(ups);
    for (Syntax part : parts.subList(ups + 1, parts.size())) {
      rest = new Syntax.Path(rest, part);
    }
    if (!compiler.dependsOnFocusAlone(rest, scope)) {
      return null;
    }
    StepPlan[] steps = parts.subList(0, ups).stream()
        .map(part -> step(Axis.PARENT, (Syntax.Step) part, scope))
        .toArray(StepPlan[]::new);
    return new UpPlan(steps, compiler.compile(rest, scope, false), compiler.newMemo(rest));
  }

  private static void flatten(Syntax path, List<Syntax> parts) {
    if (path instanceof Syntax.Path p) {
      flatten(p.left(), parts);
      parts.add(p.right());
    } else {
      parts.add(path);
    }
  }

  /** {@code a//(b|c)} looks for b and for c, instead of looking into every node for either. */
  private static Syntax spread(Syntax path) {
    if (!(path instanceof Syntax.Path p)) {
      return path;
    }
    if (p.right() instanceof Syntax.Combine union
        && p.left() instanceof Syntax.Path before
        && isAnyBelow(before.right())
        && stepsOnly(union)) {
      return new Syntax.Combine(
          "union",
          spread(new Syntax.Path(before, union.left())),
          spread(new Syntax.Path(before, union.right())));
    }
    Syntax left = spread(p.left());
    return left == p.left() ? path : new Syntax.Path(left, p.right());
  }

  private static boolean stepsOnly(Syntax syntax) {
    return syntax instanceof Syntax.Step
        || (syntax instanceof Syntax.Combine union
            && union.operator().equals("union")
            && stepsOnly(union.left())
            && stepsOnly(union.right()));
  }

  /** Whether a beginning of a path is worth computing for itself, since others begin so too. */
  private boolean reusable(Syntax prefix, Unit.@Nullable Scope scope, boolean same) {
    if (lenient
        || (prefix instanceof Syntax.Path p && isAnyBelow(p.right()))
        || prefix instanceof Syntax.Step) {
      return false;
    }
    Compiler.Reach reach = compiler.reach(prefix, scope, same);
    return reach == Compiler.Reach.RULE || reach == Compiler.Reach.DOCUMENT;
  }

  private Plan segments(
      @Nullable Plan start,
      @Nullable Syntax begun,
      List<Syntax> parts,
      Unit.@Nullable Scope scope) {
    @Nullable Plan left = start;
    int at = 0;
    List<StepPlan> steps = new ArrayList<>();
    Lookups.Lookup lookup =
        begun == null ? null : new Lookups(compiler, this, lenient).find(begun, parts, scope);
    if (lookup != null) {
      left = lookup.plan();
      steps.addAll(lookup.rest());
      at = lookup.parts();
    }
    while (at < parts.size() || !steps.isEmpty()) {
      while (at < parts.size() && parts.get(at) instanceof Syntax.Step step) {
        Syntax next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        StepPlan fused = isAnyBelow(step) ? fused(next, scope) : null;
        steps.add(fused == null ? step(step.axis(), step, scope) : fused);
        at += fused == null ? 1 : 2;
      }
      if (!steps.isEmpty()) {
        left = steps(left, steps.toArray(StepPlan[]::new));
        steps.clear();
      } else {
        Plan right = compiler.compile(parts.get(at++), scope, false);
        left = new MapPlan(left == null ? DOT : left, right);
      }
    }
    if (left == null) {
      throw new IllegalStateException("a path without steps");
    }
    return left;
  }

  private static Plan steps(@Nullable Plan start, StepPlan[] steps) {
    if (start == null && steps.length == 1 && steps[0].isPlain()) {
      return new ChildPlan(steps[0]);
    }
    Plan chain = start == null ? ChainPlan.of(steps) : null;
    return chain == null ? new PathPlan(start, steps) : chain;
  }

  private static boolean isAnyBelow(Syntax syntax) {
    return syntax instanceof Syntax.Step step
        && step.axis() == Axis.DESCENDANT_OR_SELF
        && step.test().kind() == NodeTest.Kind.NODE
        && step.predicates().isEmpty();
  }

  /** {@code //x} looks for all below at once, unless a predicate counts places among siblings. */
  private @Nullable StepPlan fused(@Nullable Syntax next, Unit.@Nullable Scope scope) {
    if (!(next instanceof Syntax.Step step)
        || !step.predicates().stream().allMatch(p -> placeless(p, scope))) {
      return null;
    }
    return switch (step.axis()) {
      case CHILD -> step(Axis.DESCENDANT, step, scope);
      case DESCENDANT -> step(Axis.DESCENDANT, step, scope);
      case ATTRIBUTE ->
        new StepPlan(
            Axis.DESCENDANT,
            new NodeMatch(step.test(), true, compiler.vocabulary()),
            predicates(step.predicates(), scope),
            true);
      default -> null;
    };
  }

  /** Whether a predicate cannot be a number and does not ask for the place. */
  boolean placeless(Syntax predicate, Unit.@Nullable Scope scope) {
    if (predicate instanceof Syntax.Variable variable) {
      Syntax global =
          Unit.Scope.find(scope, variable.name()) == null ? compiler.global(variable.name()) : null;
      return global != null
          && !(global instanceof Syntax.Variable) // which might be defined by this one
          && placeless(global, null);
    }
    boolean truth = predicate instanceof Syntax.Compare
        || predicate instanceof Syntax.Logical
        || (predicate instanceof Syntax.Path path && path.right() instanceof Syntax.Step)
        || predicate instanceof Syntax.Step
        || predicate instanceof Syntax.Quantified
        || (predicate instanceof Syntax.Call call && yieldsTruth(call.name()));
    return truth && !compiler.facts(predicate).place();
  }

  private static boolean yieldsTruth(String function) {
    String prefix = Names.key(Names.FN, "");
    return function.startsWith(prefix)
        && switch (function.substring(prefix.length())) {
          case "not",
              "exists",
              "empty",
              "boolean",
              "contains",
              "starts-with",
              "ends-with",
              "matches",
              "true",
              "false" -> true;
          default -> false;
        };
  }

  private StepPlan step(Axis axis, Syntax.Step step, Unit.@Nullable Scope scope) {
    NodeMatch match = new NodeMatch(step.test(), axis == Axis.ATTRIBUTE, compiler.vocabulary());
    if (axis == Axis.DESCENDANT
        && !step.predicates().isEmpty()
        && match.ofElements()
        && !match.exact()) {
      return named(step, match, scope);
    }
    return new StepPlan(axis, match, predicates(step.predicates(), scope), false);
  }

  private record NamesThat(List<Syntax> conditions, boolean lenient) {}

  /** {@code //*[ends-with(name(), 'Amount')]}: what is asked of names is asked once for each. */
  private StepPlan named(Syntax.Step step, NodeMatch match, Unit.@Nullable Scope scope) {
    List<Syntax> conditions = Conditions.of(step.predicates());
    if (!Conditions.aboutNames(conditions.get(0))
        || !step.predicates().stream().allMatch(p -> placeless(p, scope))) {
      return new StepPlan(Axis.DESCENDANT, match, predicates(step.predicates(), scope), false);
    }
    int ofNames = 1;
    while (ofNames < conditions.size() && Conditions.aboutNames(conditions.get(ofNames))) {
      ofNames++;
    }
    List<Syntax> asked = List.copyOf(conditions.subList(0, ofNames));
    Memo memo = compiler.memoOfNames(new NamesThat(asked, lenient));
    return new StepPlan(
        Axis.DESCENDANT,
        match.withNames(new NameFilter(predicates(asked, scope), memo)),
        predicates(Conditions.without(step.predicates(), ofNames), scope),
        false);
  }

  Predicate[] predicates(List<Syntax> predicates, Unit.@Nullable Scope scope) {
    return predicates.stream()
        .map(p -> new Predicate(compiler.compile(p, scope, false), lenient))
        .toArray(Predicate[]::new);
  }
}
