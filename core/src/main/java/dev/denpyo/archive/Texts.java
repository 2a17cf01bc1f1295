package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Checks on what callers hand in: each names the argument and shows the value. */
final class Texts {
  static final int LONGEST = 1000;
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9._+-]{0,63}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}(;[ -~]{1,200})?");

  private Texts() {}

  /** A line of text that survives every encoding: not blank, no controls, nothing undecodable. */
  static String line(String name, String value) {
    requireNonNull(value, name);
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          name + " must have 1 to " + LONGEST + " characters that are not all blank");
    }
    value.codePoints().forEach(c -> requireCharacter(name, c));
    return value;
  }

  /** U+FFFD stands for a character some decoder lost: as a search key it would find nothing. */
  private static void requireCharacter(String name, int c) {
    var surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (Character.isISOControl(c) || surrogate || c == 0xFFFD) {
      throw new IllegalArgumentException(
          name + " must not hold the character U+" + Integer.toHexString(c));
    }
  }

  /** A short lower-case word such as {@code invoice} or {@code validation-report}. */
  static String token(String name, String value) {
    if (!TOKEN.matcher(requireNonNull(value, name)).matches()) {
      throw new IllegalArgumentException(
          name + " must be a lower-case word of letters, digits and ._+- , was " + value);
    }
    return value;
  }

  static String mediaType(String value) {
    if (!MEDIA_TYPE.matcher(requireNonNull(value, "mediaType")).matches()) {
      throw new IllegalArgumentException(
          "mediaType must look like application/xml in lower case, was " + value);
    }
    return value;
  }

  static byte[] content(String name, byte[] value) {
    if (requireNonNull(value, name).length == 0) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return value.clone();
  }

  static Content content(String name, Content value) {
    if (value.size() < 1 || value.size() > Content.LARGEST) {
      throw new IllegalArgumentException(
          name + " must have 1 to " + Content.LARGEST + " bytes, has " + value.size());
    }
    return value;
  }

  /** One spelling for each value: 10.00 and 10 are the same amount. */
  static BigDecimal amount(String name, BigDecimal value) {
    var plain = requireNonNull(value, name).stripTrailingZeros();
    plain = plain.scale() < 0 ? plain.setScale(0) : plain;
    if (plain.scale() > AmountOrder.FRACTION
        || plain.precision() - plain.scale() > AmountOrder.DIGITS) {
      throw new IllegalArgumentException(
          name + " must have at most " + AmountOrder.DIGITS + " digits before and "
              + AmountOrder.FRACTION + " after the point, was " + value.toEngineeringString());
    }
    return plain;
  }
}
