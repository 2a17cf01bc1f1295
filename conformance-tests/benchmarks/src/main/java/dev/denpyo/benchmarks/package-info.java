/**
 * How fast Denpyo is: JMH, beside its peers in the same run, as a ratio.
 *
 * <p>{@link dev.denpyo.benchmarks.Benchmarks} runs them all and writes the tables. A class per question:
 * a method is a side of it, {@code ours} or the name of a peer; methods of other names stand alone.
 * All sides are given the same documents: {@link dev.denpyo.benchmarks.Samples} and {@link
 * dev.denpyo.benchmarks.MustangSamples} for reading and writing, {@link
 * dev.denpyo.benchmarks.CheckedDocument} for checking; tests hold that they mean the same to each side.
 *
 * <p>Not JMH's business, and programs of their own: {@link dev.denpyo.benchmarks.ColdStart} measures
 * whole processes, {@link dev.denpyo.benchmarks.HeapNeeded} the smallest heap. The modules below
 * {@code peers/} put phive and Mustang's validator on class paths of their own.
 *
 * <p>Depends on: everything we ship, Saxon, Mustang, JMH. Used by: nobody. Never published.
 */
@NullMarked
package dev.denpyo.benchmarks;

import org.jspecify.annotations.NullMarked;
