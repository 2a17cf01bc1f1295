package dev.denpyo.totals;

import static dev.denpyo.invoice.TaxCategory.OUTSIDE_SCOPE;
import static dev.denpyo.invoice.TaxCategory.REDUCED;
import static dev.denpyo.invoice.TaxCategory.STANDARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked by hand; the Japanese ones are those of the specification notes. */
@NullMarked
class TotalsCalculatorTest {
  private static final Tax TEN = Tax.of(STANDARD, "10");
  private static final Tax EIGHT = Tax.of(REDUCED, "8");
  private static final Tax NINETEEN = Tax.of(STANDARD, "19");
  private static final Tax SEVEN = Tax.of(STANDARD, "7");

  @Test
  void roundsTaxOncePerRate_notPerLine() {
    Invoice invoice = yen()
        .line("a", "1", UnitCode.PIECE, "117", EIGHT)
        .line("b", "1", UnitCode.PIECE, "117", EIGHT)
        .line("c", "1", UnitCode.PIECE, "117", EIGHT)
        .build();
    var floor = TotalsCalculator.builder().rounding(RoundingPolicy.FLOOR);

    assertEquals(
        totals("351", "351", "28", "379", "379"), done(floor.build(), invoice).totals());
    assertEquals(
        totals("351", "351", "27", "378", "378"),
        done(floor.tax(TaxPolicy.PER_LINE).build(), invoice).totals());
  }

  @Test
  void chargesNoTaxOnAnInvoiceOutOfScope_butKeepsTheRates() {
    Invoice invoice = yen()
        .type(InvoiceType.OUT_OF_SCOPE_INVOICE)
        .line("a", "1", UnitCode.PIECE, "117", EIGHT)
        .line("b", "1", UnitCode.PIECE, "1000", TEN)
        .build();

    Invoice done = done(TotalsCalculator.standard(), invoice);

    assertEquals(totals("1117", "1117", "0", "1117", "1117"), done.totals());
    assertEquals(
        List.of("8", "10"),
        done.taxBreakdown().stream().map(r -> String.valueOf(r.rate())).toList());
    assertEquals(List.of(), TotalsCalculator.standard().check(done));
  }

  @ParameterizedTest(name = "{0} at {1} % by {2}: {3}")
  @CsvSource({
    "351, 8, FLOOR, 28",
    "351, 8, CEILING, 29",
    "351, 8, HALF_UP, 28",
    "25, 10, HALF_UP, 3",
    "25, 10, HALF_EVEN, 2",
    "35, 10, HALF_EVEN, 4",
    "-351, 8, FLOOR, -28",
    "-351, 8, CEILING, -29",
    "-25, 10, HALF_UP, -3"
  })
  void roundsByPolicy_returnsLikeSales(String net, String rate, RoundingPolicy policy, String tax) {
    Invoice invoice =
        yen().line("a", "1", UnitCode.PIECE, net, Tax.of(STANDARD, rate)).build();

    Totals totals = totalsOf(TotalsCalculator.builder().rounding(policy).build(), invoice);

    assertEquals(new BigDecimal(tax), totals.tax());
  }

  @ParameterizedTest(name = "{0} incl. {1} % by {2}: {3} + {4}")
  @CsvSource({
    "10000, 10, FLOOR, 9091, 909",
    "10000, 10, CEILING, 9091, 909",
    "1005, 10, CEILING, 913, 92",
    "1005, 10, FLOOR, 914, 91",
    "10800, 8, FLOOR, 10000, 800",
    "1000, 10, HALF_UP, 909, 91",
    "1000, 10, FLOOR, 909, 91",
    "-1000, 10, FLOOR, -909, -91",
    "12, 10, CEILING, 11, 1",
    "10, 10, FLOOR, 9, 1"
  })
  void takesTaxOutOfGrossPrices(
      String gross, String rate, RoundingPolicy policy, String net, String tax) {
    Invoice invoice =
        yen().line("a", "1", UnitCode.PIECE, gross, Tax.of(STANDARD, rate)).build();
    var calculator =
        TotalsCalculator.builder().rounding(policy).pricesIncludeTax().build();

    assertEquals(totals(net, net, tax, gross, gross), done(calculator, invoice).totals());
  }

