package dev.denpyo.formats.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import dev.denpyo.format.Document;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The only place that creates XML parsers and schema factories, so that the hardening is in one place:
 * no document type, no external entity, no network, the JDK's secure processing.
 *
 * <p>Implementations are named explicitly; what else lies on the class path makes no difference.
 */
public final class SecureXml {
  /** The only scheme under which schemas refer to one another; no handler exists for it. */
  static final String SCHEMA_SCHEME = "classpath";

  private static final String APACHE = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

  /** Never changed after this; it remembers names between documents, up to a bound of its own. */
  private static final XMLInputFactory STREAMS = streams();

  private SecureXml() {}

  private static XMLInputFactory streams() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /**
   * A streaming reader over a document, aware of namespaces. A document type is reported as an event,
   * and never read.
   */
  public static XMLStreamReader stream(Document document) {
    InputStreamReader decoded = decoded(document);
    try {
      return decoded == null
          ? STREAMS.createXMLStreamReader(document.open())
          : STREAMS.createXMLStreamReader(decoded);
    } catch (XMLStreamException e) {
      throw new MalformedXmlException(e);
    }
  }

  /** A streaming writer of UTF-8. */
  public static XMLStreamWriter output(OutputStream target) {
    try {
      return new OutputFactoryImpl().createXMLStreamWriter(target, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the parser library refused UTF-8", e);
    }
  }

  /** A SAX parser, aware of namespaces, that refuses any document type. */
  public static XMLReader reader() {
    return reader(null);
  }

  /** Such a parser that checks against a schema too; the schema's complaints go to its error handler. */
  @SuppressWarnings("deprecation") // SAX 1 is the only way to tell the JDK's parser a language
  static XMLReader reader(@Nullable Schema schema) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(APACHE + "disallow-doctype-decl", true);
      factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setXIncludeAware(false);
      factory.setSchema(schema);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      if (reader instanceof Parser speaking) {
        speaking.setLocale(Locale.ROOT); // English, wherever the machine happens to stand
      }
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own SAX parser refused to be hardened", e);
    }
  }

  /** A document as input of {@link #reader}. */
  public static InputSource input(Document document) {
    InputStreamReader decoded = decoded(document);
    return decoded == null ? new InputSource(document.open()) : new InputSource(decoded);
  }

  /** The JDK's schema factory; schemas may refer to the class path alone. */
  static SchemaFactory schemaFactory() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEMA_SCHEME);
      return factory;
    } catch (SAXException e) {
      throw new IllegalStateException("the JDK's own schema factory refused to be hardened", e);
    }
  }

  /** Encodings beyond Unicode, ASCII and Latin-1 are decoded here, for not every parser knows them. */
  private static @Nullable InputStreamReader decoded(Document document) {
    Charset charset = XmlEncoding.of(document).charset();
    if (charset == null || XmlEncoding.isCommon(charset)) {
      return null;
    }
    return new InputStreamReader(
        document.open(),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
