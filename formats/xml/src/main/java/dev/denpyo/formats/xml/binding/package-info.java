/**
 * Bindings as tables: one row says where a term of the model stands in a syntax, and that row reads,
 * writes, explains a finding's place and tells what a conversion loses.
 *
 * <p>A syntax module declares a {@link dev.denpyo.formats.xml.binding.BindingTable} per record of the
 * model, a {@link dev.denpyo.formats.xml.binding.Syntax} (namespaces and how values are written), and
 * puts them together in an {@link dev.denpyo.formats.xml.binding.InvoiceBinding}. {@link
 * dev.denpyo.formats.xml.binding.InvoiceXmlReader} streams a document through the tables, or takes the
 * tree that a check has just made of it; {@link dev.denpyo.formats.xml.binding.InvoiceXmlWriter} streams
 * an invoice out of them.
 *
 * <p>Depends on: {@code dev.denpyo.invoice}, {@code dev.denpyo.format}, {@code xml}, {@code xml.tree},
 * StAX. Used by: the UBL and CII modules.
 */
@NullMarked
package dev.denpyo.formats.xml.binding;

import org.jspecify.annotations.NullMarked;
