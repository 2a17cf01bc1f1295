package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit costs (BG-29).
 *
 * @param net price per base quantity after discount, without tax (BT-146)
 * @param discount discount taken off the gross price (BT-147)
 * @param gross price before discount, without tax (BT-148)
 * @param baseQuantity how many units the price is for; absent means one (BT-149, BT-150)
 */
public record Price(
    @Nullable BigDecimal net,
    @Nullable BigDecimal discount,
    @Nullable BigDecimal gross,
    @Nullable Quantity baseQuantity) {

  /**
   * A plain net price for one unit.
   *
   * @throws NumberFormatException if {@code net} is not a decimal number
   */
  public static Price of(String net) {
    return builder().net(new BigDecimal(net)).build();
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.net = net;
    copy.discount = discount;
    copy.gross = gross;
    copy.baseQuantity = baseQuantity;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal gross;
    private @Nullable Quantity baseQuantity;

    private Builder() {}

    /** Price per base quantity after discount, without tax (BT-146). */
    public Builder net(@Nullable BigDecimal net) {
      this.net = net;
      return this;
    }

    /** Discount taken off the gross price (BT-147). */
    public Builder discount(@Nullable BigDecimal discount) {
      this.discount = discount;
      return this;
    }

    /** Price before discount, without tax (BT-148). */
    public Builder gross(@Nullable BigDecimal gross) {
      this.gross = gross;
      return this;
    }

    /** How many units the price is for; absent means one (BT-149, BT-150). */
    public Builder baseQuantity(@Nullable Quantity baseQuantity) {
      this.baseQuantity = baseQuantity;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Price build() {
      return new Price(net, discount, gross, baseQuantity);
    }
  }
}
