/**
 * What an invoice says, and nothing about how it is written, signed or kept.
 *
 * <p>Start at {@link dev.denpyo.invoice.Invoice}. One record per business group of EN 16931-1, with
 * the additions of Peppol PINT; every type is an immutable value, equality is by content, nothing
 * reads a clock or a locale. Amounts are {@link java.math.BigDecimal} and keep the scale they
 * were written with. {@link dev.denpyo.invoice.BusinessTerm} names every term; {@code terms} holds
 * the same components as values, for whoever has to go through all of them. Codes are records that
 * hold any text; {@link dev.denpyo.invoice.CodeList} and {@link dev.denpyo.invoice.TaxRates} hold
 * the dated facts behind them, read from files beside the classes.
 *
 * <p>An absent term is null (see docs/adr/0002); a list is never null. Depends on: the JDK. Used by:
 * every other package.
 */
@NullMarked
package dev.denpyo.invoice;

import org.jspecify.annotations.NullMarked;
