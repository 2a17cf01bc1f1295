package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A direct debit agreed on (BG-19).
 *
 * @param mandate mandate reference (BT-89)
 * @param creditorId bank-assigned creditor identifier (BT-90)
 * @param debitedAccount account debited (BT-91)
 */
public record DirectDebit(
    @Nullable String mandate,
    @Nullable String creditorId,
    @Nullable String debitedAccount) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.mandate = mandate;
    copy.creditorId = creditorId;
    copy.debitedAccount = debitedAccount;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String mandate;
    private @Nullable String creditorId;
    private @Nullable String debitedAccount;

    private Builder() {}

    /** Mandate reference (BT-89). */
    public Builder mandate(@Nullable String mandate) {
      this.mandate = mandate;
      return this;
    }

    /** Bank-assigned creditor identifier (BT-90). */
    public Builder creditorId(@Nullable String creditorId) {
      this.creditorId = creditorId;
      return this;
    }

    /** Account debited (BT-91). */
    public Builder debitedAccount(@Nullable String debitedAccount) {
      this.debitedAccount = debitedAccount;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public DirectDebit build() {
      return new DirectDebit(mandate, creditorId, debitedAccount);
    }
  }
}
