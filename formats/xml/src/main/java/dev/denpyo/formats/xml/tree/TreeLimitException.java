package dev.denpyo.formats.xml.tree;

import javax.xml.stream.XMLStreamException;

/** A document that goes beyond the limits, or declares a document type; it is read no further. */
final class TreeLimitException extends XMLStreamException {
  private static final long serialVersionUID = 1L;

  TreeLimitException(String what) {
    super(what);
  }
}
