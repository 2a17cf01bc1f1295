package dev.denpyo.suites.xpath;

import java.util.List;
import java.util.Random;

/** Makes up expressions that may end in an error, with one place for it. */
final class Risks {
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

  private final Random random;
  private final Grammar safe;

  Risks(Random random) {
    this.random = random;
    this.safe = new Grammar(random);
  }

  /** One operation that may fail, on operands that do not. */
  Expr risky() {
    Expr a = Expr.of(one(LITERALS_OF_ALL_SORTS));
    Expr b = Expr.of(one(LITERALS_OF_ALL_SORTS));
    String type = "xs:" + one(Grammar.TYPES);
    return switch (random.nextInt(9)) {
      case 0 -> Expr.of(type + "({})", a);
      case 1 -> Expr.of("({}) castable as " + type + one(List.of("", "?")), a);
      case 2 -> Expr.of("({}) cast as " + type + one(List.of("", "?")), a);
      case 3 ->
        Expr.of("({}) " + one(List.of("+", "-", "*", "div", "idiv", "mod")) + " ({})", a, b);
      case 4 -> Expr.of("({}) " + one(Grammar.COMPARE) + " ({})", a, b);
      case 5 -> Expr.of("({}) " + one(Grammar.VALUE_COMPARE) + " ({})", a, b);
      case 6 -> Expr.of(one(FUNCTIONS_OF_ONE) + "({})", a);
      case 7 -> Expr.of(one(FUNCTIONS_OF_TWO) + "({}, {})", a, b);
      default -> Expr.of(one(FUNCTIONS_OF_ONE) + "({})", Expr.of(one(SINGLE_NODES)));
    };
  }

  private static final List<String> SINGLE_NODES = List.of(
      "/*",
      "/a/@x",
      "(//b)[1]",
      "(//c)[1]",
      "(//d)[last()]",
      "(//a)[2]",
      "(//@y)[1]",
      "(//p:a)[1]/..",
      "/a/@nix",
      "/nix",
      "(//c)[1]/text()[1]");
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
      "contains",
      "starts-with",
      "ends-with",
      "concat",
      "substring",
      "substring-before",
      "index-of",
      "substring-after",
      "string-join",
      "matches",
      "tokenize",
      "compare");

  /** What decides whether an operation that may fail is evaluated at all. */
  private static final List<String> GUARDS = List.of(
      "({}) and {}",
      "{} and ({})",
      "({}) or {}",
      "{} or ({})",
      "if ({}) then {} else {}",
      "if ({}) then ({}) else false()",
      "not({} and ({}))",
      "count(//b[{} and ({})])",
      "exists(//a[({}) or {}])",
      "//c[{}]",
      "some $g in //b satisfies (({}) and {})",
      "every $g in //c satisfies ({} or ({}))",
      "({}) = ({})",
      "not({}) and {}");

  /** An operation that may fail where another may decide before it. */
  Expr guarded() {
    String guard = one(GUARDS);
    int holes = guard.split("\\{}", -1).length - 1;
    Expr[] parts = new Expr[holes];
    for (int i = 0; i < holes; i++) {
      parts[i] = random.nextBoolean() ? failing() : safe.truth(1);
    }
    return Expr.of(guard, parts);
  }

  /** True, false or an error, by the document. */
  private Expr failing() {
    String nodes = one(List.of("//b", "/a/@x", "//c", "//@y", "/*", "//d", "b", ".", "/nix"));
    return Expr.of(
        switch (random.nextInt(7)) {
          case 0 -> nodes + " " + one(Grammar.COMPARE) + " " + one(Grammar.NUMBERS);
          case 1 ->
            "xs:decimal((" + nodes + ")[1]) " + one(Grammar.COMPARE) + " " + one(Grammar.NUMBERS);
          case 2 -> "normalize-space(" + nodes + ") = " + one(Grammar.STRINGS);
          case 3 -> nodes + " " + one(Grammar.VALUE_COMPARE) + " " + one(Grammar.STRINGS);
          case 4 -> "number((" + nodes + ")[1]) = " + nodes;
          case 5 -> "sum(" + nodes + ") " + one(Grammar.COMPARE) + " " + one(Grammar.NUMBERS);
          default ->
            "xs:date((" + nodes + ")[1]) " + one(Grammar.COMPARE) + " xs:date('2024-02-29')";
        });
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
