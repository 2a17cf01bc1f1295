package dev.denpyo.formats.hybridpdf;

import dev.denpyo.failure.DenpyoException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What an embedding needs beside the PDF cannot be had. Codes, public contract: {@code
 * HYBRID-FONTS}, {@code HYBRID-FILE}.
 */
public final class EmbeddingException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  private EmbeddingException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }

  static EmbeddingException fonts(Path where, Exception cause) {
    return new EmbeddingException(
        "HYBRID-FONTS",
        "The fonts at " + where + " cannot be read, and nothing was written.",
        "Name a directory of TrueType fonts that may be read.",
        cause);
  }

  static EmbeddingException unread(Path pdf, IOException cause) {
    return new EmbeddingException(
        "HYBRID-FILE",
        "The PDF " + pdf + " cannot be read.",
        "Look whether it is there and may be read.",
        cause);
  }

  static EmbeddingException file(Path target, IOException cause) {
    return new EmbeddingException(
        "HYBRID-FILE",
        "The PDF cannot be read, or " + target + " cannot be written; nothing was.",
        "Look whether both are there, may be used, and the disk has room.",
        cause);
  }
}
