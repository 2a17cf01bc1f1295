package dev.denpyo.formats.hybridpdf.visible;

/** Why what people see in a PDF cannot be told from its text. */
public enum Gap {
  /** The PDF cannot be opened, or its pages cannot be followed. */
  UNREADABLE,
  /** There is no text to see: a scan, or letters drawn as shapes. */
  NO_TEXT,
  /** A page is an image, and what the image shows is not known. */
  IMAGE,
  /** Letters are there whose fonts do not say which letters they are. */
  UNMAPPED,
  /** The PDF goes beyond the limits. */
  LIMIT
}
