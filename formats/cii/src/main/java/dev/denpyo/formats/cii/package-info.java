/**
 * UN/CEFACT Cross Industry Invoice D16B: EN 16931 plain, and XRechnung.
 *
 * <p>{@link dev.denpyo.formats.cii.CiiFormatProvider} brings the formats, which are data: {@code
 * CiiInvoices} lists them with their rules.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.xml}, and as data: ph-cii-d16b, phive-rules-en16931,
 * phive-rules-xrechnung. Used by: the application, through the registry of formats.
 */
@NullMarked
package dev.denpyo.formats.cii;

import org.jspecify.annotations.NullMarked;
