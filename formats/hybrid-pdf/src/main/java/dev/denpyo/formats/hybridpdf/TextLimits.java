package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.formats.hybridpdf.visible.Gap;
import java.time.Duration;

/**
 * How much of the pages of a PDF is read for comparison. Beyond it the reader stops, and what it did not
 * find is {@link Gap#LIMIT}, never missing.
 *
 * @param pages pages that are looked at
 * @param characters letters on all of them together
 * @param bytes to which the contents and fonts of all pages may unpack together
 * @param time how long reading may take
 */
public record TextLimits(int pages, int characters, int bytes, Duration time) {
  private static final int MIB = 1024 * 1024;

  /** 2,000 pages, a million letters, 128 MiB, 20 seconds. */
  public static final TextLimits DEFAULT =
      new TextLimits(2_000, 1_000_000, 128 * MIB, Duration.ofSeconds(20));

  /** Refuses limits below one, and no time at all. */
  public TextLimits {
    requireNonNull(time, "time");
    if (pages < 1 || characters < 1 || bytes < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("limits must be positive, were " + pages + " pages, "
          + characters + " characters, " + bytes + " bytes, " + time);
    }
  }
}
