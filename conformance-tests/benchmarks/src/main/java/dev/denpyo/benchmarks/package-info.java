/**
 * How fast Denpyo is: JMH, beside the peer in the same run, as a ratio.
 *
 * <p>{@link dev.denpyo.benchmarks.Benchmarks} runs them all and writes the table. A class per question:
 * methods named {@code ours} and {@code mustang} are one comparison, all others stand alone. Both sides
 * are given the same invoices, see {@link dev.denpyo.benchmarks.Samples} and {@link
 * dev.denpyo.benchmarks.MustangSamples}; a test holds that each side reads from the other's document
 * what was meant.
 *
 * <p>Depends on: everything we ship, Mustang, JMH. Used by: nobody. Never published.
 */
@NullMarked
package dev.denpyo.benchmarks;

import org.jspecify.annotations.NullMarked;
