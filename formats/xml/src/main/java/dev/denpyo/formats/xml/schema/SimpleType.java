package dev.denpyo.formats.xml.schema;

/** A type of values. */
abstract sealed class SimpleType extends SchemaType permits AtomicType, ListType, UnionType {

  /**
   * Whether a value fits; white space is treated here as the type asks.
   *
   * @param c characters, of which those from {@code from} up to {@code to} are the value
   * @param values where identifiers are noted, and room to work in
   */
  abstract Fit fit(char[] c, int from, int to, Values values);

  /** Whether a value of this type identifies an element. */
  boolean isId() {
    return false;
  }

  /** Whether a value is the same as a fixed one; UNSURE if it is only written otherwise. */
  abstract Fit same(char[] c, int from, int to, String fixed);
}
