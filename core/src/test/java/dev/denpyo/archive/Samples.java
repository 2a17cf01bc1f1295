package dev.denpyo.archive;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Documents and clocks that every archive test shares. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Samples() {}

  static byte[] document(int n) {
    return ("<Invoice><ID>INV-" + n + "</ID></Invoice>").getBytes(StandardCharsets.UTF_8);
  }

  static SearchKeys keys(int n) {
    return SearchKeys.builder(
            Direction.ISSUED,
            LocalDate.of(2026, 1, 1).plusDays(n % 365),
            "株式会社サンプル" + n,
            "INV-" + n)
        .amount(BigDecimal.valueOf(110L * n), "JPY")
        .build();
  }

  static Deposit deposit(int n) {
    return Deposit.of(document(n), "application/xml", keys(n));
  }

  static Companion report(int n) {
    var json = "{\"verdict\":\"VALID\",\"document\":" + n + "}";
    return new Companion(
        "validation-report", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }
}
