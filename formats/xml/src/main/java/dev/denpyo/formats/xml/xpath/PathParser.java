package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Lexer.Token;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paths and what they are made of: the productions of XPath 2.0 from PathExpr on. */
abstract class PathParser extends TypeParser {
  private static final String FUNCTION = Names.key(Names.FN, "");

  PathParser(String expression, Names names) {
    super(expression, names);
  }

  /** Expressions with commas between them. */
  abstract Syntax expression();

  /** An expression without comma. */
  abstract Syntax single();

  final Syntax path() {
    if (take("//")) {
      return relative(new Syntax.Path(new Syntax.Root(), anyBelow()));
    }
    if (take("/")) {
      return startsStep() ? relative(new Syntax.Root()) : new Syntax.Root();
    }
    return relative(null);
  }

  private Syntax relative(@Nullable Syntax before) {
    Syntax left = before == null ? step() : new Syntax.Path(before, step());
    while (token().is("/") || token().is("//")) {
      if (next().is("//")) {
        left = new Syntax.Path(left, anyBelow());
      }
      left = new Syntax.Path(left, step());
    }
    return left;
  }

  private static Syntax anyBelow() {
    return new Syntax.Step(Axis.DESCENDANT_OR_SELF, NodeTest.any(Kind.NODE), List.of());
  }

  private boolean startsStep() {
    Token t = token();
    return t.type() == Lexer.Type.NAME
        || t.type() == Lexer.Type.STRING
        || t.is("*")
        || t.is("@")
        || t.is(".")
        || t.is("..")
        || t.is("(")
        || t.is("$");
  }

  private Syntax step() {
    Token t = token();
    if (t.is("@")) {
      skip(1);
      return axisStep(Axis.ATTRIBUTE);
    }
    if (t.is("..")) {
      skip(1);
      return predicates(Axis.PARENT, NodeTest.any(Kind.NODE));
    }
    if (t.type() == Lexer.Type.NAME && peek(1).is("::")) {
      Axis axis = Axis.named(t.text());
      if (axis == null) {
        throw new XPathSyntaxException(expression, "the axis " + t.text() + " is not supported");
      }
      skip(2);
      return axisStep(axis);
    }
    if (t.is("*") || (t.type() == Lexer.Type.NAME && (!peek(1).is("(") || isKindTest(t.text())))) {
      return axisStep(t.isName("attribute") && peek(1).is("(") ? Axis.ATTRIBUTE : Axis.CHILD);
    }
    return filter();
  }

  private Syntax axisStep(Axis axis) {
    return predicates(axis, nodeTest());
  }

  private Syntax predicates(Axis axis, NodeTest test) {
    List<Syntax> predicates = new ArrayList<>();
    while (take("[")) {
      predicates.add(expression());
      expect("]");
    }
    return new Syntax.Step(axis, test, List.copyOf(predicates));
  }

  private Syntax filter() {
    Syntax base = primary();
    while (take("[")) {
      base = new Syntax.Filter(base, expression());
      expect("]");
    }
    return base;
  }

  private Syntax primary() {
    Token t = next();
    switch (t.type()) {
      case STRING -> {
        return new Syntax.Literal(t.text());
      }
      case INTEGER -> {
        return new Syntax.Literal(integer(t.text()));
      }
      case DECIMAL -> {
        return new Syntax.Literal(new BigDecimal(t.text()));
      }
      case DOUBLE -> {
        return new Syntax.Literal(Double.valueOf(t.text()));
      }
      case NAME -> {
        return call(t.text());
      }
      default -> {}
    }
    if (t.is(".")) {
      return new Syntax.ContextItem();
    }
    back();
    if (t.is("$")) {
      return new Syntax.Variable(variable());
    }
    expect("(");
    if (take(")")) {
      return new Syntax.Sequence(List.of());
    }
    Syntax inner = expression();
    expect(")");
    return inner;
  }

  private static Object integer(String digits) {
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private Syntax call(String name) {
    expect("(");
    List<Syntax> arguments = new ArrayList<>();
    if (!take(")")) {
      do {
        arguments.add(single());
      } while (take(","));
      expect(")");
    }
    return about(names.function(expression, name), List.copyOf(arguments));
  }

  /** Says of what a function speaks that is called without argument: of the context item. */
  private static Syntax about(String function, List<Syntax> arguments) {
    if (!arguments.isEmpty() || !function.startsWith(FUNCTION)) {
      return new Syntax.Call(function, arguments);
    }
    Syntax dot = new Syntax.ContextItem();
    return switch (function.substring(FUNCTION.length())) {
      case "string", "number", "name", "local-name", "namespace-uri", "data", "root" ->
        new Syntax.Call(function, List.of(dot));
      case "normalize-space", "string-length" ->
        new Syntax.Call(function, List.of(new Syntax.Call(FUNCTION + "string", List.of(dot))));
      default -> new Syntax.Call(function, arguments);
    };
  }

  final String variable() {
    expect("$");
    return names.variable(expression, next().text());
  }
}
