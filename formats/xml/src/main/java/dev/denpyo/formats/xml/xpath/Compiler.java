package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns expressions into plans. What is known at once is computed at once; what depends on the document
 * alone is computed once for a document; what occurs twice about one context is computed once for it.
 */
final class Compiler {
  private static final String FUNCTION = Names.key(Names.FN, "");
  private static final String TYPE = Names.key(Names.XS, "");

  private final ExpressionSet set;
  private final Unit unit;
  private final Facts.Teller facts = new Facts.Teller();
  private final Paths paths = new Paths(this);
  private final Joins joins = new Joins(this);

  Compiler(ExpressionSet set, Unit unit) {
    this.set = set;
    this.unit = unit;
  }

  Vocabulary vocabulary() {
    return set.vocabulary();
  }

  Facts facts(Syntax syntax) {
    return facts.of(syntax);
  }

  /**
   * Compiles.
   *
   * @param scope variables that may be referred to, besides the global ones
   * @param ruleFocus whether the focus is that of the whole unit, not one within a predicate or path
   */
  Plan compile(Syntax syntax, Unit.@Nullable Scope scope, boolean ruleFocus) {
    if (syntax instanceof Syntax.Literal
        || syntax instanceof Syntax.Variable
        || syntax instanceof Syntax.ContextItem
        || syntax instanceof Syntax.Root) {
      return simple(syntax, scope);
    }
    return switch (reach(syntax, scope, ruleFocus)) {
      case ANYWHERE -> folded(plan(syntax, scope, ruleFocus));
      case DOCUMENT -> hoisted(syntax, scope, ruleFocus);
      case RULE -> shared(syntax, scope, ruleFocus);
      case HERE -> plan(syntax, scope, ruleFocus);
    };
  }

  /** Whether the value is the same whenever the context node is. */
  boolean dependsOnFocusAlone(Syntax syntax, Unit.@Nullable Scope scope) {
    Facts known = facts(syntax);
    return !known.current()
        && !known.place()
        && known.free().stream().allMatch(name -> Unit.Scope.find(scope, name) == null);
  }

  /** How a global variable is defined; null if there is none. */
  @Nullable
  Syntax global(String name) {
    return set.definition(name);
  }

  /** Under what to remember what a key stands for, in a document; it is made of what is said. */
  Memo memo(Object key, Unit.@Nullable Scope scope, Syntax... said) {
    return set.memo(WithConstants.of(key, scope, List.of(said), facts));
  }

  /** Under what to remember what a key stands for, wherever the names are the same. */
  Memo memoOfNames(Object key) {
    return set.memoOfNames(key);
  }

  /** Under what nobody else remembers anything. */
  Memo ownMemo() {
    return set.memo(new Object());
  }

  /** Computed once for the context of the rule. */
  Plan forContext(Syntax syntax, Unit.@Nullable Scope scope) {
    return new Bindings.Shared(unit.newSlot(), plan(syntax, scope, true));
  }

  /** Under what to remember something about an expression. */
  Memo newMemo(Syntax syntax) {
    return set.memo(new MemoOf(syntax));
  }

  /** What is remembered about an expression, not its value for the document. */
  private record MemoOf(Syntax syntax) {}

  /** How far a value holds. */
  enum Reach {
    ANYWHERE,
    DOCUMENT,
    RULE,
    HERE
  }

  Reach reach(Syntax syntax, Unit.@Nullable Scope scope, boolean ruleFocus) {
    Facts known = facts(syntax);
    boolean perRule = known.current();
    boolean global = false;
    for (String variable : known.free()) {
      Unit.Scope bound = Unit.Scope.find(scope, variable);
      if (bound != null && !bound.perRule()) {
        return Reach.HERE;
      }
      Plan read = bound == null ? set.constant(variable) : bound.plan();
      boolean varies = !(read instanceof ConstantPlan);
      perRule |= bound != null && varies;
      global |= bound == null && varies;
    }
    if (known.place() || (known.focus() && !ruleFocus)) {
      return Reach.HERE;
    }
    if (perRule || known.focus()) {
      return unit.repeated(syntax) && (ruleFocus || !known.root()) ? Reach.RULE : Reach.HERE;
    }
    return known.root() || known.moody() || global || userCalls(syntax)
        ? Reach.DOCUMENT
        : Reach.ANYWHERE;
  }

