/**
 * A public-key infrastructure for tests: authorities, timestamps, OCSP answers and revocation
 * lists, made in the process or served on the loopback address.
 *
 * <p>Start at {@link dev.denpyo.signing.testkit.TestCa}: it issues what a {@link
 * dev.denpyo.signing.testkit.CertificatePlan} describes. {@link
 * dev.denpyo.signing.testkit.TestTsa}, {@link dev.denpyo.signing.testkit.TestOcsp} and {@link
 * dev.denpyo.signing.testkit.TestCrl} answer as calls; {@link
 * dev.denpyo.signing.testkit.TestServer} puts any of them on a random loopback port. Each can be
 * told to be wrong in one way at a time.
 *
 * <p>Never for anything but tests: keys follow from names, so that everyone has them. Every type
 * but the server is an immutable value, times come from the caller, and nothing is registered in
 * the JVM. Depends on: BouncyCastle.
 */
@NullMarked
package dev.denpyo.signing.testkit;

import org.jspecify.annotations.NullMarked;