  @Test
  void spreadsTheCentOfGrossPricesOverTheLines() {
    Invoice invoice = euro()
        .line("a", "1", UnitCode.PIECE, "0.10", NINETEEN)
        .line("b", "1", UnitCode.PIECE, "0.10", NINETEEN)
        .line("c", "1", UnitCode.PIECE, "0.10", NINETEEN)
        .build();

    Invoice done = done(TotalsCalculator.builder().pricesIncludeTax().build(), invoice);

    assertEquals(decimals("0.09", "0.08", "0.08"), nets(done));
    assertEquals(totals("0.25", "0.25", "0.05", "0.30", "0.30"), done.totals());
    assertEquals(new BigDecimal("0.09"), plain(price(done, 0).net()));
    assertEquals(List.of(), TotalsCalculator.standard().check(done));
  }

  @Test
  void convertsGrossPricesAndTheirDiscounts() {
    Price price = Price.builder()
        .gross(new BigDecimal("132.00"))
        .discount(new BigDecimal("22.00"))
        .build();
    Invoice invoice = yen().line(line("2", TEN).price(price).build()).build();

    Price net = price(done(TotalsCalculator.builder().pricesIncludeTax().build(), invoice), 0);

    assertEquals(
        decimals("100", "20", "120"),
        List.of(plain(net.net()), plain(net.discount()), plain(net.gross())));
  }

  @Test
  void dividesByTheBaseQuantityAndTakesAPercentageOnce() {
    Price price = Price.of("12.34").toBuilder()
        .baseQuantity(Quantity.of("100", UnitCode.PIECE))
        .build();
    Invoice invoice = euro()
        .line(
            line("1000", NINETEEN).price(price).allowance(percent("10").build()).build())
        .build();

    InvoiceLine done = done(TotalsCalculator.standard(), invoice).lines().get(0);

    assertEquals(
        percent("10")
            .baseAmount(new BigDecimal("123.40"))
            .amount(new BigDecimal("12.34"))
            .build(),
        done.allowances().get(0));
    assertEquals(new BigDecimal("111.06"), done.netAmount());
  }

  @Test
  void sumsAllowancesChargesAndPaymentsOfTheDocument() {
    Invoice invoice = euro()
        .line("a", "1", UnitCode.PIECE, "100", NINETEEN)
        .line("b", "1", UnitCode.PIECE, "50", SEVEN)
        .allowance(percent("10").tax(NINETEEN).build())
        .charge(AllowanceCharge.builder().amount(new BigDecimal("5")).tax(SEVEN).build())
        .paidAmount(PaidAmount.builder().amount(new BigDecimal("65.95")).build())
        .build();

    Invoice done = done(TotalsCalculator.standard(), invoice);

    assertEquals(
        List.of(row(NINETEEN, "90.00", "17.10"), row(SEVEN, "55.00", "3.85")), done.taxBreakdown());
    assertEquals(
        totals("150.00", "145.00", "20.95", "165.95", "100.00").toBuilder()
            .allowances(new BigDecimal("10.00"))
            .charges(new BigDecimal("5.00"))
            .paid(new BigDecimal("65.95"))
            .build(),
        done.totals());
  }

  @ParameterizedTest(name = "{0} by steps of {1}: {2}, {3} added")
  @CsvSource({
    "10.03, 0.05, 10.05, 0.02",
    "10.02, 0.05, 10.00, -0.02",
    "10.05, 0.05, 10.05, ",
    "10.50, 1, 11.00, 0.50"
  })
  void roundsForCashTouchingOnlyWhatIsPayable(
      String amount, String step, String payable, @Nullable String added) {
    Invoice invoice = euro()
        .line("a", "1", UnitCode.PIECE, amount, Tax.of(TaxCategory.ZERO, "0"))
        .build();
    var calculator =
        TotalsCalculator.builder().cashRounding(new BigDecimal(step)).build();

    assertEquals(
        totals(amount, amount, "0.00", amount, payable).toBuilder()
            .rounding(added == null ? null : new BigDecimal(added))
            .build(),
        done(calculator, invoice).totals());
  }

  @Test
  void addsThirdPartyPaymentsToWhatIsPayable() {
    Invoice invoice = euro()
        .line("a", "1", UnitCode.PIECE, "100", NINETEEN)
        .thirdPartyPayment(PaidAmount.builder().amount(new BigDecimal("7.50")).build())
        .build();

    Invoice done = done(TotalsCalculator.standard(), invoice);

    assertEquals(totals("100.00", "100.00", "19.00", "119.00", "126.50"), done.totals());
    assertEquals(List.of(), TotalsCalculator.standard().check(done));
  }

