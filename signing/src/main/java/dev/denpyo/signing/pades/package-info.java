/**
 * Seals in PDF documents: PAdES (ETSI EN 319 142-1), made and verified.
 *
 * <p>Start at {@link dev.denpyo.signing.pades.PadesSigner} and {@link
 * dev.denpyo.signing.pades.PadesVerifier}.
 *
 * <p>Reading, from the bytes up, mends nothing, because a seal is only worth something where every
 * reader sees the same document: {@code Raw} (bytes), {@code ValueReader} (values), {@code
 * XrefReader} (tables of references), {@code PdfView} (the document as of one end), {@code
 * Revisions}. Judging one seal: {@code SealFinder}, {@code CoveredBytes}, {@code RevisionDiff}.
 * Making one: {@code Update} (what is appended), {@code SealPlan}.
 *
 * <p>Depends on: core and BouncyCastle.
 */
@NullMarked
package dev.denpyo.signing.pades;

import org.jspecify.annotations.NullMarked;
