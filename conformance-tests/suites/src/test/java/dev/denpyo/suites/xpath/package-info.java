/**
 * The proof of the XPath 2.0 compiler: what the W3C recommendation says of each operator and function,
 * row by row, and what Saxon answers to expressions that a grammar makes up.
 *
 * <p>{@code XPathConformanceTest} reads the rows, {@code XPathDifferentialProperties} drives the grammar;
 * {@code Answers} gives what either engine says in one notation.
 */
@NullMarked
package dev.denpyo.suites.xpath;

import org.jspecify.annotations.NullMarked;
