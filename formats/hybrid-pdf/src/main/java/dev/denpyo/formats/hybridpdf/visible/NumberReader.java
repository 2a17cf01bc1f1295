package dev.denpyo.formats.hybridpdf.visible;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds numbers in a text, as any of the usual conventions writes them: 1.234,56, 1,234.56, 1 234,56,
 * 1'234.56. Where a text can be read in two ways ({@code 1.234}) it is read in both. Signs are left to the
 * caller.
 */
final class NumberReader {
  private static final int GROUP = 3;
  private static final int MOST_DIGITS = 24;

  /** Digits with separators between them, and no space. */
  private static final Pattern ATOM = Pattern.compile("[0-9]+(?:[.,'\u2019\u00b4][0-9]+)*");

  private static final Pattern SEPARATOR = Pattern.compile("[^0-9]");
  private static final Pattern HEAD = Pattern.compile("[0-9]{1,3}");
  private static final Pattern MIDDLE = Pattern.compile("[0-9]{3}");
  private static final Pattern TAIL = Pattern.compile("[0-9]{3}(?:[.,][0-9]+)?");

  private NumberReader() {}

  /** Tells every number of a row, a place once for each way to read it. */
  static void read(TextRow row, BiConsumer<BigDecimal, Span> found) {
    List<MatchResult> atoms = ATOM.matcher(row.text()).results().toList();
    for (int i = 0; i < atoms.size(); i++) {
      MatchResult atom = atoms.get(i);
      Span span = new Span(row, atom.start(), atom.end());
      values(atom.group()).forEach(value -> found.accept(value, span));
      spaced(row, atoms, i, found);
    }
  }

  /** Groups of three that spaces part: 1 234 567,89. */
  private static void spaced(
      TextRow row, List<MatchResult> atoms, int first, BiConsumer<BigDecimal, Span> found) {
    if (!HEAD.matcher(atoms.get(first).group()).matches()) {
      return;
    }
    StringBuilder digits = new StringBuilder(atoms.get(first).group());
    for (int i = first + 1; i < atoms.size() && digits.length() < MOST_DIGITS; i++) {
      MatchResult next = atoms.get(i);
      boolean oneSpace =
          next.start() == atoms.get(i - 1).end() + 1 && row.text().charAt(next.start() - 1) == ' ';
      if (!oneSpace || !TAIL.matcher(next.group()).matches()) {
        return;
      }
      digits.append(next.group());
      found.accept(
          new BigDecimal(digits.toString().replace(',', '.')).stripTrailingZeros(),
          new Span(row, atoms.get(first).start(), next.end()));
      if (!MIDDLE.matcher(next.group()).matches()) {
        return; // decimals end a number
      }
    }
  }

  /** What digits with separators can mean. */
  static List<BigDecimal> values(String atom) {
    if (atom.length() > MOST_DIGITS) {
      return List.of();
    }
    List<String> separators =
        SEPARATOR.matcher(atom).results().map(MatchResult::group).toList();
    List<BigDecimal> values = new ArrayList<>();
    if (separators.isEmpty()) {
      add(values, atom);
    } else {
      String last = separators.get(separators.size() - 1);
      int at = atom.lastIndexOf(last);
      List<String> groupers = separators.subList(0, separators.size() - 1);
      boolean decimal = (last.equals(".") || last.equals(",")) && !groupers.contains(last);
      if (decimal && isGrouped(atom.substring(0, at), groupers)) {
        add(values, digits(atom.substring(0, at)) + "." + atom.substring(at + 1));
      }
      if (isGrouped(atom, separators)) {
        add(values, digits(atom));
      }
    }
    return values;
  }

  /** Whether one kind of separator parts groups of three, the first of which may be shorter. */
  private static boolean isGrouped(String text, List<String> separators) {
    if (separators.isEmpty()) {
      return true;
    }
    String[] groups = SEPARATOR.split(text, -1);
    boolean headed = HEAD.matcher(groups[0]).matches() && !groups[0].equals("0");
    for (int i = 1; i < groups.length; i++) {
      headed = headed && groups[i].length() == GROUP;
    }
    return headed && separators.stream().distinct().count() == 1;
  }

  private static String digits(String text) {
    return SEPARATOR.matcher(text).replaceAll("");
  }

  private static void add(List<BigDecimal> values, String number) {
    values.add(new BigDecimal(number).stripTrailingZeros());
  }
}
