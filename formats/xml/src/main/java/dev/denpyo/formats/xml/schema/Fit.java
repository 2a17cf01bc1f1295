package dev.denpyo.formats.xml.schema;

/** Whether a value fits its type. */
enum Fit {
  YES,
  NO,
  /** Another validator may know; we would have to guess. */
  UNSURE;

  static Fit of(boolean fits) {
    return fits ? YES : NO;
  }
}
