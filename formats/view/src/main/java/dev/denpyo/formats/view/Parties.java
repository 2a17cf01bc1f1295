package dev.denpyo.formats.view;

import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Party;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts parties on the page. */
final class Parties {
  /** The number of a qualified invoice issuer in Japan. */
  private static final Pattern REGISTRATION_NUMBER = Pattern.compile("T[0-9]{13}");

  private static final Party NOBODY = Party.builder().build();

  private Parties() {}

  /** A party in its role; a page has a place for seller and buyer even where they are missing. */
  static PartyBlock of(Label role, @Nullable Party given, Function<String, Value> howNamed) {
    Party party = given == null ? NOBODY : given;
    String name = party.name() == null ? party.tradingName() : party.name();
    return new PartyBlock(
        role,
        name == null ? null : howNamed.apply(name),
        party.address() == null ? null : new Value.Postal(party.address()),
        facts(party).facts());
  }

  private static FactList facts(Party party) {
    FactList facts = new FactList();
    if (party.name() != null) {
      facts.text(Label.TRADING_NAME, party.tradingName());
    }
    String vat = party.vatId();
    boolean japanese = vat != null && REGISTRATION_NUMBER.matcher(vat).matches();
    facts.text(japanese ? Label.REGISTRATION_NUMBER : Label.VAT_ID, vat);
    facts.text(Label.TAX_REGISTRATION, party.taxRegistration());
    facts.id(Label.LEGAL_REGISTRATION, party.legalRegistration());
    party.identifiers().forEach(id -> facts.id(Label.IDENTIFIER, id));
    facts.text(Label.LEGAL_FORM, party.legalForm());
    Contact contact = party.contact();
    if (contact != null) {
      facts.text(Label.CONTACT, contact.name());
      facts.text(Label.TELEPHONE, contact.telephone());
      facts.text(Label.EMAIL, contact.email());
    }
    return facts.id(Label.ELECTRONIC_ADDRESS, party.electronicAddress());
  }

  /** Where the goods went, set like a party. */
  static PartyBlock of(Delivery delivery) {
    FactList facts = new FactList()
        .day(Label.DELIVERY_DATE, delivery.date())
        .id(Label.DELIVERY_LOCATION, delivery.location());
    return new PartyBlock(
        Label.DELIVERY,
        delivery.partyName() == null ? null : new Value.Text(delivery.partyName()),
        delivery.address() == null ? null : new Value.Postal(delivery.address()),
        facts.facts());
  }
}
