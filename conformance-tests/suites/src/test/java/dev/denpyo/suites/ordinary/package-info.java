/**
 * PDFs as people have them, made while the tests run by the programs that people use: LibreOffice,
 * Chromium, LaTeX, FOP, PDFBox and others. {@code OrdinaryPdfsTest} puts an invoice into each and asks
 * veraPDF; {@code Generator} says how one is made. Programs that a machine lacks are left out.
 */
@NullMarked
package dev.denpyo.suites.ordinary;

import org.jspecify.annotations.NullMarked;
