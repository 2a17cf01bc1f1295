package dev.denpyo.invoice;

import java.util.Map;

/** Minor-unit digits of the currencies whose number is not two (ISO 4217 list one). */
final class CurrencyDigits {
  private static final int USUAL = 2;

  private static final Map<String, Integer> UNUSUAL = Map.ofEntries(
      Map.entry("BIF", 0),
      Map.entry("CLP", 0),
      Map.entry("DJF", 0),
      Map.entry("GNF", 0),
      Map.entry("ISK", 0),
      Map.entry("JPY", 0),
      Map.entry("KMF", 0),
      Map.entry("KRW", 0),
      Map.entry("PYG", 0),
      Map.entry("RWF", 0),
      Map.entry("UGX", 0),
      Map.entry("UYI", 0),
      Map.entry("VND", 0),
      Map.entry("VUV", 0),
      Map.entry("XAF", 0),
      Map.entry("XOF", 0),
      Map.entry("XPF", 0),
      Map.entry("BHD", 3),
      Map.entry("IQD", 3),
      Map.entry("JOD", 3),
      Map.entry("KWD", 3),
      Map.entry("LYD", 3),
      Map.entry("OMR", 3),
      Map.entry("TND", 3),
      Map.entry("CLF", 4),
      Map.entry("UYW", 4));

  private CurrencyDigits() {}

  static int of(String currency) {
    return UNUSUAL.getOrDefault(currency, USUAL);
  }
}
