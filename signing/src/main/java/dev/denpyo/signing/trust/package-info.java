/**
 * Judges seals, whatever their form: one engine after ETSI EN 319 102-1.
 *
 * <p>An adapter for a form (XML, CMS, PDF) reads a seal, checks what only it can check, and hands
 * over {@link dev.denpyo.signing.trust.SignatureEvidence} with its {@link
 * dev.denpyo.signing.trust.TimestampEvidence}. {@link dev.denpyo.signing.trust.Judge} answers with
 * core's {@code SealReport}. What it goes by is given to it: {@link
 * dev.denpyo.signing.trust.Anchor}s, an {@link dev.denpyo.signing.trust.AlgorithmPolicy}, a {@link
 * dev.denpyo.signing.trust.RevocationSource}, and the time.
 *
 * <p>Depends on: core and BouncyCastle. Knows no form, no network and no clock.
 */
@NullMarked
package dev.denpyo.signing.trust;

import org.jspecify.annotations.NullMarked;
