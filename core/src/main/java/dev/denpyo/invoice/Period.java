package dev.denpyo.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included (BG-14, BG-26).
 *
 * @param start first day (BT-73, BT-134)
 * @param end last day (BT-74, BT-135)
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.start = start;
    copy.end = end;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    private Builder() {}

    /** First day (BT-73, BT-134). */
    public Builder start(@Nullable LocalDate start) {
      this.start = start;
      return this;
    }

    /** Last day (BT-74, BT-135). */
    public Builder end(@Nullable LocalDate end) {
      this.end = end;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Period build() {
      return new Period(start, end);
    }
  }
}
