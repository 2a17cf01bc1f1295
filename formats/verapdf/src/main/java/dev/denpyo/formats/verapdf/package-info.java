/**
 * veraPDF as the authority on PDF/A for hybrid PDFs: add this module, and a good hybrid PDF is VALID and no
 * longer NOT_CHECKED.
 *
 * <p>{@link dev.denpyo.formats.verapdf.VeraPdfAuthority} is found through {@code META-INF/services}; {@code
 * Examination} is one run of veraPDF, in a thread of its own that is stopped when time is up.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.hybridpdf}, veraPDF. Used by: hybrid PDFs, if it is there.
 */
@NullMarked
package dev.denpyo.formats.verapdf;

import org.jspecify.annotations.NullMarked;
