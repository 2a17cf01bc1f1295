/**
 * Atomic values of XPath 2.0 as plain Java objects, and everything that is done with single ones.
 *
 * <p>{@link dev.denpyo.formats.xml.xpath.value.AtomicType} says which Java type holds which schema
 * type. {@link dev.denpyo.formats.xml.xpath.value.Atomics} casts and prints them, {@link
 * dev.denpyo.formats.xml.xpath.value.Arithmetic} reckons, {@link
 * dev.denpyo.formats.xml.xpath.value.Comparison} compares, {@link
 * dev.denpyo.formats.xml.xpath.value.XPathStrings} and {@link
 * dev.denpyo.formats.xml.xpath.value.XPathRegex} work on strings, {@link
 * dev.denpyo.formats.xml.xpath.value.FormatNumber} prints by picture. Every failure is an {@link
 * dev.denpyo.formats.xml.xpath.value.XPathError} with the W3C's code.
 *
 * <p>Sources: W3C XPath 2.0 and 3.1, XPath and XQuery Functions and Operators 3.1, XML Schema 1.1
 * Part 2. Where these leave a choice (digits of a decimal quotient, how a double prints) the choice
 * is that of Saxon-HE 12.9, because the publishers of the rules test with it.
 *
 * <p>Depends on: nothing but the JDK. Used by: the XPath compiler.
 */
@NullMarked
package dev.denpyo.formats.xml.xpath.value;

import org.jspecify.annotations.NullMarked;
