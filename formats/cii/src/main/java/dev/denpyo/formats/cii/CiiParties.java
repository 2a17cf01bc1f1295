package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.CiiSyntax.SYNTAX;
import static dev.denpyo.invoice.terms.PartyTerms.ADDRESS;
import static dev.denpyo.invoice.terms.PartyTerms.CONTACT;
import static dev.denpyo.invoice.terms.PartyTerms.ELECTRONIC_ADDRESS;
import static dev.denpyo.invoice.terms.PartyTerms.LEGAL_FORM;
import static dev.denpyo.invoice.terms.PartyTerms.LEGAL_REGISTRATION;
import static dev.denpyo.invoice.terms.PartyTerms.NAME;
import static dev.denpyo.invoice.terms.PartyTerms.TAX_REGISTRATION;
import static dev.denpyo.invoice.terms.PartyTerms.TRADING_NAME;
import static dev.denpyo.invoice.terms.PartyTerms.VAT_ID;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.Codecs;
import dev.denpyo.formats.xml.binding.ValueCodecs;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.terms.AddressTerms;
import dev.denpyo.invoice.terms.ContactTerms;
import dev.denpyo.invoice.terms.DeliveryTerms;
import dev.denpyo.invoice.terms.PartyTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import org.jspecify.annotations.Nullable;

/** Rows of the parties and where they are: seller, buyer, payee, tax representative, delivery. */
final class CiiParties {
  private static final String VAT = "ram:SpecifiedTaxRegistration[ram:ID/@schemeID=VA]";
  private static final String FISCAL = "ram:SpecifiedTaxRegistration[ram:ID/@schemeID=FC]";

  /** CII has one element for identifiers of a scheme and another for the rest. */
  private static final Term<Party, Party.Builder, Identifier> LOCAL_IDS = Term.many(
      "identifiers",
      ValueKind.IDENTIFIER,
      p -> p.identifiers().stream().filter(i -> i.scheme() == null).toList(),
      Party.Builder::identifier);

  private static final Term<Party, Party.Builder, Identifier> GLOBAL_IDS = Term.many(
      "identifiers",
      ValueKind.IDENTIFIER,
      p -> p.identifiers().stream().filter(i -> i.scheme() != null).toList(),
      Party.Builder::identifier);

  private static final Term<Delivery, Delivery.Builder, Identifier> LOCAL_LOCATION = Term.one(
      "location",
      ValueKind.IDENTIFIER,
      d -> schemed(d.location()) ? null : d.location(),
      Delivery.Builder::location);

  private static final Term<Delivery, Delivery.Builder, Identifier> GLOBAL_LOCATION = Term.one(
      "location",
      ValueKind.IDENTIFIER,
      d -> schemed(d.location()) ? d.location() : null,
      Delivery.Builder::location);

  /** A department is read as the contact's name where no person is named; never written. */
  private static final Term<Contact, Contact.Builder, String> DEPARTMENT =
      Term.one("name", ValueKind.TEXT, c -> null, Contact.Builder::name);

  private CiiParties() {}

  private static boolean schemed(@Nullable Identifier identifier) {
    return identifier != null && identifier.scheme() != null;
  }

  private static BindingTable<Address, Address.Builder> address() {
    return BindingTable.of(AddressTerms.GROUP, SYNTAX)
        .term(AddressTerms.POST_CODE, "ram:PostcodeCode")
        .term(AddressTerms.LINE1, "ram:LineOne")
        .term(AddressTerms.LINE2, "ram:LineTwo")
        .term(AddressTerms.LINE3, "ram:LineThree")
        .term(AddressTerms.CITY, "ram:CityName")
        .term(AddressTerms.COUNTRY, "ram:CountryID")
        .term(AddressTerms.SUBDIVISION, "ram:CountrySubDivisionName")
        .build();
  }