  /** Whether it calls a function that the rules define. */
  static boolean userCalls(Syntax syntax) {
    if (syntax instanceof Syntax.Call call
        && !call.name().startsWith(FUNCTION)
        && !call.name().startsWith(TYPE)) {
      return true;
    }
    boolean[] any = {false};
    Facts.parts(syntax, (part, same) -> any[0] |= userCalls(part));
    return any[0];
  }

  private Plan folded(Plan plan) {
    if (plan.constant()) {
      return plan;
    }
    try {
      return new ConstantPlan(plan.value(set.nowhere()));
    } catch (XPathError | WorkLimitException e) {
      return plan; // the error is the document's to meet, if the rule is ever asked
    }
  }

  private Plan hoisted(Syntax syntax, Unit.@Nullable Scope scope, boolean ruleFocus) {
    Plan known = unit.shared(syntax);
    if (known == null) {
      known = new Bindings.Hoisted(memo(syntax, scope, syntax), plan(syntax, scope, ruleFocus));
      unit.share(syntax, known);
    }
    return known;
  }

  private Plan shared(Syntax syntax, Unit.@Nullable Scope scope, boolean ruleFocus) {
    Plan known = unit.shared(syntax);
    if (known == null) {
      Plan plan = plan(syntax, scope, ruleFocus);
      known = new Bindings.Shared(unit.newSlot(), plan);
      unit.share(syntax, known);
    }
    return known;
  }

  private Plan simple(Syntax syntax, Unit.@Nullable Scope scope) {
    if (syntax instanceof Syntax.Literal literal) {
      return new ConstantPlan(new Atom(literal.value()));
    }
    if (syntax instanceof Syntax.Variable variable) {
      Unit.Scope bound = Unit.Scope.find(scope, variable.name());
      if (bound != null) {
        return bound.plan();
      }
      Plan constant = set.constant(variable.name());
      return constant == null ? set.global(variable.name()) : constant;
    }
    return syntax instanceof Syntax.Root ? Paths.ROOT : Paths.DOT;
  }

  private Plan plan(Syntax syntax, Unit.@Nullable Scope scope, boolean same) {
    if (syntax instanceof Syntax.Path || syntax instanceof Syntax.Step) {
      return paths.plan(syntax, scope, same);
    } else if (syntax instanceof Syntax.Filter s) {
      Plan base = compile(s.base(), scope, same);
      Plan predicate = compile(s.predicate(), scope, false);
      Facts known = facts(s.predicate());
      return new FilterPlan(
          base,
          known.focus() || known.place() ? new Predicate(predicate) : Predicate.blind(predicate));
    } else if (syntax instanceof Syntax.Call s) {
      return call(s, scope, same);
    } else if (syntax instanceof Syntax.Logical s) {
      Plan plan = new Logic.Logical(
          s.and(), compile(s.left(), scope, same), compile(s.right(), scope, same));
      return EmptyElement.isWritten(s) ? new EmptyElement(plan) : plan;
    } else if (syntax instanceof Syntax.Compare s) {
      return compare(s, scope, same);
    } else if (syntax instanceof Syntax.For s) {
      return loop(s, scope, same);
    } else if (syntax instanceof Syntax.Quantified s) {
      return quantified(s, scope, same);
    }
    return operator(syntax, scope, same);
  }

  private Plan loop(Syntax.For s, Unit.@Nullable Scope scope, boolean same) {
    int slot = unit.newSlot();
    Plan source = compile(s.source(), scope, same);
    Plan result = compile(s.result(), bind(s.variable(), slot, scope), same);
    Bindings.Loop loop = new Bindings.Loop(slot, source, result);
    boolean letters = s.source() instanceof Syntax.Call call
        && call.name().equals(FUNCTION + "string-to-codepoints")
        && facts(s.result()).equals(Facts.ofVariable(s.variable()))
        && !userCalls(s.result());
    return letters
        ? new LettersPlan(
            slot, compile(((Syntax.Call) s.source()).arguments().get(0), scope, same), result, loop)
        : loop;
  }

