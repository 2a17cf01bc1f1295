package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of one log of an {@link ArchiveGroup}: whose it is, and for which fiscal year.
 *
 * @param tenant lower-case letters, digits and single hyphens, at most 32
 * @param year likewise, at most 20: {@code 2026}, or {@code 2026-short} after a change of year
 */
public record LogName(String tenant, String year) implements Comparable<LogName> {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_TENANT = 32; // with prefix and year a name every database takes
  private static final int LONGEST_YEAR = 20;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is not as described above
   */
  public LogName {
    word("tenant", tenant, LONGEST_TENANT);
    word("year", year, LONGEST_YEAR);
  }

  static void word(String name, String value, int longest) {
    if (requireNonNull(value, name).length() > longest || !WORD.matcher(value).matches()) {
      throw new IllegalArgumentException(name + " must be at most " + longest
          + " lower-case letters and digits with single hyphens, was " + value);
    }
  }

  /** {@code TENANT/YEAR}. */
  public String text() {
    return tenant + "/" + year;
  }

  /**
   * The name that {@link #text} wrote.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static LogName parse(String text) {
    var parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("text must be TENANT/YEAR, was " + text);
    }
    return new LogName(parts[0], parts[1]);
  }

  /** By tenant, then year. */
  @Override
  public int compareTo(LogName other) {
    return Comparator.comparing(LogName::tenant).thenComparing(LogName::year).compare(this, other);
  }
}
