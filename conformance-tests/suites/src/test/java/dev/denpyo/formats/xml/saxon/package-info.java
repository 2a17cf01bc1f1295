/**
 * Saxon as the oracle of the rule engine.
 *
 * <p>{@link dev.denpyo.formats.xml.saxon.TolerantOracle} goes on where the official rules give up.
 */
@NullMarked
package dev.denpyo.formats.xml.saxon;

import org.jspecify.annotations.NullMarked;
