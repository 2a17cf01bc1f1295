package dev.denpyo.invoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to pay (BG-16; PINT allows several).
 *
 * @param id identifier of these instructions (IBT-187)
 * @param means payment means, UNTDID 4461 (BT-81)
 * @param meansText payment means in words (BT-82)
 * @param remittance what the payer is to quote (BT-83)
 * @param creditTransfers accounts to transfer to (BG-17); in order, never null
 * @param card card paid with (BG-18)
 * @param directDebit direct debit mandate (BG-19)
 */
public record PaymentInstructions(
    @Nullable String id,
    @Nullable PaymentMeansCode means,
    @Nullable String meansText,
    @Nullable String remittance,
    List<CreditTransfer> creditTransfers,
    @Nullable PaymentCard card,
    @Nullable DirectDebit directDebit) {

  /** Copies the lists, so that nobody can change the value afterwards. */
  public PaymentInstructions {
    creditTransfers = List.copyOf(creditTransfers);
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.id = id;
    copy.means = means;
    copy.meansText = meansText;
    copy.remittance = remittance;
    copy.creditTransfers.addAll(creditTransfers);
    copy.card = card;
    copy.directDebit = directDebit;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable PaymentMeansCode means;
    private @Nullable String meansText;
    private @Nullable String remittance;
    private final List<CreditTransfer> creditTransfers = new ArrayList<>();
    private @Nullable PaymentCard card;
    private @Nullable DirectDebit directDebit;

    private Builder() {}

    /** Identifier of these instructions (IBT-187). */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Payment means, UNTDID 4461 (BT-81). */
    public Builder means(@Nullable PaymentMeansCode means) {
      this.means = means;
      return this;
    }

    /** Payment means in words (BT-82). */
    public Builder meansText(@Nullable String meansText) {
      this.meansText = meansText;
      return this;
    }

    /** What the payer is to quote (BT-83). */
    public Builder remittance(@Nullable String remittance) {
      this.remittance = remittance;
      return this;
    }

    /** Adds one of: accounts to transfer to (BG-17). */
    public Builder creditTransfer(CreditTransfer creditTransfer) {
      creditTransfers.add(creditTransfer);
      return this;
    }

    /** Adds them all, in order. */
    public Builder creditTransfers(List<CreditTransfer> all) {
      creditTransfers.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearCreditTransfers() {
      creditTransfers.clear();
      return this;
    }

    /** Card paid with (BG-18). */
    public Builder card(@Nullable PaymentCard card) {
      this.card = card;
      return this;
    }

    /** Direct debit mandate (BG-19). */
    public Builder directDebit(@Nullable DirectDebit directDebit) {
      this.directDebit = directDebit;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PaymentInstructions build() {
      return new PaymentInstructions(
          id, means, meansText, remittance, creditTransfers, card, directDebit);
    }
  }
}
