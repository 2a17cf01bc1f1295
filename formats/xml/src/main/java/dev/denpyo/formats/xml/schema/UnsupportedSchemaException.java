package dev.denpyo.formats.xml.schema;

/** A schema uses what is not compiled here; the message names it. Documents that need it are UNDECIDED. */
final class UnsupportedSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedSchemaException(String construct, XsdNode where) {
    super(construct + " at " + where);
  }

  UnsupportedSchemaException(String construct) {
    super(construct);
  }
}
