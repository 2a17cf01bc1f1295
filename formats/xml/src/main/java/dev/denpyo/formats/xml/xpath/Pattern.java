package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of XSLT (XSLT 2.0, section 5.5): which nodes a rule is about. All nodes that match are found
 * at once, by looking for them as a path from the root would; an error in a predicate means that the
 * node does not match.
 */
public final class Pattern {
  private final ExpressionSet set;
  private final Syntax syntax;
  private volatile @Nullable Compiled compiled;

  /** What matching needs. */
  private record Compiled(List<Alternative> alternatives, int slots, Memo memo) {}

  /** One of several ways to match, and the names without which nothing does. */
  private static final class Alternative {
    private final Plan plan;
    private final int[] needed;

    Alternative(Plan plan) {
      this.plan = plan;
      this.needed = plan.emptyWithout();
    }

    boolean leadsNowhere(BoundTree in) {
      for (int name : needed) {
        if (in.name(name) == DocumentTree.NONE) {
          return true;
        }
      }
      return false;
    }
  }

  Pattern(ExpressionSet set, Syntax syntax) {
    this.set = set;
    this.syntax = syntax;
  }

  /** Whether nothing but attributes can match. */
  public boolean ofAttributesOnly() {
    return attributesOnly(syntax);
  }

  private static boolean attributesOnly(Syntax pattern) {
    if (pattern instanceof Syntax.Combine union) {
      return attributesOnly(union.left()) && attributesOnly(union.right());
    }
    Syntax last = pattern instanceof Syntax.Path path ? path.right() : pattern;
    return last instanceof Syntax.Step step && step.axis() == Axis.ATTRIBUTE;
  }

  /**
   * Finds the nodes of the main document that match, in document order.
   *
   * @param plain a frame without variables, for patterns that need none
   */
  void matching(BoundTree main, Frame plain, IntList found) {
    Compiled ready = compiled();
    found.size = 0;
    Plan[] ways = ways(ready, main);
    if (ways.length == 0) {
      return;
    }
    Frame f = ready.slots == 0 ? plain : new Frame(plain.run, ready.slots);
    for (Plan way : ways) {
      f.focus(main, DocumentTree.ROOT);
      way.collect(f, found);
    }
    if (ways.length > 1) {
      found.order();
    }
  }

  /** Whether anything can match in a document with the names of this one. */
  boolean leadsAnywhere(BoundTree main) {
    for (Alternative alternative : compiled().alternatives) {
      if (!alternative.leadsNowhere(main)) {
        return true;
      }
    }
    return false;
  }

  /** The alternatives that lead somewhere in a document with the names of this one. */
  private static Plan[] ways(Compiled ready, BoundTree main) {
    Plan[] known = main.shape.known(ready.memo, Plan[].class);
    if (known != null) {
      return known;
    }
    List<Plan> ways = new ArrayList<>(ready.alternatives.size());
    for (Alternative alternative : ready.alternatives) {
      if (!alternative.leadsNowhere(main)) {
        ways.add(alternative.plan);
      }
    }
    return main.shape.keep(ready.memo, ways.toArray(Plan[]::new));
  }

  private Compiled compiled() {
    Compiled ready = compiled;
    if (ready == null) {
      ready = set.compiling(() -> {
        Unit unit = new Unit();
        List<Plan> alternatives = new ArrayList<>();
        alternatives(syntax, new Compiler(set, unit), alternatives);
        return new Compiled(
            alternatives.stream().map(Alternative::new).toList(),
            unit.slots(),
            set.memoOfNames(this));
      });
      compiled = ready;
    }
    return ready;
  }

  private static void alternatives(Syntax pattern, Compiler compiler, List<Plan> all) {
    if (pattern instanceof Syntax.Combine union && union.operator().equals("union")) {
      alternatives(union.left(), compiler, all);
      alternatives(union.right(), compiler, all);
    } else if (pattern instanceof Syntax.Filter filter) {
      List<Plan> bases = new ArrayList<>();
      alternatives(filter.base(), compiler, bases);
      Plan base = bases.get(0);
      for (Plan other : bases.subList(1, bases.size())) {
        base = new CombinePlan("union", base, other);
      }
      all.add(new FilterPlan(
          base, new Predicate(compiler.compile(filter.predicate(), null, false), true)));
    } else {
      all.add(
          pattern instanceof Syntax.Root
              ? Paths.ROOT
              : new Paths(compiler).forPattern().plan(fromRoot(pattern), null, true));
    }
  }

  /**
   * The pattern as a path from the root: what does not begin there may begin anywhere, each part of a
   * union by itself, as in {@code (cac:InvoiceLine | /cn:CreditNote)/cbc:ID}.
   */
  private static Syntax fromRoot(Syntax pattern) {
    if (pattern instanceof Syntax.Path path) {
      return new Syntax.Path(fromRoot(path.left()), path.right());
    } else if (pattern instanceof Syntax.Filter filter) {
      return new Syntax.Filter(fromRoot(filter.base()), filter.predicate());
    } else if (pattern instanceof Syntax.Combine union) {
      return new Syntax.Combine(union.operator(), fromRoot(union.left()), fromRoot(union.right()));
    }
    return pattern instanceof Syntax.Step ? anywhere(pattern) : pattern;
  }

  private static Syntax anywhere(Syntax step) {
    Syntax any =
        new Syntax.Step(Axis.DESCENDANT_OR_SELF, NodeTest.any(NodeTest.Kind.NODE), List.of());
    return new Syntax.Path(new Syntax.Path(new Syntax.Root(), any), step);
  }
}
