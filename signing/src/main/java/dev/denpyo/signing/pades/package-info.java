/**
 * Seals in PDF documents: PAdES (ETSI EN 319 142-1), made and verified.
 *
 * <p>Start at {@link dev.denpyo.signing.pades.PadesSigner} (a seal, level B or T), {@link
 * dev.denpyo.signing.pades.PadesAugmenter} (levels LT and LTA), {@link
 * dev.denpyo.signing.pades.PadesVerifier} (what seals are worth, and what each signer saw) and
 * {@link dev.denpyo.signing.pades.ApprovalChain} (a row of approvals).
 *
 * <p>Reading, from the bytes up, mends nothing, because a seal is only worth something where every
 * reader sees the same document: {@code Raw} (bytes), {@code ValueReader} and {@code ObjectReader}
 * (values), {@code XrefReader} (tables of references), {@code PdfView} (the document as of one end),
 * {@code Revisions} (its states). One seal: {@code SealFinder}, {@code CoveredBytes}, {@code
 * FoundSeal}, {@code SealReader}, {@code SealLevels}. What changed after it: {@code RevisionDiff},
 * with {@code Additions} as the white list, {@code AddedBytes} and {@code Permissions}. Making:
 * {@code SealUpdate} and {@code DssWriter} on top of {@code Update}, which appends.
 *
 * <p>Depends on: core, BouncyCastle, and its neighbours {@code cms}, {@code tsp} and {@code trust}.
 */
@NullMarked
package dev.denpyo.signing.pades;

import org.jspecify.annotations.NullMarked;
