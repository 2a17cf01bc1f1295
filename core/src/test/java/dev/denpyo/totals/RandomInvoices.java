package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.NullMarked;

/**
 * Invoices without computed amounts: 1 to 200 lines, three currencies, everything that enters a
 * sum.
 */
@NullMarked
final class RandomInvoices {
  private static final List<CurrencyCode> CURRENCIES =
      List.of(CurrencyCode.JPY, CurrencyCode.EUR, new CurrencyCode("KWD"));
  private static final List<Tax> TAXES = List.of(
      Tax.of(TaxCategory.STANDARD, "10"),
      Tax.of(TaxCategory.REDUCED, "8"),
      Tax.of(TaxCategory.STANDARD, "19.00"),
      Tax.of(TaxCategory.STANDARD, "7.7"),
      Tax.of(TaxCategory.EXEMPT, "0"),
      Tax.of(TaxCategory.ZERO, "0"),
      Tax.of(TaxCategory.REVERSE_CHARGE, "0"),
      Tax.of(TaxCategory.OUTSIDE_SCOPE));
  private static final List<String> BASES = List.of("1", "3", "10", "100", "0.5");

  private final Random random;
  private final int digits;
  private final CurrencyCode currency;

  private RandomInvoices(Random random) {
    this.random = random;
    this.currency = pick(CURRENCIES);
    this.digits = currency.digits();
  }

  static Arbitrary<Invoice> all() {
    return Arbitraries.randomValue(random -> new RandomInvoices(random).invoice());
  }

  private Invoice invoice() {
    var invoice = Invoice.builder("R-1", LocalDate.of(2026, 11, 1), currency);
    int lines = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 20);
    for (int i = 1; i <= lines; i++) {
      invoice.line(line(i));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      invoice.allowance(adjustment().toBuilder().tax(pick(TAXES)).build());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      invoice.charge(adjustment().toBuilder().tax(pick(TAXES)).build());
    }
    payments(invoice);
    return invoice.build();
  }

  private void payments(Invoice.Builder invoice) {
    switch (random.nextInt(5)) {
      case 0 ->
        invoice.totals(Totals.builder().paid(amount()).rounding(amount()).build());
      case 1 -> invoice.paidAmount(PaidAmount.builder().amount(amount()).build());
      case 2 -> invoice.thirdPartyPayment(PaidAmount.builder().amount(amount()).build());
      default -> {}
    }
  }

  private InvoiceLine line(int number) {
    var price = Price.builder().net(number(random.nextInt(5), 1_000_000));
    if (random.nextInt(5) == 0) {
      price.baseQuantity(Quantity.of(pick(BASES), UnitCode.PIECE));
    }
    BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4));
    if (random.nextInt(8) == 0) {
      quantity = quantity.negate();
    }
    var line = InvoiceLine.builder()
        .id(String.valueOf(number))
        .quantity(new Quantity(quantity, UnitCode.PIECE))
        .price(price.build())
        .tax(pick(TAXES))
        .item(Item.builder().name("item " + number).build());
    for (int i = random.nextInt(8); i > 5; i--) {
      line.allowance(adjustment());
    }
    if (random.nextInt(6) == 0) {
      line.charge(adjustment());
    }
    return line.build();
  }

  private AllowanceCharge adjustment() {
    var adjustment = AllowanceCharge.builder();
    switch (random.nextInt(3)) {
      case 0 -> adjustment.amount(amount());
      case 1 -> adjustment.percent(number(1, 500));
      default -> adjustment.percent(number(2, 5_000)).baseAmount(amount());
    }
    return adjustment.build();
  }

  private BigDecimal amount() {
    return number(digits, 100_000);
  }

  private BigDecimal number(int scale, int bound) {
    return BigDecimal.valueOf(random.nextInt(bound), scale);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
