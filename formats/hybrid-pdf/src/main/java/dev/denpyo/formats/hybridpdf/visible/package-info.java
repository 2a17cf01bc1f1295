/**
 * What people see of an invoice, held against what it says.
 *
 * <p>Letters come in as {@link dev.denpyo.formats.hybridpdf.visible.Glyph}s with their places; {@link
 * dev.denpyo.formats.hybridpdf.visible.TextRows} puts them into rows, which are a {@link
 * dev.denpyo.formats.hybridpdf.visible.VisibleText}. {@code TextIndex} makes it ready to be asked:
 * {@code NumberReader} and {@code DateReader} know how amounts and days are written, {@code Labels} what
 * words before them mean, {@code WrappedText} how a name goes on in its column. {@code TermSearch} looks for
 * the terms of an invoice, {@code LineSearch} for its lines, {@code Lookalikes} for what stands in a term's
 * place; what came of each is a {@link dev.denpyo.formats.hybridpdf.visible.VisibleTerm}. {@link
 * dev.denpyo.formats.hybridpdf.visible.VisibleRule} has the rules.
 *
 * <p>Depends on: core. Knows nothing of PDF. Used by: {@code dev.denpyo.formats.hybridpdf}, whose {@link
 * dev.denpyo.formats.hybridpdf.VisibleInvoice} is the front door.
 */
@NullMarked
package dev.denpyo.formats.hybridpdf.visible;

import org.jspecify.annotations.NullMarked;