  @Test
  void leavesTaxAndRateAwayOutsideTheScopeAndKeepsTheReason() {
    Tax outside =
        Tax.of(OUTSIDE_SCOPE).toBuilder().exemptionReason("no tax number").build();
    Invoice invoice = euro().line("a", "3", UnitCode.PIECE, "1.10", outside).build();

    assertEquals(
        List.of(row(Tax.of(OUTSIDE_SCOPE), "3.30", "0.00").toBuilder()
            .exemptionReason("no tax number")
            .build()),
        done(TotalsCalculator.standard(), invoice).taxBreakdown());
  }

  @Test
  void keepsTheExemptionReasonOfAnExistingRow() {
    Tax exempt = Tax.of(TaxCategory.EXEMPT, "0");
    TaxBreakdown reason =
        row(exempt, "9", "9").toBuilder().exemptionReasonCode("VATEX-EU-132").build();
    Invoice invoice =
        euro().line("a", "1", UnitCode.PIECE, "4", exempt).taxBreakdown(reason).build();

    assertEquals(
        List.of(row(exempt, "4.00", "0.00").toBuilder()
            .exemptionReasonCode("VATEX-EU-132")
            .build()),
        done(TotalsCalculator.standard(), invoice).taxBreakdown());
  }

  @Test
  void groupsRatesByValueNotBySpelling() {
    Invoice invoice = euro()
        .line("a", "1", UnitCode.PIECE, "1", NINETEEN)
        .line("b", "1", UnitCode.PIECE, "2", Tax.of(STANDARD, "19.00"))
        .build();

    assertEquals(
        List.of(row(NINETEEN, "3.00", "0.57")),
        done(TotalsCalculator.standard(), invoice).taxBreakdown());
  }

