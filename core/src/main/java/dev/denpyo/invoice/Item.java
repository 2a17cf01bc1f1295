package dev.denpyo.invoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sold (BG-31).
 *
 * @param name name (BT-153)
 * @param description description (BT-154)
 * @param sellerId the seller's identifier (BT-155)
 * @param buyerId the buyer's identifier (BT-156)
 * @param standardId registered identifier, for example a GTIN (BT-157)
 * @param classifications classifications; the scheme is UNTDID 7143 (BT-158); in order, never null
 * @param originCountry country of origin (BT-159)
 * @param attributes properties (BG-32); in order, never null
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record Item(
    @Nullable String name,
    @Nullable String description,
    @Nullable String sellerId,
    @Nullable String buyerId,
    @Nullable Identifier standardId,
    List<Identifier> classifications,
    @Nullable CountryCode originCountry,
    List<ItemAttribute> attributes,
    Extensions extensions) {

  /** Copies the lists, so that nobody can change the value afterwards. */
  public Item {
    classifications = List.copyOf(classifications);
    attributes = List.copyOf(attributes);
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.name = name;
    copy.description = description;
    copy.sellerId = sellerId;
    copy.buyerId = buyerId;
    copy.standardId = standardId;
    copy.classifications.addAll(classifications);
    copy.originCountry = originCountry;
    copy.attributes.addAll(attributes);
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable String sellerId;
    private @Nullable String buyerId;
    private @Nullable Identifier standardId;
    private final List<Identifier> classifications = new ArrayList<>();
    private @Nullable CountryCode originCountry;
    private final List<ItemAttribute> attributes = new ArrayList<>();
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Name (BT-153). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Description (BT-154). */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** The seller's identifier (BT-155). */
    public Builder sellerId(@Nullable String sellerId) {
      this.sellerId = sellerId;
      return this;
    }

    /** The buyer's identifier (BT-156). */
    public Builder buyerId(@Nullable String buyerId) {
      this.buyerId = buyerId;
      return this;
    }

    /** Registered identifier, for example a GTIN (BT-157). */
    public Builder standardId(@Nullable Identifier standardId) {
      this.standardId = standardId;
      return this;
    }

    /** Adds one of: classifications; the scheme is UNTDID 7143 (BT-158). */
    public Builder classification(Identifier classification) {
      classifications.add(classification);
      return this;
    }

    /** Adds them all, in order. */
    public Builder classifications(List<Identifier> all) {
      classifications.addAll(all);
      return this;
    }

    /** Country of origin (BT-159). */
    public Builder originCountry(@Nullable CountryCode originCountry) {
      this.originCountry = originCountry;
      return this;
    }

    /** Adds one of: properties (BG-32). */
    public Builder attribute(ItemAttribute attribute) {
      attributes.add(attribute);
      return this;
    }

    /** Adds them all, in order. */
    public Builder attributes(List<ItemAttribute> all) {
      attributes.addAll(all);
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
    public Item build() {
      return new Item(
          name,
          description,
          sellerId,
          buyerId,
          standardId,
          classifications,
          originCountry,
          attributes,
          extensions);
    }
  }
}
