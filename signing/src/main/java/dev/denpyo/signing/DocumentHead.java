package dev.denpyo.signing;

import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The beginning of a document, which tells where a seal belongs in it. Whether the document is in
 * order is not known by then.
 *
 * @param encoding by which it is read
 * @param firstChild of the root; absent if there is none
 */
record DocumentHead(String encoding, QName root, Optional<QName> firstChild) {
  static DocumentHead of(byte[] document) throws SealFault {
    var plain = PlainHead.of(document);
    return plain.isPresent() ? plain.get() : parsed(document);
  }

  /** As a parser reads it. */
  static DocumentHead parsed(byte[] document) throws SealFault {
    try {
      var reader = SafeXml.streamed(document);
      var root = next(reader).orElseThrow(() -> SealFault.format("The document has no root."));
      return new DocumentHead(String.valueOf(reader.getEncoding()), root, next(reader));
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's reader answers some malformed beginnings with unchecked exceptions.
      throw SealFault.format("The document is not acceptable XML (a DTD is never accepted).");
    }
  }

  /** The next start tag; absent if something ends before. */
  private static Optional<QName> next(XMLStreamReader reader) throws XMLStreamException, SealFault {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return Optional.of(reader.getName());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return Optional.empty();
        }
        case XMLStreamConstants.DTD -> throw SealFault.format("A DTD is never accepted.");
        default -> { // text, comments and instructions before the tag
        }
      }
    }
    return Optional.empty();
  }
}
