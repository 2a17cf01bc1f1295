package dev.denpyo.formats.xml.schema;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Refuses files that declare prefixes elsewhere than at the root: names in values would be ambiguous. */
final class PlainPrefixes extends StreamReaderDelegate {
  private int depth;

  PlainPrefixes(XMLStreamReader in) {
    super(in);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == START_ELEMENT && depth++ > 0 && getNamespaceCount() > 0) {
      throw new UnsupportedSchemaException("a prefix declared within " + getLocalName());
    } else if (event == END_ELEMENT) {
      depth--;
    }
    return event;
  }
}
