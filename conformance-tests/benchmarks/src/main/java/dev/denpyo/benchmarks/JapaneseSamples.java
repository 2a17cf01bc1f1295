package dev.denpyo.benchmarks;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;

/** Japanese invoices of any number of lines, in both rates. */
final class JapaneseSamples {
  private JapaneseSamples() {}

  /** Without any computed amount. */
  static Invoice invoice(int lines) {
    Invoice.Builder invoice = Invoice.builder(Samples.NUMBER, Samples.ISSUED, CurrencyCode.JPY)
        .dueDate(Samples.DUE)
        .period(Period.builder().start(Samples.DELIVERED).end(Samples.ISSUED).build())
        .seller(party("株式会社みどり", "7000012050002").vatId("T7000012050002").build())
        .buyer(party("株式会社あおぞら", "3000012050006").build());
    for (int i = 1; i <= lines; i++) {
      invoice.line(line(i));
    }
    return invoice.build();
  }

  private static Party.Builder party(String name, String number) {
    return Party.named(name)
        .electronicAddress(Identifier.of(number, "0188"))
        .address(Address.of(CountryCode.JP, "100-0001", "千代田区", "丸の内1-1"));
  }

  private static InvoiceLine line(int i) {
    Tax tax = i % 2 == 0 ? Tax.of(TaxCategory.STANDARD, "10") : Tax.of(TaxCategory.REDUCED, "8");
    return InvoiceLine.builder()
        .id(String.valueOf(i))
        .quantity(new Quantity(Samples.quantity(i), UnitCode.PIECE))
        .price(Price.builder().net(BigDecimal.valueOf(100 + i % 1000)).build())
        .tax(tax)
        .item(Item.builder().name("商品 " + i % 100).sellerId(Samples.sellerId(i)).build())
        .build();
  }
}
