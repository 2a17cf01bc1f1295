package dev.denpyo.formats.ubl;

import static dev.denpyo.formats.ubl.UblValues.SYNTAX;
import static dev.denpyo.invoice.terms.PartyTerms.ADDRESS;
import static dev.denpyo.invoice.terms.PartyTerms.CONTACT;
import static dev.denpyo.invoice.terms.PartyTerms.ELECTRONIC_ADDRESS;
import static dev.denpyo.invoice.terms.PartyTerms.IDENTIFIERS;
import static dev.denpyo.invoice.terms.PartyTerms.LEGAL_FORM;
import static dev.denpyo.invoice.terms.PartyTerms.LEGAL_REGISTRATION;
import static dev.denpyo.invoice.terms.PartyTerms.NAME;
import static dev.denpyo.invoice.terms.PartyTerms.TAX_REGISTRATION;
import static dev.denpyo.invoice.terms.PartyTerms.TRADING_NAME;
import static dev.denpyo.invoice.terms.PartyTerms.VAT_ID;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.terms.AddressTerms;
import dev.denpyo.invoice.terms.ContactTerms;
import dev.denpyo.invoice.terms.DeliveryTerms;
import dev.denpyo.invoice.terms.PartyTerms;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows of the parties and where they are: seller, buyer, payee, tax representative, delivery. */
final class UblParties {
  static final String CREDITOR_ID = "payments.directDebit.creditorId";

  private static final String SEPA =
      "cac:PartyIdentification*[cbc:ID/@schemeID=SEPA]/cbc:ID[@schemeID=SEPA]";
  private static final String NOT_SEPA = "cac:PartyIdentification*[cbc:ID/@schemeID!=SEPA]/cbc:ID";

  private final UblDialect dialect;

  UblParties(UblDialect dialect) {
    this.dialect = dialect;
  }

  BindingTable<Address, Address.Builder> address() {
    var rows = BindingTable.of(AddressTerms.GROUP, SYNTAX)
        .term(AddressTerms.LINE1, "cbc:StreetName")
        .term(AddressTerms.LINE2, "cbc:AdditionalStreetName")
        .term(AddressTerms.CITY, "cbc:CityName")
        .term(AddressTerms.POST_CODE, "cbc:PostalZone")
        .term(AddressTerms.SUBDIVISION, "cbc:CountrySubentity");
    if (dialect.pint()) {
      rows.extension("subdivisionCode", "cbc:CountrySubentityCode");
    }
    return rows.term(AddressTerms.LINE3, "cac:AddressLine/cbc:Line")
        .term(AddressTerms.COUNTRY, "cac:Country/cbc:IdentificationCode")
        .build();
  }

  private static BindingTable<Contact, Contact.Builder> contact() {
    return BindingTable.of(ContactTerms.GROUP, SYNTAX)
        .term(ContactTerms.NAME, "cbc:Name")
        .term(ContactTerms.TELEPHONE, "cbc:Telephone")
        .term(ContactTerms.EMAIL, "cbc:ElectronicMail")
        .build();
  }

