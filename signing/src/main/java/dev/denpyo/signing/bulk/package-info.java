/**
 * Verifies many sealed documents one after another: all of a folder, or those of a span of time.
 *
 * <p>Start at {@link dev.denpyo.signing.bulk.BulkVerifier}; {@link
 * dev.denpyo.signing.bulk.AnyVerifier} finds the verifier that fits a document.
 *
 * <p>Depends on: all of its neighbours. Nothing depends on it.
 */
@NullMarked
package dev.denpyo.signing.bulk;

import org.jspecify.annotations.NullMarked;
