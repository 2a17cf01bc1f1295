package dev.denpyo.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import javax.xml.xpath.XPathExpressionException;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.SchemedID;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** The invoices of {@link Samples} as Mustang holds, writes and reads them. */
final class MustangSamples {
  private static final BigDecimal VAT = BigDecimal.valueOf(19);

  private MustangSamples() {}

  static Invoice invoice(int lines) {
    TradeParty seller =
        party("Muster Handel GmbH", "DE123456789", "Hauptstraße 1", "seller@example.org");
    seller.addBankDetails(new BankDetails("DE75512108001245126199"));
    Invoice invoice = new Invoice()
        .setNumber(Samples.NUMBER)
        .setIssueDate(date(Samples.ISSUED))
        .setDueDate(date(Samples.DUE))
        .setDeliveryDate(date(Samples.DELIVERED))
        .setCurrency("EUR")
        .setReferenceNumber("04011000-12345-34")
        .setBuyerOrderReferencedDocument(new ReferencedDocument("PO-4712"))
        .addNote("Thank you for your order.")
        .setSender(seller)
        .setRecipient(party("Beispiel AG", "DE987654321", "Nebenstraße 2", "buyer@example.org"));
    for (int i = 1; i <= lines; i++) {
      invoice.addItem(item(i));
    }
    return invoice;
  }

  private static TradeParty party(String name, String vatId, String street, String mail) {
    return new TradeParty(name, street, "10115", "Berlin", "DE")
        .addVATID(vatId)
        .addUriUniversalCommunicationID(new SchemedID("9930", vatId))
        .setContact(new Contact("Erika Mustermann", "+49 30 123456", mail));
  }

  private static Item item(int i) {
    Product product = new Product(Samples.name(i), Samples.description(i), "H87", VAT)
        .setSellerAssignedID(Samples.sellerId(i));
    return new Item(product, Samples.price(i), Samples.quantity(i)).setId(String.valueOf(i));
  }

  // Mustang prints dates in the zone of the machine.
  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  /** Computes the totals too, as Mustang always does. */
  static byte[] written(Invoice invoice) {
    ZUGFeRD2PullProvider provider = new ZUGFeRD2PullProvider();
    provider.setProfile(Profiles.getByName("EN16931"));
    provider.generateXML(invoice);
    return provider.getXML();
  }

  /** Parses once; either syntax. */
  static Invoice read(byte[] document) {
    ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
    try {
      importer.setRawXML(document, false);
      return importer.extractInvoice();
    } catch (IOException | ParseException | XPathExpressionException e) {
      throw new IllegalStateException(e);
    }
  }
}
