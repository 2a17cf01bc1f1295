package dev.denpyo.suites.ordinary;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.EmbeddingOptions;

/**
 * A PDF that nobody made for PDF/A.
 *
 * @param generator the program that made it
 * @param kind what is special about it, in a few words
 * @param pdf the file
 * @param options what its owner would give along, a password for example
 */
record OrdinaryPdf(String generator, String kind, Document pdf, EmbeddingOptions options) {
  static OrdinaryPdf of(String generator, String kind, byte[] pdf) {
    return new OrdinaryPdf(generator, kind, Document.of(pdf), EmbeddingOptions.DEFAULT);
  }

  OrdinaryPdf with(EmbeddingOptions other) {
    return new OrdinaryPdf(generator, kind, pdf, other);
  }
}
