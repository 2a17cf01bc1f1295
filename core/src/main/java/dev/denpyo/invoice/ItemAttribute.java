package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A property of an item (BG-32).
 *
 * @param name name of the property (BT-160)
 * @param value its value (BT-161)
 */
public record ItemAttribute(@Nullable String name, @Nullable String value) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.name = name;
    copy.value = value;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String value;

    private Builder() {}

    /** Name of the property (BT-160). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Its value (BT-161). */
    public Builder value(@Nullable String value) {
      this.value = value;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public ItemAttribute build() {
      return new ItemAttribute(name, value);
    }
  }
}
