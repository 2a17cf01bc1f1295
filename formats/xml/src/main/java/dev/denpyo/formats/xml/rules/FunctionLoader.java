package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.xpath.Expression;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads functions, variables and keys: instructions become expressions. */
final class FunctionLoader {
  private final ExpressionSet set;

  FunctionLoader(ExpressionSet set) {
    this.set = set;
  }

  /** Declares a function. */
  void function(XsltElement function) {
    List<String> parameters = new ArrayList<>();
    List<@Nullable String> types = new ArrayList<>();
    List<Object> body = new ArrayList<>();
    for (Object part : function.content()) {
      if (part instanceof XsltElement child && child.isXsl("param")) {
        parameters.add(key(child));
        types.add(child.attribute("as"));
      } else {
        body.add(part);
      }
    }
    Expression result = sequence(body);
    String type = function.attribute("as");
    set.function(
        key(function),
        parameters,
        types,
        function::namespaceOf,
        type == null ? result : result.as(type, function::namespaceOf));
  }

  /** Makes sure that a function's body, declared before, uses nothing that is missing. */
  void verify(XsltElement function) {
    List<String> parameters = new ArrayList<>();
    List<Object> body = new ArrayList<>();
    for (Object part : function.content()) {
      if (part instanceof XsltElement child && child.isXsl("param")) {
        parameters.add(key(child));
      } else {
        body.add(part);
      }
    }
    set.verify(sequence(body), "function " + function.required("name"), parameters);
  }

  /** The value of a variable or parameter. */
  Expression value(XsltElement variable) {
    String select = variable.attribute("select");
    String type = variable.attribute("as");
    Expression value;
    if (select != null) {
      value = read(variable, select);
    } else if (type == null && !variable.children().stream().allMatch(FunctionLoader::isText)) {
      throw variable.unsupported("holds a tree, which is not supported");
    } else {
      value = type == null
          ? Expression.sequence(List.of(sequence(variable.content()))).valueOf("")
          : sequence(variable.content());
    }
    return type == null ? value : value.as(type, variable::namespaceOf);
  }

  private static boolean isText(XsltElement element) {
    return element.isXsl("value-of") || element.isXsl("text");
  }

  private static String key(XsltElement named) {
    return Expression.key(named.required("name"), named::namespaceOf);
  }

  private static Expression read(XsltElement at, String expression) {
    return Expression.parse(expression, at::namespaceOf);
  }

  /** What a sequence constructor yields. */
  private Expression sequence(List<Object> content) {
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      Object part = content.get(i);
      if (part instanceof XsltElement variable && variable.isXsl("variable")) {
        Expression rest = sequence(content.subList(i + 1, content.size()));
        parts.add(Expression.let(key(variable), value(variable), rest));
        break;
      }
      parts.add(part instanceof XsltElement element ? instruction(element) : text(part));
    }
    return Expression.sequence(parts);
  }

  private static Expression text(Object text) {
    return Expression.text((String) text).valueOf("");
  }

  private Expression instruction(XsltElement element) {
    if (!element.namespace().equals(XsltElement.XSL)) {
      throw element.unsupported("is not supported in a function");
    }
    return switch (element.name()) {
      case "sequence" -> read(element, element.required("select"));
      case "value-of" -> {
        String separator = element.attribute("separator");
        yield read(element, element.required("select"))
            .valueOf(separator == null ? " " : separator);
      }
      case "text" -> text(element.text());
      case "if" ->
        Expression.choose(
            read(element, element.required("test")),
            sequence(element.content()),
            Expression.sequence(List.of()));
      case "choose" -> choose(element.children(), 0);
      case "for-each" ->
        Expression.forEach(read(element, element.required("select")), sequence(element.content()));
      default -> throw element.unsupported("is not supported in a function");
    };
  }

  private Expression choose(List<XsltElement> branches, int from) {
    if (from == branches.size()) {
      return Expression.sequence(List.of());
    }
    XsltElement branch = branches.get(from);
    return branch.isXsl("otherwise")
        ? sequence(branch.content())
        : Expression.choose(
            read(branch, branch.required("test")),
            sequence(branch.content()),
            choose(branches, from + 1));
  }
}
