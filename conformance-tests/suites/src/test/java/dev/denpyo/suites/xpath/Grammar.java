package dev.denpyo.suites.xpath;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes up expressions of the language that the official rules use. Mostly of fitting types, so that
 * they have values to compare; now and then not, so that there are errors to compare.
 */
final class Grammar {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "p:a", "*", "*:a", "p:*");
  private static final List<String> AXES = List.of(
      "child",
      "descendant",
      "descendant-or-self",
      "self",
      "parent",
      "ancestor",
      "ancestor-or-self",
      "following-sibling",
      "preceding-sibling",
      "following",
      "preceding");
  private static final List<String> NUMBERS = List.of(
      "0",
      "1",
      "2",
      "3",
      "10",
      "100",
      "0.5",
      "2.5",
      "1.005",
      "12.345",
      "0.01",
      "1e1",
      "2.5e0",
      "1e-3",
      "99999999999",
      "123456789012.125");
  private static final List<String> DIVISORS = List.of("1", "2", "3", "100", "0.5", "2.5e0", "7");
  private static final List<String> STRINGS = List.of(
      "''",
      "'a'",
      "'S'",
      "'Z'",
      "' a  b '",
      "'10'",
      "'2.50'",
      "'DE123'",
      "'2024-02-29'",
      "'\u00e9'",
      "'a,b,,c'",
      "'x\ud83d\ude00y'",
      "'ABC'",
      "' '");
  private static final List<String> REGEXES = List.of(
      "'^[A-Z]{2}'",
      "'[0-9]+'",
      "'\\s+'",
      "'^\\d+(\\.\\d+)?$'",
      "','",
      "'(a)(b)?'",
      "'^[^a]*$'",
      "'\\p{L}'",
      "'a|b'",
      "'.'",
      "'[a-z-[b]]'",
      "'^S$'");
  private static final List<String> LITERALS_OF_ALL_SORTS = List.of(
      "'1'",
      "'-2.50'",
      "' 7 '",
      "''",
      "'abc'",
      "'1e3'",
      "'NaN'",
      "'INF'",
      "'true'",
      "'2024-02-29'",
      "'2023-02-29'",
      "'2024-01-01Z'",
      "'.5'",
      "'5.'",
      "'+1'",
      "1",
      "2.5",
      "1e0",
      "-1",
      "true()",
      "()",
      "(1, 2)",
      "xs:date('2024-01-01')",
      "xs:float('1.5')",
      "1.0e10",
      "0.1",
      "xs:double('NaN')");
  private static final List<String> TYPES =
      List.of("integer", "decimal", "double", "float", "boolean", "string", "date");
  private static final List<String> COMPARE = List.of("=", "!=", "<", "<=", ">", ">=");
  private static final List<String> VALUE_COMPARE = List.of("eq", "ne", "lt", "le", "gt", "ge");

  private final Random random;
  private final Deque<String> nodeVariables = new ArrayDeque<>();
  private final Deque<String> numberVariables = new ArrayDeque<>();
  private int variables;
  private boolean inPredicate;

  Grammar(Random random) {
    this.random = random;
  }

  /** An expression of any kind. */
  Expr expression() {
    int depth = 2 + random.nextInt(3);
    return switch (random.nextInt(8)) {
      case 0, 1 -> truth(depth);
      case 2 -> number(depth);
      case 3 -> string(depth);
      case 4, 5 -> nodes(depth);
      case 6 -> numbers(depth);
      default -> strings(depth);
    };
  }

  /** One operation that may fail, on operands that do not. */
  Expr risky() {
    Expr a = Expr.of(one(LITERALS_OF_ALL_SORTS));
    Expr b = Expr.of(one(LITERALS_OF_ALL_SORTS));
    String type = "xs:" + one(TYPES);
    return switch (random.nextInt(9)) {
      case 0 -> Expr.of(type + "({})", a);
      case 1 -> Expr.of("({}) castable as " + type + one(List.of("", "?")), a);
      case 2 -> Expr.of("({}) cast as " + type + one(List.of("", "?")), a);
      case 3 ->
        Expr.of("({}) " + one(List.of("+", "-", "*", "div", "idiv", "mod")) + " ({})", a, b);
      case 4 -> Expr.of("({}) " + one(COMPARE) + " ({})", a, b);
      case 5 -> Expr.of("({}) " + one(VALUE_COMPARE) + " ({})", a, b);
      case 6 -> Expr.of(one(FUNCTIONS_OF_ONE) + "({})", a);
      case 7 -> Expr.of(one(FUNCTIONS_OF_TWO) + "({}, {})", a, b);
      default -> Expr.of(one(FUNCTIONS_OF_ONE) + "({})", Expr.of(one(SINGLE_NODES)));
    };
  }

  private static final List<String> SINGLE_NODES = List.of(
      "/*", "/a/@x", "(//b)[1]", "(//c)[1]", "(//d)[last()]", "(//a)[2]", "(//@y)[1]", "(//p:a)[1]/..",
      "/a/@nix", "/nix", "(//c)[1]/text()[1]");
  private static final List<String> FUNCTIONS_OF_ONE = List.of(
      "round",
      "floor",
      "ceiling",
      "abs",
      "number",
      "string",
      "boolean",
      "not",
      "normalize-space",
      "upper-case",
      "string-length",
      "count",
      "sum",
      "max",
      "min",
      "exists",
      "empty",
      "distinct-values",
      "reverse",
      "string-to-codepoints",
      "data",
      "avg",
      "-",
      "lower-case");
  private static final List<String> FUNCTIONS_OF_TWO = List.of(
      "contains", "starts-with", "ends-with", "concat", "substring", "substring-before", "index-of",
      "substring-after", "string-join", "matches", "tokenize", "compare");

  /** What decides whether an operation that may fail is evaluated at all. */
  private static final List<String> GUARDS = List.of(
      "({}) and {}", "{} and ({})", "({}) or {}", "{} or ({})", "if ({}) then {} else {}",
      "if ({}) then ({}) else false()", "not({} and ({}))", "count(//b[{} and ({})])",
      "exists(//a[({}) or {}])", "//c[{}]", "some $g in //b satisfies (({}) and {})",
      "every $g in //c satisfies ({} or ({}))", "({}) = ({})", "not({}) and {}");

  /** An operation that may fail where another may decide before it. */
  Expr guarded() {
    String guard = one(GUARDS);
    int holes = guard.split("\\{}", -1).length - 1;
    Expr[] parts = new Expr[holes];
    for (int i = 0; i < holes; i++) {
      parts[i] = random.nextBoolean() ? failing() : truth(1);
    }
    return Expr.of(guard, parts);
  }

  /** True, false or an error, by the document. */
  private Expr failing() {
    String nodes = one(List.of("//b", "/a/@x", "//c", "//@y", "/*", "//d", "b", ".", "/nix"));
    return Expr.of(switch (random.nextInt(7)) {
      case 0 -> nodes + " " + one(COMPARE) + " " + one(NUMBERS);
      case 1 -> "xs:decimal((" + nodes + ")[1]) " + one(COMPARE) + " " + one(NUMBERS);
      case 2 -> "normalize-space(" + nodes + ") = " + one(STRINGS);
      case 3 -> nodes + " " + one(VALUE_COMPARE) + " " + one(STRINGS);
      case 4 -> "number((" + nodes + ")[1]) = " + nodes;
      case 5 -> "sum(" + nodes + ") " + one(COMPARE) + " " + one(NUMBERS);
      default -> "xs:date((" + nodes + ")[1]) " + one(COMPARE) + " xs:date('2024-02-29')";
    });
  }

  private Expr truth(int depth) {
    if (depth <= 0) {
      return Expr.of(one(List.of("true()", "false()", "1 = 1", "exists(//a)", "a", "@x")));
    }
    int d = depth - 1;
    return switch (random.nextInt(19)) {
      case 0 -> Expr.of("(number({}) " + one(COMPARE) + " {})", node(d), number(d));
      case 1 -> Expr.of("({} " + one(COMPARE) + " {})", nodes(d), string(d));
      case 2 -> Expr.of("({} " + one(COMPARE) + " {})", numbers(d), numbers(d));
      case 3 -> Expr.of("({} " + one(VALUE_COMPARE) + " {})", number(d), number(d));
      case 4 -> Expr.of("({} " + one(VALUE_COMPARE) + " {})", string(d), string(d));
      case 5 -> Expr.of("({} and {})", truth(d), truth(d));
      case 6 -> Expr.of("({} or {})", truth(d), truth(d));
      case 7 -> Expr.of("not({})", truth(d));
      case 8 -> Expr.of(one(List.of("exists", "empty", "not", "boolean")) + "({})", nodes(d));
      case 9 ->
        Expr.of(
            one(List.of("contains", "starts-with", "ends-with")) + "({}, {})",
            string(d),
            string(d));
      case 10 -> Expr.of("matches({}, " + one(REGEXES) + ")", string(d));
      case 11, 12 -> quantified(d);
      case 13 -> Expr.of("({} castable as xs:" + one(TYPES) + ")", string(d));
      case 14 -> Expr.of("({} castable as xs:" + one(TYPES) + ")", node(d));
      case 15 -> Expr.of("({} " + one(COMPARE) + " {})", nodes(d), nodes(d));
      case 16 -> Expr.of("({} " + one(List.of("is", "<<", ">>")) + " {})", node(d), node(d));
      case 17 -> Expr.of("({}/number(.) " + one(COMPARE) + " {})", nodes(d), number(d));
      default -> Expr.of("({} = {})", strings(d), strings(d));
    };
  }

  private Expr quantified(int depth) {
    Expr in = nodes(depth);
    String name = "v" + variables++;
    nodeVariables.push(name);
    Expr test = truth(depth);
    nodeVariables.pop();
    String word = random.nextBoolean() ? "some" : "every";
    return Expr.of("(" + word + " $" + name + " in {} satisfies {})", in, test);
  }

  private Expr number(int depth) {
    if (depth <= 0) {
      return Expr.of(smallNumber());
    }
    int d = depth - 1;
    return switch (random.nextInt(17)) {
      case 0, 1 -> Expr.of("count({})", nodes(d));
      case 2 -> Expr.of("number({})", node(d));
      case 3 -> Expr.of("sum({})", numbers(d));
      case 4, 5 -> Expr.of("({} " + one(List.of("+", "-", "*")) + " {})", number(d), number(d));
      case 6 -> Expr.of("({} div {})", number(d), Expr.of(one(DIVISORS)));
      case 7 ->
        Expr.of("({} " + one(List.of("mod", "idiv")) + " {})", number(0), Expr.of(one(DIVISORS)));
      case 8, 9 ->
        Expr.of(one(List.of("round", "round", "floor", "ceiling", "abs", "-")) + "({})", number(d));
      case 10 -> Expr.of("string-length({})", string(d));
      case 11 -> Expr.of("(if ({}) then {} else {})", truth(d), number(d), number(d));
      case 12 -> Expr.of("xs:decimal({})", number(0));
      case 13 -> Expr.of("(round({} * 100) div 100)", number(d));
      case 14 -> Expr.of(one(List.of("max", "min")) + "(({}, {}))", number(d), number(d));
      case 15 -> Expr.of("round-half-to-even({}, 2)", number(d));
      default -> Expr.of("xs:integer(floor({}))", number(0));
    };
  }

  private String smallNumber() {
    if (inPredicate && random.nextInt(3) == 0) {
      return one(List.of("position()", "last()", "last() - 1"));
    }
    return !numberVariables.isEmpty() && random.nextBoolean()
        ? "$" + one(List.copyOf(numberVariables))
        : one(NUMBERS);
  }

  private Expr string(int depth) {
    if (depth <= 0) {
      return Expr.of(one(STRINGS));
    }
    int d = depth - 1;
    return switch (random.nextInt(15)) {
      case 0, 1 -> Expr.of("string({})", node(d));
      case 2 -> Expr.of("normalize-space({})", node(d));
      case 3 -> Expr.of("concat({}, {})", string(d), string(d));
      case 4 -> Expr.of("substring({}, {})", string(d), place());
      case 5 -> Expr.of("substring({}, {}, {})", string(d), place(), place());
      case 6 -> Expr.of(one(List.of("upper-case", "lower-case")) + "({})", string(d));
      case 7 -> Expr.of("translate({}, 'abcDE ', 'xY')", string(d));
      case 8 ->
        Expr.of(
            one(List.of("substring-before", "substring-after")) + "({}, {})", string(d), string(0));
      case 9 -> Expr.of("string({})", number(d));
      case 10 -> Expr.of("string-join({}, {})", strings(d), string(0));
      case 11 -> Expr.of("replace({}, " + one(REGEXES.subList(0, 6)) + ", '[$0]')", string(d));
      case 12 -> Expr.of(one(List.of("name", "local-name", "namespace-uri")) + "({})", node(d));
      case 13 -> Expr.of("normalize-space({})", string(d));
      default -> Expr.of("(if ({}) then {} else {})", truth(d), string(d), string(d));
    };
  }

  /** A place in a string; Saxon trips over those beyond 31 bits. */
  private Expr place() {
    return Expr.of(one(List.of("-1", "0", "1", "2", "3", "1.5", "2.5", "0.5e0", "count(//b)")));
  }

  /** Nodes, in document order or not, perhaps none. */
  private Expr nodes(int depth) {
    if (depth <= 0) {
      return start();
    }
    int d = depth - 1;
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> Expr.of("{}/" + step(), nodes(d));
      case 3 -> Expr.of("{}//" + one(NAMES), nodes(d));
      case 4, 5, 6 -> predicate("{}/" + step(), nodes(d), d);
      case 7 -> predicate("({})", nodes(d), d);
      case 8 -> Expr.of("({} | {})", nodes(d), nodes(d));
      case 9 -> Expr.of("({} " + one(List.of("except", "intersect")) + " {})", nodes(d), nodes(d));
      case 10 -> Expr.of("(if ({}) then {} else {})", truth(d), nodes(d), nodes(d));
      default -> forNodes(d);
    };
  }

  private Expr start() {
    if (!nodeVariables.isEmpty() && random.nextInt(3) > 0) {
      return Expr.of("$" + one(List.copyOf(nodeVariables)));
    }
    return Expr.of(
        switch (random.nextInt(5)) {
          case 0 -> "/a";
          case 1 -> "//" + one(NAMES);
          case 2 -> "//@" + one(List.of("x", "y", "*"));
          case 3 -> inPredicate ? one(List.of(".", "..", "@x", "b", ".//c")) : "/*";
          default -> "/*/" + one(NAMES);
        });
  }

  private Expr predicate(String template, Expr of, int depth) {
    boolean outer = inPredicate;
    inPredicate = true;
    Expr test = random.nextInt(3) == 0 ? number(Math.min(1, depth)) : truth(depth);
    inPredicate = outer;
    return Expr.of(template + "[{}]", of, test);
  }

  private Expr forNodes(int depth) {
    Expr in = nodes(depth);
    String name = "v" + variables++;
    nodeVariables.push(name);
    Expr result = nodes(depth);
    nodeVariables.pop();
    return Expr.of("(for $" + name + " in {} return {})", in, result);
  }

  private Expr node(int depth) {
    String which = one(List.of("[1]", "[1]", "[last()]", "[2]"));
    return Expr.of("({})" + which, nodes(depth));
  }

  private Expr numbers(int depth) {
    int d = depth - 1;
    return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(9)) {
      case 0 -> Expr.of("({}, {})", number(0), number(0));
      case 1 -> Expr.of("(1 to {})", Expr.of(one(List.of("3", "5", "0", "1"))));
      case 2 -> Expr.of("{}/number(.)", nodes(d));
      case 3 -> Expr.of("distinct-values({})", numbers(d));
      case 4 -> Expr.of("reverse({})", numbers(d));
      case 5 -> Expr.of("string-to-codepoints({})", string(d));
      case 6 -> Expr.of("index-of({}, {})", strings(d), string(0));
      case 7 -> Expr.of("({})[. " + one(COMPARE) + " {}]", numbers(d), number(0));
      default -> forNumbers(d);
    };
  }

  private Expr forNumbers(int depth) {
    Expr in = numbers(depth);
    String name = "v" + variables++;
    numberVariables.push(name);
    Expr result = number(depth);
    numberVariables.pop();
    return Expr.of("(for $" + name + " in {} return {})", in, result);
  }

  private Expr strings(int depth) {
    int d = depth - 1;
    return switch (depth <= 0 ? 0 : random.nextInt(7)) {
      case 0 -> Expr.of("({}, {})", string(0), string(0));
      case 1, 2 -> Expr.of("{}/string(.)", nodes(d));
      case 3 -> Expr.of("tokenize({}, " + one(REGEXES.subList(0, 5)) + ")", string(d));
      case 4 -> Expr.of("distinct-values({})", nodes(d));
      case 5 ->
        Expr.of("({})[{}]", strings(d), Expr.of(one(List.of("1", "last()", "2", ". != 'a'"))));
      default -> Expr.of("({}, {})", strings(d), string(d));
    };
  }

  private String step() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> one(NAMES);
      case 2 -> one(List.of("..", ".", "@x", "@*", "text()", "node()"));
      default -> one(AXES) + "::" + one(List.of("a", "b", "*", "c", "node()", "p:a"));
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Small documents in the vocabulary of the expressions. */
  static List<String> documents(long seed, int number) {
    Random random = new Random(seed);
    return Stream.generate(() -> document(random)).limit(number).toList();
  }

  private static String document(Random random) {
    StringBuilder out = new StringBuilder("<a xmlns:p='urn:p' x='1'>");
    int children = 2 + random.nextInt(4);
    for (int i = 0; i < children; i++) {
      element(random, 3, out);
    }
    return out.append("</a>").toString();
  }

  private static void element(Random random, int depth, StringBuilder out) {
    String name = List.of("a", "b", "b", "c", "d", "p:a").get(random.nextInt(6));
    out.append('<').append(name);
    if (random.nextInt(3) == 0) {
      out.append(" x='").append(random.nextInt(5)).append('\'');
    }
    if (random.nextInt(4) == 0) {
      out.append(" y='")
          .append(List.of("S", "Z", "", "2.5").get(random.nextInt(4)))
          .append('\'');
    }
    out.append('>');
    int children = depth == 0 ? 0 : random.nextInt(4);
    for (int i = 0; i < children; i++) {
      element(random, depth - 1, out);
    }
    if (children == 0 || random.nextInt(5) == 0) {
      out.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    out.append("</").append(name).append('>');
  }

  private static final List<String> TEXTS = List.of(
      "1",
      "2",
      "10",
      "2.50",
      "-3",
      "0.005",
      "S",
      "Z",
      "",
      " ",
      " a  b ",
      "2024-02-29",
      "1e1",
      "abc",
      "DE123",
      "a<!--c-->b",
      "<![CDATA[<x>]]>1",
      "7<?go on?>",
      "10.00",
      "\u00e9&#160;",
      "true");
}
