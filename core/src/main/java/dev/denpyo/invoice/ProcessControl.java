package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Which business process and which specification the document follows (BG-2).
 *
 * @param businessProcess business process type (BT-23)
 * @param specification specification identifier (BT-24)
 */
public record ProcessControl(
    @Nullable String businessProcess, @Nullable String specification) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.businessProcess = businessProcess;
    copy.specification = specification;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String businessProcess;
    private @Nullable String specification;

    private Builder() {}

    /** Business process type (BT-23). */
    public Builder businessProcess(@Nullable String businessProcess) {
      this.businessProcess = businessProcess;
      return this;
    }

    /** Specification identifier (BT-24). */
    public Builder specification(@Nullable String specification) {
      this.specification = specification;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public ProcessControl build() {
      return new ProcessControl(businessProcess, specification);
    }
  }
}
