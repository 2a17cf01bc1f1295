package dev.denpyo.formats.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML: what is text is escaped here and nowhere else, what is open is closed in order. */
final class Markup {
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; values are escaped
   */
  Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** An element without content; the slash lets XML tools read the page as well. */
  Markup single(String element, String... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  Markup text(String text) {
    escape(Visible.text(text));
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Text that is ours and stands in an element whose content is not escaped: the style sheet. */
  Markup style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The document, UTF-8. */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
