package dev.denpyo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how much is due (BT-20; PINT IBG-33 allows instalments).
 *
 * @param note the terms in words (BT-20)
 * @param instructions identifier of the payment instructions meant (IBT-187)
 * @param amount amount of the instalment (IBT-176)
 * @param dueDate due date of the instalment (IBT-177)
 */
public record PaymentTerms(
    @Nullable String note,
    @Nullable String instructions,
    @Nullable BigDecimal amount,
    @Nullable LocalDate dueDate) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.note = note;
    copy.instructions = instructions;
    copy.amount = amount;
    copy.dueDate = dueDate;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String note;
    private @Nullable String instructions;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate dueDate;

    private Builder() {}

    /** The terms in words (BT-20). */
    public Builder note(@Nullable String note) {
      this.note = note;
      return this;
    }

    /** Identifier of the payment instructions meant (IBT-187). */
    public Builder instructions(@Nullable String instructions) {
      this.instructions = instructions;
      return this;
    }

    /** Amount of the instalment (IBT-176). */
    public Builder amount(@Nullable BigDecimal amount) {
      this.amount = amount;
      return this;
    }

    /** Due date of the instalment (IBT-177). */
    public Builder dueDate(@Nullable LocalDate dueDate) {
      this.dueDate = dueDate;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PaymentTerms build() {
      return new PaymentTerms(note, instructions, amount, dueDate);
    }
  }
}
