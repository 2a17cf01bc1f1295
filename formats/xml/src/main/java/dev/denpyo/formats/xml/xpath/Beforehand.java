package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * What the official engine knows of an expression before it sees a document, and makes a difference: it
 * does not evaluate what it knows the answer to, and a quotient of what it knows to be decimals stays one.
 */
final class Beforehand {
  private static final String FUNCTION = Names.key(Names.FN, "");
  private static final String TYPE = Names.key(Names.XS, "");

  /** Functions that yield one item, whatever they are given. */
  private static final Set<String> ONE = Set.of(
      "string",
      "normalize-space",
      "upper-case",
      "lower-case",
      "concat",
      "string-join",
      "substring",
      "substring-before",
      "substring-after",
      "translate",
      "replace",
      "string-length",
      "contains",
      "starts-with",
      "ends-with",
      "matches",
      "not",
      "boolean",
      "true",
      "false",
      "exists",
      "empty",
      "count",
      "number",
      "name",
      "local-name",
      "namespace-uri",
      "position",
      "last");

  /** Functions whose result is of the type of what they are given. */
  private static final Set<String> SAME_TYPE =
      Set.of("sum", "min", "max", "round", "abs", "floor", "ceiling");

  private Beforehand() {}

  /** Whether there is an item for certain. */
  static boolean exists(Syntax syntax) {
    if (syntax instanceof Syntax.Call call) {
      return call.name().startsWith(FUNCTION)
          && ONE.contains(call.name().substring(FUNCTION.length()));
    }
    if (syntax instanceof Syntax.Sequence sequence) {
      return sequence.items().stream().anyMatch(Beforehand::exists);
    }
    if (syntax instanceof Syntax.Conditional conditional) {
      return exists(conditional.then()) && exists(conditional.otherwise());
    }
    return syntax instanceof Syntax.Literal
        || syntax instanceof Syntax.Logical
        || syntax instanceof Syntax.Quantified
        || (syntax instanceof Syntax.Compare compare && compare.general())
        || (syntax instanceof Syntax.Cast cast && cast.test())
        || (syntax instanceof Syntax.TypeCheck check && check.test());
  }

  /** Whether all its items are decimals for certain, integers among them. */
  static boolean isDecimal(Syntax syntax) {
    return type(syntax) == Type.DECIMAL;
  }

  private enum Type {
    INTEGER,
    DECIMAL,
    ANY;

    static Type of(AtomicType type) {
      return switch (type) {
        case INTEGER -> INTEGER;
        case DECIMAL -> DECIMAL;
        default -> ANY;
      };
    }

    Type or(Type other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  private static Type type(Syntax syntax) {
    if (syntax instanceof Syntax.Literal literal) {
      boolean integer = literal.value() instanceof Long || literal.value() instanceof BigInteger;
      return integer ? Type.INTEGER : ofDecimal(literal.value() instanceof BigDecimal);
    } else if (syntax instanceof Syntax.Call call) {
      return ofCall(call);
    } else if (syntax instanceof Syntax.Cast cast) {
      return cast.test() ? Type.ANY : Type.of(cast.type());
    } else if (syntax instanceof Syntax.Path path) {
      return type(path.right());
    } else if (syntax instanceof Syntax.Filter filter) {
      return type(filter.base());
    } else if (syntax instanceof Syntax.Unary unary) {
      return type(unary.operand());
    } else if (syntax instanceof Syntax.Conditional conditional) {
      return type(conditional.then()).or(type(conditional.otherwise()));
    } else if (syntax instanceof Syntax.Arithmetic calculation) {
      return ofCalculation(calculation);
    }
    return Type.ANY;
  }

  private static Type ofDecimal(boolean decimal) {
    return decimal ? Type.DECIMAL : Type.ANY;
  }

  private static Type ofCall(Syntax.Call call) {
    List<Syntax> arguments = call.arguments();
    if (call.name().startsWith(TYPE)) {
      AtomicType type = AtomicType.named(call.name().substring(TYPE.length()));
      return type == null ? Type.ANY : Type.of(type);
    }
    if (!call.name().startsWith(FUNCTION)) {
      return Type.ANY;
    }
    String local = call.name().substring(FUNCTION.length());
    if (local.equals("count") || local.equals("string-length")) {
      return Type.INTEGER;
    }
    return SAME_TYPE.contains(local) && arguments.size() == 1 ? type(arguments.get(0)) : Type.ANY;
  }

  private static Type ofCalculation(Syntax.Arithmetic calculation) {
    Type type = type(calculation.left()).or(type(calculation.right()));
    boolean quotient = calculation.operator().equals("div") && type == Type.INTEGER;
    return quotient && !isWhole(calculation) ? Type.DECIMAL : type;
  }

  /** A quotient of numbers as they stand is computed at once. */
  private static boolean isWhole(Syntax.Arithmetic quotient) {
    return quotient.left() instanceof Syntax.Literal left
        && left.value() instanceof Long dividend
        && quotient.right() instanceof Syntax.Literal right
        && right.value() instanceof Long divisor
        && divisor != 0
        && dividend % divisor == 0;
  }
}
