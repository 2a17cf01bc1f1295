package dev.denpyo.formats.view;

import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Account numbers, references and names as banks take them. */
final class BankText {
  /** A reference of the creditor (ISO 11649). */
  static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final int CENTS = 2;
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private BankText() {}

  /** In capitals and without blanks; empty if there is none. */
  static String compact(@Nullable String text) {
    return text == null ? "" : BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** One line of at most so many characters, none of which is cut in half. */
  static String line(@Nullable String text, int longest) {
    String line =
        text == null ? "" : BLANKS.matcher(Visible.text(text)).replaceAll(" ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest));
  }

  /** Whether it has that shape, and right check digits after two letters (ISO 7064, MOD 97-10). */
  static boolean hasRightDigits(Pattern shape, String text) {
    if (!shape.matcher(text).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (text.substring(4) + text.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** What is to be paid, with two digits after the point; null if it is nothing that banks transfer. */
  static @Nullable String amount(@Nullable Totals totals) {
    BigDecimal payable = totals == null ? null : totals.payable();
    boolean payableSo = payable != null
        && payable.signum() > 0
        && payable.compareTo(MOST) <= 0
        && payable.stripTrailingZeros().scale() <= CENTS;
    return payable == null || !payableSo
        ? null
        : payable.setScale(CENTS, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** In groups from the left, as people read it. */
  static String grouped(String text, int first, int next) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && (i - first) % next == 0 && i >= first) {
        grouped.append(' ');
      }
      grouped.append(text.charAt(i));
    }
    return grouped.toString();
  }
}
