package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.rules.RuleProgram.RulePattern;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Expression;
import dev.denpyo.formats.xml.xpath.ExpressionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a stylesheet of Schematron in its XSLT form: the output of the ISO skeleton, in which each
 * pattern is a mode, each rule a template, and each assertion a choice.
 */
public final class ProgramLoader {
  /** What the skeleton adds to print the place of a node; we print it ourselves. */
  private static final Set<String> PLACES = Set.of(
      "schematron-select-full-path",
      "schematron-get-full-path",
      "schematron-get-full-path-2",
      "schematron-get-full-path-3",
      "generate-id-from-path",
      "generate-id-2");

  private static final Pattern VARIABLE = Pattern.compile("\\$[\\w.-]+");

  private final ExpressionSet set = new ExpressionSet();
  private final List<XsltElement> functions = new ArrayList<>();
  private final Map<String, List<XsltElement>> modes = new LinkedHashMap<>();
  private final List<XsltElement> main = new ArrayList<>();

  private ProgramLoader() {}

  /**
   * Reads.
   *
   * @throws UnsupportedRulesException if it is of another form
   * @throws dev.denpyo.formats.xml.xpath.XPathSyntaxException if an expression is not supported
   */
  public static RuleProgram load(DocumentTree stylesheet) {
    XsltElement root = new XsltElement(stylesheet, stylesheet.rootElement());
    if (!root.isXsl("stylesheet") && !root.isXsl("transform")) {
      throw root.unsupported("is no stylesheet");
    }
    if (!"2.0".equals(root.attribute("version"))) {
      throw root.unsupported("is not of XSLT 2.0");
    }
    ProgramLoader loader = new ProgramLoader();
    root.children().forEach(loader::declaration);
    FunctionLoader reader = new FunctionLoader(loader.set);
    loader.functions.forEach(reader::verify);
    return new RuleProgram(loader.set, loader.patterns());
  }

  private void declaration(XsltElement element) {
    if (!element.namespace().equals(XsltElement.XSL)) {
      return; // foreign declarations are data for others (XSLT 2.0, section 3.6.2)
    }
    switch (element.name()) {
      case "variable", "param" -> global(element);
      case "function" -> {
        functions.add(element);
        new FunctionLoader(set).function(element);
      }
      case "key" ->
        set.key(
            element.required("name"),
            Expression.parse(element.required("match"), element::namespaceOf),
            Expression.parse(element.required("use"), element::namespaceOf));
      case "template" -> template(element);
      case "output" -> {} // of the report, which is not written
      default -> throw element.unsupported("is not supported");
    }
  }

  private void global(XsltElement element) {
    String name = Expression.key(element.required("name"), element::namespaceOf);
    if (element.attribute("select") == null && element.content().isEmpty()) {
      set.global(name, Expression.text(""));
    } else {
      set.global(name, new FunctionLoader(set).value(element));
    }
  }

  private void template(XsltElement template) {
    String mode = template.attribute("mode");
    if (mode == null) {
      if (template.required("match").equals("/")) {
        main.add(template);
      } else if (!template.required("match").equals("text()")) {
        throw template.unsupported("is not supported without mode");
      }
    } else if (!PLACES.contains(mode)) {
      modes.computeIfAbsent(mode, m -> new ArrayList<>()).add(template);
    }
  }

  private List<RulePattern> patterns() {
    if (main.size() != 1) {
      throw new UnsupportedRulesException(
          "the stylesheet has " + main.size() + " templates for the document, one is expected");
    }
    Set<String> order = new LinkedHashSet<>();
    for (XsltElement child : main.get(0).children()) {
      if (!child.isSvrl("schematron-output")) {
        throw child.unsupported("is not supported around a report");
      }
      child.children().forEach(part -> inReport(part, order));
    }
    if (order.isEmpty() || !order.containsAll(modes.keySet())) {
      throw new UnsupportedRulesException(
          order.isEmpty()
              ? "the stylesheet applies no pattern to the document, so it checks nothing"
              : "the stylesheet has patterns that it never applies");
    }
    List<RulePattern> patterns = new ArrayList<>();
    order.forEach(mode -> patterns.add(pattern(mode, modes.getOrDefault(mode, List.of()))));
    return patterns;
  }

  /** What a report begins with says nothing of the document; what applies patterns is noted. */
  private static void inReport(XsltElement part, Set<String> order) {
    boolean pattern = part.isXsl("apply-templates")
        && part.attributes() == 2
        && "/".equals(part.attribute("select"));
    if (pattern) {
      if (!order.add(part.required("mode"))) {
        throw part.unsupported("applies a pattern for the second time");
      }
    } else if (part.isSvrl("active-pattern")) {
      part.children().forEach(ProgramLoader::inActivePattern);
    } else if (!part.isXsl("comment")
        && !part.isXsl("attribute")
        && !part.isSvrl("ns-prefix-in-attribute-values")
        && !(part.isSvrl("text") && part.children().stream().allMatch(ProgramLoader::isText))) {
      throw part.unsupported("is not supported in a report");
    }
  }

  /** Text, or the value of a variable: it goes nowhere and can do nothing. */
  private static boolean isText(XsltElement part) {
    return part.isXsl("text")
        || (part.isXsl("value-of") && VARIABLE.matcher(part.required("select")).matches());
  }

  /** There are no templates without mode that would do anything. */
  private static void inActivePattern(XsltElement part) {
    boolean nothing = part.isXsl("apply-templates") && part.attributes() == 0;
    if (!nothing && !part.isXsl("attribute")) {
      throw part.unsupported("is not supported in a pattern");
    }
  }

  private RulePattern pattern(String mode, List<XsltElement> templates) {
    RuleLoader loader = new RuleLoader(set);
    List<Rule> rules = new ArrayList<>();
    Set<String> ways = new LinkedHashSet<>();
    for (XsltElement template : templates) {
      if (RuleLoader.isRule(template)) {
        Rule rule = loader.load(template);
        rules.add(0, rule); // of equal priority the last counts
        if (!rule.match().ofAttributesOnly()) {
          ways.addAll(ways(template, mode));
        }
        continue;
      }
      ways.addAll(ways(template, mode));
      if (RuleLoader.priority(template) >= 0) {
        throw template.unsupported("is neither a rule nor a default");
      }
    }
    if (rules.size() > Claims.MOST_RULES) {
      throw new UnsupportedRulesException("the pattern " + mode + " has too many rules");
    }
    rules.sort(Comparator.comparingDouble(Rule::priority).reversed());
    return new RulePattern(mode, ways.stream().allMatch(way -> way.startsWith("@*")), rules);
  }

  /** How a template goes on to other nodes; all of a pattern must reach every element. */
  private static List<String> ways(XsltElement template, String mode) {
    if ("text()".equals(template.attribute("match"))) {
      return List.of();
    }
    List<String> ways = template.children().stream()
        .filter(child -> child.isXsl("apply-templates"))
        .filter(child -> mode.equals(child.attribute("mode")))
        .map(child -> Objects.requireNonNullElse(child.attribute("select"), "node()"))
        .toList();
    if (ways.size() != 1 || !List.of(ways.get(0).split("\\|", -1)).contains("*")) {
      throw template.unsupported("does not go on to all elements");
    }
    return ways;
  }
}
