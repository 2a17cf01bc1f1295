package dev.denpyo.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Extensions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.PaidAmount;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right invoice with one amount spoilt: the rule, the place and the cent are named. */
@NullMarked
class DifferenceTest {
  private static final Tax TAX = Tax.of(TaxCategory.STANDARD, "19");

  /**
   * 2 x 50.00 + 1 x 20.00 = 120.00; less 10.00, plus 5.00 = 115.00; tax 21.85; 136.85; paid 36.85.
   */
  private static final Invoice RIGHT = Invoice.builder(
          "1", LocalDate.of(2026, 11, 1), CurrencyCode.EUR)
      .line(priced("1", "2", "50", "100.00"))
      .line(priced("2", "1", "20", "20.00"))
      .allowance(AllowanceCharge.builder()
          .percent(decimal("10"))
          .baseAmount(decimal("100.00"))
          .amount(decimal("10.00"))
          .tax(TAX)
          .build())
      .charge(AllowanceCharge.builder().amount(decimal("5.00")).tax(TAX).build())
      .taxBreakdown(new TaxBreakdown(
          TaxCategory.STANDARD,
          decimal("19"),
          decimal("115.00"),
          decimal("21.85"),
          null,
          null,
          Extensions.NONE))
      .totals(new Totals(
          decimal("120.00"),
          decimal("10.00"),
          decimal("5.00"),
          decimal("115.00"),
          decimal("21.85"),
          null,
          decimal("136.85"),
          decimal("36.85"),
          null,
          decimal("100.00")))
      .build();

  @Test
  void findsNothingInARightInvoice() {
    assertEquals(List.of(), TotalsCalculator.standard().check(RIGHT));
  }

  @Test
  void blamesALineNetAmount() {
    assertEquals(
        List.of(
            difference("DNP-SUM-01", BusinessTerm.BT_131, "lines[2].netAmount", "20.01", "20.00"),
            difference(
                "BR-S-08", BusinessTerm.BT_116, "taxBreakdown[1].taxable", "115.00", "115.01"),
            difference("BR-CO-10", BusinessTerm.BT_106, "totals.lineNet", "120.00", "120.01")),
        check(i -> i.clearLines()
            .line(priced("1", "2", "50", "100.00"))
            .line(priced("2", "1", "20", "20.01"))));
  }

  @Test
  void blamesEachTotal() {
    assertEquals("BR-CO-10", ruleOf(t -> t.lineNet(decimal("120.01")), 0));
    assertEquals("BR-CO-11", ruleOf(t -> t.allowances(decimal("10.01")), 0));
    assertEquals("BR-CO-12", ruleOf(t -> t.charges(decimal("5.01")), 0));
    assertEquals("BR-CO-13", ruleOf(t -> t.taxExclusive(decimal("115.01")), 0));
    assertEquals("BR-CO-14", ruleOf(t -> t.tax(decimal("21.86")), 0));
    assertEquals("BR-CO-15", ruleOf(t -> t.taxInclusive(decimal("136.86")), 0));
    assertEquals(
        List.of(difference("BR-CO-16", BusinessTerm.BT_115, "totals.payable", "100.01", "100.00")),
        check(totals(t -> t.payable(decimal("100.01")))));
  }

  @Test
  void goesOnWithTheComputedTotalWhereOneIsAbsent() {
    List<Difference> found = check(i -> i.totals(null));

    assertEquals(
        List.of(
            "totals.lineNet 120.00",
            "totals.allowances 10.00",
            "totals.charges 5.00",
            "totals.taxExclusive 115.00",
            "totals.tax 21.85",
            "totals.taxInclusive 136.85",
            "totals.payable 136.85"),
        found.stream().map(d -> d.path() + " " + d.expected()).toList());
    assertEquals(decimal("-120.00"), found.get(0).by());
  }

  @Test
  void callsThePayableAmountByTheExtensionsRuleBesideThirdPartyPayments() {
    assertEquals(
        List.of(difference("BR-DEX-09", BusinessTerm.BT_115, "totals.payable", "100.00", "101.50")),
        check(i ->
            i.thirdPartyPayment(PaidAmount.builder().amount(decimal("1.50")).build())));
  }

