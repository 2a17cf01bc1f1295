package dev.denpyo.signing.pades;

/**
 * How much of a PDF is looked at before it is refused; a limit that is hit is a {@code
 * FORMAT_FAILURE} that names it.
 *
 * @param objects entries in all tables of references
 * @param sections tables of references that follow one another
 * @param revisions states of the file, one on top of the other
 * @param unpacked bytes that one stream of objects or references may unpack to; four times that for
 *     all of them
 * @param signatures signatures and document timestamps
 */
public record PdfLimits(int objects, int sections, int revisions, int unpacked, int signatures) {
  private static final int MIB = 1024 * 1024;

  /** Two million objects, 1,000 tables, 200 revisions, 64 MiB unpacked, 100 signatures. */
  public static final PdfLimits DEFAULT = new PdfLimits(2_000_000, 1_000, 200, 64 * MIB, 100);

  /**
   * @throws IllegalArgumentException if one is below one
   */
  public PdfLimits {
    requirePositive(objects, "objects");
    requirePositive(sections, "sections");
    requirePositive(revisions, "revisions");
    requirePositive(unpacked, "unpacked");
    requirePositive(signatures, "signatures");
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
