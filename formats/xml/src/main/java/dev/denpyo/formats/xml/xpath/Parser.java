package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Lexer.Token;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads expressions: the grammar of XPath 2.0 (appendix A.1), one method for each level down to
 * paths.
 */
final class Parser extends PathParser {
  private static final int DEEPEST = 200;

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

  private int depth;

  private Parser(String expression, Names names) {
    super(expression, names);
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

  @Override
  Syntax expression() {
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

  @Override
  Syntax single() {
    if (++depth > DEEPEST) {
      throw new XPathSyntaxException(expression, "too deep");
    }
    Syntax result;
    if (token().isName("for") && peek(1).is("$")) {
      skip(1);
      result = forLoop();
    } else if ((token().isName("some") || token().isName("every")) && peek(1).is("$")) {
      result = quantified(next().text().equals("every"));
    } else if (token().isName("if") && peek(1).is("(")) {
      skip(1);
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
      skip(1);
      return new Syntax.Compare(true, GENERAL.get(operator.text()), left, range());
    }
    if (operator.type() == Lexer.Type.NAME && VALUE.containsKey(operator.text())) {
      skip(1);
      return new Syntax.Compare(false, VALUE.get(operator.text()), left, range());
    }
    if (operator.isName("is") || operator.is("<<") || operator.is(">>")) {
      skip(1);
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
      skip(1);
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
      skip(2);
      return new Syntax.TypeCheck(true, operand, sequenceType());
    }
    if (token().isName("treat") && peek(1).isName("as")) {
      skip(2);
      return new Syntax.TypeCheck(false, operand, sequenceType());
    }
    return operand;
  }

  private Syntax cast() {
    Syntax operand = unary();
    boolean test = token().isName("castable");
    if ((test || token().isName("cast")) && peek(1).isName("as")) {
      skip(2);
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
}
