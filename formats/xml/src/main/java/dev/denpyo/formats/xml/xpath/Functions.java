package dev.denpyo.formats.xml.xpath;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that expressions may call, by local name: those of XPath and XQuery Functions and
 * Operators that the official rules use, and a few of XSLT's.
 */
final class Functions {
  private static final Map<String, Function> ALL = all();

  private Functions() {}

  /** What a function does, given its arguments unevaluated. */
  @FunctionalInterface
  interface Body {
    Value call(Frame f, Plan[] arguments);
  }

  /** What a function does that yields a string. */
  @FunctionalInterface
  interface TextBody {
    String call(Frame f, Plan[] arguments);
  }

  /** What a function does that yields one atomic value or none. */
  @FunctionalInterface
  interface AtomBody {
    @Nullable
    Object call(Frame f, Plan[] arguments);
  }

  /** What a function does that yields true or false. */
  @FunctionalInterface
  interface TruthBody {
    boolean call(Frame f, Plan[] arguments);
  }

  /** Makes the plan of a call. */
  @FunctionalInterface
  interface Maker {
    Plan plan(Plan[] arguments);
  }

  /** Makes what a call does of its arguments, for what can be made ready once. */
  @FunctionalInterface
  interface Prepared<B> {
    B body(Plan[] arguments);
  }

  /**
   * A function.
   *
   * @param least fewest arguments
   * @param most most arguments
   * @param maker makes the plan of a call
   * @param pure whether equal arguments always give equal results, so that a call of constants is one
   */
  record Function(int least, int most, Maker maker, boolean pure) {}

  /** The function of that name, or null. */
  static @Nullable Function named(String local) {
    return ALL.get(local);
  }

  private static Map<String, Function> all() {
    Table table = new Table();
    StringFunctions.addTo(table);
    RegexFunctions.addTo(table);
    NumberFunctions.addTo(table);
    SequenceFunctions.addTo(table);
    ContextFunctions.addTo(table);
    return Map.copyOf(table.functions);
  }

  /** The functions while they are collected. */
  static final class Table {
    private final Map<String, Function> functions = new HashMap<>();

    void any(String name, int least, int most, Body body) {
      any(name, least, most, a -> body);
    }

    void any(String name, int least, int most, Prepared<Body> call) {
      functions.put(name, new Function(least, most, a -> new Call(call.body(a), a), true));
    }

    void context(String name, int least, int most, Body body) {
      functions.put(name, new Function(least, most, a -> new Call(body, a), false));
    }

    void text(String name, int least, int most, TextBody body) {
      text(name, least, most, a -> body);
    }

    void text(String name, int least, int most, Prepared<TextBody> call) {
      functions.put(name, new Function(least, most, a -> new TextCall(call.body(a), a), true));
    }

    void atom(String name, int least, int most, AtomBody body) {
      functions.put(name, new Function(least, most, a -> new AtomCall(body, a), true));
    }

    void plan(String name, int arguments, Maker maker) {
      functions.put(name, new Function(arguments, arguments, maker, true));
    }

    void truth(String name, int least, int most, TruthBody body) {
      truth(name, least, most, a -> body);
    }

    void truth(String name, int least, int most, Prepared<TruthBody> call) {
      functions.put(name, new Function(least, most, a -> new TruthCall(call.body(a), a), true));
    }
  }

  /** A call that yields anything. */
  private static final class Call extends Plan {
    private final Body body;
    private final Plan[] arguments;

    Call(Body body, Plan[] arguments) {
      this.body = body;
      this.arguments = arguments;
    }

    @Override
    Value value(Frame f) {
      return body.call(f, arguments);
    }
  }

  /** A call that yields a string. */
  static final class TextCall extends TextPlan {
    private final TextBody body;
    private final Plan[] arguments;

    private TextCall(TextBody body, Plan[] arguments) {
      this.body = body;
      this.arguments = arguments;
    }

    /** How many arguments the call has. */
    int arguments() {
      return arguments.length;
    }

    Plan argument(int index) {
      return arguments[index];
    }

    @Override
    String text(Frame f) {
      return body.call(f, arguments);
    }
  }

  /** A call that yields one atomic value or none. */
  private static final class AtomCall extends Operators.Single {
    private final AtomBody body;
    private final Plan[] arguments;

    AtomCall(AtomBody body, Plan[] arguments) {
      this.body = body;
      this.arguments = arguments;
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      return body.call(f, arguments);
    }
  }

  /** A call that yields true or false. */
  private static final class TruthCall extends Operators.Truth {
    private final TruthBody body;
    private final Plan[] arguments;

    TruthCall(TruthBody body, Plan[] arguments) {
      this.body = body;
      this.arguments = arguments;
    }

    @Override
    boolean test(Frame f) {
      return body.call(f, arguments);
    }
  }
}
