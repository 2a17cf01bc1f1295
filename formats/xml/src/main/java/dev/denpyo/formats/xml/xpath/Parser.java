package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Lexer.Token;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest.Kind;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads expressions: the grammar of XPath 2.0 (appendix A.1), one method for each level. */
final class Parser {
  private static final int DEEPEST = 200;
  private static final String FUNCTION = Names.key(Names.FN, "");

  private static final Map<String, Operator> GENERAL = Map.of(
      "=",
      Operator.EQ,
      "!=",
      Operator.NE,
      "<",
      Operator.LT,
      "<=",
      Operator.LE,
      ">",
      Operator.GT,
      ">=",
      Operator.GE);
  private static final Map<String, Operator> VALUE = Map.of(
      "eq",
      Operator.EQ,
      "ne",
      Operator.NE,
      "lt",
      Operator.LT,
      "le",
      Operator.LE,
      "gt",
      Operator.GT,
      "ge",
      Operator.GE);

  private final String expression;
  private final Names names;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(String expression, Names names) {
    this.expression = expression;
    this.names = names;
    this.tokens = Lexer.tokens(expression);
  }

  /** Reads a whole expression. */
  static Syntax parse(String expression, Names names) {
    Parser parser = new Parser(expression, names);
    Syntax all = parser.expression();
    if (parser.token().type() != Lexer.Type.END) {
      throw parser.unexpected();
    }
    return all;
  }

  /** Reads a sequence type, as in {@code as="xs:string?"}. */
  static SequenceType type(String text, Names names) {
    Parser parser = new Parser(text, names);
    SequenceType type = parser.sequenceType();
    if (parser.token().type() != Lexer.Type.END) {
      throw parser.unexpected();
    }
    return type;
  }

  private Syntax expression() {
    Syntax first = single();
    if (!token().is(",")) {
      return first;
    }
    List<Syntax> items = new ArrayList<>(List.of(first));
    while (take(",")) {
      items.add(single());
    }
    return new Syntax.Sequence(List.copyOf(items));
  }

  private Syntax single() {
    if (++depth > DEEPEST) {
      throw new XPathSyntaxException(expression, "too deep");
    }
    Syntax result;
    if (token().isName("for") && peek(1).is("$")) {
      at++;
      result = forLoop();
    } else if ((token().isName("some") || token().isName("every")) && peek(1).is("$")) {
      result = quantified(next().text().equals("every"));
    } else if (token().isName("if") && peek(1).is("(")) {
      at++;
      result = conditional();
    } else {
      result = or();
    }
    depth--;
    return result;
  }

  private Syntax forLoop() {
    String variable = variable();
    expectName("in");
    Syntax source = single();
    if (take(",")) {
      return new Syntax.For(variable, source, forLoop());
    }
    expectName("return");
    return new Syntax.For(variable, source, single());
  }

  private Syntax quantified(boolean every) {
    String variable = variable();
    expectName("in");
    Syntax source = single();
    if (take(",")) {
      return new Syntax.Quantified(every, variable, source, quantified(every));
    }
    expectName("satisfies");
    return new Syntax.Quantified(every, variable, source, single());
  }

  private Syntax conditional() {
    expect("(");
    Syntax condition = expression();
    expect(")");
    expectName("then");
    Syntax then = single();
    expectName("else");
    return new Syntax.Conditional(condition, then, single());
  }

  private Syntax or() {
    Syntax left = and();
    while (takeName("or")) {
      left = new Syntax.Logical(false, left, and());
    }
    return left;
  }

  private Syntax and() {
    Syntax left = comparison();
    while (takeName("and")) {
      left = new Syntax.Logical(true, left, comparison());
    }
    return left;
  }

  private Syntax comparison() {
    Syntax left = range();
    Token operator = token();
    if (operator.type() == Lexer.Type.SYMBOL && GENERAL.containsKey(operator.text())) {
      at++;
      return new Syntax.Compare(true, GENERAL.get(operator.text()), left, range());
    }
    if (operator.type() == Lexer.Type.NAME && VALUE.containsKey(operator.text())) {
      at++;
      return new Syntax.Compare(false, VALUE.get(operator.text()), left, range());
    }
    if (operator.isName("is") || operator.is("<<") || operator.is(">>")) {
      at++;
      return new Syntax.NodeCompare(operator.text(), left, range());
    }
    return left;
  }

  private Syntax range() {
    Syntax from = additive();
    return takeName("to") ? new Syntax.Range(from, additive()) : from;
  }

  private Syntax additive() {
    Syntax left = multiplicative();
    while (token().is("+") || token().is("-")) {
      left = new Syntax.Arithmetic(next().text(), left, multiplicative());
    }
    return left;
  }

  private Syntax multiplicative() {
    Syntax left = union();
    while (token().is("*")
        || token().isName("div")
        || token().isName("idiv")
        || token().isName("mod")) {
      left = new Syntax.Arithmetic(next().text(), left, union());
    }
    return left;
  }

  private Syntax union() {
    Syntax left = intersect();
    while (token().is("|") || token().isName("union")) {
      at++;
      left = new Syntax.Combine("union", left, intersect());
    }
    return left;
  }

  private Syntax intersect() {
    Syntax left = instance();
    while (token().isName("intersect") || token().isName("except")) {
      left = new Syntax.Combine(next().text(), left, instance());
    }
    return left;
  }

