/**
 * What is true of every format: comparison with the official engines over the corpus, hostile input,
 * architecture rules.
 *
 * <p>{@code GoldenConformanceTest} writes {@code docs/conformance.md}. The corpus is found through the
 * system property {@code denpyo.corpus}; without it the tests over it are skipped, and say so.
 */
@NullMarked
package dev.denpyo.suites;

import org.jspecify.annotations.NullMarked;
