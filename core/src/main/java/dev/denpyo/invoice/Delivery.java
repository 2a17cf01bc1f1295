package dev.denpyo.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the goods or services went (BG-13).
 *
 * @param partyName name of the party delivered to (BT-70)
 * @param location identifier of the place (BT-71)
 * @param date actual delivery date (BT-72)
 * @param address address delivered to (BG-15)
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record Delivery(
    @Nullable String partyName,
    @Nullable Identifier location,
    @Nullable LocalDate date,
    @Nullable Address address,
    Extensions extensions) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.partyName = partyName;
    copy.location = location;
    copy.date = date;
    copy.address = address;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String partyName;
    private @Nullable Identifier location;
    private @Nullable LocalDate date;
    private @Nullable Address address;
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Name of the party delivered to (BT-70). */
    public Builder partyName(@Nullable String partyName) {
      this.partyName = partyName;
      return this;
    }

    /** Identifier of the place (BT-71). */
    public Builder location(@Nullable Identifier location) {
      this.location = location;
      return this;
    }

    /** Actual delivery date (BT-72). */
    public Builder date(@Nullable LocalDate date) {
      this.date = date;
      return this;
    }

    /** Address delivered to (BG-15). */
    public Builder address(@Nullable Address address) {
      this.address = address;
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
    public Delivery build() {
      return new Delivery(partyName, location, date, address, extensions);
    }
  }
}
