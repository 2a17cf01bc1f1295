package dev.denpyo.signing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * The beginning of a document that begins as nearly all do: in UTF-8, with names in ASCII, and with
 * namespaces that need no unescaping. To read it takes a hundredth of what it takes to set up a
 * parser; where anything is less plain, nothing is returned, and a parser has to say.
 */
final class PlainHead {
  private static final int LONGEST = 8_192;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml version=[\"']1\\.0[\"'](?: encoding=[\"'][Uu][Tt][Ff]-8[\"'])?"
          + "(?: standalone=[\"'](?:yes|no)[\"'])? ?\\?>");
  private static final Pattern TAG = Pattern.compile("<(?:([\\w.-]+):)?([\\w.-]+)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[ \\t\\r\\n]++(?:([\\w.-]+):)?([\\w.-]+)=(?:\"([^\"<]*+)\"|'([^'<]*+)')");

  private final String text;
  private final Map<String, String> namespaces = new HashMap<>();
  private int at;

  private PlainHead(String text) {
    this.text = text;
    namespaces.put("", XMLConstants.NULL_NS_URI);
  }

  /** Empty if the document begins otherwise, or is not well-formed there. */
  static Optional<DocumentHead> of(byte[] document) {
    var from = startsWithMark(document) ? MARK.length : 0;
    var length = Math.min(document.length - from, LONGEST);
    // One character for each byte; what is not ASCII matters in comments and values alone.
    return new PlainHead(new String(document, from, length, StandardCharsets.ISO_8859_1)).head();
  }

  private static boolean startsWithMark(byte[] document) {
    return document.length >= MARK.length
        && document[0] == MARK[0]
        && document[1] == MARK[1]
        && document[2] == MARK[2];
  }

  private Optional<DocumentHead> head() {
    var declaration = DECLARATION.matcher(text);
    at = declaration.lookingAt() ? declaration.end() : 0;
    skipBetween();
    var root = tag();
    if (root.isEmpty() || !text.startsWith(">", at)) {
      return Optional.empty();
    }
    at++;
    skipBetween();
    if (text.startsWith("</", at)) {
      return Optional.of(new DocumentHead("UTF-8", root.get(), Optional.empty()));
    }
    return tag().map(child -> new DocumentHead("UTF-8", root.get(), Optional.of(child)));
  }

  /** White space and comments. */
  private void skipBetween() {
    while (at < text.length() && (" \t\r\n".indexOf(text.charAt(at)) >= 0 || isComment())) {
      at = isComment() ? text.indexOf("-->", at + 4) + 3 : at + 1;
    }
  }

  private boolean isComment() {
    return text.startsWith("<!--", at) && text.indexOf("-->", at + 4) > 0;
  }

  /** The name of the start tag that stands here, read to the end of its attributes. */
  private Optional<QName> tag() {
    var matcher = TAG.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    if (!declarations()) {
      return Optional.empty();
    }
    var prefix = matcher.group(1) == null ? "" : matcher.group(1);
    var isEnd = text.startsWith(">", at) || text.startsWith("/>", at);
    return Optional.ofNullable(namespaces.get(prefix))
        .filter(namespace -> isEnd)
        .map(namespace -> new QName(namespace, matcher.group(2), prefix));
  }

  /** Reads the attributes; false if a namespace is not plain ASCII. */
  private boolean declarations() {
    var matcher = ATTRIBUTE.matcher(text);
    while (matcher.region(at, text.length()).lookingAt()) {
      at = matcher.end();
      var value = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
      var isDefault = matcher.group(1) == null && matcher.group(2).equals("xmlns");
      if (isDefault || "xmlns".equals(matcher.group(1))) {
        namespaces.put(isDefault ? "" : matcher.group(2), value);
        if (value.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '&')) {
          return false;
        }
      }
    }
    return true;
  }
}
