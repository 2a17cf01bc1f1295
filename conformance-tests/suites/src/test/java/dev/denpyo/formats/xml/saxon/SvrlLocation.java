package dev.denpyo.formats.xml.saxon;

import java.util.regex.Pattern;

/**
 * Turns the paths of validation reports, which come in several dialects, into positional paths by local
 * names: {@code /*:Invoice[namespace-uri()='...'][1]} becomes {@code /Invoice[1]}.
 */
final class SvrlLocation {
  private static final Pattern NAMED_ATTRIBUTE =
      Pattern.compile("@\\*\\[local-name\\(\\)\\s*=\\s*'([^']+)'[^\\]]*]");
  private static final Pattern NAMED_ELEMENT =
      Pattern.compile("\\*\\[local-name\\(\\)\\s*=\\s*'([^']+)'[^\\]]*]");
  private static final Pattern NAMESPACE_TEST =
      Pattern.compile("\\[namespace-uri\\(\\)\\s*=\\s*'[^']*']");
  private static final Pattern PREFIX = Pattern.compile("(?<=[/@])(?:Q\\{[^}]*}|[\\w.*-]+:)");
  private static final Pattern NO_POSITION = Pattern.compile("(/[\\w.-]+)(?=/|$)");

  private SvrlLocation() {}

  /** The path of a node by local names; the document node is {@code /}. */
  static String plain(String location) {
    String path = NAMED_ATTRIBUTE.matcher(location.strip()).replaceAll("@$1");
    path = NAMED_ELEMENT.matcher(path).replaceAll("$1");
    path = NAMESPACE_TEST.matcher(path).replaceAll("");
    path = PREFIX.matcher(path).replaceAll("");
    path = NO_POSITION.matcher(path).replaceAll("$1[1]");
    return path.isEmpty() ? "/" : path;
  }
}
