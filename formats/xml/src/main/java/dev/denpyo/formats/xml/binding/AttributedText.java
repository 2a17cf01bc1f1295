package dev.denpyo.formats.xml.binding;

import java.util.List;

/**
 * A text with its element's attributes in front, as national terms are kept: {@code
 * {schemeName=CC}000000}. A closing brace or a backslash in a value has a backslash before it; a text
 * that begins with a brace itself has {@code {}} before it, so that none is taken for the other.
 */
final class AttributedText {
  private static final String NOTHING = "{}";

  private AttributedText() {}

  static String of(XmlElement element) {
    StringBuilder kept = new StringBuilder();
    List<String> attributes = element.attributes();
    for (int i = 0; i < attributes.size(); i += 2) {
      String value = attributes.get(i + 1).replace("\\", "\\\\").replace("}", "\\}");
      kept.append('{').append(attributes.get(i)).append('=').append(value).append('}');
    }
    kept.append(element.text().startsWith("{") ? NOTHING : "");
    return kept.append(element.text()).toString();
  }

  static void write(String kept, ElementWriter out) {
    int at = 0;
    int end = attributeEnd(kept, at);
    while (end > 0) {
      int equals = kept.indexOf('=', at);
      out.attribute(kept.substring(at + 1, equals), unescaped(kept.substring(equals + 1, end)));
      at = end + 1;
      end = attributeEnd(kept, at);
    }
    out.text(kept.substring(kept.startsWith(NOTHING, at) ? at + NOTHING.length() : at));
  }

  /** Where the attribute that begins here has its closing brace; -1 if none begins here. */
  private static int attributeEnd(String kept, int at) {
    if (!kept.startsWith("{", at)) {
      return -1;
    }
    int i = at + 1;
    while (i < kept.length() && isNamePart(kept.charAt(i))) {
      i++;
    }
    if (i == at + 1 || i == kept.length() || kept.charAt(i) != '=') {
      return -1;
    }
    while (i < kept.length() && kept.charAt(i) != '}') {
      i += kept.charAt(i) == '\\' ? 2 : 1;
    }
    return i < kept.length() ? i : -1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
      plain.append(value.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }
}
