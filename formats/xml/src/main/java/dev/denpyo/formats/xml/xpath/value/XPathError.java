package dev.denpyo.formats.xml.xpath.value;

/**
 * A dynamic or type error of XPath, named by the W3C's code such as {@code FORG0001}.
 *
 * <p>It carries no stack trace, because rules meet it in documents, not in programs, and the one
 * who evaluates an assertion catches it.
 */
public final class XPathError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  private final String code;

  /**
   * An error.
   *
   * @param code the local name of the W3C's error code
   * @param message what was wrong, for people
   */
  public XPathError(String code, String message) {
    super(code + ": " + message, null, false, false);
    this.code = code;
  }

  /** The local name of the W3C's error code, such as {@code XPTY0004}. */
  public String code() {
    return code;
  }

  static XPathError badForm(String text, AtomicType type) {
    return new XPathError("FORG0001", quote(text) + " is not in the form of " + type);
  }

  static XPathError type(String message) {
    return new XPathError("XPTY0004", message);
  }

  /** The value in quotes, cut short, since documents choose its length. */
  static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "...'";
  }
}
