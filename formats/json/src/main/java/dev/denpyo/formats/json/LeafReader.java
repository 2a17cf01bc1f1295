package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values that are no group. A malformed one is a problem in the list, and null. */
final class LeafReader {
  static final List<String> QUANTITY_KEYS = List.of("value", "unit");
  static final List<String> IDENTIFIER_KEYS = List.of("value", "scheme", "schemeVersion");
  static final List<String> ATTACHMENT_KEYS = List.of("fileName", "mediaType", "content");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?");
  private static final int MAX_DIGITS = 60;

  private final Tokens tokens;
  private final Problems problems;

  LeafReader(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The value that the current token begins; leaves the reader on its last token. */
  <V> @Nullable V read(ValueKind<V> kind) {
    if (tokens.current() == JsonToken.START_OBJECT) {
      return cast(kind, composite(kind));
    }
    JsonLocation at = tokens.location();
    String text = scalar(kind);
    return text == null ? null : parse(kind, text, at);
  }

  /** A text or a number in its own notation; null, with a problem, for anything else. */
  private @Nullable String scalar(ValueKind<?> kind) {
    JsonLocation at = tokens.location();
    JsonToken token = tokens.current();
    if (tokens.isBroken()) {
      return null;
    }
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (token != JsonToken.VALUE_STRING && !number) {
      tokens.skip();
      problems.badValue("this is no " + kind.name(), null, "a " + kind.name(), at);
      return null;
    }
    String text = tokens.text();
    if (text != null && !Unicode.isWellFormed(text)) {
      problems.badValue("half a character", null, "text in whole characters", at);
      return null;
    }
    return text;
  }

  <V> @Nullable V parse(ValueKind<V> kind, String text, JsonLocation at) {
    if (kind.isCode()) {
      return kind.ofCode(text);
    }
    try {
      return cast(kind, parsed(kind, text));
    } catch (DateTimeException | IllegalArgumentException malformed) {
      problems.badValue("malformed " + kind.name(), text, expected(kind), at);
      return null;
    }
  }

  private static @Nullable Object parsed(ValueKind<?> kind, String text) {
    if (kind == ValueKind.TEXT) {
      return text;
    }
    if (kind == ValueKind.DATE) {
      return LocalDate.parse(text);
    }
    if (kind == ValueKind.TIME) {
      return LocalTime.parse(text);
    }
    if (kind == ValueKind.IDENTIFIER) {
      return Identifier.of(text);
    }
    if (kind == ValueKind.QUANTITY) {
      return quantity(text);
    }
    if (kind.type() == BigDecimal.class) {
      return decimal(text);
    }
    throw new IllegalArgumentException(kind.name());
  }

  /** {@code 3} or {@code 3 HUR}. */
  private static Quantity quantity(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? new Quantity(decimal(text), null)
        : new Quantity(
            decimal(text.substring(0, space)),
            new UnitCode(text.substring(space + 1).strip()));
  }

  /** Never through binary floating point, so {@code 10.00} keeps its two digits. */
  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a decimal number");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > MAX_DIGITS || number.precision() - number.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException("more digits than any amount has");
    }
    return number;
  }

  private @Nullable Object composite(ValueKind<?> kind) {
    JsonLocation at = tokens.location();
    if (kind == ValueKind.QUANTITY) {
      return quantity(members(QUANTITY_KEYS), at);
    }
    if (kind == ValueKind.IDENTIFIER) {
      return identifier(members(IDENTIFIER_KEYS), at);
    }
    if (kind == ValueKind.ATTACHMENT) {
      return attachment(members(ATTACHMENT_KEYS), at);
    }
    tokens.skip();
    problems.badValue("this is an object", null, expected(kind), at);
    return null;
  }

  private @Nullable Quantity quantity(Members members, JsonLocation at) {
    String value = required(members, "value", at);
    BigDecimal number = value == null ? null : parse(ValueKind.AMOUNT, value, at);
    String unit = members.value("unit");
    return number == null ? null : new Quantity(number, unit == null ? null : new UnitCode(unit));
  }

  private @Nullable Identifier identifier(Members members, JsonLocation at) {
    String value = required(members, "value", at);
    return value == null
        ? null
        : new Identifier(value, members.value("scheme"), members.value("schemeVersion"));
  }

  private @Nullable Attachment attachment(Members members, JsonLocation at) {
    String content = required(members, "content", at);
    if (content == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(content);
      return Attachment.of(bytes, members.value("mediaType"), members.value("fileName"));
    } catch (IllegalArgumentException malformed) {
      problems.badValue("malformed content", content, "base64 (RFC 4648 section 4)", at);
      return null;
    }
  }

  private @Nullable String required(Members members, String key, JsonLocation at) {
    String value = members.value(key);
    if (value == null && !members.has(key) && !tokens.isBroken()) {
      problems.badValue("'" + key + "' is missing", null, "an object with '" + key + "'", at);
    }
    return value;
  }

  /**
   * The members of a small object, all of them texts or numbers.
   *
   * @param values what could be read
   * @param keys the keys that stand there, with or without a readable value
   */
  record Members(Map<String, String> values, Set<String> keys) {
    @Nullable
    String value(String key) {
      return values.get(key);
    }

    boolean has(String key) {
      return keys.contains(key);
    }
  }

  Members members(List<String> known) {
    Members members = new Members(new HashMap<>(), new HashSet<>());
    for (String key = tokens.nextKey(); key != null; key = tokens.nextKey()) {
      problems.enter(key);
      JsonLocation at = tokens.location();
      JsonToken token = tokens.next();
      if (!known.contains(key)) {
        problems.unknownKey(key, known, at);
        tokens.skip();
      } else if (token != JsonToken.VALUE_NULL && !members.keys().add(key)) {
        problems.repeatedKey(key, at);
        tokens.skip();
      } else if (token != JsonToken.VALUE_NULL) {
        put(members.values(), key, scalar(ValueKind.TEXT));
      }
      problems.leave();
    }
    return members;
  }

  private static void put(Map<String, String> members, String key, @Nullable String value) {
    if (value != null) {
      members.put(key, value);
    }
  }

  private static String expected(ValueKind<?> kind) {
    if (kind == ValueKind.DATE) {
      return "a day of the calendar as YYYY-MM-DD";
    }
    if (kind == ValueKind.TIME) {
      return "a time as HH:MM:SS";
    }
    if (kind == ValueKind.QUANTITY || kind.type() == BigDecimal.class) {
      return "a decimal number such as 1000.00, of at most " + MAX_DIGITS + " digits";
    }
    return kind == ValueKind.ATTACHMENT ? "an object with 'content'" : "a " + kind.name();
  }

  private static <V> @Nullable V cast(ValueKind<V> kind, @Nullable Object value) {
    return value == null ? null : kind.type().cast(value);
  }
}
