package dev.denpyo.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that this one corrects or continues (BG-3).
 *
 * @param reference its number (BT-25)
 * @param issueDate its issue date (BT-26)
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record PrecedingInvoice(
    @Nullable String reference, @Nullable LocalDate issueDate, Extensions extensions) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.reference = reference;
    copy.issueDate = issueDate;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String reference;
    private @Nullable LocalDate issueDate;
    private Extensions extensions = Extensions.NONE;

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

    /** All national terms at once. */
    public Builder extensions(Extensions extensions) {
      this.extensions = extensions;
      return this;
    }

    /** Adds one national term. */
    public Builder extension(String key, String value) {
      extensions = extensions.with(key, value);
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public PrecedingInvoice build() {
      return new PrecedingInvoice(reference, issueDate, extensions);
    }
  }
}
