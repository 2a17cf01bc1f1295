/**
 * UN/CEFACT Cross Industry Invoice D16B: EN 16931 plain, XRechnung, Factur-X; and ZUGFeRD 1.0 before it.
 *
 * <p>{@link dev.denpyo.formats.cii.CiiFormatProvider} brings the formats, which are data: {@code
 * CiiInvoices} lists them with their rules. {@code CiiBinding} puts the tables together: {@code
 * CiiParties}, {@code CiiMoney} and {@code CiiLines} hold the rows, {@code CiiSyntax} says how CII
 * writes each data type, {@code CiiShape} moves what stands in another place than in the model. {@code
 * ZugferdOneBinding} and its rows read the XML of 2014, which shares most of these tables.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.xml}, and as data: ph-cii-d16b, phive-rules-en16931,
 * phive-rules-xrechnung. Used by: the application, through the registry of formats.
 */
@NullMarked
package dev.denpyo.formats.cii;

import org.jspecify.annotations.NullMarked;
