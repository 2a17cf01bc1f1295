package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tax out of an invoice whose prices include it, keeping the gross total of every rate.
 *
 * <p>Amounts that name no tax category are left as they are.
 */
final class InclusivePrices {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /** Digits of a derived unit price: enough for the line amount of millions of units. */
  private static final int PRICE_DIGITS = 10;

  private final Money money;
  private final TaxPolicy policy;
  private final LineSums sums;
  private final Map<Integer, BigDecimal> netAt = new HashMap<>();
  private final Map<TaxKey, BigDecimal> taxes = new LinkedHashMap<>();
  private @Nullable InvoiceType type;

  InclusivePrices(Money money, TaxPolicy policy) {
    this.money = money;
    this.policy = policy;
    this.sums = new LineSums(money, false);
  }

  /** Tax per row of the breakdown, once {@link #withoutTax} has run. */
  Map<TaxKey, BigDecimal> taxes() {
    return taxes;
  }

  /** The invoice with every amount and price net of tax. */
  Invoice withoutTax(Invoice gross) {
    type = gross.type();
    TaxGroup.of(gross).values().forEach(this::split);
    Invoice.Builder net = gross.toBuilder().clearLines().clearAllowances().clearCharges();
    int position = 0;
    for (InvoiceLine line : gross.lines()) {
      net.line(line(line, netAt.get(position++), rateIn(line.tax())));
    }
    for (AllowanceCharge allowance : gross.allowances()) {
      BigDecimal amount = netAt.get(position++);
      net.allowance(
          adjustment(allowance, amount == null ? null : amount.negate(), rateIn(allowance.tax())));
    }
    for (AllowanceCharge charge : gross.charges()) {
      net.charge(adjustment(charge, netAt.get(position++), rateIn(charge.tax())));
    }
    return net.build();
  }

  private void split(TaxGroup group) {
    BigDecimal rate = rateOf(group.key());
    List<BigDecimal> gross = group.parts().stream().map(TaxGroup.Part::amount).toList();
    List<BigDecimal> nets = new ArrayList<>();
    if (policy == TaxPolicy.PER_LINE) {
      gross.forEach(amount -> nets.add(money.round(amount).subtract(taxIn(amount, rate))));
    } else {
      BigDecimal total = money.round(group.sum());
      List<BigDecimal> weights = gross.stream().map(HUNDRED::multiply).toList();
      BigDecimal net = total.subtract(taxIn(total, rate));
      nets.addAll(Spread.over(net, weights, HUNDRED.add(rate), money.digits()));
    }
    taxes.put(group.key(), money.round(group.sum()).subtract(money.sum(nets)));
    for (int i = 0; i < nets.size(); i++) {
      netAt.put(group.parts().get(i).position(), nets.get(i));
    }
  }

  /**
   * The tax in a gross amount: {@code gross x rate / (100 + rate)}, rounded once. Cutting off (or
   * rounding up) can land a whole unit from {@code net x rate / 100}, which every official rule
   * refuses: 1,000 yen at 10 % would be 910 and 90 where 910 calls for 91. The tax is then the next
   * unit, here 909 and 91, which is the other of the two amounts the law leaves open.
   */
  private BigDecimal taxIn(BigDecimal gross, BigDecimal rate) {
    BigDecimal tax = money.divide(gross.multiply(rate), HUNDRED.add(rate));
    BigDecimal off = tax.subtract(Money.percentExactly(rate, gross.subtract(tax)));
    if (off.abs().compareTo(money.unit()) < 0) {
      return tax;
    }
    return off.signum() < 0 ? tax.add(money.unit()) : tax.subtract(money.unit());
  }

  private BigDecimal rateIn(@Nullable Tax tax) {
    TaxKey key = TaxKey.of(tax);
    return key == null ? BigDecimal.ZERO : rateOf(key);
  }

  /** The rate; zero for one below zero, which no gross price can include. */
  private BigDecimal rateOf(TaxKey key) {
    return key.effectiveRate(type).max(BigDecimal.ZERO);
  }

  private InvoiceLine line(InvoiceLine gross, @Nullable BigDecimal net, BigDecimal rate) {
    if (net == null) {
      return gross;
    }
    InvoiceLine.Builder line =
        gross.toBuilder().netAmount(net).clearAllowances().clearCharges();
    gross.allowances().forEach(a -> line.allowance(adjustment(a, ratio(a.amount(), rate), rate)));
    gross.charges().forEach(c -> line.charge(adjustment(c, ratio(c.amount(), rate), rate)));
    subLines(gross, net, rate, line.clearSubLines());
    return line.price(price(line.build(), gross.price(), rate)).build();
  }

