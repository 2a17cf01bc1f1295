package dev.denpyo.formats.hybridpdf;

/**
 * How much of a PDF is read before it is refused. A limit that is hit is reported as HYB-03.
 *
 * @param bytes size of the file
 * @param structure bytes that one stream of objects or references may unpack to; four times that for all
 *     of them
 * @param file bytes that an embedded file or the metadata may unpack to
 * @param files embedded files
 * @param pages pages that are searched for files
 */
public record PdfLimits(int bytes, int structure, int file, int files, int pages) {
  private static final int MIB = 1024 * 1024;

  /** 512 MiB, 32 MiB of structure at a time, files of 100 MiB, 1,000 of them, 20,000 pages. */
  public static final PdfLimits DEFAULT =
      new PdfLimits(512 * MIB, 32 * MIB, 100 * MIB, 1_000, 20_000);

  /** Refuses limits below one. */
  public PdfLimits {
    requirePositive(bytes, "bytes");
    requirePositive(structure, "structure");
    requirePositive(file, "file");
    requirePositive(files, "files");
    requirePositive(pages, "pages");
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