  private static Unit.Scope bind(String variable, int slot, Unit.@Nullable Scope scope) {
    return new Unit.Scope(variable, new Bindings.Bound(slot), false, scope);
  }

  /**
   * {@code some $x in list satisfies e = $x} says no more than {@code e = list}, if the list has items or
   * {@code e} cannot end in an error: over no items nothing is evaluated.
   */
  private Plan quantified(Syntax.Quantified s, Unit.@Nullable Scope scope, boolean same) {
    Syntax.Variable x = new Syntax.Variable(s.variable());
    if (!s.every()
        && s.condition() instanceof Syntax.Compare c
        && c.general()
        && c.operator() == dev.denpyo.formats.xml.xpath.value.Comparison.Operator.EQ
        && (c.left().equals(x) != c.right().equals(x))) {
      Syntax other = c.left().equals(x) ? c.right() : c.left();
      boolean evaluated = compile(s.source(), scope, same) instanceof ConstantPlan list
          && list.value().size() > 0;
      if (!facts(other).free().contains(s.variable())
          && (evaluated || compile(other, scope, same).safe())) {
        return compile(new Syntax.Compare(true, c.operator(), other, s.source()), scope, same);
      }
    }
    Plan source = compile(s.source(), scope, same);
    boolean once = same && source.single() && hasOneValue(s, scope);
    int slot = once ? unit.slotOf(s.variable()) : unit.newSlot();
    Unit.Scope inner = new Unit.Scope(s.variable(), new Bindings.Bound(slot), once, scope);
    return joins.quantified(
        s,
        new Bindings.Quantifier(s.every(), slot, source, compile(s.condition(), inner, same)),
        inner,
        same);
  }

  /**
   * Whether a variable that ranges over one item at most, such as {@code every $rate in
   * xs:decimal(cbc:Percent)}, is the same whenever it is bound about one context. What is said of it can
   * be shared then. Nothing else may have its name.
   */
  private boolean hasOneValue(Syntax.Quantified s, Unit.@Nullable Scope scope) {
    Facts source = facts(s.source());
    return unit.rangesOver(s.variable(), s.source())
        && set.definition(s.variable()) == null
        && Unit.Scope.find(scope, s.variable()) == null
        && !source.place()
        && source.free().stream().allMatch(name -> isPerRule(Unit.Scope.find(scope, name)));
  }

  private static boolean isPerRule(Unit.@Nullable Scope bound) {
    return bound == null || bound.perRule();
  }

  private Plan compare(Syntax.Compare s, Unit.@Nullable Scope scope, boolean same) {
    Plan left = compile(s.left(), scope, same);
    Plan right = compile(s.right(), scope, same);
    if (!s.general()) {
      return new Operators.ValueCompare(s.operator(), left, right);
    }
    return isEmpty(left) || isEmpty(right)
        ? new ConstantPlan(Atom.FALSE)
        : joins.compared(s, new ComparePlan(s.operator(), left, right), scope, same);
  }

  private static boolean isEmpty(Plan plan) {
    return plan instanceof ConstantPlan constant && constant.value().size() == 0;
  }

