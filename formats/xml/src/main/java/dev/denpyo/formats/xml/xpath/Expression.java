package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was read and is not compiled yet. Immutable; two that say the same are equal.
 *
 * <p>Besides XPath there are the few forms that the instructions of XSLT functions amount to.
 */
public final class Expression {
  private final Syntax syntax;

  private Expression(Syntax syntax) {
    this.syntax = syntax;
  }

  Syntax syntax() {
    return syntax;
  }

  /**
   * Reads an expression of XPath 2.0.
   *
   * @param namespaces the namespace of a prefix where the expression stands, or null
   * @throws XPathSyntaxException if it is not one, or uses what is not supported
   */
  public static Expression parse(String expression, Function<String, @Nullable String> namespaces) {
    return new Expression(Parser.parse(expression, new Names(namespaces, "")));
  }

  /** A string as it stands. */
  public static Expression text(String text) {
    return new Expression(new Syntax.Literal(text));
  }

  /** Several after one another. */
  public static Expression sequence(List<Expression> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Syntax> items = new ArrayList<>();
    parts.forEach(part -> items.add(part.syntax));
    return new Expression(new Syntax.Sequence(List.copyOf(items)));
  }

  /** One or the other. */
  public static Expression choose(Expression condition, Expression then, Expression otherwise) {
    return new Expression(new Syntax.Conditional(condition.syntax, then.syntax, otherwise.syntax));
  }

  /** A result for each item of a source, which is its context item. */
  public static Expression forEach(Expression source, Expression result) {
    return new Expression(new Syntax.ForEach(source.syntax, result.syntax));
  }

  /** A result that may use a variable. */
  public static Expression let(String variable, Expression value, Expression result) {
    return new Expression(new Syntax.Let(variable, value.syntax, result.syntax));
  }

  /** The text that an instruction {@code value-of} makes of this expression: untyped. */
  public Expression valueOf(String separator) {
    Syntax joined = new Syntax.Call(
        Names.key(Names.FN, "string-join"), List.of(syntax, new Syntax.Literal(separator)));
    return new Expression(new Syntax.Cast(false, joined, AtomicType.UNTYPED, false));
  }

  /**
   * This expression made to fit a type.
   *
   * @param type as in an attribute {@code as}, for example {@code xs:boolean}
   * @throws XPathSyntaxException if the type is not supported
   */
  public Expression as(String type, Function<String, @Nullable String> namespaces) {
    return new Expression(
        new Syntax.Converted(syntax, Parser.type(type, new Names(namespaces, ""))));
  }

  /**
   * The key of a name: what functions, variables and keys are known by.
   *
   * @param name a name that may have a prefix
   */
  public static String key(String name, Function<String, @Nullable String> namespaces) {
    return new Names(namespaces, "").variable(name, name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression expression && expression.syntax.equals(syntax);
  }

  @Override
  public int hashCode() {
    return syntax.hashCode();
  }

  @Override
  public String toString() {
    return syntax.toString();
  }
}
