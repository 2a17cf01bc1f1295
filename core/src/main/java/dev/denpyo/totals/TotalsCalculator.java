package dev.denpyo.totals;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes and checks the amounts of an invoice by EN 16931-1 (BR-CO-10 to BR-CO-17), which Peppol
 * PINT shares. Immutable and thread-safe.
 *
 * <p>Amounts and taxes are rounded to the currency's digits (JPY 0, EUR 2, KWD 3); unit prices keep
 * the digits they have. The order of lines never changes a total.
 */
public final class TotalsCalculator {
  private final RoundingPolicy rounding;
  private final TaxPolicy tax;
  private final boolean inclusive;
  private final @Nullable BigDecimal cashStep;
  private final @Nullable BigDecimal exchangeRate;
  private final @Nullable Integer digits;

  private TotalsCalculator(Builder builder) {
    this.rounding = builder.rounding;
    this.tax = builder.tax;
    this.inclusive = builder.inclusive;
    this.cashStep = builder.cashStep;
    this.exchangeRate = builder.exchangeRate;
    this.digits = builder.digits;
  }

  /** Half-up, tax once per category and rate, prices without tax. */
  public static TotalsCalculator standard() {
    return builder().build();
  }

  /** Starts from {@link #standard}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The invoice with its amounts computed.
   *
   * <ul>
   *   <li>Line net amounts (BT-131): price times quantity by base quantity, less allowances, plus
   *       charges, rounded once. A line that lacks price or quantity keeps the amount it states; if
   *       it states none it gets the sum of its sub-lines (BR-DEX-02), if it has any. Sub-lines
   *       detail their line and enter no other sum.
   *   <li>Allowances and charges with a percentage and no amount: percent of the base amount. Where
   *       no base is stated it is, on a line, price times quantity; on the document, the sum of the
   *       lines taxed alike, or of all lines if the allowance names no tax.
   *   <li>The tax breakdown (BG-23), a row per category and rate in the order of their first
   *       occurrence. Exemption reasons come from the row that the invoice has already, else from
   *       the lines. Categories Z, E, G, AE, K and O bear no tax; a rate that is not stated counts
   *       as zero. An invoice of type 480 bears none at all, whatever rates its lines state: that is
   *       what Japanese sellers write who are not registered.
   *   <li>The totals (BG-22). Sums of allowances and charges stand only where there are any; the
   *       amount paid (BT-113) is the one stated, else the sum of the payments listed; a rounding
   *       amount (BT-114) is kept unless {@link Builder#cashRounding} decides it. Third-party
   *       payments are added to what is payable (BR-DEX-09).
   *   <li>With a tax currency and {@link Builder#exchangeRate}, the tax in that currency (BT-111,
   *       IBG-38): each row's taxable amount is converted and rounded, its tax computed from that,
   *       as rule aligned-ibrp-051-jp expects of yen.
   * </ul>
   *
   * <p>Computing a computed invoice again changes nothing, unless prices include tax.
   *
   * @throws IllegalArgumentException if a number of the invoice has more than 60 digits before or
   *     after the decimal point
   */
  public Invoice complete(Invoice invoice) {
    NumberLimits.require(requireNonNull(invoice, "invoice"));
    return new Completion(this, invoice).run();
  }

  /**
   * Recomputes every amount that follows from others and lists those that differ, each judged by
   * the amounts that the invoice states, so that one wrong cent is one difference and not a chain
   * of them. Prices are taken to be without tax, as they are in every document of EN 16931.
   *
   * <p>BR-CO-10 to -16 are exact equations. BR-CO-17 compares with taxable amount times rate,
   * rounded by this calculator's policies; {@link Difference#tolerated} tells what the rule as
   * published lets pass. The result is in the order lines, allowances, charges, breakdown, totals.
   *
   * @throws IllegalArgumentException if a number of the invoice has more than 60 digits before or
   *     after the decimal point
   */
  public List<Difference> check(Invoice invoice) {
    NumberLimits.require(requireNonNull(invoice, "invoice"));
    return new Recalculation(this, invoice).run();
  }

