package dev.denpyo.signing.pades;

/** Where one object is, by a table of references (ISO 32000-1, 7.5.4 and 7.5.8). */
sealed interface Entry {
  /** Nowhere: never used, or freed. */
  enum Free implements Entry {
    /** The only one. */
    FREE
  }

  /** At a place in the file. */
  record Plain(int offset, int generation) implements Entry {}

  /** Within a stream of objects. */
  record Packed(int stream, int index) implements Entry {}
}
