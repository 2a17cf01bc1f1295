/**
 * Invoices as people see them, in six languages.
 *
 * <p>Start at {@link dev.denpyo.formats.view.InvoiceView}. An invoice becomes a {@code Page} ({@code
 * PageBuilder} and its helpers {@code Parties}, {@code LineRows}, {@code Adjustments}, {@code
 * MoneySections}, {@code PaymentSections}): what stands where, as labels and typed {@code Value}s, in no
 * language yet. {@code Words} turns these into text, from one file of words per language. {@code HtmlPage}
 * sets the page as HTML.
 *
 * <p>{@code PdfPage} sets the same page as PDF: {@code Typesetter} breaks text into lines, each sign drawn by
 * the first of the {@link dev.denpyo.formats.view.Fonts} that has it; {@code Flow} fills pages with {@code
 * Canvas}es; {@code Tag}s are the structure told to those who do not see; {@code PdfFile} puts it together
 * and {@code PdfWriter} writes it, an object at a time. {@code SwissBills} and {@code GiroCode} decide which
 * code to pay with an invoice calls for.
 *
 * <p>A new thing to show is a {@code Label}, a row in each file of words, and a line in a builder.
 *
 * <p>Depends on: {@code dev.denpyo.invoice}, FontBox, ZXing. Used by: the command line.
 */
@NullMarked
package dev.denpyo.formats.view;

import org.jspecify.annotations.NullMarked;
