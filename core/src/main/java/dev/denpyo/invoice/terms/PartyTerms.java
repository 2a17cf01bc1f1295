package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Party;
import java.util.List;

/** The components of {@link Party}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PartyTerms {
  /** Full legal name (BT-27, BT-44, BT-59, BT-62). */
  public static final Term<Party, Party.Builder, String> NAME =
      Term.one("name", ValueKind.TEXT, Party::name, Party.Builder::name);

  /** Name it is known by, if another (BT-28, BT-45). */
  public static final Term<Party, Party.Builder, String> TRADING_NAME =
      Term.one("tradingName", ValueKind.TEXT, Party::tradingName, Party.Builder::tradingName);

  /** Identifiers, for example a GLN (BT-29, BT-46, BT-60). */
  public static final Term<Party, Party.Builder, Identifier> IDENTIFIERS =
      Term.many("identifiers", ValueKind.IDENTIFIER, Party::identifiers, Party.Builder::identifier);

  /** Identifier from the official register (BT-30, BT-47, BT-61). */
  public static final Term<Party, Party.Builder, Identifier> LEGAL_REGISTRATION = Term.one(
      "legalRegistration",
      ValueKind.IDENTIFIER,
      Party::legalRegistration,
      Party.Builder::legalRegistration);

  /** VAT or consumption-tax identifier; in Japan the registration number, T and 13 digits (BT-31, BT-48, BT-63). */
  public static final Term<Party, Party.Builder, String> VAT_ID =
      Term.one("vatId", ValueKind.TEXT, Party::vatId, Party.Builder::vatId);

  /** Local tax number (BT-32). */
  public static final Term<Party, Party.Builder, String> TAX_REGISTRATION = Term.one(
      "taxRegistration", ValueKind.TEXT, Party::taxRegistration, Party.Builder::taxRegistration);

  /** Further legal information, for example the share capital (BT-33). */
  public static final Term<Party, Party.Builder, String> LEGAL_FORM =
      Term.one("legalForm", ValueKind.TEXT, Party::legalForm, Party.Builder::legalForm);

  /** Where documents are delivered to, scheme of the EAS list (BT-34, BT-49). */
  public static final Term<Party, Party.Builder, Identifier> ELECTRONIC_ADDRESS = Term.one(
      "electronicAddress",
      ValueKind.IDENTIFIER,
      Party::electronicAddress,
      Party.Builder::electronicAddress);

  /** Postal address (BG-5, BG-8, BG-12; IBT-174 and others for the payee). */
  public static final Group<Party, Party.Builder, Address, Address.Builder> ADDRESS =
      Group.one("address", () -> AddressTerms.GROUP, Party::address, Party.Builder::address);

  /** Contact (BG-6, BG-9). */
  public static final Group<Party, Party.Builder, Contact, Contact.Builder> CONTACT =
      Group.one("contact", () -> ContactTerms.GROUP, Party::contact, Party.Builder::contact);

  /** All of them, in the order of the record. */
  public static final GroupType<Party, Party.Builder> GROUP = GroupType.of(
          "Party",
          Party::builder,
          Party.Builder::build,
          List.of(
              NAME,
              TRADING_NAME,
              IDENTIFIERS,
              LEGAL_REGISTRATION,
              VAT_ID,
              TAX_REGISTRATION,
              LEGAL_FORM,
              ELECTRONIC_ADDRESS,
              ADDRESS,
              CONTACT))
      .extended(Party::extensions, Party.Builder::extension);

  private PartyTerms() {}
}
