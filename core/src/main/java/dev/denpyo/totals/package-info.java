/**
 * The arithmetic of an invoice, written once and exact.
 *
 * <p>Start at {@link dev.denpyo.totals.TotalsCalculator}: {@code complete} computes line amounts,
 * the tax breakdown and the document totals, {@code check} recomputes what a document states and
 * names every cent that differs. {@link dev.denpyo.totals.RoundingPolicy} and
 * {@link dev.denpyo.totals.TaxPolicy} hold the two choices that the law leaves to the seller.
 *
 * <p>Amounts are {@link java.math.BigDecimal} throughout; nothing is rounded but where the norm
 * says so. Depends on: {@code dev.denpyo.invoice}. Used by: the facade, the command line.
 */
@NullMarked
package dev.denpyo.totals;

import org.jspecify.annotations.NullMarked;