  private Plan operator(Syntax syntax, Unit.@Nullable Scope scope, boolean same) {
    if (syntax instanceof Syntax.Arithmetic s) {
      Plan left = compile(s.left(), scope, same);
      Plan right = compile(s.right(), scope, same);
      boolean quotient = s.operator().equals("div") && isDecimalQuotient(s);
      return quotient
          ? new Operators.DecimalQuotient(left, right)
          : new Operators.Calculation(s.operator(), left, right);
    } else if (syntax instanceof Syntax.Conditional s) {
      return new Logic.Conditional(
          compile(s.condition(), scope, same),
          compile(s.then(), scope, same),
          compile(s.otherwise(), scope, same));
    } else if (syntax instanceof Syntax.Sequence s) {
      return new Operators.Concatenation(all(s.items(), scope, same));
    } else if (syntax instanceof Syntax.Combine s) {
      return new CombinePlan(
          s.operator(), compile(s.left(), scope, same), compile(s.right(), scope, same));
    } else if (syntax instanceof Syntax.Unary s) {
      return new Operators.Signed(s.negative(), compile(s.operand(), scope, same));
    } else if (syntax instanceof Syntax.Range s) {
      return new Operators.Range(compile(s.from(), scope, same), compile(s.to(), scope, same));
    } else if (syntax instanceof Syntax.NodeCompare s) {
      return new Operators.NodeCompare(
          s.operator(), compile(s.left(), scope, same), compile(s.right(), scope, same));
    }
    return typed(syntax, scope, same);
  }

  /** Not a quotient of two integers, which may be one too. */
  private static boolean isDecimalQuotient(Syntax.Arithmetic division) {
    return Beforehand.isDecimal(division)
        && (Beforehand.isDecimal(division.left()) || Beforehand.isDecimal(division.right()));
  }

  private Plan typed(Syntax syntax, Unit.@Nullable Scope scope, boolean same) {
    if (syntax instanceof Syntax.Cast s) {
      Plan operand = compile(s.operand(), scope, same);
      return s.test()
          ? new Operators.Castable(operand, s.type(), s.optional())
          : new Operators.Cast(operand, s.type(), s.optional());
    } else if (syntax instanceof Syntax.TypeCheck s) {
      Plan operand = compile(s.operand(), scope, same);
      TypePlans.Type type = new TypePlans.Type(s.type(), vocabulary());
      return s.test()
          ? new TypePlans.InstanceOf(operand, type)
          : new TypePlans.TreatAs(operand, type);
    } else if (syntax instanceof Syntax.Converted s) {
      return new TypePlans.Converted(
          compile(s.operand(), scope, same), new TypePlans.Type(s.type(), vocabulary()));
    } else if (syntax instanceof Syntax.ForEach s) {
      return new Bindings.Each(compile(s.source(), scope, same), compile(s.result(), scope, false));
    } else if (syntax instanceof Syntax.Let s) {
      int slot = unit.newSlot();
      Plan value = compile(s.value(), scope, same);
      return new Bindings.Let(
          slot,
          compile(
              s.result(),
              new Unit.Scope(s.variable(), new Bindings.LetBound(slot, value), false, scope),
              same));
    }
    throw new IllegalStateException("no plan for " + syntax);
  }

  private Plan[] all(List<Syntax> parts, Unit.@Nullable Scope scope, boolean same) {
    Plan[] plans = new Plan[parts.size()];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = compile(parts.get(i), scope, same);
    }
    return plans;
  }

  private Plan call(Syntax.Call call, Unit.@Nullable Scope scope, boolean same) {
    String name = call.name();
    Plan[] arguments = all(call.arguments(), scope, same);
    if (name.startsWith(TYPE)) {
      AtomicType type = AtomicType.named(name.substring(TYPE.length()));
      if (type != null && arguments.length == 1) {
        return new Operators.Cast(arguments[0], type, true);
      }
    }
    if (!name.startsWith(FUNCTION)) {
      return new Bindings.UserCall(set.function(name, arguments.length), arguments);
    }
    String local = name.substring(FUNCTION.length());
    if (local.equals("key")) {
      return set.keyCall(arguments);
    }
    boolean aboutExistence = local.equals("exists") || local.equals("empty");
    if (aboutExistence && Beforehand.exists(call.arguments().get(0))) {
      return new ConstantPlan(local.equals("exists") ? Atom.TRUE : Atom.FALSE);
    }
    Plan listed = local.equals("contains") ? ListContains.of(call, arguments) : null;
    if (listed != null) {
      return listed;
    }
    Functions.Function function = Functions.named(local);
    if (function == null) {
      throw new IllegalStateException("unverified call of " + name);
    }
    Plan plan = function.maker().plan(arguments);
    return local.equals("sum") ? GroupedPlan.once(arguments[0], plan) : plan;
  }
}
