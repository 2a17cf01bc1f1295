/**
 * Containers of documents with their seals: ASiC-S and ASiC-E (ETSI EN 319 162-1), made and
 * verified.
 *
 * <p>Start at {@link dev.denpyo.signing.asic.AsicSigner} (a container around files), {@link
 * dev.denpyo.signing.asic.AsicAugmenter} (timestamps, archive timestamps and evidence records in
 * it) and {@link dev.denpyo.signing.asic.AsicVerifier} (what its seals are worth, and which files
 * none of them covers).
 *
 * <p>Reading, from the bytes up: {@code ZipReader} accepts only what every program unpacks alike,
 * {@code Container} sorts entries by {@code Role}, {@code Manifest} reads what a seal is over,
 * {@code SealParts} hands each seal to the reader of its form. Making: {@code ZipWriter}, {@code
 * ManifestText}, and the signers of {@code dev.denpyo.signing} and {@code cms}.
 *
 * <p>Depends on: core, and its neighbours {@code cms}, {@code ers}, {@code tsp}, {@code trust} and
 * their parent.
 */
@NullMarked
package dev.denpyo.signing.asic;

import org.jspecify.annotations.NullMarked;
