package dev.denpyo.archive;

/** How the index for spreadsheets is encoded. */
public enum CsvEncoding {
  /** UTF-8 with a byte order mark, by which spreadsheets know it; every character is kept. */
  UTF_8_BOM,
  /**
   * Windows-31J, for older Japanese software; characters it lacks become {@code ?} and are
   * reported.
   */
  WINDOWS_31J
}
