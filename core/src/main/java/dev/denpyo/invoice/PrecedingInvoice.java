package dev.denpyo.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that this one corrects or continues (BG-3).
 *
 * @param reference its number (BT-25)
 * @param issueDate its issue date (BT-26)
 */
public record PrecedingInvoice(
    @Nullable String reference, @Nullable LocalDate issueDate) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.reference = reference;
    copy.issueDate = issueDate;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String reference;
    private @Nullable LocalDate issueDate;

    private Builder() {}

    /** Its number (BT-25). */
    public Builder reference(@Nullable String reference) {
      this.reference = reference;
      return this;
    }

    /** Its issue date (BT-26). */
    public Builder issueDate(@Nullable LocalDate issueDate) {
      this.issueDate = issueDate;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PrecedingInvoice build() {
      return new PrecedingInvoice(reference, issueDate);
    }
  }
}