  /** Sub-lines that added up to their line still do; others are converted one by one. */
  private void subLines(
      InvoiceLine gross, BigDecimal net, BigDecimal rate, InvoiceLine.Builder into) {
    List<BigDecimal> weights =
        gross.subLines().stream().map(s -> Money.orZero(s.netAmount())).toList();
    BigDecimal sum = Money.exactSum(weights.stream());
    boolean addUp = sum.signum() != 0 && sum.compareTo(Money.orZero(gross.netAmount())) == 0;
    List<BigDecimal> nets = addUp
        ? Spread.over(net, weights.stream().map(net::multiply).toList(), sum, money.digits())
        : List.of();
    for (int i = 0; i < gross.subLines().size(); i++) {
      InvoiceLine sub = gross.subLines().get(i);
      BigDecimal own = sub.tax() == null ? rate : rateIn(sub.tax());
      into.subLine(line(sub, addUp ? nets.get(i) : ratio(sub.netAmount(), own), own));
    }
  }

  private AllowanceCharge adjustment(
      AllowanceCharge gross, @Nullable BigDecimal net, BigDecimal rate) {
    BigDecimal base = ratio(gross.baseAmount(), rate);
    return net == null ? gross : gross.toBuilder().amount(net).baseAmount(base).build();
  }

  /**
   * The price without tax. Where its proportional value does not give the line's net amount (a
   * spread cent, or many units of something cheap), it is derived from that amount, so that price
   * times quantity holds on the line.
   */
  private @Nullable Price price(InvoiceLine net, @Nullable Price gross, BigDecimal rate) {
    if (gross == null || gross.net() == null) {
      return gross;
    }
    Price scaled = scaled(gross, exactRatio(gross.net(), rate), rate);
    BigDecimal amount = sums.computed(net.toBuilder().price(scaled).build());
    boolean holds = amount == null || amount.compareTo(Money.orZero(net.netAmount())) == 0;
    if (holds || isNothing(net)) {
      return scaled;
    }
    return scaled(gross, derived(net, gross), rate);
  }

  /** The price that gives the line's net amount, a hair beyond it where products are cut off. */
  private BigDecimal derived(InvoiceLine net, Price gross) {
    BigDecimal wanted = Money.orZero(net.netAmount());
    BigDecimal goods =
        wanted.add(LineSums.amounts(net.allowances())).subtract(LineSums.amounts(net.charges()));
    BigDecimal units = net.quantity() == null ? BigDecimal.ONE : net.quantity().value();
    BigDecimal base =
        gross.baseQuantity() == null ? BigDecimal.ONE : gross.baseQuantity().value();
    int digits = PRICE_DIGITS + Math.max(0, units.precision() - units.scale());
    int sign = wanted.signum() * units.signum() * base.signum();
    return goods.multiply(base).divide(units, digits, towards(sign));
  }

  private RoundingMode towards(int sign) {
    return switch (money.mode()) {
      case DOWN -> sign < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
      case UP -> sign < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
      default -> RoundingMode.HALF_UP;
    };
  }

  private static boolean isNothing(InvoiceLine line) {
    return line.quantity() == null || line.quantity().value().signum() == 0;
  }

  private static Price scaled(Price gross, BigDecimal net, BigDecimal rate) {
    Price.Builder price = gross.toBuilder().net(net);
    if (gross.discount() != null) {
      price.discount(exactRatio(gross.discount(), rate));
    }
    if (gross.gross() != null) {
      BigDecimal discount =
          gross.discount() == null ? BigDecimal.ZERO : exactRatio(gross.discount(), rate);
      price.gross(net.add(discount));
    }
    return price.build();
  }

  private @Nullable BigDecimal ratio(@Nullable BigDecimal gross, BigDecimal rate) {
    return gross == null ? null : money.divide(gross.multiply(HUNDRED), HUNDRED.add(rate));
  }

  private static BigDecimal exactRatio(BigDecimal gross, BigDecimal rate) {
    BigDecimal exact =
        gross.multiply(HUNDRED).divide(HUNDRED.add(rate), PRICE_DIGITS, RoundingMode.HALF_UP);
    BigDecimal plain = exact.stripTrailingZeros();
    return plain.scale() < gross.scale()
        ? exact.setScale(Math.max(0, gross.scale()), RoundingMode.HALF_UP)
        : plain;
  }
}