  @Test
  void blamesAPercentageThatDoesNotGiveItsAmount() {
    Difference found = check(i -> i.clearAllowances()
            .allowance(
                RIGHT.allowances().get(0).toBuilder().percent(decimal("11")).build()))
        .get(0);

    assertEquals(
        difference("DNP-SUM-02", BusinessTerm.BT_92, "allowances[1].amount", "10.00", "11.00"),
        found);
  }

  @Test
  void expectsARowForEveryRateAndNoOther() {
    TaxBreakdown row =
        RIGHT.taxBreakdown().get(0).toBuilder().rate(decimal("7")).build();

    List<Difference> found = check(i -> i.clearTaxBreakdown().taxBreakdown(row));

    assertEquals(
        difference("BR-S-08", BusinessTerm.BT_116, "taxBreakdown[1].taxable", "115.00", "0.00"),
        found.get(0));
    assertEquals(
        difference("BR-S-08", BusinessTerm.BT_116, "taxBreakdown[2].taxable", null, "115.00"),
        found.get(2));
  }

  @Test
  void subLinesMustAddUpToTheirLine() {
    InvoiceLine parent = InvoiceLine.builder()
        .id("1")
        .netAmount(decimal("100.00"))
        .tax(TAX)
        .subLine(priced("1.1", "1", "60", "60.00"))
        .subLine(priced("1.2", "1", "30", "30.00"))
        .build();

    assertEquals(
        List.of(
            difference("BR-DEX-02", BusinessTerm.BT_131, "lines[1].netAmount", "100.00", "90.00")),
        check(i -> i.clearLines().line(parent).line(priced("2", "1", "20", "20.00"))));
  }

  /** 115.00 at 19 % is 21.85: the published test of BR-CO-17 accepts from 20.86 to 22.84. */
  @ParameterizedTest(name = "{0} tolerated: {1}")
  @CsvSource({"21.86, true", "22.84, true", "22.85, false", "20.86, true", "20.85, false"})
  void tellsWhatThePublishedRuleTolerates(String tax, boolean tolerated) {
    TaxBreakdown row = RIGHT.taxBreakdown().get(0).toBuilder().tax(decimal(tax)).build();

    Difference found = check(i -> i.clearTaxBreakdown().taxBreakdown(row)).get(0);

    assertEquals("BR-CO-17", found.rule());
    assertEquals(decimal("21.85"), found.expected());
    assertEquals(tolerated, found.tolerated());
  }

  @Test
  void publishedRuleWantsNoTaxWithoutARate() {
    assertTrue(PublishedRule.acceptsTax(decimal("0.49"), decimal("100"), null));
    assertTrue(PublishedRule.acceptsTax(decimal("0"), decimal("100"), decimal("0.4")));
    assertFalse(PublishedRule.acceptsTax(decimal("0.5"), decimal("100"), decimal("0")));
  }

  private static List<Difference> check(Consumer<Invoice.Builder> spoil) {
    Invoice.Builder spoilt = RIGHT.toBuilder();
    spoil.accept(spoilt);
    return TotalsCalculator.standard().check(spoilt.build());
  }

  private static Consumer<Invoice.Builder> totals(UnaryOperator<Totals.Builder> spoil) {
    Totals right = Objects.requireNonNull(RIGHT.totals());
    return i -> i.totals(spoil.apply(right.toBuilder()).build());
  }

  private static String ruleOf(UnaryOperator<Totals.Builder> spoil, int index) {
    return check(totals(spoil)).get(index).rule();
  }

  private static InvoiceLine priced(String id, String quantity, String price, String net) {
    return InvoiceLine.of(id, "item", Quantity.of(quantity, UnitCode.PIECE), price, TAX).toBuilder()
        .netAmount(decimal(net))
        .build();
  }

  private static Difference difference(
      String rule, BusinessTerm term, String path, @Nullable String actual, String expected) {
    return new Difference(
        rule, term, path, actual == null ? null : decimal(actual), decimal(expected), false);
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }
}
