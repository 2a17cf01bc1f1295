package dev.denpyo.formats.cii;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official D16B schema on the JDK's own validator: an oracle without any code of ours. */
final class CiiSchema {
  private static final String MAIN =
      "external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd";

  private final Schema schema;

  private CiiSchema(Schema schema) {
    this.schema = schema;
  }

  static CiiSchema load() throws SAXException {
    URL main = requireNonNull(CiiSchema.class.getClassLoader().getResource(MAIN));
    return new CiiSchema(
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(main));
  }

  /** What the schema has against the document; empty if nothing. */
  List<String> errors(byte[] document) throws IOException, SAXException {
    List<String> errors = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        errors.add(String.valueOf(e.getMessage()));
      }

      @Override
      public void error(SAXParseException e) {
        errors.add(e.getLineNumber() + ": " + e.getMessage());
      }

      @Override
      public void fatalError(SAXParseException e) {
        error(e);
      }
    });
    validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    return errors;
  }
}
