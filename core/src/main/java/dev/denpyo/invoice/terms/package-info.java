/**
 * The model's components as values: what has to go through every term of an invoice is written once
 * against these tables, and a new term is one row.
 *
 * <p>{@code XTerms} lists the components of the record {@code X}; a {@link
 * dev.denpyo.invoice.terms.Term} is a leaf, a {@link dev.denpyo.invoice.terms.Group} leads to another
 * record, a {@link dev.denpyo.invoice.terms.GroupType} knows how to build one. {@link
 * dev.denpyo.invoice.terms.InvoiceWalk} visits all that an invoice holds, {@link
 * dev.denpyo.invoice.terms.TermDifference} tells what two invoices do not share.
 *
 * <p>Depends on: {@code dev.denpyo.invoice}. Used by: the bindings, JSON, conversion reports.
 */
@NullMarked
package dev.denpyo.invoice.terms;

import org.jspecify.annotations.NullMarked;
