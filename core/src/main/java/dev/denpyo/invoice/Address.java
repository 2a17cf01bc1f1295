package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A postal address (BG-5, BG-8, BG-12, BG-15; PINT adds the payee's).
 *
 * @param line1 main line, usually street and number (BT-35, BT-50, BT-64, BT-75)
 * @param line2 second line (BT-36, BT-51, BT-65, BT-76)
 * @param line3 third line (BT-162 to BT-165)
 * @param city city, town or village (BT-37, BT-52, BT-66, BT-77)
 * @param postCode post code (BT-38, BT-53, BT-67, BT-78)
 * @param subdivision region, state or prefecture (BT-39, BT-54, BT-68, BT-79)
 * @param country country, ISO 3166-1 alpha-2 (BT-40, BT-55, BT-69, BT-80)
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record Address(
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String line3,
    @Nullable String city,
    @Nullable String postCode,
    @Nullable String subdivision,
    @Nullable CountryCode country,
    Extensions extensions) {

  /** The four parts that most addresses have. */
  public static Address of(CountryCode country, String postCode, String city, String line1) {
    return builder().country(country).postCode(postCode).city(city).line1(line1).build();
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.line1 = line1;
    copy.line2 = line2;
    copy.line3 = line3;
    copy.city = city;
    copy.postCode = postCode;
    copy.subdivision = subdivision;
    copy.country = country;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String line1;
    private @Nullable String line2;
    private @Nullable String line3;
    private @Nullable String city;
    private @Nullable String postCode;
    private @Nullable String subdivision;
    private @Nullable CountryCode country;
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Main line, usually street and number (BT-35, BT-50, BT-64, BT-75). */
    public Builder line1(@Nullable String line1) {
      this.line1 = line1;
      return this;
    }

    /** Second line (BT-36, BT-51, BT-65, BT-76). */
    public Builder line2(@Nullable String line2) {
      this.line2 = line2;
      return this;
    }

    /** Third line (BT-162 to BT-165). */
    public Builder line3(@Nullable String line3) {
      this.line3 = line3;
      return this;
    }

    /** City, town or village (BT-37, BT-52, BT-66, BT-77). */
    public Builder city(@Nullable String city) {
      this.city = city;
      return this;
    }

    /** Post code (BT-38, BT-53, BT-67, BT-78). */
    public Builder postCode(@Nullable String postCode) {
      this.postCode = postCode;
      return this;
    }

    /** Region, state or prefecture (BT-39, BT-54, BT-68, BT-79). */
    public Builder subdivision(@Nullable String subdivision) {
      this.subdivision = subdivision;
      return this;
    }

    /** Country, ISO 3166-1 alpha-2 (BT-40, BT-55, BT-69, BT-80). */
    public Builder country(@Nullable CountryCode country) {
      this.country = country;
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
    public Address build() {
      return new Address(line1, line2, line3, city, postCode, subdivision, country, extensions);
    }
  }
}
