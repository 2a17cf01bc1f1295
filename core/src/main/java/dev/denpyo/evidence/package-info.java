/**
 * What proves something about a document later: seals, timestamps, and the Merkle log.
 *
 * <p>The log half starts at {@link dev.denpyo.evidence.MerkleTree}: an append-only tree after RFC
 * 6962 whose head ({@link dev.denpyo.evidence.Checkpoint}) stands for every entry ever appended. An
 * {@link dev.denpyo.evidence.InclusionProof} shows that one entry is in it, a {@link
 * dev.denpyo.evidence.ConsistencyProof} that a later tree only added to an earlier one; both verify
 * without the log, the network or a clock. All of it has a public form, so that others' tools read
 * it (C2SP): heads are signed as {@link dev.denpyo.evidence.SignedNote}s by a {@link
 * dev.denpyo.evidence.NoteSigner}, the tree is cut into {@link dev.denpyo.evidence.Tile}s, a proof is
 * a {@link dev.denpyo.evidence.TlogProof}.
 *
 * <p>For proof of time there are {@link dev.denpyo.evidence.TimestampAuthority} and {@link
 * dev.denpyo.evidence.EvidenceVerifier}, ports as well, the {@link dev.denpyo.evidence.HashTree} of
 * RFC 4998, and {@link dev.denpyo.evidence.TimestampStatement}, what a token says.
 *
 * <p>The seal half holds ports that the signing module
 * implements, so that nothing here depends on a cryptographic library.
 *
 * <p>Every type is an immutable value. Depends on: the JDK. Used by: {@code archive}.
 */
@NullMarked
package dev.denpyo.evidence;

import org.jspecify.annotations.NullMarked;
