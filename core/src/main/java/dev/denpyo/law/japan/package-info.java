/**
 * Laws of Japan on keeping electronic documents. {@link
 * dev.denpyo.law.japan.ElectronicTransactions} is article 7 of the Electronic Bookkeeping Act with
 * the retention periods of the tax laws.
 *
 * <p>Depends on: {@code law}, {@code archive}. Used by: the command line.
 */
@NullMarked
package dev.denpyo.law.japan;

import org.jspecify.annotations.NullMarked;
