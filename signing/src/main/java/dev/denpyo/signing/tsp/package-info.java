/**
 * Timestamps after RFC 3161: asking an authority for one, and reading what one says.
 *
 * <p>Start at {@link dev.denpyo.signing.tsp.HttpTimestampAuthority} (an authority behind a URL),
 * {@link dev.denpyo.signing.tsp.FallbackTimestampAuthority} (a second one when the first fails)
 * and {@link dev.denpyo.signing.tsp.Rfc3161Token} (what a token says).
 *
 * <p>Only {@code HttpTimestampAuthority} uses the network, and only the address it is given.
 * Depends on: {@code dev.denpyo.signing.cms} for the structure of tokens.
 */
@NullMarked
package dev.denpyo.signing.tsp;

import org.jspecify.annotations.NullMarked;
