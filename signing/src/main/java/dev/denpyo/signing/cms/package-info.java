/**
 * Seals in the Cryptographic Message Syntax (RFC 5652): CAdES baseline signatures (ETSI EN 319
 * 122-1), beside a document or around it, and the signatures that PDFs carry.
 *
 * <p>Start at {@link dev.denpyo.signing.cms.CadesSigner} (a seal in one call) or {@link
 * dev.denpyo.signing.cms.CmsDraft} (the three steps: what is to be signed, the value made anywhere,
 * the seal completed). {@link dev.denpyo.signing.cms.CadesAugmenter} adds timestamps and
 * validation data to a seal that exists.
 *
 * <p>Everything is written in DER. Depends on: {@code dev.denpyo.signing} and BouncyCastle, whose
 * types stay inside.
 */
@NullMarked
package dev.denpyo.signing.cms;

import org.jspecify.annotations.NullMarked;
