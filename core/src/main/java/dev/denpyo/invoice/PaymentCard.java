package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A payment card, never in full (BG-18).
 *
 * @param number last digits of the card number (BT-87)
 * @param holder name on the card (BT-88)
 * @param network card network; UBL demands one
 */
public record PaymentCard(
    @Nullable String number,
    @Nullable String holder,
    @Nullable String network) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.number = number;
    copy.holder = holder;
    copy.network = network;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String number;
    private @Nullable String holder;
    private @Nullable String network;

    private Builder() {}

    /** Last digits of the card number (BT-87). */
    public Builder number(@Nullable String number) {
      this.number = number;
      return this;
    }

    /** Name on the card (BT-88). */
    public Builder holder(@Nullable String holder) {
      this.holder = holder;
      return this;
    }

    /** Card network; UBL demands one. */
    public Builder network(@Nullable String network) {
      this.network = network;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PaymentCard build() {
      return new PaymentCard(number, holder, network);
    }
  }
}
