package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import javax.xml.stream.XMLStreamException;

/**
 * Bytes that are no XML, thrown from inside a reader to whoever turns it into a finding; it never leaves
 * a format.
 */
public final class MalformedXmlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Keeps the parser's complaint and its place. */
  public MalformedXmlException(XMLStreamException cause) {
    super(cause.getMessage(), requireNonNull(cause, "cause"));
  }
}
