package dev.denpyo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.Direction;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveKeysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Invoice.Builder invoice() {
    return Invoice.builder("A-1", DAY, CurrencyCode.JPY)
        .seller(Party.named("Seller").vatId("T1234567890123").build())
        .buyer(
            Party.named("Buyer").legalRegistration(Identifier.of("99", "0188")).build())
        .totals(Totals.builder().taxInclusive(new BigDecimal("1100")).build());
  }

  @ParameterizedTest
  @CsvSource({
    "380, ISSUED, Buyer, 99, invoice",
    "380, RECEIVED, Seller, T1234567890123, invoice",
    "381, ISSUED, Buyer, 99, credit-note",
    "389, ISSUED, Seller, T1234567890123, invoice",
    "389, RECEIVED, Buyer, 99, invoice",
    "261, ISSUED, Seller, T1234567890123, credit-note"
  })
  void theCounterpartyDependsOnWhoIssued(
      String type, Direction direction, String name, String code, String word) {
    var keys = Denpyo.searchKeys(invoice().type(new InvoiceType(type)).build(), direction);
    assertEquals(name, keys.counterparty());
    assertEquals(code, keys.counterpartyCode());
    assertEquals(word, keys.type());
  }

  @Test
  void takesDateAmountAndNumber() {
    var keys = Denpyo.searchKeys(invoice().build(), Direction.ISSUED);
    assertEquals(DAY, keys.date());
    assertEquals(new BigDecimal("1100"), keys.amount());
    assertEquals("JPY", keys.currency());
    assertEquals("A-1", keys.number());
  }

  @Test
  void putsNamesOnOneLine() {
    var buyer = Party.named(" Two\n\tLines\u0000 Ltd ").build();
    var keys = Denpyo.searchKeys(invoice().buyer(buyer).build(), Direction.ISSUED);
    assertEquals("Two Lines Ltd", keys.counterparty());
  }

  @Test
  void leavesOutAnAmountWhoseCurrencyIsMalformed() {
    var keys =
        Denpyo.searchKeys(invoice().currency(new CurrencyCode("yen")).build(), Direction.ISSUED);
    assertNull(keys.amount());
  }

  @Test
  void saysWhatIsMissing() {
    var noBuyer = invoice().buyer(null).build();
    var failure = assertThrows(
        IllegalArgumentException.class, () -> Denpyo.searchKeys(noBuyer, Direction.ISSUED));
    assertTrue(String.valueOf(failure.getMessage()).contains("BT-44"), failure.toString());
  }
}
