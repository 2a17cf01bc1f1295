package dev.denpyo.law.japan;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.SearchKeys;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file by the sample of Japan's tax agency: {@code 20261122_青空商事_110000.pdf}, so that
 * a folder can be searched by date, counterparty and amount where nothing better is at hand. Characters
 * that a file's name may not have, and the underscore, are written as {@code %} and the hex digits of
 * their UTF-8; so what was written reads back as it was.
 *
 * @param date of the document
 * @param counterparty its name
 * @param amount null where the document shows none; the name then has two parts
 * @param extension letters and digits, such as {@code pdf}
 */
public record TransactionFileName(
    LocalDate date, String counterparty, @Nullable BigDecimal amount, String extension) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NAME = Pattern.compile(
      "(\\d{8})_((?:[^_%]|%[0-9A-F]{2})+?)(?:_(-?\\d+(?:\\.\\d+)?))?\\.([A-Za-z0-9]+)");
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,16}");
  private static final String FORBIDDEN = "\\/:*?\"<>|_%";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int LAST_YEAR = 9999;

  /**
   * Checks what a name can say.
   *
   * @throws IllegalArgumentException if the year has not four digits, the counterparty is empty, or the
   *     extension is none
   */
  public TransactionFileName {
    if (requireNonNull(date, "date").getYear() < 1 || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("date must be in the years 1 to 9999, was " + date);
    }
    if (requireNonNull(counterparty, "counterparty").isEmpty()) {
      throw new IllegalArgumentException("counterparty must not be empty");
    }
    if (!EXTENSION.matcher(requireNonNull(extension, "extension")).matches()) {
      throw new IllegalArgumentException(
          "extension must be 1 to 16 letters or digits, was " + extension);
    }
  }

  /** By the keys under which a document is kept: its amount with tax, or else without. */
  public static TransactionFileName of(SearchKeys keys, String extension) {
    var amount = keys.amount() == null ? keys.netAmount() : keys.amount();
    return new TransactionFileName(keys.date(), keys.counterparty(), amount, extension);
  }

  /** The name; longer than file systems take if the counterparty's is. */
  public String toText() {
    var sum = amount == null ? "" : "_" + plain(amount);
    return DAY.format(date) + "_" + escaped(counterparty) + sum + "." + extension;
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c < ' ' || c == 0x7F || FORBIDDEN.indexOf(c) >= 0) {
        out.append('%').append(HEX.toHexDigits((byte) c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  /** What a name says; empty if it is not by the sample. Amounts equal in number are equal. */
  public static Optional<TransactionFileName> parse(String name) {
    var parts = NAME.matcher(requireNonNull(name, "name"));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var amount = parts.group(3) == null ? null : new BigDecimal(parts.group(3));
      return Optional.of(new TransactionFileName(
          LocalDate.parse(parts.group(1), DAY), unescaped(parts.group(2)), amount, parts.group(4)));
    } catch (DateTimeParseException | CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty(); // no such day, or no such escape
    }
  }

  private static String unescaped(String text) throws CharacterCodingException {
    var out = new ByteArrayOutputStream();
    for (var at = 0; at < text.length(); ) {
      if (text.charAt(at) == '%') {
        out.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
        at += 3;
      } else {
        var c = Character.toString(text.codePointAt(at));
        out.writeBytes(c.getBytes(StandardCharsets.UTF_8));
        at += c.length();
      }
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(out.toByteArray()))
        .toString();
  }

  /** Whether it names the document that those keys are of. */
  boolean names(SearchKeys keys) {
    var same = of(keys, extension);
    var one = amount;
    var other = same.amount();
    return date.equals(same.date())
        && counterparty.equals(same.counterparty())
        && (one == null ? other == null : other != null && one.compareTo(other) == 0);
  }
}
