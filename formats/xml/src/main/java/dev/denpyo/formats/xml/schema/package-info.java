/**
 * XML Schema 1.0, compiled to automata that run over {@link dev.denpyo.formats.xml.tree.DocumentTree}.
 *
 * <ul>
 *   <li>{@link dev.denpyo.formats.xml.schema.CompiledSchema}: start here; reads and compiles what the
 *       documents need, when they first need it
 *   <li>{@link dev.denpyo.formats.xml.schema.SchemaLibrary}: where it gets its files from
 *   <li>{@link dev.denpyo.formats.xml.schema.SchemaVerdict}: what it says of a document; it may say that
 *       it does not know
 * </ul>
 *
 * <p>Inside: {@code SchemaDocument} and {@code SchemaSet} find declarations, {@code SimpleTypes} and
 * {@code ComplexTypes} compile them, {@code SchemaRun} walks a document.
 *
 * <p>The rule of the house here: VALID is said only where a full validator would say it too. What is
 * outside of the supported part of the language, or rare enough not to be worth the risk ({@code
 * xsi:type}, {@code xsi:nil}, QName values, dates before year 1), is UNDECIDED, and another validator
 * has to be asked.
 *
 * <p>Depends on: {@code xml.tree} and the JDK. Used by: {@code xml}.
 */
@NullMarked
package dev.denpyo.formats.xml.schema;

import org.jspecify.annotations.NullMarked;
