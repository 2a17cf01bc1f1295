package dev.denpyo.suites.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.XPath;
import dev.denpyo.formats.xml.xpath.XPathItem;
import dev.denpyo.formats.xml.xpath.XPathSyntaxException;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Map;

/** Answers by our compiler. */
final class OurXPath {
  /** What stands for every static error: they carry no code, but the expression. */
  static final String STATIC = Answers.error("static");

  private OurXPath() {}

  /** What the expression gives, in the notation of {@link Answers}. */
  static String answer(String expression, DocumentTree document, Map<String, String> namespaces) {
    try {
      return Answers.sequence(XPath.compile(expression, namespaces).evaluate(document).stream()
          .map(OurXPath::item)
          .toList());
    } catch (XPathSyntaxException e) {
      return STATIC + ": " + e.getMessage();
    } catch (XPathError e) {
      return Answers.error(e.code());
    }
  }

  private static String item(XPathItem item) {
    return item.type().equals("node") ? item.value() : Answers.atomic(item.type(), item.value());
  }
}
