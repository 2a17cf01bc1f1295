package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import java.util.List;

/** The components of {@link Address}, each named once: what binding tables, JSON and comparisons are made of. */
public final class AddressTerms {
  /** Main line, usually street and number (BT-35, BT-50, BT-64, BT-75). */
  public static final Term<Address, Address.Builder, String> LINE1 =
      Term.one("line1", ValueKind.TEXT, Address::line1, Address.Builder::line1);

  /** Second line (BT-36, BT-51, BT-65, BT-76). */
  public static final Term<Address, Address.Builder, String> LINE2 =
      Term.one("line2", ValueKind.TEXT, Address::line2, Address.Builder::line2);

  /** Third line (BT-162 to BT-165). */
  public static final Term<Address, Address.Builder, String> LINE3 =
      Term.one("line3", ValueKind.TEXT, Address::line3, Address.Builder::line3);

  /** City, town or village (BT-37, BT-52, BT-66, BT-77). */
  public static final Term<Address, Address.Builder, String> CITY =
      Term.one("city", ValueKind.TEXT, Address::city, Address.Builder::city);

  /** Post code (BT-38, BT-53, BT-67, BT-78). */
  public static final Term<Address, Address.Builder, String> POST_CODE =
      Term.one("postCode", ValueKind.TEXT, Address::postCode, Address.Builder::postCode);

  /** Region, state or prefecture (BT-39, BT-54, BT-68, BT-79). */
  public static final Term<Address, Address.Builder, String> SUBDIVISION =
      Term.one("subdivision", ValueKind.TEXT, Address::subdivision, Address.Builder::subdivision);

  /** Country, ISO 3166-1 alpha-2 (BT-40, BT-55, BT-69, BT-80). */
  public static final Term<Address, Address.Builder, CountryCode> COUNTRY =
      Term.one("country", ValueKind.COUNTRY_CODE, Address::country, Address.Builder::country);

  /** All of them, in the order of the record. */
  public static final GroupType<Address, Address.Builder> GROUP = GroupType.of(
          "Address",
          Address::builder,
          Address.Builder::build,
          List.of(LINE1, LINE2, LINE3, CITY, POST_CODE, SUBDIVISION, COUNTRY))
      .extended(Address::extensions, Address.Builder::extension);

  private AddressTerms() {}
}
