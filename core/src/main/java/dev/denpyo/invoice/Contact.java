package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask (BG-6, BG-9).
 *
 * @param name person or department (BT-41, BT-56)
 * @param telephone telephone number (BT-42, BT-57)
 * @param email e-mail address (BT-43, BT-58)
 */
public record Contact(
    @Nullable String name,
    @Nullable String telephone,
    @Nullable String email) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.name = name;
    copy.telephone = telephone;
    copy.email = email;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String telephone;
    private @Nullable String email;

    private Builder() {}

    /** Person or department (BT-41, BT-56). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Telephone number (BT-42, BT-57). */
    public Builder telephone(@Nullable String telephone) {
      this.telephone = telephone;
      return this;
    }

    /** E-mail address (BT-43, BT-58). */
    public Builder email(@Nullable String email) {
      this.email = email;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Contact build() {
      return new Contact(name, telephone, email);
    }
  }
}
