package dev.denpyo.suites.xpath;

import java.util.regex.Pattern;

/**
 * When two answers count as one. What gives a value to Saxon has to give that value to us: items, types
 * and order. The norm leaves some freedom with errors (XPath 2.0, section 2.3.4), and Saxon has habits:
 *
 * <ul>
 *   <li>where both end in an error, which of several is found first is not prescribed;
 *   <li>Saxon finds type errors before it evaluates, and moves what does not change out of loops; ours
 *       meets such errors where it evaluates, and perhaps it does not: no item to filter, a branch not
 *       taken, an operand that decides alone;
 *   <li>an exact quotient of integers is an {@code xs:integer} to Saxon, and an integer made a decimal may
 *       stay one; the norm has {@code xs:decimal}.
 * </ul>
 *
 * The first two do not hold for a single operation: there the codes are the same.
 */
final class Agreement {
  /** Numbers wanted of nodes: Saxon calls a text that is none now a wrong type, now a wrong form. */
  private static final Pattern NUMBER_OF_NODE =
      Pattern.compile("(round|floor|ceiling|abs|-)\\([(/].*");

  /** A place compared with a number beyond an int, which Saxon cuts down to one. */
  private static final Pattern FAR_PLACE =
      Pattern.compile("position\\(\\)[^)]*\\d{10}|\\d{10}[^(]*position\\(\\)");

  private static final String TYPE_ERROR = Answers.error("XPTY0004");

  private static final Pattern MAKES_DECIMALS = Pattern.compile("div|avg|xs:decimal");

  private static final Pattern WHOLE_DECIMAL = Pattern.compile("dec\\((-?\\d+)\\)");

  private Agreement() {}

  /** Whether they agree on an expression of any size. */
  static boolean loose(String expression, String saxon, String ours) {
    if (saxon.startsWith("error XPST")) {
      return ours.startsWith(OurXPath.STATIC);
    }
    return (Answers.isError(saxon) && isAnswer(ours)) || strict(expression, saxon, ours);
  }

  /** Whether they agree on a single operation. */
  static boolean strict(String expression, String saxon, String ours) {
    if (saxon.equals(Answers.BROKEN) || FAR_PLACE.matcher(expression).find()) {
      return true;
    }
    if (saxon.equals("()") && expression.contains("(())")) {
      return ours.equals("()") || ours.equals(TYPE_ERROR); // what is written empty is seen first
    }
    if (saxon.equals(TYPE_ERROR) && expression.startsWith("matches(")) {
      return Answers.isError(ours); // the pattern is at fault too, and may be found first
    }
    if (NUMBER_OF_NODE.matcher(expression).matches() && Answers.isError(saxon)) {
      return Answers.isError(ours);
    }
    return MAKES_DECIMALS.matcher(expression).find()
        ? wholes(saxon).equals(wholes(ours))
        : saxon.equals(ours);
  }

  /** A value or a dynamic error: neither refused, nor broken down. */
  private static boolean isAnswer(String ours) {
    return !ours.startsWith(OurXPath.STATIC) && !ours.startsWith("threw ");
  }

  private static String wholes(String answer) {
    return WHOLE_DECIMAL.matcher(answer).replaceAll("$1");
  }
}
