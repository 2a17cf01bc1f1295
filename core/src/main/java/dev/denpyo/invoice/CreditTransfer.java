package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * An account to pay into (BG-17).
 *
 * @param account IBAN or national account number (BT-84)
 * @param accountName name of the account (BT-85)
 * @param serviceProvider BIC or national code of the bank (BT-86)
 */
public record CreditTransfer(
    @Nullable Identifier account,
    @Nullable String accountName,
    @Nullable String serviceProvider) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.account = account;
    copy.accountName = accountName;
    copy.serviceProvider = serviceProvider;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable Identifier account;
    private @Nullable String accountName;
    private @Nullable String serviceProvider;

    private Builder() {}

    /** IBAN or national account number (BT-84). */
    public Builder account(@Nullable Identifier account) {
      this.account = account;
      return this;
    }

    /** Name of the account (BT-85). */
    public Builder accountName(@Nullable String accountName) {
      this.accountName = accountName;
      return this;
    }

    /** BIC or national code of the bank (BT-86). */
    public Builder serviceProvider(@Nullable String serviceProvider) {
      this.serviceProvider = serviceProvider;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public CreditTransfer build() {
      return new CreditTransfer(account, accountName, serviceProvider);
    }
  }
}
