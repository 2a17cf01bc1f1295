package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.xpath.Expression;
import dev.denpyo.formats.xml.xpath.RuleExpressions;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.List;

/** A text in which values of the document may stand. */
final class TextTemplate {
  private final List<Object> pieces;

  /** Of pieces that are strings or {@link RuleExpressions.Part}. */
  private TextTemplate(List<Object> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** An attribute value template (XSLT 2.0, section 5.6). */
  static TextTemplate attribute(XsltElement element, String value, RuleBuilder rule) {
    List<Object> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      if ((c == '{' || c == '}') && value.startsWith(String.valueOf(c), at + 1)) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        int end = value.indexOf('}', at);
        if (end < 0) {
          throw element.unsupported("has an attribute with an open brace");
        }
        pieces.add(literal.toString());
        literal.setLength(0);
        pieces.add(rule.add(element, value.substring(at + 1, end)));
        at = end + 1;
      } else {
        literal.append(c);
        at++;
      }
    }
    pieces.add(literal.toString());
    return new TextTemplate(pieces);
  }

  /** The content of an element: text, {@code value-of}, and elements that hold these. */
  static TextTemplate content(XsltElement element, RuleBuilder rule) {
    List<Object> pieces = new ArrayList<>();
    collect(element, rule, pieces);
    return new TextTemplate(pieces);
  }

  private static void collect(XsltElement element, RuleBuilder rule, List<Object> pieces) {
    for (Object part : element.content()) {
      if (part instanceof String text) {
        pieces.add(text);
      } else if (part instanceof XsltElement child) {
        if (child.isXsl("value-of")) {
          pieces.add(valueOf(child, rule));
        } else if (child.isXsl("text") || !child.namespace().equals(XsltElement.XSL)) {
          collect(child, rule, pieces);
        } else {
          throw child.unsupported("is not supported in a text");
        }
      }
    }
  }

  private static RuleExpressions.Part valueOf(XsltElement element, RuleBuilder rule) {
    String separator = element.attribute("separator");
    Expression select = rule.read(element, element.required("select"));
    return rule.add(separator == null ? select : select.valueOf(separator));
  }

  /** A text without values. */
  static TextTemplate of(String text) {
    return new TextTemplate(List.of(text));
  }

  /** Whether no values stand in it. */
  boolean isConstant() {
    return pieces.size() == 1 && pieces.get(0) instanceof String;
  }

  /**
   * The text about the node that the session is turned to. A value that cannot be told does not keep a
   * finding from being reported: the text then says so.
   */
  String text(Session session) {
    if (pieces.size() == 1 && pieces.get(0) instanceof String text) {
      return text;
    }
    try {
      return filled(session);
    } catch (XPathError e) {
      return "(a value in this message could not be computed: " + e.getMessage() + ")";
    }
  }

  private String filled(Session session) {
    StringBuilder text = new StringBuilder();
    for (Object piece : pieces) {
      text.append(piece instanceof RuleExpressions.Part part ? session.text(part) : piece);
    }
    return text.toString();
  }
}
