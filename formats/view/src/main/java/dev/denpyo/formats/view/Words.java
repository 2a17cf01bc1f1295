package dev.denpyo.formats.view;

import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words and habits of one language: labels, meanings of codes, and how numbers, amounts and days are
 * written. Drawn from {@code words_XX.properties} and from nothing else, so that no machine's locale data
 * changes a view.
 */
final class Words {
  private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "JPY", "¥", "GBP", "£");

  private static final int DIGITS_OF_UNKNOWN_CURRENCY = 2;

  private final Language language;
  private final boolean era;
  private final Map<String, String> words;
  private final Numbers numbers;
  private final List<String> months;

  private Words(Language language, boolean era, Map<String, String> words) {
    this.language = language;
    this.era = era;
    this.words = words;
    this.numbers = new Numbers(pattern("number.group"), pattern("number.decimal"));
    this.months = List.of(pattern("months").split(",", -1));
  }

  /** The words of a language; days by the eras of Japan if asked for and the language has them. */
  static Words of(Language language, boolean era) {
    return new Words(language, era, read(language));
  }

  /** All keys and texts of a language. */
  static Map<String, String> read(Language language) {
    String file = "words_" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> words = new HashMap<>();
      properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  String label(Label label) {
    return pattern(label.key());
  }

  /** The text under a key, its {@code {0}} and {@code {1}} replaced in one go. */
  String pattern(String key, String... values) {
    String pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no word for " + key + " in " + language.tag());
    }
    return Patterns.fill(pattern, values);
  }

  /** What a code means; the code itself where the language has no word for it. */
  String meaning(CodeKind kind, String code) {
    return words.getOrDefault(kind.key(code), code);
  }

  String number(BigDecimal value, int leastDigits) {
    return numbers.text(value, leastDigits);
  }

  String percent(BigDecimal percent) {
    return pattern("percent", number(percent, 0));
  }

  /** An amount with at least the digits that its currency has. */
  String amount(BigDecimal amount, @Nullable CurrencyCode currency) {
    return number(amount, currency == null ? DIGITS_OF_UNKNOWN_CURRENCY : currency.digits());
  }

  /** An amount with its currency, a minus sign before both. */
  String money(BigDecimal amount, @Nullable CurrencyCode currency) {
    if (currency == null) {
      return amount(amount, null);
    }
    String symbol = SYMBOLS.get(currency.value());
    String digits = amount(amount.abs(), currency);
    String text = symbol == null
        ? pattern("money", digits, currency.value())
        : pattern("money.symbol", digits, symbol);
    return amount.signum() < 0 ? "-" + text : text;
  }

  String day(LocalDate day) {
    if (era) {
      var text = Dates.japanese(day, pattern("date.era"));
      if (text.isPresent() && language == Language.JA) {
        return text.get();
      }
    }
    return Dates.gregorian(day, pattern("date"), months);
  }

  String span(Period period) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (start != null && end != null) {
      return pattern("span", day(start), day(end));
    }
    if (start != null) {
      return pattern("span.from", day(start));
    }
    return end == null ? "" : pattern("span.until", day(end));
  }

  String quantity(Quantity quantity) {
    String number = number(quantity.value(), 0);
    var unit = quantity.unit();
    return unit == null ? number : number + " " + meaning(CodeKind.UNIT, unit.value());
  }

  String identifier(Identifier id) {
    String scheme = id.scheme();
    if (scheme == null) {
      return id.value();
    }
    String name = meaning(CodeKind.SCHEME, scheme);
    String version = id.schemeVersion();
    return pattern("coded", id.value(), version == null ? name : name + " " + version);
  }
}
