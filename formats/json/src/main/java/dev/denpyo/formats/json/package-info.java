/**
 * The invoice model as JSON: for people who write an invoice by hand, and for programs that want
 * the whole of it.
 *
 * <p>Start at {@link dev.denpyo.formats.json.JsonFormatProvider}. Nothing here knows a single term:
 * {@code InvoiceJsonReader} and {@code InvoiceJsonWriter} go through the tables of {@code
 * dev.denpyo.invoice.terms}, whose component names are the keys; {@code LeafReader} and {@code
 * LeafWriter} know the data types, {@code ShortForms} what people may abbreviate. The JSON Schema
 * beside the classes, {@code invoice.schema.json}, is generated from the same tables.
 *
 * <p>Depends on: core, and jackson-core for the tokens. Used by: nobody at compile time; the
 * registry finds it.
 */
@NullMarked
package dev.denpyo.formats.json;

import org.jspecify.annotations.NullMarked;
