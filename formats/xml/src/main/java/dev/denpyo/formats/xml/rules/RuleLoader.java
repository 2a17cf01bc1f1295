package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.xpath.Expression;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import dev.denpyo.formats.xml.xpath.RuleExpressions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a template that came out of a rule of Schematron. */
final class RuleLoader {
  private final ExpressionSet set;

  RuleLoader(ExpressionSet set) {
    this.set = set;
  }

  /** Whether a template came out of a rule: it says that the rule was fired. */
  static boolean isRule(XsltElement template) {
    return template.children().stream().anyMatch(child -> child.isSvrl("fired-rule"));
  }

  Rule load(XsltElement template) {
    String context = template.required("match");
    RuleBuilder rule = new RuleBuilder(set);
    Expression match = new RuleBuilder(set).read(template, context);
    List<Assertion> assertions = new ArrayList<>();
    for (XsltElement child : template.children()) {
      if (child.isXsl("variable") || child.isXsl("param")) {
        String name = Expression.key(child.required("name"), child::namespaceOf);
        Expression value = new FunctionLoader(set).value(child);
        set.verify(value, name, rule.expressions().variables());
        rule.let(name, value);
      } else if (child.isXsl("choose")) {
        assertions.add(choose(child, rule));
      } else if (child.isXsl("if")) {
        assertions.add(assertion(child.required("test"), child, true, rule));
      } else if (!child.isSvrl("fired-rule") && !child.isXsl("apply-templates")) {
        throw child.unsupported("is not supported in a rule");
      }
    }
    return new Rule(
        context,
        set.pattern(match),
        priority(template),
        rule.expressions(),
        List.copyOf(assertions));
  }

  static double priority(XsltElement template) {
    String priority = template.attribute("priority");
    if (priority == null) {
      throw template.unsupported("has no priority");
    }
    return Double.parseDouble(priority);
  }

  private static Assertion choose(XsltElement choose, RuleBuilder rule) {
    List<XsltElement> branches = choose.children();
    if (branches.size() != 2
        || !branches.get(0).isXsl("when")
        || !branches.get(0).children().isEmpty()
        || !branches.get(1).isXsl("otherwise")) {
      throw choose.unsupported("is no assertion");
    }
    return assertion(branches.get(0).required("test"), branches.get(1), false, rule);
  }

  private static Assertion assertion(
      String test, XsltElement holder, boolean report, RuleBuilder rule) {
    List<XsltElement> inside = holder.children();
    if (inside.size() != 1
        || !inside.get(0).isSvrl(report ? "successful-report" : "failed-assert")) {
      throw holder.unsupported("is no assertion");
    }
    XsltElement said = inside.get(0);
    RuleExpressions.Part asked = rule.add(holder, test);
    rule.expressions().ask(asked, !report);
    return new Assertion(
        attribute(said, "test", rule),
        attribute(said, "id", rule),
        attribute(said, "flag", rule),
        attribute(said, "role", rule),
        new Message(message(said, rule)));
  }

  private static TextTemplate message(XsltElement said, RuleBuilder rule) {
    for (XsltElement child : said.children()) {
      if (child.isSvrl("text")) {
        return TextTemplate.content(child, rule);
      }
    }
    return TextTemplate.of("");
  }

  private static TextTemplate attribute(XsltElement said, String name, RuleBuilder rule) {
    @Nullable String literal = said.attribute(name);
    if (literal != null) {
      return TextTemplate.attribute(said, literal, rule);
    }
    for (XsltElement child : said.children()) {
      if (child.isXsl("attribute") && child.required("name").equals(name)) {
        String select = child.attribute("select");
        return select == null
            ? TextTemplate.content(child, rule)
            : TextTemplate.attribute(child, "{" + select + "}", rule);
      }
    }
    return TextTemplate.of("");
  }
}
