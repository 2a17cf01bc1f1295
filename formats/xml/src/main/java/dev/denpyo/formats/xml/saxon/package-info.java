/**
 * The official rules run by Saxon-HE, the engine that their publishers test with.
 *
 * <p>{@link dev.denpyo.formats.xml.saxon.SaxonRuleEngine} is all there is to see; no type of Saxon's
 * leaves this package, so that another engine can take its place.
 *
 * <p>Depends on: {@code dev.denpyo.formats.xml}, Saxon-HE. Used by: the UBL, CII and PINT modules.
 */
@NullMarked
package dev.denpyo.formats.xml.saxon;

import org.jspecify.annotations.NullMarked;
