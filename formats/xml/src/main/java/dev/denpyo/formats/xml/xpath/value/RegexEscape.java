package dev.denpyo.formats.xml.xpath.value;

import java.util.Set;

/** One escape such as {@code \d} or {@code \p{Lu}}, put into the dialect of the JDK. */
final class RegexEscape {
  /** NameStartChar of XML 1.0, fifth edition. */
  private static final String NAME_START =
      ":A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\x{2FF}\\x{370}-\\x{37D}"
          + "\\x{37F}-\\x{1FFF}\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}"
          + "\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}";

  private static final String NAME =
      NAME_START + "\\-.0-9\\xB7\\x{300}-\\x{36F}\\x{203F}-\\x{2040}";
  private static final Set<String> CATEGORIES = Set.of(
      "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
      "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
      "Cc", "Cf", "Co", "Cn");

  private final String regex;
  private final String translated;
  private int end;

  /** Whether it stands for one letter, and so may bound a range. */
  private boolean single;

  private int letter;

  /** Reads the escape whose backslash is at {@code start}. */
  RegexEscape(String regex, int start) {
    this.regex = regex;
    this.end = start + 2;
    if (start + 1 >= regex.length()) {
      throw RegexTranslator.wrong(regex, "a backslash at the end");
    }
    this.translated = translate(regex.charAt(start + 1));
  }

  String translated() {
    return translated;
  }

  int end() {
    return end;
  }

  boolean single() {
    return single;
  }

  /** The letter it stands for, if {@link #single}. */
  int letter() {
    return letter;
  }

  private String translate(char c) {
    return switch (c) {
      case 'd' -> "\\p{Nd}";
      case 'D' -> "\\P{Nd}";
      case 's' -> "[ \\t\\n\\r]";
      case 'S' -> "[^ \\t\\n\\r]";
      case 'w' -> "[^\\p{P}\\p{Z}\\p{C}]";
      case 'W' -> "[\\p{P}\\p{Z}\\p{C}]";
      case 'i' -> "[" + NAME_START + "]";
      case 'I' -> "[^" + NAME_START + "]";
      case 'c' -> "[" + NAME + "]";
      case 'C' -> "[^" + NAME + "]";
      case 'p', 'P' -> property(c);
      case 'n' -> letter('\n');
      case 'r' -> letter('\r');
      case 't' -> letter('\t');
      default -> {
        if ("\\|.?*+(){}-[]^$".indexOf(c) < 0) {
          throw RegexTranslator.wrong(regex, "no escape " + c);
        }
        yield letter(c);
      }
    };
  }

  private String letter(char c) {
    single = true;
    letter = c;
    var out = new StringBuilder();
    RegexClass.append(out, c);
    return out.toString();
  }

  private String property(char kind) {
    int close = regex.indexOf('}', end);
    if (end >= regex.length() || regex.charAt(end) != '{' || close < 0) {
      throw RegexTranslator.wrong(regex, "no {} after " + kind);
    }
    var name = regex.substring(end + 1, close);
    end = close + 1;
    if (CATEGORIES.contains(name)) {
      return "\\" + kind + "{" + name + "}";
    }
    if (!name.startsWith("Is")) {
      throw RegexTranslator.wrong(regex, "no category " + XPathError.quote(name));
    }
    return "\\" + kind + "{In" + name.substring(2) + "}";
  }
}
