package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link Price}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PriceTerms {
  /** Price per base quantity after discount, without tax (BT-146). */
  public static final Term<Price, Price.Builder, BigDecimal> NET =
      Term.one("net", ValueKind.UNIT_PRICE, Price::net, Price.Builder::net);

  /** Discount taken off the gross price (BT-147). */
  public static final Term<Price, Price.Builder, BigDecimal> DISCOUNT =
      Term.one("discount", ValueKind.UNIT_PRICE, Price::discount, Price.Builder::discount);

  /** Price before discount, without tax (BT-148). */
  public static final Term<Price, Price.Builder, BigDecimal> GROSS =
      Term.one("gross", ValueKind.UNIT_PRICE, Price::gross, Price.Builder::gross);

  /** How many units the price is for; absent means one (BT-149, BT-150). */
  public static final Term<Price, Price.Builder, Quantity> BASE_QUANTITY = Term.one(
      "baseQuantity", ValueKind.QUANTITY, Price::baseQuantity, Price.Builder::baseQuantity);

  /** All of them, in the order of the record. */
  public static final GroupType<Price, Price.Builder> GROUP = GroupType.of(
      "Price", Price::builder, Price.Builder::build, List.of(NET, DISCOUNT, GROSS, BASE_QUANTITY));

  private PriceTerms() {}
}
