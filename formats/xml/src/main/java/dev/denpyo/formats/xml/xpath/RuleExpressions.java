package dev.denpyo.formats.xml.xpath;

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
  private final List<Question> questions = new ArrayList<>();
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

  private record Question(Part part, boolean quiet) {}

  /**
   * What evaluation needs.
   *
   * @param memo under what a shape remembers the questions that are open
   */
  record Compiled(List<Plan> parts, Questions questions, int slots, Memo memo) {}

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

  /**
   * Asks whether an expression holds. Questions are numbered from 0 in the order of asking.
   *
   * @param quiet the answer that says nothing, so that a question that cannot but get it need not be
   *     asked
   */
  public void ask(Part part, boolean quiet) {
    questions.add(new Question(part, quiet));
  }

  Compiled compiled() {
    Compiled ready = compiled;
    if (ready == null) {
      ready = set.compiling(() -> compiled == null ? compile() : compiled);
      compiled = ready;
    }
    return ready;
  }

  static Plan plan(Compiled compiled, Part part) {
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
      if (set.definition(let.name) != null
          || unit.quantifies(let.name)
          || Unit.Scope.find(scope, let.name) != null) {
        unit.redefine(let.name);
      }
      Plan read = value.constant() ? value : new Bindings.Late(slot, value);
      scope = new Unit.Scope(let.name, read, true, scope);
    }
    List<Plan> plans = new ArrayList<>(parts.size());
    for (Part part : parts) {
      plans.add(compiler.compile(part.syntax, scope, true));
    }
    List<Questions.Question> asked = new ArrayList<>(questions.size());
    for (Question question : questions) {
      Plan plan = plans.get(question.part.number);
      asked.add(new Questions.Question(
          plan, question.quiet, question.quiet ? plan.trueWithout() : plan.falseWithout()));
    }
    return new Compiled(plans, new Questions(asked), unit.slots(), set.memoOfNames(this));
  }
}
