package dev.denpyo.archive;

/** Whether the content of a record is encrypted. */
enum Lock {
  /** It is not. */
  OPEN,
  /** It is, and there is a key. */
  LOCKED,
  /** It is, and the key was destroyed. */
  SHREDDED
}
