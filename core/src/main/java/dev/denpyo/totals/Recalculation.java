package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of {@link TotalsCalculator#check}. */
final class Recalculation {
  private static final Map<String, String> TAXABLE_RULES = Map.of(
      "S", "BR-S-08",
      "Z", "BR-Z-08",
      "E", "BR-E-08",
      "AE", "BR-AE-08",
      "K", "BR-IC-08",
      "G", "BR-G-08",
      "O", "BR-O-08",
      "L", "BR-AF-08",
      "M", "BR-AG-08");

  private final TotalsCalculator calculator;
  private final Invoice invoice;
  private final Money money;
  private final LineSums lineSums;
  private final List<Difference> differences = new ArrayList<>();

  Recalculation(TotalsCalculator calculator, Invoice invoice) {
    this.calculator = calculator;
    this.invoice = invoice;
    this.money = calculator.money(invoice.currency());
    this.lineSums = new LineSums(money, true);
  }

  List<Difference> run() {
    lines(invoice.lines(), "lines");
    percentages(invoice.allowances(), "allowances", BusinessTerm.BT_92);
    percentages(invoice.charges(), "charges", BusinessTerm.BT_99);
    breakdown();
    totals();
    return List.copyOf(differences);
  }

  private void lines(List<InvoiceLine> lines, String list) {
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), list + "[" + (i + 1) + "].");
    }
  }

  private void line(InvoiceLine line, String path) {
    BigDecimal computed = lineSums.computed(line);
    if (computed != null) {
      compare("DNP-SUM-01", BusinessTerm.BT_131, path + "netAmount", line.netAmount(), computed);
    }
    BigDecimal below = lineSums.subLineSum(line);
    if (below != null) {
      compare("BR-DEX-02", BusinessTerm.BT_131, path + "netAmount", line.netAmount(), below);
    }
    percentages(line.allowances(), path + "allowances", BusinessTerm.BT_136);
    percentages(line.charges(), path + "charges", BusinessTerm.BT_141);
    lines(line.subLines(), path + "subLines");
  }

  private void percentages(List<AllowanceCharge> all, String list, BusinessTerm term) {
    for (int i = 0; i < all.size(); i++) {
      AllowanceCharge one = all.get(i);
      if (one.percent() != null && one.baseAmount() != null) {
        BigDecimal expected = money.percentOf(one.percent(), one.baseAmount());
        compare("DNP-SUM-02", term, list + "[" + (i + 1) + "].amount", one.amount(), expected);
      }
    }
  }

  private void breakdown() {
    Map<TaxKey, TaxGroup> groups = TaxGroup.of(invoice);
    List<TaxBreakdown> rows = invoice.taxBreakdown();
    for (int i = 0; i < rows.size(); i++) {
      TaxKey key = TaxKey.of(rows.get(i));
      if (key != null) {
        row(key, rows.get(i), groups.remove(key), "taxBreakdown[" + (i + 1) + "].");
      }
    }
    int next = rows.size();
    for (TaxGroup group : groups.values()) {
      String path = "taxBreakdown[" + ++next + "].";
      taxable(group.key(), path, null, money.round(group.sum()));
    }
  }

  /** Compares one row; a second row of one category and rate has nothing left to sum. */
  private void row(TaxKey key, TaxBreakdown row, @Nullable TaxGroup group, String path) {
    BigDecimal sum = money.round(group == null ? BigDecimal.ZERO : group.sum());
    taxable(key, path, row.taxable(), sum);
    BigDecimal base = row.taxable() == null ? sum : row.taxable();
    BigDecimal expected = group != null && calculator.tax() == TaxPolicy.PER_LINE
        ? group.tax(money, TaxPolicy.PER_LINE)
        : money.percentOf(key.effectiveRate(invoice.type()), base);
    if (row.tax() == null || row.tax().compareTo(expected) != 0) {
      boolean tolerated = row.tax() != null
          && PublishedRule.acceptsTax(row.tax(), base, row.rate() == null ? null : key.rate());
      differences.add(new Difference(
          "BR-CO-17", BusinessTerm.BT_117, path + "tax", row.tax(), expected, tolerated));
    }
  }

  private void taxable(TaxKey key, String path, @Nullable BigDecimal actual, BigDecimal expected) {
    String rule = TAXABLE_RULES.getOrDefault(key.category().value(), "DNP-SUM-03");
    compare(rule, BusinessTerm.BT_116, path + "taxable", actual, expected);
  }

  private void totals() {
    Totals stated = invoice.totals() == null ? Totals.builder().build() : invoice.totals();
    DocumentSums sums = new DocumentSums(money, null, true);
    BigDecimal lineNet =
        total("BR-CO-10", BusinessTerm.BT_106, stated.lineNet(), sums.lineNet(invoice));
    BigDecimal allowances = adjustment(
        "BR-CO-11",
        BusinessTerm.BT_107,
        stated.allowances(),
        sums.adjustments(invoice.allowances()));
    BigDecimal charges = adjustment(
        "BR-CO-12", BusinessTerm.BT_108, stated.charges(), sums.adjustments(invoice.charges()));
    BigDecimal exclusive = total(
        "BR-CO-13",
        BusinessTerm.BT_109,
        stated.taxExclusive(),
        lineNet.subtract(allowances).add(charges));
    BigDecimal tax = invoice.taxBreakdown().isEmpty()
        ? Money.orZero(stated.tax())
        : total("BR-CO-14", BusinessTerm.BT_110, stated.tax(), sums.tax(invoice));
    BigDecimal inclusive =
        total("BR-CO-15", BusinessTerm.BT_112, stated.taxInclusive(), exclusive.add(tax));
    payable(stated, inclusive, sums.thirdParty(invoice));
  }

  private void payable(Totals stated, BigDecimal inclusive, BigDecimal thirdParty) {
    BigDecimal due = inclusive
        .subtract(Money.orZero(stated.paid()))
        .add(Money.orZero(stated.rounding()))
        .add(thirdParty);
    String rule = invoice.thirdPartyPayments().isEmpty() ? "BR-CO-16" : "BR-DEX-09";
    total(rule, BusinessTerm.BT_115, stated.payable(), due);
  }

  private BigDecimal adjustment(
      String rule, BusinessTerm term, @Nullable BigDecimal stated, @Nullable BigDecimal sum) {
    return stated == null && sum == null
        ? BigDecimal.ZERO
        : total(rule, term, stated, Money.orZero(sum));
  }

  /** Compares a total and returns the one to go on with: as stated, if it is. */
  private BigDecimal total(
      String rule, BusinessTerm term, @Nullable BigDecimal stated, BigDecimal expected) {
    compare(rule, term, term.path(), stated, money.round(expected));
    return stated == null ? money.round(expected) : stated;
  }

  private void compare(
      String rule,
      BusinessTerm term,
      String path,
      @Nullable BigDecimal actual,
      BigDecimal expected) {
    if (actual == null || actual.compareTo(expected) != 0) {
      differences.add(new Difference(rule, term, path, actual, expected, false));
    }
  }
}