  private static BindingTable<Contact, Contact.Builder> contact() {
    return BindingTable.of(ContactTerms.GROUP, SYNTAX)
        .term(ContactTerms.NAME, "ram:PersonName")
        .term(
            DEPARTMENT, "ram:DepartmentName", CiiSyntax.unlessBeside("ram:PersonName", Codecs.TEXT))
        .term(ContactTerms.TELEPHONE, "ram:TelephoneUniversalCommunication/ram:CompleteNumber")
        .term(ContactTerms.EMAIL, "ram:EmailURIUniversalCommunication/ram:URIID")
        .build();
  }

  /** Seller (BG-4) and buyer (BG-7); only a seller has a description (BT-33). */
  static BindingTable<Party, Party.Builder> trader(boolean seller) {
    BindingTable<Address, Address.Builder> address = address();
    BindingTable<Contact, Contact.Builder> contact = contact();
    var rows = named();
    if (seller) {
      rows.term(LEGAL_FORM, "ram:Description");
    }
    return rows.term(LEGAL_REGISTRATION, "ram:SpecifiedLegalOrganization/ram:ID")
        .term(TRADING_NAME, "ram:SpecifiedLegalOrganization/ram:TradingBusinessName")
        .group(CONTACT, "ram:DefinedTradeContact", () -> contact)
        .group(ADDRESS, "ram:PostalTradeAddress", () -> address)
        .term(ELECTRONIC_ADDRESS, "ram:URIUniversalCommunication/ram:URIID")
        .term(VAT_ID, VAT + "/ram:ID[@schemeID=VA]")
        .term(TAX_REGISTRATION, FISCAL + "/ram:ID[@schemeID=FC]")
        .build();
  }

  /** Payee (BG-10). */
  static BindingTable<Party, Party.Builder> payee() {
    return named()
        .term(LEGAL_REGISTRATION, "ram:SpecifiedLegalOrganization/ram:ID")
        .build();
  }

  /** Seller's tax representative (BG-11). */
  static BindingTable<Party, Party.Builder> taxRepresentative() {
    BindingTable<Address, Address.Builder> address = address();
    return BindingTable.of(PartyTerms.GROUP, SYNTAX)
        .term(NAME, "ram:Name")
        .group(ADDRESS, "ram:PostalTradeAddress", () -> address)
        .term(VAT_ID, VAT + "/ram:ID[@schemeID=VA]")
        .build();
  }

  private static BindingTable.Builder<Party, Party.Builder> named() {
    return BindingTable.of(PartyTerms.GROUP, SYNTAX)
        .term(LOCAL_IDS, "ram:ID*")
        .term(GLOBAL_IDS, "ram:GlobalID*")
        .term(NAME, "ram:Name");
  }

  /** Delivery (BG-13) and its address (BG-15), among references that the invoice itself has. */
  static BindingTable<Delivery, Delivery.Builder> delivery() {
    return deliveryRows().build();
  }

  /** The same, for a syntax that has more references there. */
  static BindingTable.Builder<Delivery, Delivery.Builder> deliveryRows() {
    BindingTable<Address, Address.Builder> address = address();
    var identifier = ValueCodecs.identifier("schemeID", "schemeVersionID");
    return BindingTable.of(DeliveryTerms.GROUP, SYNTAX)
        .term(
            LOCAL_LOCATION,
            "ram:ShipToTradeParty/ram:ID",
            CiiSyntax.unlessBeside("ram:GlobalID", identifier))
        .term(GLOBAL_LOCATION, "ram:ShipToTradeParty/ram:GlobalID", identifier)
        .term(DeliveryTerms.PARTY_NAME, "ram:ShipToTradeParty/ram:Name")
        .group(DeliveryTerms.ADDRESS, "ram:ShipToTradeParty/ram:PostalTradeAddress", () -> address)
        .term(
            DeliveryTerms.DATE,
            "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString")
        .elsewhere("ram:DespatchAdviceReferencedDocument")
        .elsewhere("ram:ReceivingAdviceReferencedDocument");
  }
}
