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
    Value value(Frame f) {
      return Nodes.of(f.tree(), DocumentTree.ROOT);
    }
  };

  /** The context item. */
  static final Plan DOT = new Plan() {
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
  private boolean lenient;

  Paths(Compiler compiler) {
    this.compiler = compiler;
  }

  /** In a pattern: where a predicate ends in an error, the node does not match. */
  Paths forPattern() {
    lenient = true;
    return this;
  }

  Plan plan(Syntax path, Unit.@Nullable Scope scope, boolean same) {
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
      start = compiler.compile(first, scope, same);
    }
    return segments(start, new ArrayList<>(parts), scope);
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

  private Plan segments(@Nullable Plan start, List<Syntax> parts, Unit.@Nullable Scope scope) {
    @Nullable Plan left = start;
    int at = 0;
    while (at < parts.size()) {
      List<StepPlan> steps = new ArrayList<>();
      while (at < parts.size() && parts.get(at) instanceof Syntax.Step step) {
        Syntax next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        StepPlan fused = isAnyBelow(step) ? fused(next, scope) : null;
        steps.add(fused == null ? step(step.axis(), step, scope) : fused);
        at += fused == null ? 1 : 2;
      }
      if (!steps.isEmpty()) {
        left = new PathPlan(left, steps.toArray(StepPlan[]::new));
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

  private static boolean isAnyBelow(Syntax syntax) {
    return syntax instanceof Syntax.Step step
        && step.axis() == Axis.DESCENDANT_OR_SELF
        && step.test().kind() == NodeTest.Kind.NODE
        && step.predicates().isEmpty();
  }

  /** {@code //x} looks for all below at once, unless a predicate counts places among siblings. */
  private @Nullable StepPlan fused(@Nullable Syntax next, Unit.@Nullable Scope scope) {
    if (!(next instanceof Syntax.Step step)
        || !step.predicates().stream().allMatch(this::placeless)) {
      return null;
    }
    return switch (step.axis()) {
      case CHILD -> step(Axis.DESCENDANT, step, scope);
      case DESCENDANT -> step(Axis.DESCENDANT, step, scope);
      case ATTRIBUTE ->
        new StepPlan(
            Axis.DESCENDANT,
            new NodeMatch(step.test(), true, compiler.vocabulary()),
            predicates(step, scope),
            true);
      default -> null;
    };
  }

  /** Whether a predicate cannot be a number and does not ask for the place. */
  private boolean placeless(Syntax predicate) {
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
    return new StepPlan(axis, match, predicates(step, scope), false);
  }

  private Predicate[] predicates(Syntax.Step step, Unit.@Nullable Scope scope) {
    return step.predicates().stream()
        .map(p -> new Predicate(compiler.compile(p, scope, false), lenient))
        .toArray(Predicate[]::new);
  }
}