  @Test
  void convertsTaxToTheAccountingCurrency() {
    Invoice invoice = Invoice.builder("1", LocalDate.of(2026, 11, 1), CurrencyCode.USD)
        .taxCurrency(CurrencyCode.JPY)
        .line("a", "1", UnitCode.PIECE, "100", TEN)
        .build();
    var calculator = TotalsCalculator.builder()
        .rounding(RoundingPolicy.FLOOR)
        .exchangeRate(new BigDecimal("150.25"))
        .build();

    Invoice done = done(calculator, invoice);

    assertEquals(
        List.of(new AccountingTax(
            STANDARD, new BigDecimal("10"), new BigDecimal("15025"), new BigDecimal("1502"))),
        done.accountingTaxes());
    assertEquals(new BigDecimal("1502"), totalsOf(calculator, invoice).accountingTax());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"JPY, 1", "EUR, 1.23", "KWD, 1.235", "XYZ, 1.23"})
  void roundsToTheDigitsOfTheCurrency(String currency, String net) {
    Invoice invoice = Invoice.builder("1", LocalDate.of(2026, 11, 1), new CurrencyCode(currency))
        .line("a", "1", UnitCode.PIECE, "1.2345", TEN)
        .build();

    assertEquals(decimals(net), nets(done(TotalsCalculator.standard(), invoice)));
    assertEquals(
        new BigDecimal("1.2345"),
        price(done(TotalsCalculator.standard(), invoice), 0).net());
  }

  @Test
  void roundsToTheDigitsAskedFor() {
    Invoice invoice = Invoice.builder("1", LocalDate.of(2026, 11, 1), new CurrencyCode("KWD"))
        .line("a", "1", UnitCode.PIECE, "1.2345", TEN)
        .build();

    assertEquals(
        decimals("1.23"), nets(done(TotalsCalculator.builder().digits(2).build(), invoice)));
  }

  @Test
  void subLinesDetailTheirLineAndEnterNoOtherSum() {
    InvoiceLine parent = InvoiceLine.builder()
        .id("1")
        .tax(TEN)
        .subLine(InvoiceLine.of("1.1", "a", Quantity.of("2", UnitCode.PIECE), "30", TEN))
        .subLine(InvoiceLine.of("1.2", "b", Quantity.of("1", UnitCode.PIECE), "40", TEN))
        .build();

    assertEquals(
        totals("100", "100", "10", "110", "110"),
        done(TotalsCalculator.standard(), yen().line(parent).build()).totals());
  }

  @Test
  void subLinesOfGrossPricesStillAddUp() {
    InvoiceLine parent = InvoiceLine.builder()
        .id("1")
        .tax(TEN)
        .subLine(InvoiceLine.of("1.1", "a", Quantity.of("1", UnitCode.PIECE), "50", TEN))
        .subLine(InvoiceLine.of("1.2", "b", Quantity.of("1", UnitCode.PIECE), "50", TEN))
        .build();
    var calculator = TotalsCalculator.builder().pricesIncludeTax().build();

    InvoiceLine done = done(calculator, yen().line(parent).build()).lines().get(0);

    assertEquals(new BigDecimal("91"), done.netAmount());
    assertEquals(
        decimals("46", "45"),
        done.subLines().stream().map(InvoiceLine::netAmount).toList());
  }

  @Test
  void givenAmountsAreKeptAndAbsentOnesFollowFromThem() {
    Invoice invoice = euro()
        .line(line("1", NINETEEN)
            .price(Price.of("100"))
            .netAmount(new BigDecimal("99.99"))
            .build())
        .taxBreakdown(row(NINETEEN, "99.99", "19.01"))
        .totals(Totals.builder().taxInclusive(new BigDecimal("119")).build())
        .build();

    Totals totals = totalsOf(TotalsCalculator.builder().tax(TaxPolicy.GIVEN).build(), invoice);

    assertEquals(totals("99.99", "99.99", "19.01", "119", "119.00"), totals);
  }

  @Test
  void refusesContradictoryChoices() {
    var builder = TotalsCalculator.builder();

    assertThrows(IllegalArgumentException.class, () -> builder.cashRounding(BigDecimal.ZERO));
    assertThrows(IllegalArgumentException.class, () -> builder.exchangeRate(BigDecimal.ZERO));
    assertThrows(IllegalArgumentException.class, () -> builder.digits(7));
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.tax(TaxPolicy.GIVEN).pricesIncludeTax().build());
  }

  @Test
  void refusesNumbersThatWouldFillTheMemory() {
    Invoice invoice = euro().line("a", "1E+999999999", UnitCode.PIECE, "1", TEN).build();

    var refused = assertThrows(
        IllegalArgumentException.class, () -> TotalsCalculator.standard().complete(invoice));

    assertEquals(
        "invoice must hold numbers of at most 60 digits, but not so at lines[1].quantity",
        refused.getMessage());
  }

  @Test
  void completesAnInvoiceThatHoldsNothing() {
    Invoice done = TotalsCalculator.standard().complete(Invoice.draft().build());

    assertEquals(totals("0.00", "0.00", "0.00", "0.00", "0.00"), done.totals());
  }

  @Test
  void leavesALineWithoutPriceAlone() {
    Invoice done = done(
        TotalsCalculator.standard(),
        euro().line(InvoiceLine.builder().id("1").build()).build());

    assertNull(done.lines().get(0).netAmount());
    assertEquals(List.of(), done.taxBreakdown());
  }

  private static Invoice.Builder yen() {
    return Invoice.builder("1", LocalDate.of(2026, 11, 1), CurrencyCode.JPY);
  }

  private static Invoice.Builder euro() {
    return Invoice.builder("1", LocalDate.of(2026, 11, 1), CurrencyCode.EUR);
  }

  private static InvoiceLine.Builder line(String quantity, Tax tax) {
    return InvoiceLine.builder()
        .id("1")
        .quantity(Quantity.of(quantity, UnitCode.PIECE))
        .tax(tax);
  }

  private static AllowanceCharge.Builder percent(String percent) {
    return AllowanceCharge.builder().percent(new BigDecimal(percent));
  }

  private static TaxBreakdown row(Tax tax, String taxable, String amount) {
    return TaxBreakdown.builder()
        .category(tax.category())
        .rate(tax.rate())
        .taxable(new BigDecimal(taxable))
        .tax(new BigDecimal(amount))
        .build();
  }

  private static Totals totals(
      String lines, String exclusive, String tax, String inclusive, String payable) {
    return Totals.builder()
        .lineNet(new BigDecimal(lines))
        .taxExclusive(new BigDecimal(exclusive))
        .tax(new BigDecimal(tax))
        .taxInclusive(new BigDecimal(inclusive))
        .payable(new BigDecimal(payable))
        .build();
  }

  private static Invoice done(TotalsCalculator calculator, Invoice invoice) {
    return calculator.complete(invoice);
  }

  private static Totals totalsOf(TotalsCalculator calculator, Invoice invoice) {
    return Objects.requireNonNull(calculator.complete(invoice).totals());
  }

  private static List<@Nullable BigDecimal> nets(Invoice invoice) {
    return invoice.lines().stream()
        .<@Nullable BigDecimal>map(InvoiceLine::netAmount)
        .toList();
  }

  private static Price price(Invoice invoice, int line) {
    return Objects.requireNonNull(invoice.lines().get(line).price());
  }

  private static List<BigDecimal> decimals(String... values) {
    return List.of(values).stream().map(BigDecimal::new).toList();
  }

  private static BigDecimal plain(@Nullable BigDecimal value) {
    BigDecimal stripped = Objects.requireNonNull(value).stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }
}
