/**
 * Evidence records (RFC 4998): one timestamp for any number of documents, a short proof for each,
 * and renewal before algorithms or certificates end. The documents themselves stay untouched.
 *
 * <p>Start at {@link dev.denpyo.signing.ers.EvidenceBatch} (stamp many documents at once), {@link
 * dev.denpyo.signing.ers.EvidenceRecord} (what one of them then has), {@link
 * dev.denpyo.signing.ers.EvidenceRecordVerifier} and {@link
 * dev.denpyo.signing.ers.EvidenceRenewal}.
 *
 * <p>The hash tree is our own ({@link dev.denpyo.evidence.HashTree}): joining a million digests
 * takes about a second. Archives make their records themselves; these here judge them. Depends on:
 * {@code tsp} for tokens, {@code trust} for judging them.
 */
@NullMarked
package dev.denpyo.signing.ers;

import org.jspecify.annotations.NullMarked;
