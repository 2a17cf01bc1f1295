/**
 * Seals, timestamps and evidence records that we make, in the eyes of EU DSS.
 *
 * <p>{@link dev.denpyo.suites.signing.DssOracle} is the process that DSS runs in; it is built by
 * the module {@code dss-oracle} and shares no class with ours.
 */
@NullMarked
package dev.denpyo.suites.signing;

import org.jspecify.annotations.NullMarked;
