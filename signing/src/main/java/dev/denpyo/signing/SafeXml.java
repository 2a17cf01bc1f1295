package dev.denpyo.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses XML that may be hostile: no DTD, no entity, no network, bounded size and depth. */
final class SafeXml {
  static final int MAX_BYTES = 64 * 1024 * 1024;
  static final int MAX_DEPTH = 256;
  static final int MAX_ATTRIBUTES = 1_000;

  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  private SafeXml() {}

  static Document parse(byte[] content) throws SealFault {
    return parse(content, builder());
  }

  /** By a parser that is at hand: one that {@link #builder} gave. */
  static Document parse(byte[] content, DocumentBuilder builder) throws SealFault {
    if (content.length > MAX_BYTES) {
      throw SealFault.format("The document is larger than " + MAX_BYTES + " bytes.");
    }
    try {
      var document = builder.parse(new ByteArrayInputStream(content));
      if (!"1.0".equals(document.getXmlVersion())) {
        throw SealFault.format("Canonical XML is defined for XML 1.0 only.");
      }
      return document;
    } catch (SAXParseException e) {
      throw SealFault.format(
          "The document is not acceptable XML: line %d, column %d (a DTD is never accepted)."
              .formatted(e.getLineNumber(), e.getColumnNumber()));
    } catch (SAXException | IOException e) {
      throw SealFault.format("The document is not acceptable XML (a DTD is never accepted).");
    }
  }

  /** A parser for documents one after another, as long as none of them is refused. */
  static DocumentBuilder builder() {
    // The JDK's own parser, whatever else lies on the class path: its limits are known.
    var factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      // Every node is walked anyway; nodes made late cost more than nodes made at once.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(LIMIT + "maxElementDepth", Integer.toString(MAX_DEPTH));
      factory.setAttribute(LIMIT + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser lost a security feature", e);
    }
  }

  /** A document as a stream, for its beginning; nothing bounds its depth. */
  static XMLStreamReader streamed(byte[] content) throws XMLStreamException {
    // The JDK's own, as above: both have to see the same beginning.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  /** Every complaint ends the parse; nothing is printed. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