  Money money(@Nullable CurrencyCode currency) {
    int usual = currency == null ? 2 : currency.digits();
    return new Money(digits == null ? usual : digits, rounding.mode());
  }

  /** Rounds in the tax currency, whose digits nothing overrides. */
  Money accountingMoney(CurrencyCode currency) {
    return new Money(currency.digits(), rounding.mode());
  }

  TaxPolicy tax() {
    return tax;
  }

  boolean inclusive() {
    return inclusive;
  }

  @Nullable
  BigDecimal cashStep() {
    return cashStep;
  }

  @Nullable
  BigDecimal exchangeRate() {
    return exchangeRate;
  }

  /** Collects the choices. */
  public static final class Builder {
    private static final int MAX_DIGITS = 6;
    private RoundingPolicy rounding = RoundingPolicy.HALF_UP;
    private TaxPolicy tax = TaxPolicy.PER_RATE;
    private boolean inclusive;
    private @Nullable BigDecimal cashStep;
    private @Nullable BigDecimal exchangeRate;
    private @Nullable Integer digits;

    private Builder() {}

    /** How amounts and taxes are cut to the currency's digits; half-up unless said otherwise. */
    public Builder rounding(RoundingPolicy rounding) {
      this.rounding = requireNonNull(rounding, "rounding");
      return this;
    }

    /** Where taxes come from; once per category and rate unless said otherwise. */
    public Builder tax(TaxPolicy tax) {
      this.tax = requireNonNull(tax, "tax");
      return this;
    }

    /**
     * Prices, allowances and charges include tax. The gross total of each rate is kept to the cent:
     * its tax is {@code gross x rate / (100 + rate)}, rounded once; the rest is spread over the
     * amounts taxed at the rate so that they add up (largest remainder first), and the invoice that
     * comes out is net throughout. Under {@code FLOOR} and {@code CEILING} the tax takes the
     * neighbouring unit where it would otherwise be a whole unit off {@code net x rate / 100},
     * which the official rules refuse: 1,000 yen at 10 % becomes 909 and 91 under every policy.
     */
    public Builder pricesIncludeTax() {
      this.inclusive = true;
      return this;
    }

    /**
     * What is payable is rounded to the nearest multiple of a step, half-up, as cash is; only
     * BT-114 and BT-115 change.
     *
     * @param step the smallest coin, for example 0.05
     * @throws IllegalArgumentException if {@code step} is not positive
     */
    public Builder cashRounding(BigDecimal step) {
      this.cashStep = positive(step, "step");
      return this;
    }

    /**
     * Converts taxes to the invoice's tax currency (BT-6).
     *
     * @param rate units of the tax currency for one unit of the invoice currency
     * @throws IllegalArgumentException if {@code rate} is not positive
     */
    public Builder exchangeRate(BigDecimal rate) {
      this.exchangeRate = positive(rate, "rate");
      return this;
    }

    /**
     * Digits after the decimal point instead of the invoice currency's own. EN 16931 allows two at
     * most (BR-DEC-01 and following), so an invoice in dinar needs 2 here to pass its rules.
     *
     * @throws IllegalArgumentException if {@code digits} is not from 0 to 6
     */
    public Builder digits(int digits) {
      if (digits < 0 || digits > MAX_DIGITS) {
        throw new IllegalArgumentException("digits must be from 0 to 6, was " + digits);
      }
      this.digits = digits;
      return this;
    }

    /**
     * The calculator.
     *
     * @throws IllegalArgumentException if prices include tax and the tax policy is {@code GIVEN}:
     *     stated net amounts and gross prices contradict each other
     */
    public TotalsCalculator build() {
      if (inclusive && tax == TaxPolicy.GIVEN) {
        throw new IllegalArgumentException("tax must not be GIVEN where prices include tax");
      }
      return new TotalsCalculator(this);
    }

    private static BigDecimal positive(BigDecimal value, String name) {
      if (requireNonNull(value, name).signum() <= 0) {
        throw new IllegalArgumentException(name + " must be positive, was " + value);
      }
      return value;
    }
  }
}
