package dev.denpyo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment already made (PINT IBG-35), or a third party's payment (XRechnung extension BG-DEX-09).
 *
 * @param id identifier or type of the payment (IBT-179, BT-DEX-001)
 * @param amount amount paid, in the invoice currency (IBT-180, BT-DEX-002)
 * @param date date received (IBT-181)
 * @param description type or description (IBT-182, BT-DEX-003)
 */
public record PaidAmount(
    @Nullable String id,
    @Nullable BigDecimal amount,
    @Nullable LocalDate date,
    @Nullable String description) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.id = id;
    copy.amount = amount;
    copy.date = date;
    copy.description = description;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate date;
    private @Nullable String description;

    private Builder() {}

    /** Identifier or type of the payment (IBT-179, BT-DEX-001). */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Amount paid, in the invoice currency (IBT-180, BT-DEX-002). */
    public Builder amount(@Nullable BigDecimal amount) {
      this.amount = amount;
      return this;
    }

    /** Date received (IBT-181). */
    public Builder date(@Nullable LocalDate date) {
      this.date = date;
      return this;
    }

    /** Type or description (IBT-182, BT-DEX-003). */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PaidAmount build() {
      return new PaidAmount(id, amount, date, description);
    }
  }
}
