package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes lines: prices, allowances and charges in percent, net amounts (BT-131, BT-136, BT-141,
 * BT-146).
 */
final class LineSums {
  private final Money money;
  private final boolean keepGiven;

  LineSums(Money money, boolean keepGiven) {
    this.money = money;
    this.keepGiven = keepGiven;
  }

  InvoiceLine complete(InvoiceLine line) {
    InvoiceLine.Builder done = line.toBuilder().price(price(line.price()));
    done.clearSubLines().subLines(line.subLines().stream().map(this::complete).toList());
    boolean plain = line.allowances().isEmpty() && line.charges().isEmpty();
    BigDecimal base = plain ? null : product(done.build()); // percentages apply to it
    done.clearAllowances().allowances(adjustments(line.allowances(), base));
    done.clearCharges().charges(adjustments(line.charges(), base));
    return done.netAmount(net(line.netAmount(), done.build())).build();
  }

  /**
   * Fills in the amount of a percentage and the base it applies to; an amount stated is kept.
   *
   * @param base what the percentage applies to where it does not say
   */
  AllowanceCharge adjustment(AllowanceCharge stated, @Nullable BigDecimal base) {
    if (stated.amount() != null) {
      return keepGiven
          ? stated
          : stated.toBuilder().amount(money.round(stated.amount())).build();
    }
    BigDecimal appliesTo = stated.baseAmount() == null ? base : stated.baseAmount();
    if (stated.percent() == null || appliesTo == null) {
      return stated;
    }
    BigDecimal amount = money.percentOf(stated.percent(), appliesTo);
    return stated.toBuilder().baseAmount(appliesTo).amount(amount).build();
  }

  /**
   * Price times quantity, less allowances, plus charges, rounded once; null where it cannot be
   * computed.
   */
  @Nullable
  BigDecimal computed(InvoiceLine line) {
    Quantity quantity = line.quantity();
    BigDecimal divisor = priceBase(line.price());
    if (quantity == null || divisor == null) {
      return null;
    }
    BigDecimal price = Money.orZero(line.price() == null ? null : line.price().net());
    BigDecimal rest = amounts(line.charges()).subtract(amounts(line.allowances()));
    BigDecimal dividend = price.multiply(quantity.value()).add(rest.multiply(divisor));
    return money.divide(dividend, divisor);
  }

  /** The sum of the lines directly below, or null if there are none. */
  @Nullable
  BigDecimal subLineSum(InvoiceLine line) {
    return line.subLines().isEmpty()
        ? null
        : money.sum(line.subLines().stream().map(InvoiceLine::netAmount));
  }

  /** The net price: as stated, or gross less discount. */
  private static @Nullable Price price(@Nullable Price price) {
    if (price == null || price.net() != null || price.gross() == null) {
      return price;
    }
    return price.toBuilder()
        .net(price.gross().subtract(Money.orZero(price.discount())))
        .build();
  }

  private List<AllowanceCharge> adjustments(
      List<AllowanceCharge> stated, @Nullable BigDecimal base) {
    return stated.stream().map(a -> adjustment(a, base)).toList();
  }

  private @Nullable BigDecimal net(@Nullable BigDecimal stated, InvoiceLine line) {
    if (keepGiven && stated != null) {
      return stated;
    }
    BigDecimal computed = computed(line);
    if (computed == null && stated == null) {
      computed = subLineSum(line);
    }
    return computed == null ? money.roundIfAny(stated) : computed;
  }

  /** Price times quantity, rounded: what a line's percentages apply to. */
  private @Nullable BigDecimal product(InvoiceLine line) {
    return computed(line.toBuilder().clearAllowances().clearCharges().build());
  }

  /** The quantity that the price is for; null where there is no price, or one for nothing. */
  private static @Nullable BigDecimal priceBase(@Nullable Price price) {
    if (price == null || price.net() == null) {
      return null;
    }
    BigDecimal base =
        price.baseQuantity() == null ? BigDecimal.ONE : price.baseQuantity().value();
    return base.signum() == 0 ? null : base;
  }

  static BigDecimal amounts(List<AllowanceCharge> adjustments) {
    return Money.exactSum(adjustments.stream().map(AllowanceCharge::amount));
  }
}
