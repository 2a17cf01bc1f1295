package dev.denpyo.formats.xml.binding;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.denpyo.format.Document;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A hardened stream over one document. */
final class Stax implements AutoCloseable {
  private final XMLStreamReader reader;

  private Stax(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Stax of(Document document) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return new Stax(factory.createXMLStreamReader(document.open()));
  }

  XMLStreamReader reader() {
    return reader;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // the source is memory
    }
  }
}
