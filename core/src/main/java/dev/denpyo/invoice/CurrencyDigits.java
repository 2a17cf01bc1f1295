package dev.denpyo.invoice;

import java.util.HashMap;
import java.util.Map;

/** Minor-unit digits of the currencies, drawn from {@link CodeList#currencies} once. */
final class CurrencyDigits {
  private static final int USUAL = 2;

  private static final Lazy<Map<String, Integer>> DIGITS = new Lazy<>(CurrencyDigits::draw);

  private CurrencyDigits() {}

  private static Map<String, Integer> draw() {
    CodeList currencies = CodeList.currencies();
    Map<String, Integer> digits = new HashMap<>();
    for (CodeList.Entry entry : currencies.entries()) {
      currencies
          .newest(entry.code())
          .flatMap(newest -> newest.value("digits"))
          .ifPresent(text -> digits.put(entry.code(), Integer.valueOf(text)));
    }
    return Map.copyOf(digits);
  }

  static int of(String currency) {
    return DIGITS.get().getOrDefault(currency, USUAL);
  }
}
