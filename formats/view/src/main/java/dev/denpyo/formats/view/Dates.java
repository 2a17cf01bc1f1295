package dev.denpyo.formats.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes days, in the Gregorian calendar or by the eras of Japan. */
final class Dates {
  private static final int FIRST_ERA_YEAR = 1;

  /** An era and its first day; before 1873 Japan counted months otherwise, so Meiji begins there. */
  private record Era(String name, LocalDate first, int yearOne) {}

  // The newest first. First days: the cabinet orders and edicts that named each era.
  private static final List<Era> ERAS = List.of(
      new Era("令和", LocalDate.of(2019, 5, 1), 2019),
      new Era("平成", LocalDate.of(1989, 1, 8), 1989),
      new Era("昭和", LocalDate.of(1926, 12, 25), 1926),
      new Era("大正", LocalDate.of(1912, 7, 30), 1912),
      new Era("明治", LocalDate.of(1873, 1, 1), 1868));

  private Dates() {}

  /**
   * A day in a pattern.
   *
   * @param pattern {@code {y}}, {@code {m}}, {@code {mm}}, {@code {month}}, {@code {d}}, {@code {dd}}
   * @param months the names of the months, January first
   */
  static String gregorian(LocalDate day, String pattern, List<String> months) {
    return fill(pattern, day, Map.of("{month}", months.get(day.getMonthValue() - 1)));
  }

  /**
   * A day by its era, the first year of which is called 元年.
   *
   * @param pattern {@code {era}} and {@code {year}} besides months and days
   * @return empty for a day before 1873
   */
  static Optional<String> japanese(LocalDate day, String pattern) {
    return ERAS.stream().filter(era -> !day.isBefore(era.first())).findFirst().map(era -> {
      int year = day.getYear() - era.yearOne() + 1;
      String written = year == FIRST_ERA_YEAR ? "元" : String.valueOf(year);
      return fill(pattern, day, Map.of("{era}", era.name(), "{year}", written));
    });
  }

  private static String fill(String pattern, LocalDate day, Map<String, String> more) {
    String text = pattern
        .replace("{y}", String.valueOf(day.getYear()))
        .replace("{mm}", twoDigits(day.getMonthValue()))
        .replace("{m}", String.valueOf(day.getMonthValue()))
        .replace("{dd}", twoDigits(day.getDayOfMonth()))
        .replace("{d}", String.valueOf(day.getDayOfMonth()));
    for (Map.Entry<String, String> entry : more.entrySet()) {
      text = text.replace(entry.getKey(), entry.getValue());
    }
    return text;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
