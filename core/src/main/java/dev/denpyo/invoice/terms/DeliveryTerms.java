package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Identifier;
import java.time.LocalDate;
import java.util.List;

/** The components of {@link Delivery}, each named once: what binding tables, JSON and comparisons are made of. */
public final class DeliveryTerms {
  /** Name of the party delivered to (BT-70). */
  public static final Term<Delivery, Delivery.Builder, String> PARTY_NAME =
      Term.one("partyName", ValueKind.TEXT, Delivery::partyName, Delivery.Builder::partyName);

  /** Identifier of the place (BT-71). */
  public static final Term<Delivery, Delivery.Builder, Identifier> LOCATION =
      Term.one("location", ValueKind.IDENTIFIER, Delivery::location, Delivery.Builder::location);

  /** Actual delivery date (BT-72). */
  public static final Term<Delivery, Delivery.Builder, LocalDate> DATE =
      Term.one("date", ValueKind.DATE, Delivery::date, Delivery.Builder::date);

  /** Address delivered to (BG-15). */
  public static final Group<Delivery, Delivery.Builder, Address, Address.Builder> ADDRESS =
      Group.one("address", () -> AddressTerms.GROUP, Delivery::address, Delivery.Builder::address);

  /** All of them, in the order of the record. */
  public static final GroupType<Delivery, Delivery.Builder> GROUP = GroupType.of(
          "Delivery",
          Delivery::builder,
          Delivery.Builder::build,
          List.of(PARTY_NAME, LOCATION, DATE, ADDRESS))
      .extended(Delivery::extensions, Delivery.Builder::extension);

  private DeliveryTerms() {}
}
