package dev.denpyo.totals;

import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Tax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document allowance or charge in percent applies to where it does not say: the lines taxed
 * alike.
 */
final class AdjustmentBase {
  private final Map<TaxKey, BigDecimal> sums = new HashMap<>();
  private final BigDecimal all;
  private final Money money;

  private AdjustmentBase(BigDecimal all, Money money) {
    this.all = all;
    this.money = money;
  }

  static AdjustmentBase of(List<InvoiceLine> lines, Money money) {
    AdjustmentBase base =
        new AdjustmentBase(money.sum(lines.stream().map(InvoiceLine::netAmount)), money);
    for (InvoiceLine line : lines) {
      TaxKey key = TaxKey.of(line.tax());
      if (key != null && line.netAmount() != null) {
        base.sums.merge(key, line.netAmount(), BigDecimal::add);
      }
    }
    return base;
  }

  BigDecimal of(@Nullable Tax tax) {
    TaxKey key = TaxKey.of(tax);
    return key == null ? all : money.round(sums.getOrDefault(key, BigDecimal.ZERO));
  }
}
