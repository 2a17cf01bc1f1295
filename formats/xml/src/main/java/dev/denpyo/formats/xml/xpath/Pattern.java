package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
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
  private @Nullable Plan plan;
  private int slots;

  Pattern(ExpressionSet set, Syntax syntax) {
    this.set = set;
    this.syntax = syntax;
  }

  /** The nodes of the main document that match, in document order. */
  int[] matching(Evaluation run, BoundTree main) {
    Plan compiled = compiled();
    Frame f = new Frame(run, slots);
    f.focus(main, DocumentTree.ROOT);
    Value found = compiled.value(f);
    if (found instanceof Nodes nodes) {
      Nodes ordered = nodes.ordered();
      return java.util.Arrays.copyOf(ordered.nodes, ordered.size);
    }
    return new int[0];
  }

  private Plan compiled() {
    return set.compiling(() -> {
      if (plan == null) {
        Unit unit = new Unit();
        plan = alternatives(syntax, new Compiler(set, unit));
        slots = unit.slots();
      }
      return plan;
    });
  }

  private static Plan alternatives(Syntax pattern, Compiler compiler) {
    if (pattern instanceof Syntax.Combine union && union.operator().equals("union")) {
      return new CombinePlan(
          "union", alternatives(union.left(), compiler), alternatives(union.right(), compiler));
    }
    if (pattern instanceof Syntax.Root) {
      return Paths.ROOT;
    }
    if (pattern instanceof Syntax.Filter filter) {
      Plan base = alternatives(filter.base(), compiler);
      return new FilterPlan(
          base, new Predicate(compiler.compile(filter.predicate(), null, false), true));
    }
    return new Paths(compiler).forPattern().plan(fromRoot(pattern), null, true);
  }

  /** The pattern as a path from the root: what does not begin there may begin anywhere. */
  private static Syntax fromRoot(Syntax pattern) {
    Syntax first = pattern;
    while (first instanceof Syntax.Path path) {
      first = path.left();
    }
    return first instanceof Syntax.Step ? prefixed(pattern) : pattern;
  }

  private static Syntax prefixed(Syntax pattern) {
    if (pattern instanceof Syntax.Path path) {
      return new Syntax.Path(prefixed(path.left()), path.right());
    }
    Syntax anywhere =
        new Syntax.Step(Axis.DESCENDANT_OR_SELF, NodeTest.any(NodeTest.Kind.NODE), List.of());
    return new Syntax.Path(new Syntax.Path(new Syntax.Root(), anywhere), pattern);
  }
}
