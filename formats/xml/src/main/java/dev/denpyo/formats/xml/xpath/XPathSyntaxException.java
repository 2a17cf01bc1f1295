package dev.denpyo.formats.xml.xpath;

/**
 * An expression that is not XPath 2.0, or uses a part of it that is not supported. The message quotes
 * the expression. Nothing that could not be understood is ever evaluated.
 */
public final class XPathSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, and of which expression. */
  public XPathSyntaxException(String expression, String why) {
    super(why + " in the expression: " + expression.strip());
  }
}
