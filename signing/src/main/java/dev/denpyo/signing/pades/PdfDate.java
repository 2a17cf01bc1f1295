package dev.denpyo.signing.pades;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as PDF writes them (ISO 32000-1, 7.9.4), for example {@code D:20261122101530+09'00'}. */
final class PdfDate {
  private static final Pattern FORM = Pattern.compile(
      "D:(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:(Z)|([+-])(\\d\\d)'?(\\d\\d)?'?)?.*");

  private PdfDate() {}

  /** The moment; UTC where no zone is written; empty for what is not a date. */
  static Optional<Instant> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.of(
          part(parts, 1, 0),
          part(parts, 2, 1),
          part(parts, 3, 1),
          part(parts, 4, 0),
          part(parts, 5, 0),
          part(parts, 6, 0));
      return Optional.of(local.toInstant(zone(parts)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset zone(Matcher parts) {
    if (parts.group(8) == null) {
      return ZoneOffset.UTC;
    }
    int sign = parts.group(8).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * part(parts, 9, 0), sign * part(parts, 10, 0));
  }

  private static int part(Matcher parts, int group, int otherwise) {
    String digits = parts.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
