package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.FormatNumber;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.formats.xml.xpath.value.XPathStrings;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Functions on strings (Functions and Operators, section 5). */
final class StringFunctions {
  private static final String CODEPOINT_COLLATION =
      "http://www.w3.org/2005/xpath-functions/collation/codepoint";

  private StringFunctions() {}

  static void addTo(Functions.Table table) {
    table.plan("string", 1, a -> new StringOf(a[0]));
    table.plan("normalize-space", 1, a -> new NormalizeSpace(a[0]));
    table.text("upper-case", 1, 1, (f, a) -> XPathStrings.upperCase(a[0].textOrEmpty(f)));
    table.text("lower-case", 1, 1, (f, a) -> XPathStrings.lowerCase(a[0].textOrEmpty(f)));
    table.text("concat", 2, Integer.MAX_VALUE, StringFunctions::concat);
    table.text(
        "string-join",
        1,
        2,
        (f, a) -> join(a[0].value(f), a.length == 1 ? "" : required(a[1].text(f), "string-join")));
    table.text("substring", 2, 3, StringFunctions::substring);
    table.text(
        "substring-before",
        2,
        3,
        (f, a) -> XPathStrings.substringBefore(
            a[0].textOrEmpty(f), collated(f, a, 2, a[1].textOrEmpty(f))));
    table.text(
        "substring-after",
        2,
        3,
        (f, a) -> XPathStrings.substringAfter(
            a[0].textOrEmpty(f), collated(f, a, 2, a[1].textOrEmpty(f))));
    table.text(
        "translate",
        3,
        3,
        (f, a) -> XPathStrings.translate(
            a[0].textOrEmpty(f),
            required(a[1].text(f), "translate"),
            required(a[2].text(f), "translate")));
    table.text("codepoints-to-string", 1, 1, (f, a) -> fromCodepoints(a[0].value(f)));
    table.text("format-number", 2, 2, (f, a) -> {
      Object number = a[0].atom(f);
      return FormatNumber.format(
          number == null ? Double.valueOf(Double.NaN) : numeric(number),
          required(a[1].text(f), "format-number"));
    });
    table.any("string-to-codepoints", 1, 1, (f, a) -> codepoints(a[0].textOrEmpty(f)));
    table.atom(
        "string-length", 1, 1, (f, a) -> (long) XPathStrings.stringLength(a[0].textOrEmpty(f)));
    table.atom("compare", 2, 3, (f, a) -> compare(a[0].text(f), a[1].text(f)));
    tests(table);
  }

  private static void tests(Functions.Table table) {
    table.truth(
        "contains",
        2,
        3,
        (f, a) -> a[0].textOrEmpty(f).contains(collated(f, a, 2, a[1].textOrEmpty(f))));
    table.truth(
        "starts-with",
        2,
        3,
        (f, a) -> a[0].textOrEmpty(f).startsWith(collated(f, a, 2, a[1].textOrEmpty(f))));
    table.truth(
        "ends-with",
        2,
        3,
        (f, a) -> a[0].textOrEmpty(f).endsWith(collated(f, a, 2, a[1].textOrEmpty(f))));
  }

  /** The function {@code string} of a value. */
  static String string(Value value) {
    if (value.size() > 1) {
      throw value.moreThanOne();
    }
    if (value.size() == 0) {
      return "";
    }
    return value instanceof Nodes nodes ? nodes.string(0) : text(value.atom(0));
  }

  /** The items' texts with something between them. */
  static String join(Value value, String separator) {
    if (value.size() == 1) {
      return text(value.atom(0));
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < value.size(); i++) {
      joined.append(i == 0 ? "" : separator).append(text(value.atom(i)));
    }
    return joined.toString();
  }

  private static String text(Object atom) {
    String text = Value.textual(atom);
    return text == null ? Atomics.text(atom) : text;
  }

  private static String concat(Frame f, Plan[] a) {
    StringBuilder all = new StringBuilder();
    for (Plan argument : a) {
      Object atom = argument.atom(f);
      all.append(atom == null ? "" : text(atom));
    }
    return all.toString();
  }

  private static String substring(Frame f, Plan[] a) {
    String text = a[0].textOrEmpty(f);
    double start = number(a[1].atom(f));
    return a.length == 2
        ? XPathStrings.substring(text, start)
        : XPathStrings.substring(text, start, number(a[2].atom(f)));
  }

  private static double number(@Nullable Object atom) {
    if (atom == null) {
      throw new XPathError("XPTY0004", "a number is needed where there is nothing");
    }
    return Atomics.number(numeric(atom));
  }

  /** An argument that must be a number; what is untyped becomes one. */
  static Object numeric(Object atom) {
    if (atom instanceof Number) {
      return atom;
    }
    if (atom instanceof Untyped) {
      return Atomics.cast(atom, AtomicType.DOUBLE);
    }
    throw new XPathError("XPTY0004", "a number is needed, not " + AtomicType.of(atom));
  }

  static String required(@Nullable String text, String function) {
    if (text == null) {
      throw new XPathError("XPTY0004", function + " needs a string where there is nothing");
    }
    return text;
  }

  /** The text, if the collation that may follow it is the one supported. */
  private static String collated(Frame f, Plan[] a, int index, String text) {
    if (a.length > index && !CODEPOINT_COLLATION.equals(a[index].text(f))) {
      throw new XPathError("FOCH0002", "only the codepoint collation is supported");
    }
    return text;
  }

  private static Value codepoints(String text) {
    int[] points = XPathStrings.codepoints(text);
    Object[] items = new Object[points.length];
    for (int i = 0; i < points.length; i++) {
      items[i] = (long) points[i];
    }
    return items.length == 0 ? Items.EMPTY : new Items(items, items.length);
  }

  private static String fromCodepoints(Value value) {
    long[] points = new long[value.size()];
    for (int i = 0; i < points.length; i++) {
      Object atom = value.atom(i);
      Object number = atom instanceof Untyped ? Atomics.cast(atom, AtomicType.INTEGER) : atom;
      if (number instanceof BigInteger) {
        throw new XPathError("FOCH0001", "there is no such character");
      }
      if (!(number instanceof Long point)) {
        throw new XPathError("XPTY0004", "codepoints are integers");
      }
      points[i] = point;
    }
    return XPathStrings.fromCodepoints(points);
  }

  private static @Nullable Object compare(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return null;
    }
    int[] a = XPathStrings.codepoints(one);
    int[] b = XPathStrings.codepoints(other);
    return (long) Integer.signum(java.util.Arrays.compare(a, b));
  }
}
