/**
 * The proof of the rule engine: the same findings as the official rules run by Saxon, to the last
 * place, over the corpus, over mutants of it, and over the per-rule tests of the standards bodies.
 *
 * <p>{@code Engines} names the two engines; {@code Comparison} holds one against the other on one
 * document and one stylesheet. {@code RuleDifferentialTest} takes the corpus as it is, {@code
 * RuleMutantsTest} what {@code Mutants} make of it, {@code UnitReplayTest} and {@code MutationReplayTest}
 * what the goldens say. Each difference ever found is a case of {@code EngineRegressionTest}.
 */
@NullMarked
package dev.denpyo.suites.engine;

import org.jspecify.annotations.NullMarked;
