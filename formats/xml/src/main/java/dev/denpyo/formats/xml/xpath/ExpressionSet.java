package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that belong together, such as those of a stylesheet: their global variables, functions and
 * keys, and all that they share.
 *
 * <p>First everything is declared, by one thread; then {@link #verify} makes sure that nothing is
 * missing; after that it is safe for threads, and each rule is compiled when it is first needed.
 */
public final class ExpressionSet {
  private static final String FUNCTION = Names.key(Names.FN, "");
  private static final String TYPE = Names.key(Names.XS, "");

  /** Variables that a constant expression may bind. */
  private static final int MOST_CONSTANT_SLOTS = 256;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Shape.Shapes shapes = new Shape.Shapes(vocabulary);
  private final RegexFunctions.Regexes regexes = new RegexFunctions.Regexes();
  private final Map<String, GlobalVariable> globals = new HashMap<>();
  private final Map<String, UserFunction> functions = new HashMap<>();
  private final Map<String, Key> keys = new HashMap<>();
  private final Set<String> verified = new HashSet<>();
  private final Map<Object, Memo> memos = new HashMap<>();
  private final Memo.Numbers ofDocument = new Memo.Numbers();
  private final Memo.Numbers ofNames = new Memo.Numbers();

  /** A set without anything. */
  public ExpressionSet() {}

  /** A global variable; its value is computed once for a document, about the document node. */
  public void global(String name, Expression value) {
    globals.put(name, new GlobalVariable(this, value.syntax()));
  }

  /**
   * A function.
   *
   * @param name its key, see {@link Expression#key}
   * @param parameters keys of its parameters, as the body refers to them
   * @param types types of the parameters, each an attribute {@code as}, or null for any
   * @param body what it yields
   */
  public void function(
      String name,
      List<String> parameters,
      List<@Nullable String> types,
      Function<String, @Nullable String> namespaces,
      Expression body) {
    Names names = new Names(namespaces, "");
    List<@Nullable SequenceType> parsed = new ArrayList<>();
    types.forEach(type -> parsed.add(type == null ? null : Parser.type(type, names)));
    functions.put(
        name + "#" + parameters.size(), new UserFunction(this, parameters, parsed, body.syntax()));
  }

  /** A key: the nodes that match, found by what the expression says of them. */
  public void key(String name, Expression match, Expression use) {
    RuleExpressions lookup = rule();
    keys.put(name, new Key(pattern(match), lookup, lookup.add(use)));
  }

  /** The expressions of one rule, none as yet. */
  public RuleExpressions rule() {
    return new RuleExpressions(this);
  }

  /** A pattern of XSLT. */
  public Pattern pattern(Expression match) {
    return new Pattern(this, match.syntax());
  }

  /** Whether a global variable of that key is declared. */
  public boolean declares(String variable) {
    return globals.containsKey(variable);
  }

  /**
   * Makes sure that all functions and variables of an expression exist.
   *
   * @param expression the expression
   * @param text how it was written, for the message
   * @param variables keys of variables besides the global ones
   * @throws XPathSyntaxException if one does not exist
   */
  public void verify(Expression expression, String text, List<String> variables) {
    verify(expression.syntax(), text, scope(variables));
  }

  private static Unit.@Nullable Scope scope(List<String> variables) {
    Unit.Scope scope = null;
    for (String variable : variables) {
      scope = new Unit.Scope(variable, Paths.DOT, true, scope);
    }
    return scope;
  }

  private void verify(Syntax syntax, String text, Unit.@Nullable Scope scope) {
    if (syntax instanceof Syntax.Variable v && Unit.Scope.find(scope, v.name()) == null) {
      verifyGlobal(v.name(), text);
    }
    if (syntax instanceof Syntax.Call call && !exists(call)) {
      throw new XPathSyntaxException(
          text,
          "the function " + call.name() + " with " + call.arguments().size()
              + " arguments is not supported");
    }
    Unit.Scope inner = inner(syntax, scope);
    Facts.parts(syntax, (part, same) -> verify(part, text, inner));
  }

  /** A global variable is looked into when something refers to it; many nothing refers to. */
  private void verifyGlobal(String name, String text) {
    GlobalVariable variable = globals.get(name);
    if (variable == null) {
      throw new XPathSyntaxException(text, "the variable $" + name + " is not declared");
    }
    if (verified.add(name)) {
      verify(variable.syntax, name, null);
    }
  }

  private static Unit.@Nullable Scope inner(Syntax syntax, Unit.@Nullable Scope scope) {
    if (syntax instanceof Syntax.For s) {
      return new Unit.Scope(s.variable(), Paths.DOT, false, scope);
    }
    if (syntax instanceof Syntax.Quantified s) {
      return new Unit.Scope(s.variable(), Paths.DOT, false, scope);
    }
    return syntax instanceof Syntax.Let s
        ? new Unit.Scope(s.variable(), Paths.DOT, false, scope)
        : scope;
  }

  private boolean exists(Syntax.Call call) {
    String name = call.name();
    int arguments = call.arguments().size();
    if (name.startsWith(TYPE)) {
      return arguments == 1 && AtomicType.named(name.substring(TYPE.length())) != null;
    }
    if (!name.startsWith(FUNCTION)) {
      return functions.containsKey(name + "#" + arguments);
    }
    String local = name.substring(FUNCTION.length());
    if (local.equals("key")) {
      return arguments == 2
          && call.arguments().get(0) instanceof Syntax.Literal literal
          && keys.containsKey(String.valueOf(literal.value()));
    }
    Functions.Function function = Functions.named(local);
    return function != null && arguments >= function.least() && arguments <= function.most();
  }

  /**
   * Starts looking at a document.
   *
   * @param now the present moment, for rules that ask; null if it is not to be known
   * @param documents documents beside the rules, by the name the rules use, or null
   */
  public Session open(
      DocumentTree tree,
      @Nullable Instant now,
      Function<String, @Nullable DocumentTree> documents) {
    BoundTree main = new BoundTree(tree, shapes, 0);
    return new Session(new Evaluation(main, ofDocument.given(), shapes, regexes, now, documents));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Compiling is done by one thread at a time. */
  synchronized <T> T compiling(Supplier<T> work) {
    return work.get();
  }

  /** Under what the result of an expression for a document, or anything else, is remembered. */
  synchronized Memo memo(Object key) {
    return memos.computeIfAbsent(key, k -> new Memo(ofDocument));
  }

  /**
   * Under what something is remembered that follows from the names of a document alone.
   *
   * @param key what it is about; nothing else is remembered about that
   */
  public synchronized Memo memoOfNames(Object key) {
    return memos.computeIfAbsent(key, k -> new Memo(ofNames));
  }

  /** A frame without document, for what needs none. */
  Frame nowhere() {
    return new Frame(
        new Evaluation(null, 0, shapes, regexes, null, uri -> null), MOST_CONSTANT_SLOTS);
  }

  Plan global(String name) {
    GlobalVariable variable = globals.get(name);
    if (variable == null) {
      throw new IllegalStateException("unverified variable " + name);
    }
    return new Bindings.Global(memo(variable), variable);
  }

  /** What a global variable is in every document; null if that depends on the document. */
  @Nullable
  ConstantPlan constant(String name) {
    GlobalVariable variable = globals.get(name);
    return variable == null ? null : variable.known();
  }

  /** How a global variable is defined; null if there is none. */
  @Nullable
  Syntax definition(String name) {
    GlobalVariable variable = globals.get(name);
    return variable == null ? null : variable.syntax;
  }

  UserFunction function(String name, int arguments) {
    UserFunction function = functions.get(name + "#" + arguments);
    if (function == null) {
      throw new IllegalStateException("unverified function " + name);
    }
    return function;
  }

  Plan keyCall(Plan[] arguments) {
    String name = ((ConstantPlan) arguments[0]).value().atom(0).toString();
    Key key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException("unverified key " + name);
    }
    return new KeyPlan(memo(key), key, arguments[1]);
  }

  /**
   * A key.
   *
   * @param match the nodes that it finds
   * @param lookup holds the expression
   * @param use what is looked up
   */
  record Key(Pattern match, RuleExpressions lookup, RuleExpressions.Part use) {}

  /** A global variable, evaluated about the document node in a frame of its own. */
  static final class GlobalVariable extends Plan {
    private final ExpressionSet set;
    private final Syntax syntax;
    private volatile @Nullable Ready compiled;
    private boolean examined;
    private @Nullable ConstantPlan known;

    /** What evaluation needs. */
    private record Ready(Plan plan, int slots) {}

    GlobalVariable(ExpressionSet set, Syntax syntax) {
      this.set = set;
      this.syntax = syntax;
    }

    @Override
    Value value(Frame f) {
      if (f.run.main == null) {
        throw new XPathError("XPDY0002", "there is no document");
      }
      Ready ready = compiled();
      Frame own = new Frame(f.run, ready.slots);
      own.focus(f.run.main, DocumentTree.ROOT);
      own.currentIn = f.run.main;
      own.current = DocumentTree.ROOT;
      return ready.plan.value(own);
    }

    /** While this is found out the answer is no, so that nothing is defined by itself. */
    @Nullable
    ConstantPlan known() {
      return set.compiling(() -> {
        if (!examined) {
          examined = true;
          known = maybeConstant() && compiled().plan instanceof ConstantPlan plan ? plan : null;
        }
        return known;
      });
    }

    private boolean maybeConstant() {
      Facts facts = new Facts.Teller().of(syntax);
      boolean looks = facts.focus() || facts.place() || facts.current() || facts.root();
      return !looks && !facts.moody() && !Compiler.userCalls(syntax);
    }

    private Ready compiled() {
      Ready ready = compiled;
      if (ready == null) {
        ready = set.compiling(() -> compiled == null ? compile() : compiled);
        compiled = ready;
      }
      return ready;
    }

    private Ready compile() {
      Unit unit = new Unit();
      Plan plan = new Compiler(set, unit).compile(syntax, null, true);
      return new Ready(plan, unit.slots());
    }
  }

  /** A function that the rules define. */
  static final class UserFunction {
    private final ExpressionSet set;
    private final List<String> parameters;
    private final List<@Nullable SequenceType> types;
    private final Syntax body;
    private volatile @Nullable Compiled compiled;

    /** What calls need. */
    private record Compiled(Plan plan, List<TypePlans.@Nullable Type> types, int slots) {}

    UserFunction(
        ExpressionSet set,
        List<String> parameters,
        List<@Nullable SequenceType> types,
        Syntax body) {
      this.set = set;
      this.parameters = List.copyOf(parameters);
      this.types = types;
      this.body = body;
    }

    Value call(Evaluation run, Value[] arguments) {
      Compiled ready = compiled();
      Frame own = new Frame(run, ready.slots);
      for (int i = 0; i < arguments.length; i++) {
        TypePlans.Type type = ready.types.get(i);
        own.slots[i] = type == null ? arguments[i] : type.converted(arguments[i]);
      }
      run.enterFunction();
      Value result = ready.plan.value(own);
      run.leaveFunction();
      return result;
    }

    private Compiled compiled() {
      Compiled ready = compiled;
      if (ready == null) {
        ready = set.compiling(() -> compiled == null ? compile() : compiled);
        compiled = ready;
      }
      return ready;
    }

    private Compiled compile() {
      Unit unit = new Unit();
      Unit.Scope scope = null;
      for (String parameter : parameters) {
        scope = new Unit.Scope(parameter, new Bindings.Bound(unit.newSlot()), false, scope);
      }
      List<TypePlans.@Nullable Type> numbered = new ArrayList<>();
      types.forEach(t -> numbered.add(t == null ? null : new TypePlans.Type(t, set.vocabulary())));
      Plan plan = new Compiler(set, unit).compile(body, scope, false);
      return new Compiled(plan, numbered, unit.slots());
    }
  }
}