  private Syntax instance() {
    Syntax operand = cast();
    if (token().isName("instance") && peek(1).isName("of")) {
      at += 2;
      return new Syntax.TypeCheck(true, operand, sequenceType());
    }
    if (token().isName("treat") && peek(1).isName("as")) {
      at += 2;
      return new Syntax.TypeCheck(false, operand, sequenceType());
    }
    return operand;
  }

  private Syntax cast() {
    Syntax operand = unary();
    boolean test = token().isName("castable");
    if ((test || token().isName("cast")) && peek(1).isName("as")) {
      at += 2;
      AtomicType type = atomicType(next().text());
      operand = new Syntax.Cast(test, operand, type, take("?"));
    }
    return operand;
  }

  private Syntax unary() {
    if (token().is("-") || token().is("+")) {
      return new Syntax.Unary(next().is("-"), unary());
    }
    return path();
  }

  private Syntax path() {
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
      at++;
      return axisStep(Axis.ATTRIBUTE);
    }
    if (t.is("..")) {
      at++;
      return predicates(Axis.PARENT, NodeTest.any(Kind.NODE));
    }
    if (t.type() == Lexer.Type.NAME && peek(1).is("::")) {
      Axis axis = Axis.named(t.text());
      if (axis == null) {
        throw new XPathSyntaxException(expression, "the axis " + t.text() + " is not supported");
      }
      at += 2;
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

  private NodeTest nodeTest() {
    Token t = next();
    if (t.is("*")) {
      return NodeTest.any(Kind.PRINCIPAL);
    }
    if (t.type() != Lexer.Type.NAME) {
      at--;
      throw unexpected();
    }
    if (token().is("(") && isKindTest(t.text())) {
      return kindTest(t.text());
    }
    return nameTest(Kind.PRINCIPAL, t.text());
  }

  private NodeTest nameTest(Kind kind, String name) {
    if (name.startsWith("*:")) {
      return new NodeTest(kind, null, name.substring(2));
    }
    int colon = name.indexOf(':');
    if (colon < 0) {
      boolean elements = kind == Kind.ELEMENT || (kind == Kind.PRINCIPAL && !isAttributeAxis());
      return new NodeTest(kind, elements ? names.defaultElement() : "", name);
    }
    String uri = names.uri(expression, name.substring(0, colon));
    String local = name.substring(colon + 1);
    return new NodeTest(kind, uri, local.equals("*") ? null : local);
  }

  private boolean isAttributeAxis() {
    Token before = tokens.get(Math.max(0, at - 2));
    return before.is("@")
        || (before.is("::") && tokens.get(Math.max(0, at - 3)).isName("attribute"));
  }

  private NodeTest kindTest(String name) {
    expect("(");
    NodeTest test = switch (name) {
      case "node" -> NodeTest.any(Kind.NODE);
      case "text" -> NodeTest.any(Kind.TEXT);
      case "comment" -> NodeTest.any(Kind.COMMENT);
      case "document-node" -> NodeTest.any(Kind.DOCUMENT);
      case "processing-instruction" ->
        token().is(")")
            ? NodeTest.any(Kind.PROCESSING_INSTRUCTION)
            : new NodeTest(Kind.PROCESSING_INSTRUCTION, "", next().text());
      case "element" -> namedKind(Kind.ELEMENT);
      default -> namedKind(Kind.ATTRIBUTE);
    };
    expect(")");
    return test;
  }

  private NodeTest namedKind(Kind kind) {
    if (token().is(")")) {
      return NodeTest.any(kind);
    }
    if (take("*")) {
      return NodeTest.any(kind);
    }
    return nameTest(kind, next().text());
  }

  private static boolean isKindTest(String name) {
    return switch (name) {
      case "node",
          "text",
          "comment",
          "processing-instruction",
          "element",
          "attribute",
          "document-node" -> true;
      default -> false;
    };
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
    at--;
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

  private String variable() {
    expect("$");
    return names.variable(expression, next().text());
  }

  private AtomicType atomicType(String name) {
    int colon = name.indexOf(':');
    AtomicType type =
        colon > 0 && names.uri(expression, name.substring(0, colon)).equals(Names.XS)
            ? AtomicType.named(name.substring(colon + 1))
            : null;
    if (type == null) {
      throw new XPathSyntaxException(expression, "the type " + name + " is not supported");
    }
    return type;
  }

  private SequenceType sequenceType() {
    String name = next().text();
    NodeTest test = null;
    AtomicType atomic = null;
    if (name.equals("item") || name.equals("empty-sequence")) {
      expect("(");
      expect(")");
      if (name.startsWith("empty")) {
        return SequenceType.EMPTY;
      }
    } else if (isKindTest(name) && token().is("(")) {
      test = kindTest(name);
    } else if (!name.equals("xs:anyAtomicType")) {
      atomic = atomicType(name);
    }
    boolean optional = token().is("?") || token().is("*");
    boolean many = token().is("+") || token().is("*");
    if (optional || many) {
      at++;
    }
    return new SequenceType(test, atomic, optional, many);
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.type() == Lexer.Type.END) {
      throw unexpected();
    }
    at++;
    return token;
  }

  private boolean take(String symbol) {
    boolean found = token().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private boolean takeName(String name) {
    boolean found = token().isName(name);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String symbol) {
    if (!take(symbol)) {
      throw unexpected();
    }
  }

  private void expectName(String name) {
    if (!takeName(name)) {
      throw unexpected();
    }
  }

  private XPathSyntaxException unexpected() {
    return new XPathSyntaxException(expression, "unexpected " + token().text());
  }
}
