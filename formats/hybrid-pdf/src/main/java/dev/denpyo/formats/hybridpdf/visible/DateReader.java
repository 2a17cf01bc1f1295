package dev.denpyo.formats.hybridpdf.visible;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds days in a text: 2026-11-22, 22.11.2026, 11/22/2026, 22. November 2026, 22 de noviembre de 2026,
 * 2026年11月22日, 令和8年11月22日. Where a text can be read in two ways (05/03/2018) it is read in both.
 */
final class DateReader {
  private static final int CENTURY = 2_000;
  private static final int SHORTEST_MONTH = 3;

  private static final Pattern YEAR_FIRST = Pattern.compile(
      "(?<![0-9])([12][0-9]{3}) ?[-/.\u5e74] ?([0-9]{1,2}) ?[-/.\u6708] ?([0-9]{1,2})(?![0-9])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<![0-9])([12][0-9]{3})([01][0-9])([0-3][0-9])(?![0-9])");
  private static final Pattern YEAR_LAST = Pattern.compile(
      "(?<![0-9])([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4}|[0-9]{2})(?![0-9])");
  private static final Pattern ERA = Pattern.compile(
      "(\u4ee4\u548c|\u5e73\u6210|\u662d\u548c|\\b[RHS]) ?(\u5143|[0-9]{1,2}) ?[\u5e74./-] ?"
          + "([0-9]{1,2}) ?[\u6708./-] ?([0-9]{1,2})(?![0-9])");
  private static final Pattern DAY_MONTH = Pattern.compile(
      "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|\u00ba|\u00b0|o)?[. -]*(?:de |of )?(\\p{L}{3,12})[.,]*[ -]*"
          + "(?:de |del )?([0-9]{4}|[0-9]{2})(?![0-9])");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? ?([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?![0-9])");

  /** The year before the first of an era. */
  private static final Map<String, Integer> ERAS = Map.of(
      "\u4ee4\u548c",
      2018,
      "R",
      2018,
      "\u5e73\u6210",
      1988,
      "H",
      1988,
      "\u662d\u548c",
      1925,
      "S",
      1925);

  /** In en, de, fr, it, es; as {@link Squeezed} has words. */
  private static final List<List<String>> MONTHS = List.of(
      List.of("january", "januar", "janner", "janvier", "gennaio", "enero"),
      List.of("february", "februar", "feber", "fevrier", "febbraio", "febrero"),
      List.of("march", "marz", "mrz", "mars", "marzo"),
      List.of("april", "avril", "aprile", "abril"),
      List.of("may", "mai", "maggio", "mayo"),
      List.of("june", "juni", "juin", "giugno", "junio"),
      List.of("july", "juli", "juillet", "luglio", "julio"),
      List.of("august", "aout", "agosto"),
      List.of("september", "septembre", "settembre", "septiembre", "setiembre"),
      List.of("october", "oktober", "octobre", "ottobre", "octubre"),
      List.of("november", "novembre", "noviembre"),
      List.of("december", "dezember", "decembre", "dicembre", "diciembre"));

  private final TextRow row;
  private final BiConsumer<LocalDate, Span> found;

  private DateReader(TextRow row, BiConsumer<LocalDate, Span> found) {
    this.row = row;
    this.found = found;
  }

  /** Tells every day of a row, a place once for each way to read it. */
  static void read(TextRow row, BiConsumer<LocalDate, Span> found) {
    DateReader reader = new DateReader(row, found);
    reader.each(YEAR_FIRST, m -> reader.day(m, m.group(1), m.group(2), m.group(3)));
    reader.each(COMPACT, m -> reader.day(m, m.group(1), m.group(2), m.group(3)));
    reader.each(YEAR_LAST, reader::yearLast);
    reader.each(ERA, reader::era);
    reader.each(DAY_MONTH, m -> reader.named(m, m.group(2), m.group(1), m.group(3)));
    reader.each(MONTH_DAY, m -> reader.named(m, m.group(1), m.group(2), m.group(3)));
  }

  private interface Use {
    void accept(MatchResult match);
  }

  private void each(Pattern pattern, Use use) {
    pattern.matcher(row.text()).results().forEach(use::accept);
  }

  private void yearLast(MatchResult match) {
    day(match, match.group(4), match.group(3), match.group(1));
    if (match.group(2).equals("/")) {
      day(match, match.group(4), match.group(1), match.group(3));
    }
    if (match.group(4).length() == 2) {
      day(match, match.group(1), match.group(3), match.group(4));
    }
  }

  private void era(MatchResult match) {
    int before = ERAS.getOrDefault(match.group(1), 0);
    int year = match.group(2).equals("\u5143") ? 1 : Integer.parseInt(match.group(2));
    day(match, String.valueOf(before + year), match.group(3), match.group(4));
  }

  private void named(MatchResult match, String month, String day, String year) {
    months(month).forEach(m -> day(match, year, String.valueOf(m), day));
  }

  /** The months that a word, or the beginning of one, can mean. */
  static Set<Integer> months(String word) {
    String plain = Squeezed.letters(word);
    Set<Integer> months = new TreeSet<>();
    for (int i = 0; i < MONTHS.size() && plain.length() >= SHORTEST_MONTH; i++) {
      if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(plain))) {
        months.add(i + 1);
      }
    }
    return months;
  }

  private void day(MatchResult match, String year, String month, String day) {
    int number = Integer.parseInt(year);
    int full = year.length() <= 2 ? CENTURY + number : number;
    try {
      LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
      found.accept(date, new Span(row, match.start(), match.end()));
    } catch (DateTimeException e) {
      // No such day: read otherwise, or no day at all.
    }
  }

  /** All days of a row. */
  static List<LocalDate> days(TextRow row) {
    List<LocalDate> days = new ArrayList<>();
    read(row, (day, span) -> days.add(day));
    return days;
  }
}
