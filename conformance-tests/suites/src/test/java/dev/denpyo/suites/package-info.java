/**
 * What is true of every format: the contract that each one on the class path is held to, comparison with
 * the official engines over the corpus, hostile input, architecture rules.
 *
 * <p>A new format is judged without being named: {@code FormatContractTest}, {@code FormatAttackTest}, {@code
 * FormatThreadsTest} and {@code ProviderLoadingTest} ask the registry.
 *
 * <p>{@code GoldenConformanceTest} writes {@code docs/conformance.md}. The corpus is found through the
 * system property {@code denpyo.corpus}; without it the tests over it are skipped, and say so.
 */
@NullMarked
package dev.denpyo.suites;

import org.jspecify.annotations.NullMarked;