  /** Seller (BG-4) and buyer (BG-7). */
  BindingTable<Party, Party.Builder> trader(boolean seller) {
    BindingTable<Address, Address.Builder> address = address();
    BindingTable<Contact, Contact.Builder> contact = contact();
    String tax = "cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=" + dialect.taxScheme() + "]";
    String otherTax = "cac:PartyTaxScheme[cac:TaxScheme/cbc:ID!=" + dialect.taxScheme() + "]";
    var rows = BindingTable.of(PartyTerms.GROUP, SYNTAX).term(ELECTRONIC_ADDRESS, "cbc:EndpointID");
    if (dialect.pint()) {
      rows.extension("industry", "cbc:IndustryClassificationCode");
    }
    if (seller) {
      rows.lifted(CREDITOR_ID, ValueKind.TEXT, SEPA, i -> creditorIds(i, p -> p.payee() == null));
    }
    rows.term(IDENTIFIERS, NOT_SEPA);
    rows.term(TRADING_NAME, "cac:PartyName/cbc:Name")
        .group(ADDRESS, "cac:PostalAddress", () -> address)
        .term(VAT_ID, tax + "/cbc:CompanyID")
        .constant(tax + "/cac:TaxScheme/cbc:ID", dialect.taxScheme())
        .term(TAX_REGISTRATION, otherTax + "/cbc:CompanyID")
        .constant(otherTax + "/cac:TaxScheme/cbc:ID", seller ? "TAX" : "OTHER")
        .term(NAME, "cac:PartyLegalEntity/cbc:RegistrationName");
    if (dialect.pint()) {
      rows.extension("registrationAgency", "cac:PartyLegalEntity/cbc:CompanyID/@schemeAgencyID")
          .extension(
              "registrationAgencyName", "cac:PartyLegalEntity/cbc:CompanyID/@schemeAgencyName");
    }
    return rows.term(LEGAL_REGISTRATION, "cac:PartyLegalEntity/cbc:CompanyID")
        .term(LEGAL_FORM, "cac:PartyLegalEntity/cbc:CompanyLegalForm")
        .group(CONTACT, "cac:Contact", () -> contact)
        .build();
  }

  /** Payee (BG-10): its name is a party name, not a registered one. */
  BindingTable<Party, Party.Builder> payee() {
    BindingTable<Address, Address.Builder> address = address();
    var rows = BindingTable.of(PartyTerms.GROUP, SYNTAX)
        .lifted(CREDITOR_ID, ValueKind.TEXT, SEPA, i -> creditorIds(i, p -> p.payee() != null))
        .term(IDENTIFIERS, NOT_SEPA)
        .term(NAME, "cac:PartyName/cbc:Name");
    if (dialect.pint()) {
      rows.group(ADDRESS, "cac:PostalAddress", () -> address);
    }
    return rows.term(LEGAL_REGISTRATION, "cac:PartyLegalEntity/cbc:CompanyID").build();
  }

  /** Seller's tax representative (BG-11). */
  BindingTable<Party, Party.Builder> taxRepresentative() {
    BindingTable<Address, Address.Builder> address = address();
    return BindingTable.of(PartyTerms.GROUP, SYNTAX)
        .term(NAME, "cac:PartyName/cbc:Name")
        .group(ADDRESS, "cac:PostalAddress", () -> address)
        .term(VAT_ID, "cac:PartyTaxScheme/cbc:CompanyID")
        .constant("cac:PartyTaxScheme/cac:TaxScheme/cbc:ID", dialect.taxScheme())
        .build();
  }

  /** Delivery (BG-13) and its address (BG-15). */
  BindingTable<Delivery, Delivery.Builder> delivery() {
    BindingTable<Address, Address.Builder> address = address();
    var rows = BindingTable.of(DeliveryTerms.GROUP, SYNTAX)
        .term(DeliveryTerms.DATE, "cbc:ActualDeliveryDate")
        .term(DeliveryTerms.LOCATION, "cac:DeliveryLocation/cbc:ID")
        .group(DeliveryTerms.ADDRESS, "cac:DeliveryLocation/cac:Address", () -> address)
        .term(DeliveryTerms.PARTY_NAME, "cac:DeliveryParty/cac:PartyName/cbc:Name");
    if (dialect.pint()) {
      rows.extension("terms", "cac:DeliveryTerms*/cbc:ID");
    }
    return rows.build();
  }

  /** BT-90 hangs on the party who collects: the payee where there is one, else the seller. */
  private static List<String> creditorIds(Invoice invoice, Predicate<Invoice> here) {
    if (!here.test(invoice)) {
      return List.of();
    }
    return creditorId(invoice).stream().toList();
  }

  /** The one that a document states. */
  static Optional<String> creditorId(Invoice invoice) {
    return invoice.payments().stream()
        .filter(p -> p.directDebit() != null && p.directDebit().creditorId() != null)
        .map(p -> String.valueOf(p.directDebit().creditorId()))
        .findFirst();
  }
}
