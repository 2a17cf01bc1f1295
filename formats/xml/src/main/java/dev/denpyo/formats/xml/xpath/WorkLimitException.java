package dev.denpyo.formats.xml.xpath;

/**
 * Rules would have to do more about a document than any honest one asks of them. No error of XPath: nothing
 * in an expression may take it for one, and go on.
 */
public final class WorkLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkLimitException(long limit) {
    super("the rules need more than " + limit + " steps for this document");
  }
}
