package dev.denpyo.formats.xml.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells elements of one name apart: {@code cac:TaxScheme/cbc:ID=VAT}, {@code @schemeID!=SEPA}, {@code
 * cbc:X} (there is one), {@code !cbc:X} (there is none). {@code $taxCurrency} stands for the tax
 * accounting currency where that differs from the invoice's.
 *
 * @param path elements below, joined by slashes, possibly ending in an attribute
 * @param operator how to compare
 * @param value what to compare with; null for the two operators that need none
 */
record Condition(
    List<String> path, Operator operator, @Nullable String value) {
  private static final String TAX_CURRENCY = "$taxCurrency";

  enum Operator {
    EQUAL,
    NOT_EQUAL,
    PRESENT,
    ABSENT
  }

  static Condition parse(String text) {
    int notEqual = text.indexOf("!=");
    if (notEqual > 0) {
      return of(text.substring(0, notEqual), Operator.NOT_EQUAL, text.substring(notEqual + 2));
    }
    int equal = text.indexOf('=');
    if (equal > 0) {
      return of(text.substring(0, equal), Operator.EQUAL, text.substring(equal + 1));
    }
    return text.startsWith("!")
        ? of(text.substring(1), Operator.ABSENT, null)
        : of(text, Operator.PRESENT, null);
  }

  private static Condition of(String path, Operator operator, @Nullable String value) {
    return new Condition(List.of(path.split("/", -1)), operator, value);
  }

  /** The attribute of the element itself that this demands to have a fixed value, so written with it. */
  Optional<String> ownAttribute() {
    boolean fixed =
        operator == Operator.EQUAL && path.size() == 1 && path.get(0).startsWith("@");
    return fixed && !TAX_CURRENCY.equals(value)
        ? Optional.of(path.get(0).substring(1))
        : Optional.empty();
  }

  boolean holds(XmlElement element, ReadContext context) {
    return switch (operator) {
      case PRESENT -> find(element, null);
      case ABSENT -> !find(element, null);
      case EQUAL -> find(element, expected(context));
      case NOT_EQUAL -> !find(element, expected(context));
    };
  }

  private String expected(ReadContext context) {
    String literal = value == null ? "" : value;
    return literal.equals(TAX_CURRENCY) ? context.accountingCurrency() : literal;
  }

  // With null any value will do.
  private boolean find(XmlElement element, @Nullable String wanted) {
    return find(element, 0, wanted);
  }

  private boolean find(XmlElement element, int depth, @Nullable String wanted) {
    if (depth == path.size()) {
      return same(element.text(), wanted);
    }
    String name = path.get(depth);
    if (name.startsWith("@")) {
      String found = element.attribute(name.substring(1));
      return found != null && same(found, wanted);
    }
    for (XmlElement child : element.children()) {
      if (child.name().equals(name) && find(child, depth + 1, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String found, @Nullable String wanted) {
    if (wanted == null) {
      return true;
    }
    String trimmed = found.trim();
    return switch (wanted) {
      case "true" -> trimmed.equals("true") || trimmed.equals("1"); // both are xs:boolean
      case "false" -> trimmed.equals("false") || trimmed.equals("0");
      default -> trimmed.equals(wanted);
    };
  }
}
