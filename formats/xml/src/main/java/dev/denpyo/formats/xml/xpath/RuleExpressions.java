package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one rule. They are evaluated about the same node, so they share what they have in
 * common. Compiled when first needed.
 */
public final class RuleExpressions {
  private final ExpressionSet set;
  private final List<Part> parts = new ArrayList<>();
  private final List<Let> lets = new ArrayList<>();
  private volatile @Nullable Compiled compiled;

  RuleExpressions(ExpressionSet set) {
    this.set = set;
  }

  /** An expression of the rule. */
  public static final class Part {
    private final int number;
    private final Syntax syntax;

    private Part(int number, Syntax syntax) {
      this.number = number;
      this.syntax = syntax;
    }
  }

  private record Let(String name, Syntax value) {}

  /** What evaluation needs. */
  record Compiled(List<Ready> parts, int slots) {}

  /** A part as a plan, and the names without which the answer is known. */
  static final class Ready {
    private final Plan plan;
    private final int[] falseWithout;
    private final int[] trueWithout;

    Ready(Plan plan) {
      this.plan = plan;
      this.falseWithout = plan.falseWithout();
      this.trueWithout = plan.trueWithout();
    }

    Plan plan() {
      return plan;
    }

    /** Whether the answer is this one, whatever the node, since the document lacks a name. */
    boolean settled(BoundTree in, boolean answer) {
      for (int name : answer ? trueWithout : falseWithout) {
        if (in.name(name) == DocumentTree.NONE) {
          return true;
        }
      }
      return false;
    }
  }

  /** A variable of the rule, for what is added after it. */
  public void let(String name, Expression value) {
    lets.add(new Let(name, value.syntax()));
  }

  /** The keys of the variables so far. */
  public List<String> variables() {
    return lets.stream().map(Let::name).toList();
  }

  /** An expression to be evaluated. */
  public Part add(Expression expression) {
    Part part = new Part(parts.size(), expression.syntax());
    parts.add(part);
    return part;
  }

  Compiled compiled() {
    Compiled ready = compiled;
    if (ready == null) {
      ready = set.compiling(() -> compiled == null ? compile() : compiled);
      compiled = ready;
    }
    return ready;
  }

  static Ready ready(Compiled compiled, Part part) {
    return compiled.parts.get(part.number);
  }

  private Compiled compile() {
    Unit unit = new Unit();
    lets.forEach(let -> unit.count(let.value));
    parts.forEach(part -> unit.count(part.syntax));
    Compiler compiler = new Compiler(set, unit);
    Unit.Scope scope = null;
    for (Let let : lets) {
      Plan value = compiler.compile(let.value, scope, true);
      int slot = unit.newSlot();
      scope = new Unit.Scope(let.name, new Bindings.Late(slot, value), true, scope);
    }
    List<Ready> ready = new ArrayList<>(parts.size());
    for (Part part : parts) {
      ready.add(new Ready(compiler.compile(part.syntax, scope, true)));
    }
    return new Compiled(ready, unit.slots());
  }
}
