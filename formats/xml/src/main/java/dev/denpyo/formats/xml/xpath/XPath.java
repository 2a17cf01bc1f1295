package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One expression by itself: to look at a document, or to see how an expression is understood. */
public final class XPath {
  private final ExpressionSet set;
  private final RuleExpressions rule;
  private final RuleExpressions.Part part;

  private XPath(ExpressionSet set, Expression expression) {
    this.set = set;
    this.rule = set.rule();
    this.part = rule.add(expression);
  }

  /**
   * Compiles an expression of XPath 2.0.
   *
   * @param namespaces the namespaces of prefixes; {@code xs} and {@code fn} need none
   * @throws XPathSyntaxException if it is not one, or uses what is not supported
   */
  public static XPath compile(String expression, Map<String, String> namespaces) {
    Expression parsed = Expression.parse(expression, namespaces::get);
    ExpressionSet set = new ExpressionSet();
    set.verify(parsed, expression, List.of());
    return new XPath(set, parsed);
  }

  /**
   * Evaluates it about the document node.
   *
   * @param now the present moment, or null if it is not to be known
   * @throws dev.denpyo.formats.xml.xpath.value.XPathError if it ends in a dynamic error
   * @throws WorkLimitException if it would take longer than anyone should wait
   */
  public List<XPathItem> evaluate(DocumentTree tree, @Nullable Instant now) {
    Session session = set.open(tree, now, uri -> null);
    session.enter(rule, DocumentTree.ROOT);
    Value value = session.value(part);
    List<XPathItem> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(item(value.item(i)));
    }
    return items;
  }

  /** Evaluates it about the document node, at no particular time. */
  public List<XPathItem> evaluate(DocumentTree tree) {
    return evaluate(tree, null);
  }

  private static XPathItem item(Object item) {
    return item instanceof NodeItem node
        ? new XPathItem("node", node.in().tree.path(node.node()))
        : new XPathItem(AtomicType.of(item).toString(), Atomics.text(item));
  }
}
