package dev.denpyo.suites.xpath;

import java.util.List;

/**
 * The notation for what an expression gives: {@code 3} an integer, {@code 'a'} a string, {@code true},
 * {@code dec(2.5)}, {@code dbl(2.5)}, {@code untyped('a')}, {@code date(2024-02-29)} and so on, {@code
 * /a[1]/@b} a node, {@code ()} nothing, {@code error FOAR0001}; items are set apart by a comma.
 */
final class Answers {
  /** What an engine says that broke down; nothing can be compared with it. */
  static final String BROKEN = "broken";

  private Answers() {}

  static String sequence(List<String> items) {
    return items.isEmpty() ? "()" : String.join(", ", items);
  }

  static String error(String code) {
    return "error " + code;
  }

  static boolean isError(String answer) {
    return answer.startsWith("error ");
  }

  /** An atomic value of a type such as {@code xs:decimal}. */
  static String atomic(String type, String value) {
    String plain =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    return switch (type) {
      case "xs:integer", "xs:boolean" -> plain;
      case "xs:string" -> "'" + plain + "'";
      case "xs:untypedAtomic" -> "untyped('" + plain + "')";
      case "xs:decimal" -> "dec(" + plain + ")";
      case "xs:double" -> "dbl(" + plain + ")";
      case "xs:float" -> "flt(" + plain + ")";
      default -> type.substring(type.indexOf(':') + 1) + "(" + plain + ")";
    };
  }
}
