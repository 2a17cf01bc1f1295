package dev.denpyo.totals;

/** Where the tax of a category and rate comes from. */
public enum TaxPolicy {
  /**
   * Taxable amount times rate, rounded once per category and rate (BR-CO-17; CTA Order 70-10). The
   * only way to compute that a Japanese qualified invoice may use.
   */
  PER_RATE,
  /**
   * Rounded on each line, document allowance and document charge, then summed. Not allowed for
   * Japanese qualified invoices; elsewhere the drift stays within BR-CO-17's tolerance only while
   * the lines are few.
   */
  PER_LINE,
  /**
   * Amounts that the invoice states are kept, absent ones are computed from them. For documents
   * whose amounts another system decided: {@link TotalsCalculator#check} says where that system
   * differs.
   */
  GIVEN
}
