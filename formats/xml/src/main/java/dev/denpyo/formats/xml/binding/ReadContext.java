package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What reading one document gathers beside the model: problems, currencies, lifted values. */
public final class ReadContext {
  private static final int LONGEST = 80;
  private static final int DEEPEST = 20; // no invoice is, and recursion must have an end
  private static final int MOST_PROBLEMS = 10_000; // a hostile document must not fill the heap

  private final Syntax syntax;
  private final List<Finding> problems = new ArrayList<>();
  private final Map<String, List<Object>> lifted = new HashMap<>();
  private String currency = "";
  private String taxCurrency = "";

  ReadContext(Syntax syntax) {
    this.syntax = syntax;
  }

  /** A value that the row's data type does not admit. */
  public void malformed(XmlElement element, String actual, String expected) {
    add(Finding.error(
            "DNP-READ-01", Layer.XML, "'" + shorten(actual) + "' is not " + expected + ".")
        .at(location(element))
        .actual(shorten(actual))
        .expected(expected)
        .fix("Write " + expected + " here; the rest of the document was read.")
        .build());
  }

  /** A value where one stands already and the model holds one. */
  void repeated(XmlElement element) {
    add(Finding.error(
            "DNP-READ-02",
            Layer.XML,
            "There is more than one " + element.name() + "; the first was read.")
        .at(location(element))
        .actual(shorten(element.text()))
        .fix("Leave one of them.")
        .build());
  }

  /** Content that the model does not carry. */
  void notCarried(XmlElement element, String what) {
    add(Finding.info("DNP-READ-03", Layer.XML, what + " has no place in the model.")
        .at(location(element))
        .actual(shorten(allOf(element)))
        .fix("Nothing, if the original is kept: it is what is signed and archived.")
        .build());
  }

  /** Something lost in an otherwise understood value. */
  public void reduced(XmlElement element, String what) {
    add(Finding.info("DNP-READ-04", Layer.XML, what)
        .at(location(element))
        .actual(shorten(element.text()))
        .build());
  }

  private void add(Finding finding) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(finding);
    }
  }

  /** Conditions ask for the currencies, which both syntaxes write before any amount. */
  void notice(Term<?, ?, ?> term, Object value) {
    if (term == InvoiceTerms.CURRENCY) {
      currency = value.toString();
    } else if (term == InvoiceTerms.TAX_CURRENCY) {
      taxCurrency = value.toString();
    }
  }

  /** The invoice currency read so far; empty before it is. */
  public String currency() {
    return currency;
  }

  /** The tax accounting currency where it differs from the invoice's; else a text no element has. */
  String accountingCurrency() {
    return taxCurrency.isEmpty() || taxCurrency.equals(currency) ? "\u0000" : taxCurrency;
  }

  /** The syntax read. */
  Syntax syntax() {
    return syntax;
  }

  // A syntax may repeat such a value, but not contradict itself.
  void lift(XmlElement element, String key, Object value) {
    List<Object> values = lifted.computeIfAbsent(key, k -> new ArrayList<>());
    if (!values.isEmpty() && !values.get(0).equals(value)) {
      repeated(element);
    }
    values.add(value);
  }

  /** Values of rows that stand outside their group, by the key of the row; in document order. */
  public <V> List<V> lifted(String key, Class<V> type) {
    return lifted.getOrDefault(key, List.of()).stream().map(type::cast).toList();
  }

  List<Finding> problems() {
    return problems;
  }

  static Location location(XmlElement element) {
    return new Location(element.path(), element.line(), element.column());
  }

  /** Its text; of an element with parts, those of the parts. */
  private static String allOf(XmlElement element) {
    StringJoiner parts = new StringJoiner(" ");
    collect(element, parts, DEEPEST);
    return parts.toString();
  }

  private static void collect(XmlElement element, StringJoiner parts, int deeper) {
    boolean leaf = element.children().isEmpty();
    if (leaf && !element.text().isBlank()) {
      parts.add(element.text());
    }
    for (XmlElement child : element.children()) {
      if (parts.length() <= LONGEST && deeper > 0) {
        collect(child, parts, deeper - 1);
      }
    }
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
