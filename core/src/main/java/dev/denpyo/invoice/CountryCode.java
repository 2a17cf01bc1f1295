package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A country or territory.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (ISO 3166-1 alpha-2)
 */
public record CountryCode(String value) {
  /** Japan. */
  public static final CountryCode JP = new CountryCode("JP");

  /** Germany. */
  public static final CountryCode DE = new CountryCode("DE");

  /** France. */
  public static final CountryCode FR = new CountryCode("FR");

  /** Italy. */
  public static final CountryCode IT = new CountryCode("IT");

  /** Spain. */
  public static final CountryCode ES = new CountryCode("ES");

  /** Austria. */
  public static final CountryCode AT = new CountryCode("AT");

  /** Netherlands. */
  public static final CountryCode NL = new CountryCode("NL");

  /** Belgium. */
  public static final CountryCode BE = new CountryCode("BE");

  /** Takes any text. */
  public CountryCode {
    requireNonNull(value, "value");
  }

  /** Whether {@link CodeList#countries} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.countries().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
