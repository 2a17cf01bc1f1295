package dev.denpyo.formats.xml.tree;

/**
 * A document that is not well-formed, goes beyond the limits or declares a document type; its cause is
 * what the parser said.
 */
public final class UnreadableTreeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableTreeException(Throwable cause) {
    super(cause);
  }
}
