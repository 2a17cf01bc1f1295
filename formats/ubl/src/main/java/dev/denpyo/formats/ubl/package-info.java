/**
 * OASIS UBL 2.1: EN 16931 plain, Peppol BIS Billing 3 with its self-billing, XRechnung, and the Peppol
 * post-award documents.
 *
 * <p>{@link dev.denpyo.formats.ubl.UblFormatProvider} brings the formats, which are data: {@code
 * UblInvoices} and {@code PeppolPostAward} list them, {@code UblRuleSets} their rules. {@link
 * dev.denpyo.formats.ubl.UblSyntax} is for specifications on UBL that stand in modules of their own.
 *
 * <p>An invoice is read and written by {@link dev.denpyo.formats.ubl.UblMapper} through tables: {@code
 * UblBinding} (the document), {@code UblParties}, {@code UblMoney}, {@code UblLines}; {@code UblShape}
 * does what a row cannot say; {@link dev.denpyo.formats.ubl.UblDialect} switches rows on that only
 * some specifications have.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.xml}, and as data: ph-ubl21, phive-rules-en16931,
 * phive-rules-peppol, phive-rules-xrechnung. Used by: the PINT module.
 */
@NullMarked
package dev.denpyo.formats.ubl;

import org.jspecify.annotations.NullMarked;
