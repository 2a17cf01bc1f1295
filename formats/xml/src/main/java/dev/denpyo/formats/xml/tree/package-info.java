/**
 * One XML document as a few arrays: what rules, schemas and bindings look at.
 *
 * <ul>
 *   <li>{@link dev.denpyo.formats.xml.tree.DocumentTree}: the nodes, numbered in document order
 *   <li>{@link dev.denpyo.formats.xml.tree.TreeReader}: fills one from a streaming parser, in one pass
 *   <li>{@link dev.denpyo.formats.xml.tree.TreeLimits}: how much of a document it takes
 * </ul>
 *
 * <p>Depends on: the JDK alone. Used by: {@code xml.xpath}, {@code xml.rules}, {@code xml.schema} and
 * {@code xml} itself.
 */
@NullMarked
package dev.denpyo.formats.xml.tree;

import org.jspecify.annotations.NullMarked;
