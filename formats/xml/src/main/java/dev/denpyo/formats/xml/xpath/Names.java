package dev.denpyo.formats.xml.xpath;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns prefixed names into what they mean where an expression stands.
 *
 * @param namespaces the namespace of a prefix, or null
 * @param defaultElement namespace of element names without prefix, empty for none
 */
record Names(Function<String, @Nullable String> namespaces, String defaultElement) {
  /** The namespace of the functions of XPath. */
  static final String FN = "http://www.w3.org/2005/xpath-functions";

  /** The namespace of the types of XML Schema. */
  static final String XS = "http://www.w3.org/2001/XMLSchema";

  /** A name as key: {@code {uri}local}, or the local name if it has no namespace. */
  static String key(String uri, String local) {
    return uri.isEmpty() ? local : "{" + uri + "}" + local;
  }

  String function(String expression, String name) {
    return name.indexOf(':') < 0 ? key(FN, name) : prefixed(expression, name);
  }

  String variable(String expression, String name) {
    return name.indexOf(':') < 0 ? name : prefixed(expression, name);
  }

  private String prefixed(String expression, String name) {
    int colon = name.indexOf(':');
    return key(uri(expression, name.substring(0, colon)), name.substring(colon + 1));
  }

  String uri(String expression, String prefix) {
    String uri = namespaces.apply(prefix);
    if (uri != null) {
      return uri;
    }
    return switch (prefix) {
      case "xs" -> XS;
      case "fn" -> FN;
      default ->
        throw new XPathSyntaxException(expression, "the prefix " + prefix + " is not declared");
    };
  }
}
