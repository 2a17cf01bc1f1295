/**
 * Seals documents and verifies seals.
 *
 * <p>Start at {@link dev.denpyo.signing.Keys} (a key from a file), {@link
 * dev.denpyo.signing.XadesSigner} (a seal) and {@link dev.denpyo.signing.XadesVerifier} (what a
 * seal is worth). What they answer with is named in {@code dev.denpyo.evidence}.
 *
 * <p>Making a seal: {@code DocumentHead} and {@code SealPlace} find where it goes, {@code
 * SignedProperties} states who and when, {@code SealText} is the seal without what is computed, and
 * {@code SignatureMaker} computes that from the parsed document with {@code Canonical}. Verifying, one class per step: {@code
 * SafeXml} parses, {@code Survey} finds signatures and Ids, {@code SealShape} reads one
 * signature's structure, {@code Algorithms}, {@code SignerCertificate}, {@code SealedData},
 * {@code SealMath} and {@code CertificatePath} each check one thing and stop with a {@code
 * SealFault}.
 *
 * <p>Depends on: core and BouncyCastle, which is used as a private object and never registered in
 * the JVM. Nothing here uses the network or reads the machine's clock unless no clock is given.
 */
@NullMarked
package dev.denpyo.signing;

import org.jspecify.annotations.NullMarked;
