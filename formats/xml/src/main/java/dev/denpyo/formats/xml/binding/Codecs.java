package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codecs that syntaxes share, and the parsing that their own are made of. */
public final class Codecs {
  /** XML Schema part 2, 3.2.3: no exponent, no grouping. The bound keeps a hostile number cheap. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,200}(\\.\\d{0,200})?|\\.\\d{1,200})");

  /** Plain text, kept as it stands. */
  public static final Codec<String> TEXT = new Codec<>() {
    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      return element.text().isBlank() ? null : element.text();
    }

    @Override
    public void write(String value, ElementWriter out) {
      out.text(value);
    }
  };

  /** A decimal number, digits kept as they stand. */
  public static final Codec<BigDecimal> DECIMAL_NUMBER = new Codec<>() {
    @Override
    public @Nullable BigDecimal read(XmlElement element, ReadContext context) {
      return decimal(element, context).orElse(null);
    }

    @Override
    public void write(BigDecimal value, ElementWriter out) {
      out.text(value.toPlainString());
    }
  };

  private Codecs() {}

  /** A code: trimmed text in a record. */
  public static <V> Codec<V> code(ValueKind<V> kind) {
    return new Codec<>() {
      @Override
      public @Nullable V read(XmlElement element, ReadContext context) {
        return element.text().isBlank() ? null : kind.ofCode(element.text().trim());
      }

      @Override
      public void write(V value, ElementWriter out) {
        out.text(kind.textOf(value));
      }
    };
  }

  /** The number in an element; empty if it has none, with a problem if that is for being malformed. */
  public static Optional<BigDecimal> decimal(XmlElement element, ReadContext context) {
    String text = element.text().trim();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!DECIMAL.matcher(text).matches()) {
      context.malformed(element, text, "a decimal number such as 1000.00");
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text));
  }

  /** The day in an ISO 8601 text; a time zone behind it is dropped, and said to be. */
  public static @Nullable LocalDate isoDate(XmlElement element, ReadContext context) {
    String text = element.text().trim();
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > 10 && text.substring(10).matches("Z|[+-]\\d\\d:\\d\\d")) {
      context.reduced(element, "The time zone of the date is not kept.");
      text = text.substring(0, 10);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      context.malformed(element, element.text().trim(), "a day of the calendar such as 2026-02-28");
      return null;
    }
  }

  /** The time in an ISO 8601 text; a time zone behind it is dropped, and said to be. */
  public static @Nullable LocalTime isoTime(XmlElement element, ReadContext context) {
    String text = element.text().trim();
    if (text.isEmpty()) {
      return null;
    }
    String plain = text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "");
    if (!plain.equals(text)) {
      context.reduced(element, "The time zone of the time is not kept.");
    }
    try {
      return LocalTime.parse(plain);
    } catch (DateTimeException e) {
      context.malformed(element, text, "a time such as 09:30:00");
      return null;
    }
  }

  /** The bytes in Base64, white space allowed. */
  public static byte @Nullable [] base64(XmlElement element, ReadContext context) {
    try {
      return Base64.getDecoder().decode(element.text().replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      context.malformed(element, element.text(), "Base64");
      return null;
    }
  }
}
