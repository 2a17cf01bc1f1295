/**
 * EN 16931 in UBL 2.1: tables for Invoice and CreditNote, and the specifications on them.
 *
 * <p>Rows stand in {@code UblBinding} (the document), {@code UblParties}, {@code UblMoney} and {@code
 * UblLines}; {@code UblShape} does what a row cannot say; {@link dev.denpyo.formats.ubl.UblDialect}
 * switches rows on that only some specifications have.
 */
@NullMarked
package dev.denpyo.formats.ubl;

import org.jspecify.annotations.NullMarked;
