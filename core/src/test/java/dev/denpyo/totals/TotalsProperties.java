package dev.denpyo.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What holds for every invoice; denpyo.tries says how many are tried. */
@NullMarked
class TotalsProperties {
  private static final Map<RoundingPolicy, RoundingMode> MODES = Map.of(
      RoundingPolicy.HALF_UP, RoundingMode.HALF_UP,
      RoundingPolicy.HALF_EVEN, RoundingMode.HALF_EVEN,
      RoundingPolicy.FLOOR, RoundingMode.DOWN,
      RoundingPolicy.CEILING, RoundingMode.UP);

  @Property(seed = "20261122")
  void everyEquationHoldsForNetPrices(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    Invoice done = net(policy).complete(invoice);

    Equations.holdLines(done, mode(policy), digits(done));
    Equations.holdSums(done);
    Equations.holdTaxes(done, mode(policy), digits(done));
    Equations.holdTaxesBetweenFloorAndCeiling(done, digits(done));
    assertEquals(List.of(), net(policy).check(done));
    assertEquals(done, net(policy).complete(done));
  }

  @Property(seed = "20261122")
  void everyEquationHoldsForGrossPrices(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    Invoice done = gross(policy).complete(invoice);

    Equations.holdLines(done, mode(policy), digits(done));
    Equations.holdSums(done);
    Equations.holdTaxesBetweenFloorAndCeiling(done, digits(done));
    // Tax taken out of a gross amount can be a unit off net times rate; every rule set lets it
    // pass.
    assertEquals(
        List.of(),
        net(policy).check(done).stream()
            .filter(d -> d.rule().startsWith("BR-") && !d.tolerated())
            .toList());
  }

  @Property(seed = "20261122")
  void grossPricesKeepTheGrossTotalOfEveryRate(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    Map<List<Object>, BigDecimal> expected = new HashMap<>();
    for (TaxBreakdown row : net(policy).complete(invoice).taxBreakdown()) {
      expected.put(key(row), Equations.or0(row.taxable()));
    }

    Map<List<Object>, BigDecimal> actual = new HashMap<>();
    for (TaxBreakdown row : gross(policy).complete(invoice).taxBreakdown()) {
      actual.put(key(row), Equations.or0(row.taxable()).add(Equations.or0(row.tax())));
    }
    assertEquals(expected, actual);
  }

  @Property(seed = "20261122")
  void sumsOfTaxesRoundedPerLineHoldToo(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    var builder = TotalsCalculator.builder().rounding(policy).tax(TaxPolicy.PER_LINE);

    Equations.holdSums(builder.build().complete(invoice));
    Equations.holdSums(builder.pricesIncludeTax().build().complete(invoice));
  }

  @Property(seed = "20261122")
  void totalsDoNotDependOnTheOrderOfLines(
      @ForAll("invoices") Invoice invoice, @ForAll Random random, @ForAll boolean inclusive) {
    var lines = new ArrayList<>(invoice.lines());
    Collections.shuffle(lines, random);
    Invoice shuffled = invoice.toBuilder().clearLines().lines(lines).build();
    TotalsCalculator calculator =
        inclusive ? gross(RoundingPolicy.HALF_UP) : net(RoundingPolicy.HALF_UP);

    Invoice one = calculator.complete(invoice);
    Invoice other = calculator.complete(shuffled);

    assertEquals(one.totals(), other.totals());
    assertEquals(Set.copyOf(one.taxBreakdown()), Set.copyOf(other.taxBreakdown()));
  }

  @Property(seed = "20261122")
  void returnIsTheMirrorOfItsSale(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    Totals sale = Objects.requireNonNull(net(policy).complete(invoice).totals());
    Totals undone =
        Objects.requireNonNull(net(policy).complete(mirrored(invoice)).totals());

    assertEquals(Equations.or0(sale.tax()).negate(), undone.tax());
    assertEquals(Equations.or0(sale.taxInclusive()).negate(), undone.taxInclusive());
  }

  @Property(seed = "20261122")
  void oneWrongCentIsOneDifference(
      @ForAll("invoices") Invoice invoice, @ForAll RoundingPolicy policy) {
    Invoice done = net(policy).complete(invoice);
    Totals totals = Objects.requireNonNull(done.totals());
    BigDecimal cent = BigDecimal.ONE.movePointLeft(digits(done));
    BigDecimal wrong = Equations.or0(totals.payable()).add(cent);
    Invoice spoiled =
        done.toBuilder().totals(totals.toBuilder().payable(wrong).build()).build();

    List<Difference> found = net(policy).check(spoiled);

    assertEquals(1, found.size());
    assertEquals("totals.payable", found.get(0).path());
    assertEquals(cent, found.get(0).by());
  }

  @Provide
  Arbitrary<Invoice> invoices() {
    return RandomInvoices.all();
  }

  private static Invoice mirrored(Invoice invoice) {
    var mirror = invoice.toBuilder().clearLines().clearAllowances().clearCharges();
    invoice.lines().forEach(line -> mirror.line(mirrored(line)));
    invoice.allowances().forEach(a -> mirror.allowance(mirrored(a)));
    invoice.charges().forEach(c -> mirror.charge(mirrored(c)));
    return mirror.build();
  }

  private static InvoiceLine mirrored(InvoiceLine line) {
    Quantity quantity = Objects.requireNonNull(line.quantity());
    var mirror = line.toBuilder()
        .quantity(new Quantity(quantity.value().negate(), quantity.unit()))
        .clearAllowances()
        .clearCharges();
    line.allowances().forEach(a -> mirror.allowance(mirrored(a)));
    line.charges().forEach(c -> mirror.charge(mirrored(c)));
    return mirror.build();
  }

  private static AllowanceCharge mirrored(AllowanceCharge one) {
    return one.toBuilder()
        .amount(negated(one.amount()))
        .baseAmount(negated(one.baseAmount()))
        .build();
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.negate();
  }

  private static List<Object> key(TaxBreakdown row) {
    TaxCategory category = Objects.requireNonNull(row.category());
    return List.of(category, Equations.or0(row.rate()).stripTrailingZeros());
  }

  private static TotalsCalculator net(RoundingPolicy policy) {
    return TotalsCalculator.builder().rounding(policy).build();
  }

  private static TotalsCalculator gross(RoundingPolicy policy) {
    return TotalsCalculator.builder().rounding(policy).pricesIncludeTax().build();
  }

  private static RoundingMode mode(RoundingPolicy policy) {
    return Objects.requireNonNull(MODES.get(policy));
  }

  private static int digits(Invoice invoice) {
    CurrencyCode currency = Objects.requireNonNull(invoice.currency());
    return currency.digits();
  }
}
